"""Each way of telling a time, what it says about the publication date, and what only looks like it."""

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.article import read_text
from timeline.audit import audit
from timeline.audit.days import Days
from timeline.audit.weighing import hear
from timeline.dates import find_dates

AGENCY = "VIENNA (Agency) -- "


def heard(text: str, published: date = date(1999, 3, 10)):
    article = read_text(text, published=published)
    return hear(article, find_dates(article.text, article.published, article.passages))


def likelier(text: str, day: date, than: date) -> bool:
    """Say whether what a text tells is clearly likelier on one day than on another."""
    days = Days.around(day, 800)
    told = [(one.log_likelihoods(days) + 0 * days.ordinals) for one in heard(text, day)]
    return bool(sum(logs[days.index(day)] - logs[days.index(than)] for logs in told) > 0.5)


WEDNESDAY = date(1999, 3, 10)


@pytest.mark.parametrize(
    ("text", "day", "than"),
    [
        (AGENCY + "The ministers met on Wednesday.", WEDNESDAY, date(1999, 3, 16)),
        (AGENCY + "The ministers met on Wednesday, after experts had met on Monday.", WEDNESDAY, date(1999, 3, 13)),
        (AGENCY + "The ministers met on Wednesday night.", WEDNESDAY, date(1999, 3, 16)),
        ("They confirmed reports over the weekend.", date(1999, 3, 8), date(1999, 3, 12)),
        ("The ministers will meet on Thursday.", WEDNESDAY, date(1999, 3, 12)),
        ("Shares rose 2% in composite trading on the stock exchange yesterday.", WEDNESDAY, date(1999, 3, 15)),
        ("Shares rose 2% on the New York Stock Exchange today.", WEDNESDAY, date(1999, 3, 13)),
        ("The treaty was signed on January 20.", WEDNESDAY, date(1999, 1, 12)),
        ("The treaty will be signed on March 20.", WEDNESDAY, date(1999, 4, 2)),
        ("It was found on a boat on Thanksgiving Day.", WEDNESDAY, date(1998, 11, 1)),
        ("The treaty was signed on Thursday, March 4.", WEDNESDAY, date(2000, 3, 10)),
        ("The treaty was signed in January.", WEDNESDAY, date(1998, 11, 10)),
        ("They agreed last April on a plan.", WEDNESDAY, date(1999, 4, 20)),
        ("They agreed last fall on a plan.", WEDNESDAY, date(1998, 10, 20)),
        ("The bridge will be closed this summer.", WEDNESDAY, date(1999, 12, 10)),
        ("It will keep its name until early 2000.", WEDNESDAY, date(2000, 11, 10)),
        ("Losses will go on through the third quarter of 1999.", WEDNESDAY, date(1999, 10, 26)),
        ("The company earned $5 million in 1998.", WEDNESDAY, date(1997, 10, 10)),
        ("Profit fell in the fourth quarter, the company said.", date(1999, 2, 2), date(1998, 12, 2)),
        ("In the first nine months, profit rose 10%.", date(1998, 10, 28), date(1998, 9, 12)),
        ("Profit fell in the quarter ended December 31.", date(1999, 2, 2), date(1998, 12, 2)),
        ("Profit rose from $4 million in the 1998 period.", WEDNESDAY, date(2000, 3, 10)),
        ("They resigned earlier this month.", date(1999, 3, 25), date(1999, 3, 2)),
        ("They will meet later this year.", WEDNESDAY, date(1999, 12, 10)),
        ("A summit was held last month. The summit on February 12 failed.", WEDNESDAY, date(1999, 4, 10)),
        ("He fled ten years ago. In 1989 the wall fell.", WEDNESDAY, date(2000, 3, 10)),
        ("The rifle was found 11 days ago. On February 27 police dug it up.", WEDNESDAY, date(1999, 3, 14)),
        ("He died aged 56. He was born in Vienna on February 24, 1943.", WEDNESDAY, date(2001, 3, 10)),
        ("It will celebrate its 50th anniversary. It was founded in 1949.", WEDNESDAY, date(2000, 3, 10)),
        ("Profit rose in the quarter ended December 31, 1998.", WEDNESDAY, date(1998, 12, 1)),
        ("VIENNA, March 10 (Agency) -- Ministers met Wednesday.", WEDNESDAY, date(2000, 3, 10)),
        ("VIENNA, March 10 (Agency) -- Ministers met.", WEDNESDAY, date(1999, 3, 28)),
    ],
)  # fmt: skip
def test_a_text_is_likelier_on_the_days_that_its_words_fit(text: str, day: date, than: date):
    assert likelier(text, day, than)


@pytest.mark.parametrize(
    "text",
    [
        "“We met on Tuesday and will meet on March 15,” he said.",
        "It produced aid after the March 3 bombings.",
        "Their offer was extended to March 20.",
        "The offer had been set to expire March 20.",
        "Analysts were predicting earnings for 2001.",
        "The fiscal first quarter was poor.",
        "Profit fell in the third quarter, for the year ended May 31 it rose.",
        "In the year-ago quarter, which ended October 31, it lost money.",
        "The deal is expected to close by year-end.",
        "He was born in the spring.",
        "He closed the shop yesterday.",
        "In the first nine months of 1997 they averaged 242.",
        "In the first three months of the war he fled.",
        "The victims were aged 56 and aged 31. He was born in 1943.",
        "Profit rose from that of the quarter ended December 31, 1985.",
    ],
)
def test_what_others_say_and_what_only_names_a_thing_says_nothing(text: str):
    day = date(1999, 3, 10)
    days = Days.around(day, 60)
    for one in heard(text):
        logs = one.log_likelihoods(days) + 0 * days.ordinals
        assert "ended" in text or logs.max() - logs.min() < 0.1, one.account(day)


def verdict(text: str, published: date) -> str:
    article = read_text(text, published=published)
    return audit(article, find_dates(article.text, published, article.passages)).verdict


@pytest.mark.parametrize(
    "begins",
    ["VIENNA (Agency) -- ", "VIENNA, Austria (AP)_ ", "Vienna (AFP) – ", "VIENNA, March 9 (Reuters) - ",
     "Ministers meet\n\nVIENNA (AP) — ", "VIENNA, March 9. /TASS/. "],
)  # fmt: skip
def test_an_agencys_weekday_stands_alone(begins: str):
    assert verdict(begins + "The ministers met on Tuesday.", date(1999, 3, 29)) == "contradicted"
    assert verdict(begins + "The ministers met on Tuesday.", date(1999, 3, 9)) == "consistent"


@pytest.mark.parametrize(
    "begins",
    ["", "VIENNA -- ", "The ministers (and their wives) – ", "OSTSEE FRACHT (XETRA: OFR) – ", "Anna Berg, 44: "],
)
def test_a_weeklys_weekday_does_not(begins: str):
    assert verdict(begins + "The ministers met on Tuesday.", date(1999, 3, 15)) != "contradicted"


@pytest.mark.parametrize(
    ("text", "account"),
    [
        (
            "VIENNA, March 9 (Agency) -- Ministers met Monday.",
            "In a report headed “March 9”, “Monday” is told as past, 1 day before Tuesday 9 March 1999.",
        ),
        ("The ministers met on Tuesday.", "“Tuesday” is told as past, 1 day before Wednesday 10 March 1999."),
        (
            "They met on Tuesday, and on Thursday they had quarrelled.",
            "“Tuesday” and “Thursday” are told as past, 1 and 6 days before Wednesday 10 March 1999.",
        ),
        (
            "They will meet on March 15.",
            "“March 15” is told as still to come; it is 5 days after Wednesday 10 March 1999.",
        ),
        (
            "It will be signed on Thursday, March 9.",
            "“Thursday, March 9” was no Thursday in the year around Wednesday 10 March 1999.",
        ),
        (
            "Shares rose on the stock exchange three days ago. In heavy trading today they fell.",
            "“today” was a day of trading; published Wednesday 10 March 1999 it is a Wednesday.",
        ),
        (
            "Profit fell in the first quarter.",
            "“the first quarter” is told as past; on Wednesday 10 March 1999 that is not over.",
        ),
        (
            "Profit rose from $4 million in the 1996 period.",
            "Figures are compared with those of “the 1996 period”; that is 3 years before Wednesday 10 March 1999, "
            "where the year before is the usual one.",
        ),
        (
            "They resigned earlier this month.",
            "“earlier this month” is told as past; on Wednesday 10 March 1999 the month is half over.",
        ),
        (
            "They met in Vienna last fall.",
            "“last fall” is told as past; its middle is 5 months before Wednesday 10 March 1999.",
        ),
        (
            "It will be closed this summer.",
            "“this summer” is told as still to come; on Wednesday 10 March 1999 it has not begun.",
        ),
        (
            "He fled ten years ago. In 1988 the wall fell.",
            "“ten years ago” and “1988” can be the same year: the text was written in 1998, "
            "not on Wednesday 10 March 1999.",
        ),
        (
            "The law will be in force until early 1998.",
            "“early 1998” is told as still to come; it is over on Wednesday 10 March 1999.",
        ),
        (
            "He died aged 56. He was born in Vienna on February 24, 1944.",
            "“February 24, 1944” and “aged 56”: the text was written in 2000 or 2001, not on Wednesday 10 March 1999.",
        ),
        (
            "VIENNA, March 9 (Agency) -- Ministers met.",
            "The report is headed “March 9”, 1 day before Wednesday 10 March 1999.",
        ),
    ],
)  # fmt: skip
def test_each_reason_is_a_sentence_that_stands_on_its_own(text: str, account: str):
    assert account in [one.account(WEDNESDAY) for one in heard(text)]


def test_a_habit_that_is_broken_is_told_against_a_date_and_never_for_one():
    text = "VIENNA (Agency) -- The ministers met on Tuesday, and on Thursday they had quarrelled."
    article = read_text(text, published=date(1999, 3, 29))
    against = audit(article, find_dates(text, article.published, article.passages)).evidence
    assert any(one.reason.endswith("Agencies mostly tell of the day itself.") for one in against)
    right = article.published_on(date(1999, 3, 9))
    supports = audit(right, find_dates(text, right.published, right.passages)).supports
    assert supports
    assert not any("mostly" in one.reason for one in supports)


_PIECES = st.lists(
    st.sampled_from(
        ["on Thursday", "on Feb. 29", "Saturday, March 6", "last fall", "this summer", "in early 1999", "in 1989",
         "the third quarter", "the quarter ended Feb. 29", "the 1988 period", "earlier this month", "last month",
         "ten years ago", "11 days ago", "over the weekend", "yesterday on the stock exchange", "on Easter Monday",
         "in 9999", "in 1001", "said", "will meet", "met", "VIENNA, Feb. 29 (Agency) --", "the talks", ".", "\n\n",
         "“", "”"]
    ),
    max_size=25,
)  # fmt: skip


@given(_PIECES, st.dates())
def test_whatever_is_told_every_day_has_a_likelihood_and_every_reason_is_a_sentence(pieces: list[str], day: date):
    days = Days.around(day, 400)
    for one in heard(" ".join(["Dr. No", *pieces]), day):
        assert np.isfinite(np.broadcast_to(one.log_likelihoods(days), len(days))).all()
        assert one.account(day).endswith(".")
        assert one.account(date.min) and one.account(date.max)
