"""Whether a text agrees with its stated publication date: what speaks against it, and which date is proposed."""

from datetime import date

import pytest

from timeline.article import read_text
from timeline.audit import Audit, audit
from timeline.dates import find_dates
from timeline.samples import samples

AGENCY_REPORT = """VIENNA, March 9 (News Agency) -- The two ministers met on Tuesday and agreed to open the border.

Their delegations will meet again on March 15, and the treaty is to be signed on March 20."""

NO_DATES = "The two ministers met and agreed to open the border. Their delegations will meet again."


def audited(text: str, published: date | None) -> Audit:
    article = read_text(text, published=published)
    return audit(article, find_dates(article.text, article.published, article.passages))


def test_the_first_sample_contradicts_the_date_on_its_page():
    article = samples()[0].article()
    found = audit(article, find_dates(article.text, article.published, article.passages))
    assert (found.stated, found.verdict) == (date(2022, 1, 18), "contradicted")
    assert found.suggested is not None
    assert date(2021, 12, 30) <= found.suggested.earliest <= date(2021, 12, 31) <= found.suggested.latest
    assert found.suggested.latest <= date(2022, 1, 1)
    assert found.suggested.best == date(2021, 12, 31)


def test_its_evidence_are_sentences_with_reasons():
    article = samples()[0].article()
    found = audit(article, find_dates(article.text, article.published, article.passages))
    assert len(found.evidence) >= 3
    assert all(article.text[piece.start : piece.end] == piece.text for piece in found.evidence)
    by_reason = {piece.reason: piece.text for piece in found.evidence}
    to_come = next(text for reason, text in by_reason.items() if "“January 10” is told as still to come" in reason)
    assert to_come.startswith("Those talks in Geneva will take place on January 10")
    assert any("“next month” and “January” are told of the same event (“talks”)" in reason for reason in by_reason)


def test_with_the_proposed_date_the_first_sample_is_consistent():
    article = samples()[0].article().published_on(date(2021, 12, 31))
    assert audit(article, find_dates(article.text, article.published, article.passages)).verdict == "consistent"


@pytest.mark.parametrize("sample", samples()[1:], ids=lambda sample: sample.file)
def test_samples_with_a_right_date_are_consistent(sample):
    article = sample.article()
    found = audit(article, find_dates(article.text, article.published, article.passages))
    assert (found.verdict, found.suggested, found.evidence) == ("consistent", None, ())
    assert found.supports


@pytest.mark.parametrize("published", [date(1999, 3, 9), date(1999, 3, 10)])
def test_a_report_agrees_with_the_day_of_its_dateline(published: date):
    assert audited(AGENCY_REPORT, published).verdict == "consistent"


@pytest.mark.parametrize("published", [date(1999, 3, 27), date(1999, 4, 24), date(1999, 1, 24)])
def test_a_report_stated_weeks_off_its_dateline_is_contradicted(published: date):
    found = audited(AGENCY_REPORT, published)
    assert found.verdict == "contradicted"
    assert found.suggested is not None
    assert found.suggested.earliest <= date(1999, 3, 9) <= found.suggested.latest


def test_a_weekday_beside_a_day_of_the_month_fixes_the_year():
    text = "The treaty will be signed on Thursday, March 18, and parliament will vote on Friday, March 26."
    assert audited(text, date(1999, 3, 10)).verdict == "consistent"
    assert audited(text, date(2000, 3, 10)).verdict == "contradicted"


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("The festival will open on November 5, and the last concert will be held on November 9.", date(2024, 4, 10)),
        ("Voters will go to the polls on November 5. The party will choose on August 19.", date(2024, 3, 6)),
        ("The trial will begin on January 10, the court said on Tuesday.", date(2024, 5, 8)),
        ("On Monday the council met. On Tuesday it voted, and on Wednesday the mayor resigned.", date(2024, 5, 13)),
        ("He had been arrested on February 3 and was sentenced in October.", date(2024, 11, 20)),
        ("The company was founded in 1998. In 2019 it was sold, and its owner died last spring.", date(2024, 1, 20)),
        ("LONDON (Agency) - Results will be published on August 1. Its shares fell on Friday.", date(2024, 5, 6)),
        ("The exhibition was opened on March 1 and will close on September 30.", date(2024, 6, 1)),
        ("The law, passed in December, will take effect on July 1.", date(2024, 1, 15)),
        ("The crew said on Sunday that it had left on December 28 and would land on January 9.", date(2024, 1, 7)),
    ],
)
def test_what_is_only_rarer_on_its_day_is_not_contradicted(text: str, published: date):
    assert audited(text, published).verdict != "contradicted"


def test_what_others_say_in_quotation_marks_is_no_evidence():
    quoted = "“We will sign on March 3, and we will meet on March 4 and vote on March 5,” he had said."
    assert audited(quoted, date(1999, 3, 9)).verdict == "no evidence"


def test_a_text_without_dates_gives_no_evidence():
    assert audited(NO_DATES, date(1999, 3, 9)) == Audit(date(1999, 3, 9), "no evidence", None, ())


def test_without_a_stated_date_nothing_is_claimed():
    assert audited(AGENCY_REPORT, None) == Audit(None, "no evidence", None, ())


def test_without_a_stated_date_one_is_proposed_where_the_text_tells_enough():
    text = (
        "VIENNA, March 9 (News Agency) -- The two ministers met on Tuesday and agreed to open the border. It had been "
        "closed on January 7, 1999, and will be open from March 15."
    )
    found = audited(text, None)
    assert found.verdict == "no evidence"
    assert found.suggested is not None
    assert found.suggested.earliest <= date(1999, 3, 9) <= found.suggested.latest
    assert found.supports


def test_without_a_stated_date_history_alone_proposes_none():
    text = (
        "VIENNA, March 9 (News Agency) -- The two ministers met on Tuesday and agreed to open the border. It had been "
        "closed on January 7, 1988, and will be open from March 15."
    )
    assert audited(text, None).suggested is None


def test_the_evidence_says_how_much_likelier_another_date_is():
    assert (
        audited(AGENCY_REPORT, date(1999, 4, 24)).times_likelier
        > audited(AGENCY_REPORT, date(1999, 3, 9)).times_likelier
    )


@pytest.mark.parametrize("told", ["January 7, 9999", "January 7, 1001", "February 29, 2096"])
def test_without_a_stated_date_a_day_beyond_all_news_proposes_none(told: str):
    assert audited(f"The border was closed on {told}. It will be open from March 15.", None).suggested is None


@pytest.mark.parametrize("published", [date.min, date.max, date(9999, 12, 20), date(1, 1, 9)])
@pytest.mark.parametrize("text", [AGENCY_REPORT, "It will open on December 31.", "It opened on January 1, said Ann."])
def test_the_ends_of_the_calendar_do_not_fail(text: str, published: date):
    assert audited(text, published).stated == published
