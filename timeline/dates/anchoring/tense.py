"""Whether the words around an expression tell of the past or of the future."""

import re
from dataclasses import dataclass
from typing import Literal

Tense = Literal["past", "future", ""]

_REACH = 160
_SENTENCE_END = re.compile(r"(?<=[a-z0-9)\"'’”%]{2})[.!?][\"'’”)]*\s+(?=[\"'“‘`A-Z])")

_FUTURE = (
    r"will|won't|'ll|shall|would|may|might|going to|plans?|planned|planning|scheduled|expect(?:s|ed|ing)?|due|slated|set (?:for|to)|(?:is|are|was|were) to"
    r"|upcoming|forthcoming|deadline|intends?|hopes?|proposed?|proposes|to (?:be|begin|start|meet|take|hold|vote|visit|end|open|expire|become|pay|report|appear|decide|discuss)"
    r"|begins?|starts?|opens|expires?|takes effect|ends|continues?|can|must|should"
)
_PAST = (
    r"was|were|had|did|didn't|been|said|told|began|came|went|took|made|met|held|sold|bought|fell|rose|grew|won|lost|left|spoke|gave|got|saw|found|became"
    r"|led|ran|kept|broke|sent|hit|shot|fled|flew|drove|wrote|struck|sank|stood|sought|brought|thought|caught|built|paid|drew|threw|knew|quit|ago|since|last|after|earlier|[a-z]{2,}ed"
)
_CUE = re.compile(rf"(?<![\w])(?:(?P<future>{_FUTURE})|(?P<past>{_PAST}))(?!\w)")


@dataclass(frozen=True, slots=True)
class Cue:
    """The word that tells the tense, and whether it stands before the expression."""

    tense: Tense
    word: str = ""
    before: bool = False


NO_CUE = Cue("")


def tense_at(text: str, folded: str, start: int, end: int, limits: tuple[int, int]) -> Cue:
    """Return the tense told nearest before text[start:end] in its sentence, otherwise the one nearest after it."""
    left = max(limits[0], start - _REACH)
    for boundary in _SENTENCE_END.finditer(text, left, start):
        left = boundary.end()
    cue = None
    for cue in _CUE.finditer(folded, left, start):
        pass
    if cue is not None:
        return _cue(cue, before=True)
    right = min(limits[1], end + _REACH)
    if boundary_after := _SENTENCE_END.search(text, end, right):
        right = boundary_after.start()
    cue = _CUE.search(folded, end, right)
    return _cue(cue, before=False) if cue else NO_CUE


def _cue(match: re.Match[str], *, before: bool) -> Cue:
    return Cue("future" if match["future"] else "past", match[0], before)
