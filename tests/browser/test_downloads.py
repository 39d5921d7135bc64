"""Everything that is taken along holds what is shown, with the corrections, and says which of it they are."""

import io
import json
import re
from pathlib import Path

import icalendar
import pandas as pd
import pytest
from lxml import etree
from playwright.sync_api import Browser, Page, expect

from tests.browser.driving import Visit
from tests.browser.test_corrections import correct, open_article

pytestmark = pytest.mark.browser

TITLE = "Berg and Lind at one table"


@pytest.fixture
def corrected(visit: Visit) -> Visit:
    open_article(visit)
    visit.click_mark("20 Feb")
    correct(visit, Title=TITLE, When="22 February 2024")
    return visit


def test_each_format_holds_the_correction_and_says_that_it_is_one(corrected: Visit, browser: Browser, tmp_path: Path):
    visit = corrected
    rows = visit.rows()
    assert [row["review"] for row in rows if row["title"] == TITLE] == ["corrected"]

    records = json.loads(visit.download("JSON"))
    assert [record["review"] for record in records if record["title"] == TITLE] == ["corrected"]
    visit.key("Escape")

    sheet = pd.read_excel(io.BytesIO(visit.download("Excel sheet")), sheet_name=0)
    assert list(sheet.loc[sheet["title"] == TITLE, "review"]) == ["corrected"]
    assert len(sheet) == len(rows)
    visit.key("Escape")

    calendar = icalendar.Calendar.from_ical(visit.download("Calendar (iCalendar)"))
    entry = next(one for one in calendar.walk("VEVENT") if TITLE in str(one["summary"]))
    assert entry.decoded("dtstart").isoformat() == "2024-02-22"
    assert "corrected" in entry.to_ical().decode()
    visit.key("Escape")

    slides = json.loads(visit.download("TimelineJS"))["events"]
    assert any(TITLE in slide["text"]["headline"] and "corrected" in json.dumps(slide) for slide in slides)
    visit.key("Escape")

    markup = etree.fromstring(visit.download("TimeML"))
    assert "2024-02-22" in etree.tostring(markup, encoding="unicode")
    visit.key("Escape")

    file = tmp_path / "timeline.html"
    file.write_bytes(visit.download("Interactive page"))
    with browser.new_context(offline=True) as context:
        alone = context.new_page()
        alone.goto(file.as_uri())
        expect(alone.locator("#chart").get_by_text(TITLE).first).to_be_visible()
        expect(alone.locator("tr", has_text=TITLE)).to_contain_text("corrected")


def test_a_file_holds_what_the_filters_show_and_is_named_after_the_article(visit: Visit, page: Page):
    visit.open()
    visit.press("◆ talks")
    page.get_by_role("button", name="Other formats").click()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="JSON", exact=True).click()
    assert waiting.value.suggested_filename == "timeline-putin-biden-call.json"
    records = json.loads(Path(waiting.value.path()).read_bytes())
    assert {record["kind"] for record in records} == {"talks"}


@pytest.mark.parametrize("kind", ["PNG", "SVG"])
def test_the_chart_is_saved_as_a_picture(visit: Visit, page: Page, kind: str):
    visit.open()
    page.get_by_role("button", name="Other formats").click()
    with page.expect_download() as waiting:
        page.get_by_role("button", name=f"Chart as {kind}").click()
    data = Path(waiting.value.path()).read_bytes()
    assert data.startswith(b"\x89PNG" if kind == "PNG" else b"<svg")
    if kind == "SVG":
        assert re.search("Vladimir Putin and Joe Biden", data.decode())
