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


def test_a_person_is_killed_once(tell):
    text = (
        "Ana Lund, a doctor, was killed last October. Police searched the site. Ana Lund was shot at home on Oct. 23."
    )
    [killing] = [event for event in tell(text, PUBLISHED) if event.category == "violence"]
    assert killing.when == "2023-10-23"


def test_a_killer_kills_more_than_once(tell):
    text = "Tom Ray shot a doctor last October. Tom Ray shot a nurse on Oct. 23."
    assert len([event for event in tell(text, PUBLISHED) if event.category == "violence"]) == 2


def test_arrests_of_others_are_others(tell):
    text = "Police arrested two men on Monday. Police arrested six students on Monday."
    assert len([event for event in tell(text, PUBLISHED) if event.category == "legal"]) == 2


def test_the_toll_is_part_of_the_blow(tell):
    [blow] = tell("A bomb exploded in Quetta on Friday. At least 75 people were killed.", PUBLISHED)
    assert {mention.text for mention in blow.mentions} == {"exploded", "killed"}


def test_where_somebody_spoke_is_part_of_the_speech(tell):
    text = 'Anna Holm spoke to reporters on Thursday. "We must go on," Holm said at a press conference in Oslo.'
    assert [event.when for event in tell(text, PUBLISHED)] == ["2024-03-14"]
