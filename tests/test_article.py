"""Reading an article: its text exactly as given, its publication date as stated, and clear words for what is wrong."""

import io
import json
from datetime import date
from pathlib import Path

import pytest

from timeline.article import Article, read_file, read_lines, read_text
from timeline.errors import ReadingError
from timeline.samples import samples
from timeline.stated_dates import read_date, read_line

BODY = "The two leaders spoke by telephone on Thursday, and their ministers will meet again in the new year."


@pytest.mark.parametrize(
    "line",
    [
        "Tue. Jan 18th, 2022",
        "Tuesday 18 January 2022",
        "January 18, 2022",
        "2022-01-18",
        "Published: 18 Jan 2022",
        "Updated on January 18, 2022 10:22 am",
        "18 de enero de 2022",
        "18. Januar 2022",
        "18/01/2022",
    ],
)
def test_a_first_line_that_is_a_date_states_the_publication_date(line: str):
    article = read_text(f"{line}\n\n{BODY}")
    assert article.published == date(2022, 1, 18)
    assert article.stated is not None and article.stated.by == "text"
    assert [passage.role for passage in article.passages] == ["date line", "paragraph"]


@pytest.mark.parametrize(
    "line", ["The 2022 elections", "May 2022", "Budget 2022: three things to know", "Talks next month"]
)
def test_a_first_line_that_is_no_full_date_states_nothing(line: str):
    assert read_text(f"{line}\n\n{BODY}").published is None


@pytest.mark.parametrize(
    ("line", "published", "changed"),
    [
        ("By Anna Berg | Published 18 January 2022", "2022-01-18", None),
        ("By Anna Berg, January 18, 2022", "2022-01-18", None),
        ("The Border Post, 18 January 2022", "2022-01-18", None),
        ("The Border Post · 18 January 2022 · 5 min read", "2022-01-18", None),
        ("Published 18 January 2022, updated 20 January 2022", "2022-01-18", "2022-01-20"),
        ("Updated 20 January 2022, first published 18 January 2022", "2022-01-18", "2022-01-20"),
        ("Updated 14:02 GMT, January 20, 2022", None, "2022-01-20"),
        ("Last updated: 20 January 2022", None, "2022-01-20"),
        ("What changed on 18 January 2022", None, None),
        ("The elections of 2022", None, None),
        ("Published by the ministry in 2022", None, None),
    ],
)
def test_a_line_of_dates_bylines_and_papers_tells_publications_from_changes(line, published, changed):
    found = read_line(line)
    assert [one.day.isoformat() for one in found if not one.changed] == ([published] if published else [])
    assert [one.day.isoformat() for one in found if one.changed] == ([changed] if changed else [])


@pytest.mark.parametrize(
    ("report", "published"),
    [
        ("MOSCOW, Dec. 30, 2021 (Agency) – The two leaders spoke by telephone on Thursday.", "2021-12-30"),
        ("NEW YORK, 30 December 2021 -- The two leaders spoke by telephone on Thursday.", "2021-12-30"),
        ("MOSCOW, Dec. 30 (Agency) – The two leaders spoke by telephone on Thursday.", None),
        ("IN MAY 2021 THE TWO LEADERS SPOKE BY TELEPHONE.", None),
    ],
)
def test_a_dateline_with_its_year_states_the_publication_date(report: str, published: str | None):
    found = read_text(f"Leaders speak\n\n{report}").published
    assert (found.isoformat() if found else None) == published


def test_the_date_line_may_stand_below_the_headline():
    article = read_text(f"Leaders speak by telephone\nMarch 3, 2021\nBy A. Writer\n\n{BODY}")
    assert (article.title, article.published) == ("Leaders speak by telephone", date(2021, 3, 3))


def test_a_date_inside_the_text_is_not_the_stated_one():
    assert read_text(f"{BODY}\n\nJanuary 18, 2022").published is None


def test_a_given_publication_date_outranks_the_text():
    article = read_text(f"January 18, 2022\n\n{BODY}", published="31 December 2021")
    assert article.published == date(2021, 12, 31)


def test_the_reader_can_correct_the_publication_date():
    article = read_text(BODY).published_on(date(2021, 12, 31))
    assert article.stated is not None
    assert (article.published, article.stated.by) == (date(2021, 12, 31), "reader")


def test_a_numeric_date_that_could_be_another_says_so():
    assert "could also mean" in read_date("3/4/2022").note
    assert read_date("23/4/2022").note == ""


@pytest.mark.parametrize(
    "words", ["the day after tomorrow", "soon", "2022-02-31", "31 February 2022", "0000-01-01", "", "99999"]
)
def test_words_that_are_no_calendar_date_are_refused_with_advice(words: str):
    with pytest.raises(ReadingError, match="Write it like"):
        read_date(words)


@pytest.mark.parametrize("text", ["", " \n\t\n"])
def test_an_empty_text_is_refused_with_advice(text: str):
    with pytest.raises(ReadingError, match="empty"):
        read_text(text)


def test_a_text_of_five_megabytes_is_refused_with_advice():
    with pytest.raises(ReadingError, match=r"one by one.*\.jsonl"):
        read_text(BODY * 50_000)


def test_a_file_keeps_its_text_exactly_as_given(tmp_path: Path):
    text = "Übung\r\n\r\nsecond\u2028line\r\n"
    (tmp_path / "one.two.txt").write_bytes(text.encode())
    article = read_file(tmp_path / "one.two.txt")
    assert (article.id, article.text) == ("one.two", text)


def test_half_a_character_becomes_one_that_can_be_written():
    article = read_text(f"a\ud800b {BODY}")
    assert article.text == f"a\N{REPLACEMENT CHARACTER}b {BODY}"


def test_a_file_in_utf_16_is_read(tmp_path: Path):
    (tmp_path / "a.txt").write_bytes(BODY.encode("utf-16"))
    assert read_file(tmp_path / "a.txt").text == BODY


@pytest.mark.parametrize(
    ("data", "advice"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00", "binary"),
        ("naïve café".encode("latin-1"), "save it as UTF-8"),
        (b"plain\0text", "binary"),
        (b"", "empty"),
    ],
)
def test_a_file_that_is_no_text_is_refused_with_advice(tmp_path: Path, data: bytes, advice: str):
    (tmp_path / "a.txt").write_bytes(data)
    with pytest.raises(ReadingError, match=advice):
        read_file(tmp_path / "a.txt")


def test_a_missing_file_is_named(tmp_path: Path):
    with pytest.raises(ReadingError, match=r"gone\.txt"):
        read_file(tmp_path / "gone.txt")


def test_a_broken_line_among_good_ones_is_reported_with_its_number():
    good = json.dumps({"id": "a", "published": "2022-01-18", "text": BODY})
    stream = io.BytesIO("\n".join([good, "{broken", "[1]", '{"text": 5}', good]).encode() + b'\n{"text": "\xff"}\n')
    read = list(read_lines(stream, name="in.jsonl"))
    errors = [str(item) for item in read if isinstance(item, ReadingError)]
    assert [isinstance(item, Article) for item in read] == [True, False, False, False, True, False]
    assert [error.split(":")[0] for error in errors] == [f"in.jsonl, line {n}" for n in (2, 3, 4, 6)]


@pytest.mark.parametrize("sample", samples(), ids=lambda sample: sample.file)
def test_a_sample_states_the_date_that_its_description_says(sample):
    assert sample.article().published == sample.stated
