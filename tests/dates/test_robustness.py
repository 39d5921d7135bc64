"""No text makes it fail, hang, or lose its place."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.dates import find_dates, granularity, in_words, span_of, to_edtf
from timeline.passages import Passage

PUBLISHED = date(2022, 1, 18)

WORDS = st.sampled_from(
    [
        "the",
        "a",
        "last",
        "next",
        "this",
        "past",
        "of",
        "on",
        "in",
        "at",
        "to",
        "from",
        "until",
        "since",
        "by",
        "Monday",
        "Thursday",
        "May",
        "March",
        "January",
        "Jan.",
        "Sept.",
        "10",
        "12",
        "3rd",
        "1998",
        "'98",
        "2022",
        "15:35",
        "9",
        "a.m.",
        "p.m.",
        "GMT",
        "EST",
        "two",
        "three",
        "weeks",
        "days",
        "year",
        "years",
        "ago",
        "later",
        "earlier",
        "before",
        "after",
        "early",
        "late",
        "mid",
        "-",
        "–",
        ",",
        ".",
        "(",
        ")",
        "'",
        "’s",
        "morning",
        "night",
        "quarter",
        "third",
        "second",
        "first",
        "half",
        "fiscal",
        "every",
        "each",
        "now",
        "recently",
        "soon",
        "will",
        "said",
        "was",
        "more",
        "than",
        "about",
        "few",
        "several",
        "summer",
        "fall",
        "Christmas",
        "Easter",
        "weekend",
        "decade",
        "century",
        "1990s",
        "nineteen",
        "ninety-four",
        "end",
        "beginning",
        "year-ago",
        "same",
        "period",
        "7-year-old",
        "that",
        "the 19th",
        "the first Monday of",
        "rest of",
        "quarter to",
        "half past",
        "a.d.",
        "BC",
        "million",
        "an hour and 20 minutes",
        "hours of",
        "dawn",
        "in",
        "time",
        "the new year",
        "the same month",
        "attacks",
        ";",
        "½",
        "٣",
        "年",
        "İ",
        "\xa0",
        "\n",
        "\n\n",
    ]
)
SENTENCES = st.lists(WORDS, max_size=30).map(" ".join)
ARTICLE = """PARIS, Aug. 3 (AP) - The leaders spoke by telephone on Thursday at 15:35 (20:35 GMT) for 50 minutes,
nearly two weeks after the talks of July 12-14, 1998. "We’ll meet early next month," he said Friday night;
the next day, he left.

Third-quarter net rose 5% from a year ago, to $1.2 billion in the three months ended Sept. 30, from the year-earlier
period. It had grown every year since 1990, and in the late 1980s, but not last summer. Thanksgiving was on Nov. 25."""

PUBLICATION = st.none() | st.dates()


def check(text: str, published: date | None) -> None:
    """Hold what every answer holds: its place, order, no overlaps, and values that all forms can take."""
    at = 0
    for expression in find_dates(text, published):
        assert at <= expression.start < expression.end <= len(text)
        assert text[expression.start : expression.end] == expression.text
        assert expression.text == expression.text.strip()
        assert expression.explanation
        at = expression.end
        span_of(expression.value)
        granularity(expression.value)
        assert in_words(expression.value, expression.mod)
        to_edtf(expression.value, expression.mod)


@given(st.text(max_size=300), PUBLICATION)
def test_random_text(text: str, published: date | None) -> None:
    check(text, published)


@settings(max_examples=600)
@given(SENTENCES, PUBLICATION)
def test_random_words_of_dates(text: str, published: date | None) -> None:
    check(text, published)


@given(
    st.text(alphabet=st.characters(codec="utf-8"), max_size=60),
    st.sampled_from(["es", "fr", "de", "ru", "ar", "zh", "xx", ""]),
)
def test_random_text_in_other_languages(text: str, language: str) -> None:
    find_dates(text, PUBLISHED, language=language)


@given(st.text(max_size=80), st.text(max_size=3))
def test_values_and_modifiers_of_any_form(value: str, mod: str) -> None:
    span_of(value)
    granularity(value)
    in_words(value, mod)
    to_edtf(value, mod)


@pytest.mark.parametrize(
    ("unit", "megabytes"),
    [
        ("1", 10), (" ", 10), ("\n", 10), ("last ", 10), ("January ", 10), ("walked ", 10), ("x", 10), ("the ", 2),
        *((unit, 0.2) for unit in (
            "1 ", "1,111,", "1.", "2-", "a few ", "more than ", "twenty-", "the end of the ", "Monday, ",
            "January 10, ",
            "the day before ", "1 a.m. ", "the night of ", "May 3 and ", "two years or so ", "will be ",
            "year-ago ", "'", "that ", "an hour and 20 minutes and ", "the 19th ", "the early hours of ", "a million ",
            "the first Monday of ", "half past ", "1990s and ", "the same period last year ", "12-", "; ", "will be ",
        )),
    ],
)  # fmt: skip
def test_long_repetitions_end(unit: str, megabytes: float) -> None:
    text = unit * int(megabytes * 1_000_000 / len(unit))
    find_dates(text, PUBLISHED, [Passage(0, len(text), "paragraph")], language="en")


def test_nested_expressions_are_read_only_so_deep() -> None:
    found = find_dates("It was " + "the day before " * 50 + "Monday.", PUBLISHED)
    assert all(expression.value for expression in found)
