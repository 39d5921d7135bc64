"""What an audit of a stated publication date comes to."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Literal

Verdict = Literal["consistent", "contradicted", "no evidence"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage of the text that speaks about its own publication date, and in one sentence how."""

    start: int
    end: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Window:
    """The publication dates that fit the text best, both ends included, and the likeliest day among them."""

    earliest: date
    latest: date
    best: date


@dataclass(frozen=True, slots=True)
class Audit:
    """The verdict on a stated publication date.

    evidence        what speaks against the stated date, strongest first
    supports        what speaks for the suggested date, or for the stated one where the text agrees with it
    times_likelier  how many times likelier the text is on the suggested date than on the stated one
    """

    stated: date | None
    verdict: Verdict
    suggested: Window | None
    evidence: tuple[Evidence, ...] = ()
    supports: tuple[Evidence, ...] = ()
    times_likelier: float = 1.0

    def to_json(self) -> dict[str, object]:
        """Return the fields that the command line prints."""
        window = self.suggested
        return {
            "stated": self.stated.isoformat() if self.stated else None,
            "verdict": self.verdict,
            "suggested": window and {"earliest": window.earliest.isoformat(), "latest": window.latest.isoformat()},
            "times_likelier": round(self.times_likelier, 1),
            "evidence": [asdict(piece) for piece in self.evidence],
            "supports": [asdict(piece) for piece in self.supports],
        }
