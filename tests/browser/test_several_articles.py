"""Several articles at once: opened in every way, told together, closed again."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.articles import BERGEN, OSLO, json_lines, short
from tests.browser.driving import Visit

pytestmark = pytest.mark.browser


def test_what_two_articles_tell_is_one_event_and_where_they_differ_is_said(visit: Visit, page: Page):
    visit.open()
    visit.paste(OSLO)
    alone = len(visit.rows())
    visit.paste(BERGEN, beside=True)
    expect(page.get_by_text("2 articles; reading")).to_be_visible()
    rows = visit.rows()
    met = [row for row in rows if row["start"] == "2024-02-20"]
    assert len(met) == 1
    assert len(met[0]["told_by"].split("; ")) == 2
    assert len(rows) < alone + 3
    visit.click_mark("20 Feb")
    expect(visit.card()).to_contain_text("Also told by")
    visit.settle()
    calls = [row for row in rows if row["kind"] == "call"]
    assert len(calls) == 1
    assert "2024-02-29" in calls[0]["conflicts"] or "29 February" in calls[0]["conflicts"]
    page.get_by_role("radio", name="together").locator("..").click()
    visit.settle()
    visit.click_mark("1 Mar")
    expect(visit.card()).to_contain_text("They differ")
    visit.screenshot("two-articles")
    page.get_by_text("by article").click()
    visit.settle()
    expect(page).to_have_url(re.compile("lanes=article"))
    page.get_by_role("button", name="More filters").click()
    visit.choose("Told by", "Norwegian Prime Minister Anna Berg called French President Paul Sand by telephone on Th")
    page.keyboard.press("Escape")
    expect(visit.count()).to_contain_text("3 of ")


def test_files_are_dropped_one_is_closed_and_all_is_begun_anew(visit: Visit, page: Page):
    visit.open()
    visit.drop(("oslo.txt", OSLO), ("bergen.txt", BERGEN), ("picture.txt", bytes(range(256))))
    expect(page.get_by_text("picture.txt")).to_contain_text("binary data")
    expect(page.get_by_text("2 articles; reading")).to_be_visible()
    visit.wait_for_chart()
    visit.sentence("Harbour Union").or_(visit.sentence("protesters")).first.click()
    visit.settle()
    visit.press("Close this article")
    expect(page.get_by_text("2 articles; reading")).to_have_count(0)
    expect(visit.article()).to_contain_text("The Harbour Union protested")
    expect(visit.count()).to_have_text("3 events")
    visit.drop(("oslo.txt", OSLO), beside=True)
    expect(page.get_by_text("2 articles; reading")).to_be_visible()
    visit.press("Start anew")
    expect(visit.title()).to_contain_text("Putin and Biden")
    assert page.url.split("?")[1:] in ([], [""])


def test_an_article_that_is_open_is_not_opened_twice(visit: Visit, page: Page):
    visit.open()
    visit.paste(OSLO)
    before = visit.rows()
    visit.paste(OSLO, beside=True)
    expect(page.get_by_text("open already")).to_be_visible()
    assert visit.rows() == before
    visit.drop(("a.txt", BERGEN), ("b.txt", BERGEN))
    expect(page.get_by_text("open already")).to_be_visible()
    expect(page.get_by_text("2 articles; reading")).to_have_count(0)


def test_two_hundred_articles_are_read_with_a_word_on_how_far_it_is(visit: Visit, page: Page):
    visit.open()
    visit.open_box("Files")
    lines = json_lines(*map(short, range(200))) + "this is no JSON\n"
    page.locator("input[type=file]").set_input_files(
        {"name": "many.jsonl", "mimeType": "application/json", "buffer": lines.encode()}
    )
    expect(page.get_by_text(re.compile(r"Reading \d+ of 200"))).to_be_visible()
    expect(page.get_by_text("200 articles; reading")).to_be_visible(timeout=60_000)
    visit.wait_for_chart()
    expect(page.get_by_text("many.jsonl, line 201").or_(page.get_by_text("many.jsonl:201")).first).to_be_visible()
    found = visit.rows()
    assert {row["article"] for row in found} >= {"article-1", "article-200"}
    visit.screenshot("two-hundred-articles")


def test_reading_many_can_be_stopped_and_what_was_read_is_shown(visit: Visit, page: Page):
    visit.open()
    visit.open_box("Files")
    page.locator("input[type=file]").set_input_files(
        {"name": "many.jsonl", "mimeType": "", "buffer": json_lines(*map(short, range(3000))).encode()}
    )
    expect(page.get_by_text(re.compile(r"Reading \d\d+ of 3000"))).to_be_visible()
    page.get_by_role("button", name="Stop, and show those that are read").click()
    expect(page.get_by_text("articles were not read and are not open")).to_be_visible()
    visit.wait_for_chart()
    read = re.search(r"(\d+) articles; reading", page.locator("body").inner_text())
    assert read
    assert 1 < int(read[1]) < 3000


def test_a_file_of_25_megabytes_opens(visit: Visit, page: Page):
    filler = "The mayor of the town likes cheese, and so does its governor. " * 40
    texts = (f"{short(n)}\n\n" + "\n\n".join([filler] * 300) for n in range(34))
    data = json_lines(*texts).encode()
    assert len(data) > 25_000_000
    visit.open()
    visit.drop(("large.jsonl", data))
    expect(page.get_by_text("34 articles; reading")).to_be_visible(timeout=120_000)
    visit.wait_for_chart()
    visit.click_mark("Norland calls Westmark")
    expect(visit.card()).to_contain_text("Norland")
    visit.drop(("huge.txt", "One long text. " * 1_700_000))
    expect(page.get_by_text("one by one")).to_be_visible()
    expect(page.get_by_text("34 articles; reading")).to_be_visible()
