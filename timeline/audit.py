"""Does the text agree with its stated publication date, and which date would fit it?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from timeline.article import Article
from timeline.dates.expression import DateExpression

Verdict = Literal["consistent", "contradicted", "no evidence"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage of the text that speaks about its own publication date, and in one sentence how."""

    start: int
    end: int
    text: str
    reason: str
    against: bool


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


def audit(article: Article, dates: Sequence[DateExpression]) -> Audit:
    """Hold the stated publication date of `article` against what its text says."""
    return Audit(article.published, "no evidence", None, ())
