"""Whether the words around an expression tell of the past or of the future."""

import re
from dataclasses import dataclass
from typing import Literal

from timeline.dates.grammar import one_of

Tense = Literal["past", "future", ""]

_REACH = 160
"""How many characters before and after an expression are read for a verb."""

_SENTENCE_END = re.compile(r"(?<=[a-z0-9)\"'’”%]{2})[.!?][\"'’”)]*\s+(?=[\"'“‘`A-Z])")

_WILL = ("will", "won't", "'ll", "shall", "would", "may", "might", "must", "should", "can", "could")
_PLANNED = (
    "going to", "plan", "plans", "planned", "planning", "scheduled", "schedules", "expect", "expects", "expected",
    "expecting", "due", "slated", "set for", "set to", "is to", "are to", "was to", "were to", "upcoming", "forthcoming",
    "deadline", "intends", "intend", "hopes", "hope", "proposed", "proposes", "begins", "starts", "opens", "expires",
    "ends", "takes effect", "payable", "of record", "redeemable", "maturing", "matures", "effective", "as soon as",
    "as early as", "the coming",
)  # fmt: skip
_INFINITIVES = (
    "be", "begin", "start", "meet", "take", "hold", "vote", "visit", "end", "open", "expire", "become", "pay", "report",
    "appear", "decide", "discuss", "complete", "close", "return", "arrive", "leave", "resume", "launch", "release", "go",
    "travel", "attend", "conclude", "run", "face", "play", "sign", "elect", "choose", "announce",
)  # fmt: skip
_PAST_VERBS = (
    "was", "were", "had", "did", "didn't", "been", "said", "told", "began", "came", "went", "took", "made", "met", "held",
    "sold", "bought", "fell", "rose", "grew", "won", "lost", "left", "spoke", "gave", "got", "saw", "found", "became",
    "led", "ran", "kept", "broke", "sent", "hit", "shot", "fled", "flew", "drove", "wrote", "struck", "sank", "stood",
    "sought", "brought", "thought", "caught", "built", "paid", "drew", "threw", "knew", "quit", "shook", "withdrew",
    "ago", "since", "earlier", "last",
)  # fmt: skip
_NOT_VERBS = "united|hundred|need|indeed|speed|feed|seed|breed|proceed|exceed|succeed|naked|sacred|wicked|fed|red|bed|led"
_CUE = re.compile(
    rf"(?<!\w)(?:(?P<undone>had been (?:due|scheduled|set|expected|planned)|previously (?:scheduled|planned))"
    rf"|(?P<future>(?:(?:{one_of(_WILL)}|(?<=to) be)(?: (?:be|have been))?(?: [a-z]+ly)?(?: (?!{_NOT_VERBS})[a-z]+ed)?|{one_of(_PLANNED)}"
    rf"|to {one_of(_INFINITIVES)}(?: [a-z]+ed)?))"
    rf"|(?P<past>{one_of(_PAST_VERBS)}|(?!(?:{_NOT_VERBS})(?!\w))[a-z]{{2,}}ed))(?!\w)"
)
_JUST_BEFORE = re.compile(r"(?<!\w)(?:(?P<future>by|until|till|before|through|starting|beginning|effective|payable|due)|(?P<past>since))(?: on)? $")


@dataclass(frozen=True, slots=True)
class Cue:
    """The words that tell the tense, and whether they stand before the expression."""

    tense: Tense
    words: str = ""
    before: bool = False

    @property
    def told(self) -> tuple[str, ...]:
        """Say it for an explanation."""
        return (f"told in the {self.tense} tense (“{self.words}”)",) if self.tense else ()


NO_CUE = Cue("")


def tense_at(text: str, folded: str, start: int, end: int, limits: tuple[int, int]) -> Cue:
    """Return the tense told nearest before text[start:end] in its sentence, otherwise the one nearest after it.

    For a possessive ("Thursday's talks") only what comes after it counts.
    """
    if folded.startswith("'s", end):
        return _after(text, folded, end, limits)
    left = max(limits[0], start - _REACH)
    for boundary in _SENTENCE_END.finditer(text, left, start):
        left = boundary.end()
    if cue := _JUST_BEFORE.search(folded, max(left, start - 24), start):
        return _cue(cue, before=True)
    cue = None
    for cue in _CUE.finditer(folded, left, start):
        pass
    return _cue(cue, before=True) if cue else _after(text, folded, end, limits)


def _after(text: str, folded: str, end: int, limits: tuple[int, int]) -> Cue:
    right = min(limits[1], end + _REACH)
    if boundary := _SENTENCE_END.search(text, end, right):
        right = boundary.start()
    cue = _CUE.search(folded, end, right)
    return _cue(cue, before=False) if cue else NO_CUE


def _cue(match: re.Match[str], *, before: bool) -> Cue:
    return Cue("future" if match["future"] else "past", " ".join(match[0].split()), before)
