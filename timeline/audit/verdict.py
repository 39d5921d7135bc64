"""What an audit of a stated publication date comes to."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Verdict = Literal["consistent", "contradicted", "no evidence"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage of the text that speaks against its stated publication date, and in one sentence why."""

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
    """The verdict on a stated publication date, with the evidence, strongest first."""

    stated: date | None
    verdict: Verdict
    suggested: Window | None
    evidence: tuple[Evidence, ...]

    def to_json(self) -> dict[str, object]:
        """Return the fields that the command line prints."""
        return {
            "stated": self.stated.isoformat() if self.stated else None,
            "verdict": self.verdict,
            "suggested": self.suggested and {
                "earliest": self.suggested.earliest.isoformat(), "latest": self.suggested.latest.isoformat(),
            },
            "evidence": [
                {"start": piece.start, "end": piece.end, "text": piece.text, "reason": piece.reason}
                for piece in self.evidence
            ],
        }  # fmt: skip
