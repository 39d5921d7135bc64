"""The annotated articles are what they say they are: offsets, no overlaps, the two halves, the weekdays."""

from datetime import date

import pytest

from tests.benchmarks.corpora import OwnArticle, own
from timeline.dates import span_of

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@pytest.mark.parametrize("article", own(), ids=lambda article: article.id)
def test_annotations_fit_the_text(article: OwnArticle) -> None:
    end = 0
    for timex in article.timex:
        assert timex["start"] >= end, timex
        end = timex["end"]
        assert article.text[timex["start"] : end] == timex["text"]
        assert timex["type"] in ("DATE", "TIME", "DURATION", "SET")
        assert timex["type"] in ("DURATION", "SET") or not timex["value"].startswith("P") or "_REF" in timex["value"]


@pytest.mark.parametrize("article", own(), ids=lambda article: article.id)
def test_weekdays_are_those_of_the_calendar(article: OwnArticle) -> None:
    for timex in article.timex:
        named = [number for number, day in enumerate(WEEKDAYS) if day in timex["text"]]
        if named and timex["value"][:4].isdecimal() and timex["value"][5] != "W":
            assert date.fromisoformat(timex["value"][:10]).weekday() == named[0], timex


def test_every_dated_value_has_a_span() -> None:
    values = {t["value"] for a in own() for t in a.timex if t["type"] in ("DATE", "TIME") and "_REF" not in t["value"]}
    assert not [value for value in values if span_of(value) is None]


def test_halves_are_of_equal_size() -> None:
    assert sum(article.held_out for article in own()) == len(own()) / 2
