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
from timeline.dates.language import is_english
from timeline.events.parsing import model
from timeline.events.triggers import lexicon
from timeline.passages import Role

LONGEST = 1000
"""Characters; what runs on longer without a full stop is a table or a list, and is cut at white space."""

UNUSED = ["attribute_ruler", "lemmatizer", "ner"]
"""Parts of the model that are not run: `lemmas` and `names` do their work for the few words that are asked about."""

BATCH = 64
"""Sentences parsed at a time; the result does not depend on it."""

NARRATED = 3
"""Sentences behind a dated one, or one that goes on from it, that can have their time from it; see `narrating`."""

NARRATED_ON = 10
"""Sentences behind a dated one that can have their time from it at last."""

_LEAD = 2
"""Sentences at the start that are always read: they name in full whom the rest is about."""

_RESULT = re.compile(
    r"\b(?:prices|wages|spending|sales|profits?|earnings|income|net|revenues?|orders|costs|exports|imports|output|production)\b"
    r"(?=.{0,40}\b(?:rose|fell|grew|climbed|dropped|declined|increased|slipped|jumped|edged|was|were|totall?ed)\b)",
    re.IGNORECASE,
)
_MOVE = re.compile(
    r"\b(?:rose|fell|gained|lost|dropped|climbed|slid|slipped|jumped|plunged|tumbled|surged|soared|added|shed|sank|closed|ended"
    r"|finished|declined|advanced|edged|dipped|slumped|rebounded|rallied)\b"
    r"(?:[^.;]|\.(?=\d)){0,60}?(?:\d ?%|percent|per cent|points?\b|cents\b|pence\b|lower|higher|[$£€]\d)"
)
_SAME_PEOPLE = re.compile(r"(?:[\w ,]{0,40}\b)?(?:they|he|she|it|police)\b", re.IGNORECASE)
_MOVED = re.compile(r"\b(?:flew|left|returned|arrived|visited|went|marched|drove|fled|toured|travell?ed|crossed|ran)\b")
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
_LASTING = re.compile(r"\b(?:for|over|in|during|last(?:s|ed|ing)?)\s+(?:[\w-]+\s+){0,2}\Z", re.IGNORECASE)
_MEANWHILE = re.compile(r"(?:Meanwhile|Elsewhere|Later|Then|Afterwards?)\b")
_MARKS = re.compile("[\"“”]|``|''")
_ONGOING = re.compile(r"\s+(?:(?:\w+\s+){0,6}(?:is|are)\s+)?(?:\w+\s+)?\w+ing\b")
"""Behind "now": "are now campaigning", "now critics are targeting" is told by the verb."""

_COUNTED = re.compile(r"\s+(?:before|after)\s+(?:the|this|that|his|her|their|its)\b")
_RELATED = re.compile(
    r"\b(?:seconds?|moments?|minutes?|hours?|days?|nights?|mornings?|weeks?|months?|years?|shortly|immediately|soon|right)"
    r"\s+(?:before|after|following|of)\b|\beve\s+of\b"
)
"""So long before or after another event; see `counting`."""

_CHAT = re.compile(r"\W*\d{1,2}:\d\d(?::\d\d)?\s?(?:[AaPp][Mm])?\W{1,3}[\w .-]{1,25}:\s")
"""The time and the name at the start of a line of chat: "[10:03] paul: ok"."""

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
    is_dated: bool = False
    """Whether one of its date expressions can date an event."""
    is_quoted: bool = False
    """Whether it begins within a quotation."""
    step: int = 0
    """Its number among the sentences that are not quoted."""

    def offsets(self, token: Token) -> tuple[int, int]:
        """Return where `token` stands in the article's text."""
        return self.start + token.idx, self.start + token.idx + len(token)

    def tokens(self, start: int, end: int) -> list[Token]:
        """Return the tokens that the stretch of the article's text touches."""
        first, last = max(start - self.start, 0), min(end - self.start, self.end - self.start)
        span = self.doc.char_span(first, last, alignment_mode="expand") if first < last else None
        return [] if span is None else list(span)


@dataclass(frozen=True, slots=True)
class _Cut:
    number: int
    passage: int
    role: Role
    start: int
    end: int
    dates: tuple[DateExpression, ...]
    is_dated: bool
    is_quoted: bool
    step: int


def parse(article: Article, dates: Sequence[DateExpression]) -> list[Sentence]:
    """Parse the sentences that date an event or may tell of a dated one again, in the order of the text."""
    cuts = [c for c in _all_cuts(article, dates) if _is_prose(article.text[c.start : c.end])]
    cuts = list(_telling(article.text, cuts))
    texts = [article.text[c.start : c.end].translate(_AS_PARSED) for c in cuts]
    docs = model.load().pipe(texts, batch_size=BATCH, disable=UNUSED)
    return [
        Sentence(c.number, c.passage, c.role, c.start, c.end, doc, c.dates, c.is_dated, c.is_quoted, c.step)
        for c, doc in zip(cuts, docs, strict=True)
    ]


def _telling(text: str, cuts: Sequence[_Cut]) -> Iterator[_Cut]:
    """Yield the sentences with a date expression, and those that name an event of a sort that has a date elsewhere."""
    dated = [text[c.start : c.end] for c in cuts if c.is_dated]
    if not dated:
        return
    sorts = {sort for sentence in dated for sort in lexicon.sorts_told(sentence)}
    narrated = _Narrated()
    for c in cuts:
        sentence = text[c.start : c.end]
        goes_on = narrated.goes_on(c, sentence)
        if (
            c.is_dated
            or goes_on
            or _RELATED.search(sentence)
            or c.number < _LEAD
            or not sorts.isdisjoint(lexicon.sorts_named(sentence))
        ):
            yield c


class _Narrated:
    """Tells which sentences without a date can tell what came next: a deed, a result, what the same people did."""

    def __init__(self) -> None:
        self._dated = self._latest = self._moved = -LONGEST

    def goes_on(self, cut: _Cut, text: str) -> bool:
        """Take the next sentence; tell whether it can go on where those before left off."""
        number = cut.step
        told = lexicon.sorts_told(text)
        is_deed = not told.isdisjoint({*lexicon.DEEDS, lexicon.SCENE})
        if cut.is_dated:
            self._dated = self._moved = number
            self._latest = number if is_deed else max(self._latest, number + 1 - NARRATED)
            return True
        if cut.is_quoted:
            return False
        if number - self._moved <= NARRATED and _MOVE.search(text):  # a market report goes on and on
            self._moved = number
            return True
        if number - self._dated > NARRATED_ON:
            return False
        if is_deed and number - self._latest <= NARRATED:
            self._latest = number
            return True
        if told and number - self._dated == 1:
            return True
        near = number - self._dated <= NARRATED
        return near and bool(
            _RESULT.search(text)
            or _MEANWHILE.match(text)
            or (_SAME_PEOPLE.match(text) and (told or _MOVED.search(text)))
        )


def _can_date(text: str, expression: DateExpression) -> bool:
    """Tell an expression that can date an event from how often, from now, and from lengths that only describe."""
    if expression.type == "DURATION":
        if _COUNTED.match(text, expression.end):
            return True
        return (
            expression.text.lower().endswith("-month")
            or _LASTING.search(text, max(0, expression.start - 30), expression.start) is not None
        )
    if expression.value == "PRESENT_REF":
        return _ONGOING.match(text, expression.end) is not None
    return expression.type != "SET"


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
    number = step = 0
    for index, passage in enumerate(article.passages):
        if passage.role in ("date line", "furniture") or not _is_english(article.text[passage.start : passage.end]):
            continue
        is_open = False
        inside = [d for d in waiting if passage.start <= d.start and d.end <= passage.end]
        for start, sentence in cut(article.text, passage.start, passage.end, inside):
            end = start + len(sentence)
            here = tuple(d for d in inside if start <= d.start < end)
            is_dated = any(_can_date(article.text, d) for d in here)
            is_quoted = is_open or sentence[:1] in _QUOTES
            step += not is_quoted
            yield _Cut(number, index, passage.role, start, end, here, is_dated, is_quoted, step)
            is_open = _leaves_open(sentence, is_open=is_open)
            number += 1


def _leaves_open(text: str, *, is_open: bool) -> bool:
    """Tell whether a quotation goes on behind a sentence, which began within one or did not."""
    for mark in _MARKS.findall(text):
        is_open = not is_open if mark == '"' else mark in ("“", "``")
    return is_open


def _is_prose(text: str) -> bool:
    """Tell prose from capitals, tables and chats, in which the model sees sentences that are none."""
    if _CHAT.match(text):
        return False
    words = _LETTERS.findall(text)
    capitals = sum(word.isupper() and len(word) > 1 for word in words)
    return bool(words) and capitals < max(len(words) // 2, 1)


def _is_english(text: str) -> bool:
    """Tell English; a few words, such as a headline, can be any language."""
    return len(_LETTERS.findall(text)) < _FEW_WORDS or is_english(fold(text))
