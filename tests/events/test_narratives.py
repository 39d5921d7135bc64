"""Short articles: what inherits a time from the scene it is told in, and what does not (`narratives.txt`)."""

from collections.abc import Iterator
from pathlib import Path

import pytest

PUBLISHED = "2024-03-15"


def _articles() -> Iterator[tuple[str, list[str]]]:
    for block in (Path(__file__).parent / "narratives.txt").read_text(encoding="utf-8").split("\n\n"):
        lines = [line for line in block.splitlines() if line and not line.startswith("#")]
        if lines:
            yield lines[0], lines[1:]


@pytest.mark.parametrize(("text", "expected"), list(_articles()), ids=[text[:60] for text, _ in _articles()])
def test_a_short_article(tell, text, expected):
    told = {(event.when, word) for event in tell(text, PUBLISHED) for m in event.mentions for word in m.text.split()}
    for line in expected:
        sign, *when, word = line.split()[:3]
        found = {day for day, mention in told if mention == word and (not when or when == [day])}
        assert bool(found) == (sign == "="), line


def test_an_assumed_time_says_so(tell):
    text = "Police found explosives in a shed on Sunday. They arrested two men."
    arrest = next(event for event in tell(text, PUBLISHED) if event.mentions[0].text == "arrested")
    assert "same scene as “found”, so the same time is assumed" in arrest.explanation


def test_a_day_told_elsewhere_is_better_than_that_of_the_report(tell):
    text = "Police said on Thursday that gunmen killed a judge. The judge was killed on Tuesday in Oaxaca."
    [killing] = [event for event in tell(text, PUBLISHED) if event.category == "violence"]
    assert killing.when == "2024-03-12"
