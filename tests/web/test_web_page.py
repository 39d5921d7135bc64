"""Articles out of web pages: the text alone, and every date that the page states."""

from datetime import date
from pathlib import Path

import htmldate
import pytest

from tests.web.pages import TEXT, Page, pages
from timeline.errors import ReadingError
from timeline.web_page import read_page

PAGES = list(pages())


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_publication_date_is_found_wherever_a_page_states_it(page: Page):
    published = read_page(page.html, url=page.url).published
    assert published is not None and published.isoformat() == page.published


def test_more_dates_are_found_than_by_htmldate_alone():
    alone = sum(htmldate.find_date(page.html, original_date=True, url=page.url) == page.published for page in PAGES)
    assert len(PAGES) >= 60
    assert alone < len(PAGES)


@pytest.mark.parametrize(
    "parts", [{}, {"below": "<p>© 2009 The Border Post</p>"}, {"below": "<p>In 2014 it snowed.</p>"}]
)
def test_a_page_that_states_no_date_gets_none(parts: dict[str, str]):
    assert read_page(Page("undated", None, **parts).html).published is None


def test_dates_that_disagree_are_all_kept_with_their_places():
    page = Page(
        "three dates",
        None,
        url="https://border.example/2022/01/16/x",
        head='<meta property="article:published_time" content="2022-01-18">'
        '<meta property="article:modified_time" content="2022-01-20">',
        above="<p>Published 17 January 2022</p>",
    )
    article = read_page(page.html, url=page.url)
    assert article.published == date(2022, 1, 18)
    assert article.stated is not None and "metadata" in article.stated.where
    assert {(one.day.day, one.changed) for one in article.also_stated} == {(17, False), (16, False), (20, True)}
    assert all(one.where or one.by == "text" for one in article.also_stated)


def test_the_text_is_the_article_without_menus_and_notices():
    article = read_page(PAGES[0].html, url=PAGES[0].url, id="border")
    assert TEXT in article.text
    assert not any(word in article.text for word in ("Home", "Most read", "©"))
    assert (article.id, article.title, article.url) == ("border", "Ministers open the border", PAGES[0].url)


def test_hidden_text_and_scripts_are_not_part_of_the_article():
    hidden = f'<div style="display:none"><p>Hidden. {TEXT}</p></div><script>alert("Scripted")</script>'
    article = read_page(Page("hidden", None, below=hidden).html)
    assert "Hidden" not in article.text and "Scripted" not in article.text


def test_entities_are_not_expanded(tmp_path: Path):
    (tmp_path / "secret").write_text("SECRET", encoding="utf-8")
    doctype = f"<!DOCTYPE html [<!ENTITY secret SYSTEM 'file://{tmp_path}/secret'>]>"
    page = f"{doctype}<html><body><article><p>&secret; {TEXT}</p><p>{TEXT}</p></article></body></html>"
    assert "SECRET" not in read_page(page.encode()).text


@pytest.mark.parametrize(
    "data",
    [b"", b"\x89PNG\r\n\x1a\n\x00", b"%PDF-1.7", b"<html></html>", b"<html><body><img src=x></body></html>",
     b"<html><body>" + b"<p>" * 300_000],
    ids=["empty", "image", "pdf", "no body", "only an image", "too many elements"],
)  # fmt: skip
def test_what_holds_no_article_is_refused_with_advice(data: bytes):
    with pytest.raises(ReadingError, match="paste the article's text"):
        read_page(data)


@pytest.mark.parametrize(
    "written",
    ["2922-01-18", "1400/10/28", "۲۸ دی ۱۴۰۰", "15 Jumada II 1443", "1350-01-18", "2565-01-18", "99999999999999999999"],
)
def test_a_day_that_no_page_can_be_published_on_is_not_stated(written: str):
    head = f'<meta property="article:published_time" content="{written}">'
    assert read_page(Page("odd", None, head=head).html).published is None


@pytest.mark.parametrize("written", ["2922-01-18", "1822-01-18", "0000-00-00", "soon", "2022-02-31"])
def test_a_page_with_an_odd_date_is_still_read(written: str):
    head = f'<meta property="article:published_time" content="{written}">'
    assert TEXT in read_page(Page("odd", None, head=head).html).text
