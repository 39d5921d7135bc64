"""An article's sentences: cut by rule, and parsed only where they hold a date expression or a trigger noun.

>>> [text for _, text in cut("Mr. Smith met Gen. Lee on Oct. 3. They talked.")]
['Mr. Smith met Gen. Lee on Oct. 3.', 'They talked.']
>>> [text for _, text in cut("He left Castell Corp. The firm sank. John A. Smith runs U.S. Steel.")]
['He left Castell Corp.', 'The firm sank.', 'John A. Smith runs U.S. Steel.']
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from timeline.article import Article
from timeline.dates.expression import DateExpression
from timeline.dates.folding import fold
from timeline.dates.language import ENGLISH, language_of
from timeline.events import lexicon, model
from timeline.passages import Role

LONGEST = 1000
"""Characters; what runs on longer without a full stop is a table or a list, and is cut at white space."""

UNUSED = ["attribute_ruler", "lemmatizer", "ner"]
"""Parts of the model that are not run: `lemmas` and `names` do their work for the few words that are asked about."""

BATCH = 64
"""Sentences parsed at a time; the result does not depend on it."""

NARRATED = 3
"""Sentences behind a dated one that can have their time from it; see `narrating`."""

_LEAD = 2
"""Sentences at the start that are always read: they name in full whom the rest is about."""

_DEEDS = frozenset(("violence", "disaster", "protest", "military", "legal"))
_RESULT = re.compile(
    r"\b(?:sales|profits?|earnings|income|net|revenues?|orders|costs|exports|imports|output|production)\b"
    r"(?=.{0,40}\b(?:rose|fell|grew|climbed|dropped|declined|increased|slipped|jumped|edged|was|were|totall?ed)\b)",
    re.IGNORECASE,
)
_MOVE = re.compile(
    r"\b(?:rose|fell|gained|lost|dropped|climbed|slid|slipped|jumped|plunged|tumbled|surged|soared|added|shed|sank|closed|ended"
    r"|finished|declined|advanced|edged|dipped|slumped|rebounded|rallied)\b"
    r"[^.;]{0,60}?(?:\d ?%|percent|per cent|points?\b|cents\b|pence\b|lower|higher|[$£€]\d)"
)
_SAME_PEOPLE = re.compile(r"(?:[\w ,]{0,40}\b)?(?:they|he|she|it|police)\b", re.IGNORECASE)
_QUOTES = ('"', "“", "`", "'")
_END = re.compile(r"""[.!?…]["'”’)\]]*\s+(?=["'“‘`(\[]*[A-Z0-9])|\n\s*(?=(?:[-*•–]|\d+[.)])\s)""")
_ABBREVIATION = re.compile(
    r"""(?:\b(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Capt|Lt|Sgt|Maj|Adm|Rep|Sen|Gov|Pres|Prof|Rev|Hon|Jr|Sr|vs|No|Inc|Corp|Co|Ltd|Bros|etc
        |Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill
        |Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|dlrs|approx|Ave|Blvd|Mt|Ft)
        |\b[A-Z](?:\.[A-Z])*)\.\s+\Z""",
    re.VERBOSE,
)
_BEFORE_NAME = re.compile(
    r"(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Capt|Lt|Sgt|Maj|Adm|Rep|Sen|Gov|Pres|Prof|Rev|Hon|vs|No|Mt|Ft)\."
)
"""Abbreviations that end no sentence, as a name or a number follows."""

_OPENER = re.compile(
    r"(?:The|An?|It|Its|He|His|She|Her|They|Their|We|But|And|In|On|At|By|For|From|With|As|If|This|That|These|Those|There|When"
    r"|While|After|Before|Since|Last|Also|Both|Other|Some|Most|Under|According)\s"
)
"""Words that open a sentence, and have no capital inside one."""

_DATELINE = re.compile(
    r"""\s*[A-Z][A-Z.'’ -]+(?:,\s[^()\n]{1,40}?)?\s*(?:\([A-Z][\w ]{1,20}\))?\s*
        (?:_|--?|–|—)(?:\s*(?:_|-)+)*\s+(?=\S)""",
    re.VERBOSE,
)
_LASTING = re.compile(r"\b(?:for|over|in|during|last(?:s|ed|ing)?)\s+(?:[\w-]+\s+){0,2}\Z")
_COUNTED = re.compile(r"\s+(?:before|after)\s+(?:the|this|that|his|her|their|its)\b")
_FEW_WORDS = 20
_LETTERS = re.compile(r"[^\W\d_]+")
_AS_PARSED = str.maketrans({"\n": " ", "\t": " ", "_": "-", "’": "'", "‘": "'", "`": "'"})
"""Written so that the model knows it; each replacement keeps the offsets."""


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """A parsed sentence: where it starts in the article's text, its tokens, and the date expressions in it."""

    number: int
    passage: int
    role: Role
    start: int
    end: int
    doc: Doc
    dates: tuple[DateExpression, ...]

    def offsets(self, token: Token) -> tuple[int, int]:
        """Return where `token` stands in the article's text."""
        return self.start + token.idx, self.start + token.idx + len(token)

    def tokens(self, start: int, end: int) -> list[Token]:
        """Return the tokens that the stretch of the article's text touches."""
        return [t for t in self.doc if self.start + t.idx < end and start < self.start + t.idx + len(t)]


@dataclass(frozen=True, slots=True)
class _Cut:
    number: int
    passage: int
    role: Role
    start: int
    end: int
    dates: tuple[DateExpression, ...]


def parse(article: Article, dates: Sequence[DateExpression]) -> list[Sentence]:
    """Parse the sentences that date an event or may tell of a dated one again, in the order of the text."""
    cuts = [c for c in _all_cuts(article, dates) if _is_prose(article.text[c.start : c.end])]
    cuts = list(_telling(article.text, cuts))
    texts = [article.text[c.start : c.end].translate(_AS_PARSED) for c in cuts]
    docs = model.load().pipe(texts, batch_size=BATCH, disable=UNUSED)
    return [
        Sentence(c.number, c.passage, c.role, c.start, c.end, doc, c.dates) for c, doc in zip(cuts, docs, strict=True)
    ]


def _telling(text: str, cuts: Sequence[_Cut]) -> Iterator[_Cut]:
    """Yield the sentences with a date expression, and those that name an event of a sort that has a date elsewhere."""
    dated = {c.number for c in cuts if any(_can_date(text, d) for d in c.dates)}
    if not dated:
        return
    named = {c.number: lexicon.sorts_named(text[c.start : c.end]) for c in cuts}
    sorts = {sort for c in cuts if c.number in dated for sort in lexicon.sorts_told(text[c.start : c.end])}
    followers = {number + step for number in dated for step in range(1, NARRATED + 1)}
    for c in cuts:
        if c.number in followers and _MOVE.search(text, c.start, c.end):  # a market report goes on and on
            followers |= {c.number + step for step in range(1, NARRATED + 1)}
        again = not sorts.isdisjoint(named[c.number]) or c.number < _LEAD
        if c.number in dated or again or (c.number in followers and _goes_on(text[c.start : c.end])):
            yield c


def _goes_on(text: str) -> bool:
    """Tell a sentence that can tell what came next: a deed or a result, in the writer's own words."""
    if text[:1] in _QUOTES:
        return False
    if _RESULT.search(text) or _MOVE.search(text):
        return True
    return bool(_SAME_PEOPLE.match(text)) and bool(lexicon.sorts_told(text) & _DEEDS)


def _can_date(text: str, expression: DateExpression) -> bool:
    """Tell an expression that can date an event from how often, from now, and from lengths that only describe."""
    if expression.type == "DURATION":
        if _COUNTED.match(text, expression.end):
            return True
        return (
            expression.text.lower().endswith("-month")
            or _LASTING.search(text, max(0, expression.start - 30), expression.start) is not None
        )
    return expression.type != "SET" and expression.value != "PRESENT_REF"


def cut(
    text: str, start: int = 0, end: int | None = None, dates: Sequence[DateExpression] = ()
) -> Iterator[tuple[int, str]]:
    """Yield the sentences of a passage with their offsets, uncut in date expressions and behind abbreviations."""
    end = len(text) if end is None else end
    dateline = _DATELINE.match(text, start, end)
    begin = dateline.end() if dateline else start
    for found in _END.finditer(text, begin, end):
        if not _is_inside(text, begin, found, dates):
            yield from _pieces(text, begin, found.end())
            begin = found.end()
    yield from _pieces(text, begin, end)


def _is_inside(text: str, begin: int, stop: re.Match[str], dates: Sequence[DateExpression]) -> bool:
    abbreviated = _ABBREVIATION.search(text, max(begin, stop.start() - 12), stop.end())
    if abbreviated is not None and not _BEFORE_NAME.match(abbreviated[0]) and _OPENER.match(text, stop.end()):
        abbreviated = None  # "bought Castell Corp. The deal"
    return bool(abbreviated) or any(d.start < stop.end() < d.end for d in dates)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """Yield a sentence whole, or cut at white space where it is longer than any sentence."""
    while end - start > LONGEST:
        space = text.rfind(" ", start, start + LONGEST)
        middle = space + 1 if space > start else start + LONGEST
        yield start, text[start:middle].rstrip()
        start = middle
    if sentence := text[start:end].rstrip():
        yield start, sentence


def _all_cuts(article: Article, dates: Sequence[DateExpression]) -> Iterator[_Cut]:
    waiting = sorted(dates, key=lambda d: d.start)
    number = 0
    for index, passage in enumerate(article.passages):
        if passage.role in ("date line", "furniture") or not _is_english(article.text[passage.start : passage.end]):
            continue
        inside = [d for d in waiting if passage.start <= d.start and d.end <= passage.end]
        for start, sentence in cut(article.text, passage.start, passage.end, inside):
            end = start + len(sentence)
            yield _Cut(number, index, passage.role, start, end, tuple(d for d in inside if start <= d.start < end))
            number += 1


def _is_prose(text: str) -> bool:
    """Tell prose from capitals and tables, in which the model sees sentences that are none."""
    words = _LETTERS.findall(text)
    capitals = sum(word.isupper() and len(word) > 1 for word in words)
    return bool(words) and capitals < max(len(words) // 2, 1)


def _is_english(text: str) -> bool:
    """Tell English; a few words, such as a headline, can be any language."""
    return len(_LETTERS.findall(text)) < _FEW_WORDS or language_of(fold(text)) == ENGLISH
