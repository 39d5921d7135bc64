"""The date expressions that an article itself tells, each with its tense and the sentence it stands in."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.article import Article
from timeline.audit.habits import LEAD, Told
from timeline.dates.anchoring.tense import tense_at
from timeline.dates.expression import DateExpression
from timeline.dates.folding import fold
from timeline.dates.meaning import Clock, DayPart, Meaning
from timeline.passages import Passage

_NAMES_A_THING = re.compile(
    r" (?!(?:in|at|on|to|for|from|of|and|or|but|when|as|by|after|before|because|with|until|if|while|that|which|who|is"
    r"|are|was|were|has|had|will|would|may|said)\b)[a-z]"
)
_A_THING = re.compile(r"\b(?:the|an?|its|his|her|their|this|that|these|those) $", re.IGNORECASE)
"""“produce aid after the August 7 bombings”: the date names a thing, and the verb is not its verb."""

_LASTED = re.compile(r"\b(?:had|was|were|not)\b")
"""“had bought shares through May 3”, “not until Tuesday”: what ends then is past all the same."""

_PUT_OFF = re.compile(
    r"\b(?:extend|postpone|delay|adjourn|reschedule|defer|set|due|schedule)\w*\b[^.;]{0,60}?\b(?:to|until|till|for|expire)"
    r"(?: \w+)? $",
    re.IGNORECASE,
)
"""“was extended to May 3”, “had been set to expire May 3”: it may be to come or over."""

_HEADINGS = 3
"""So many passages at most come up to where the article begins."""

_QUOTED = re.compile(r"“[^”]*”|``.*?''|\"[^\"]*\"", re.DOTALL)
_SENTENCE_END = re.compile(r"(?<=[\w)\"'’”%]{2})[.!?][\"'’”)]*\s+(?=[\"'“‘`A-Z])")
_DATELINE = re.compile(r"[A-Z][A-Z.'-]+(?: [A-Z][A-Z.'-]+)*(?:, [A-Z][\w.]+(?: [A-Z][\w.]+)*)*,? ")
"""What stands before the date of a dateline: “GENEVA, Switzerland, ”."""

_AGENCY = re.compile(
    r"[A-Z][\w.' -]{2,}[^\n]{0,60}?"
    r"(?:\((?:[A-Z][A-Za-z]*\.? ?){1,3}\)[ _]*(?:_|-|–|—)|/(?:[A-Z][A-Za-z]*-?){1,3}/\.)"
)
"""How an agency's report begins: “GENEVA, January 10 (Reuters) –”, “Paris (AFP) –”, “MOSCOW, January 10. /TASS/.”"""


@dataclass(frozen=True, slots=True)
class Telling:
    """A date expression, how it is told, and the offsets of its sentence.

    told         as past or as future; past, as most of the news is, where has_tense is False
    in_lead      it stands where the article begins, which tells what is new
    by_agency    the article is an agency's report, which tells of the day itself
    is_dateline  it heads an agency's report: “GENEVA, January 10 –”
    """

    expression: DateExpression
    told: Told
    has_tense: bool
    start: int
    end: int
    in_lead: bool
    by_agency: bool
    is_dateline: bool

    @property
    def said(self) -> "Meaning | None":
        """What the expression says; of “Friday night” and “9 a.m. Friday”, the day."""
        said = self.expression.said
        return said.day if isinstance(said, Clock | DayPart) and said.day is not None else said

    @property
    def words(self) -> str:
        """The expression in quotation marks and its tense, to begin a sentence with."""
        return f"“{self.expression.text}” is told as {'still to come' if self.told == 'future' else 'past'}"


def tellings(article: Article, dates: Sequence[DateExpression]) -> list[Telling]:
    """Return the tellings of the article itself; in quotations others speak, on other days."""
    folded = fold(article.text)
    first = article.passages[0].start if article.passages else 0
    by_agency = any(_AGENCY.match(article.text, passage.start) for passage in article.passages[:_HEADINGS])
    quotations = [match.span() for match in _QUOTED.finditer(article.text)]
    return [
        _telling(article.text, folded, expression, passage, first + LEAD, by_agency)
        for expression, passage in _with_passages(article, dates)
        if not any(start <= expression.start < end for start, end in quotations)
    ]


def _with_passages(article: Article, dates: Sequence[DateExpression]) -> Iterator[tuple[DateExpression, Passage]]:
    passages = iter(article.passages)
    passage = next(passages, None)
    for expression in dates:
        while passage is not None and passage.end <= expression.start:
            passage = next(passages, None)
        if passage is not None:
            yield expression, passage


def _telling(
    text: str, folded: str, expression: DateExpression, passage: Passage, lead: int, by_agency: bool
) -> Telling:
    start, end = expression.start, expression.end
    first = passage.start
    for boundary in _SENTENCE_END.finditer(text, passage.start, start + 1):
        first = boundary.end()
    boundary_after = _SENTENCE_END.search(text, end, passage.end)
    last = boundary_after.start() + 1 if boundary_after else passage.end
    is_dateline = first == passage.start and bool(_DATELINE.fullmatch(text, first, start))
    cue = tense_at(text, folded, start, end, (passage.start, passage.end))
    names_a_thing = _A_THING.search(text, first, start) and _NAMES_A_THING.match(text, end)
    lasted = cue.words in ("through", "until", "till") and _LASTED.search(text, first, start)
    put_off = cue.tense == "past" and _PUT_OFF.search(text, first, start)
    told: Told = "future" if cue.tense == "future" else "past"
    has_tense = bool(cue.tense) and not (names_a_thing or lasted or put_off)
    return Telling(expression, told, has_tense, first, last, start < lead, by_agency, is_dateline)
