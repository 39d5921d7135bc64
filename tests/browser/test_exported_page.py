"""The interactive page that is taken along, opened from a file in the browser."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.driving import middle
from tests.browser.serving import ARTEFACTS
from tests.stories import MEETING, story
from timeline.exports import EXPORTS
from timeline.story import Story
from timeline.table import to_frame

pytestmark = pytest.mark.browser

Open = Callable[[Story, int], Page]


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """The page of a story in a window of so many pixels; it asks for nothing, and nothing goes wrong in it."""
    requests: list[str] = []
    errors: list[str] = []
    with browser.new_context() as context:

        def open_page(told: Story, width: int) -> Page:
            file = tmp_path / "ferry.html"
            file.write_bytes(EXPORTS["html"].write([told], to_frame(told)))
            page = context.new_page()
            page.set_viewport_size({"width": width, "height": 1000})
            page.on("request", lambda request: requests.append(request.url))
            page.on("pageerror", lambda error: errors.append(str(error)))
            page.goto(file.as_uri())
            return page

        yield open_page
    assert [url for url in requests if not url.startswith(("file:", "data:", "blob:"))] == []
    assert errors == []


@pytest.mark.parametrize(("width", "chart"), [(1200, "#chart"), (390, "#narrow")])
def test_a_click_in_the_chart_leads_to_the_row_of_the_event(opened: Open, width: int, chart: str):
    told = story()
    page = opened(told, width)
    page.locator(f"{chart} .main-svg").first.wait_for()
    assert page.locator("tbody tr").count() == len(told.events)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.mouse.click(*middle(page.locator(chart).get_by_text("Anna Berg").first))
    assert "Anna Berg meets" in page.locator("tr.chosen").inner_text()
    page.evaluate("scrollTo(0, 0)")
    page.screenshot(path=ARTEFACTS / f"exported-page-{width}.png")


@pytest.mark.parametrize(("width", "chart"), [(1200, "#chart"), (390, "#narrow")])
def test_no_letters_touch_others_or_run_off(opened: Open, width: int, chart: str):
    page = opened(story(), width)
    page.locator(f"{chart} .main-svg").first.wait_for()
    boxes = page.locator(f"{chart} .textpoint text").evaluate_all(
        "all => all.map(text => text.getBoundingClientRect()).map(box => [box.left, box.right, box.top, box.bottom])"
    )
    assert len(boxes) >= 7
    assert all(left >= 0 and right <= width for left, right, _, _ in boxes)
    for number, one in enumerate(boxes):
        for other in boxes[number + 1 :]:
            beside = one[1] <= other[0] or other[1] <= one[0]
            assert beside or one[3] <= other[2] + 4 or other[3] <= one[2] + 4  # a line is higher than its letters


def test_a_click_on_a_column_of_many_events_marks_their_rows(opened: Open):
    first = date(2024, 1, 1)
    many = [replace(MEETING, id=str(n), when=str(first + timedelta(days=n % 300))) for n in range(5100)]
    page = opened(story(*many), 1200)
    column = page.locator("#chart .barlayer .point path").first
    column.wait_for()
    page.mouse.click(*middle(column))
    chosen = page.locator("tr.chosen")
    assert chosen.count() > 50
    assert re.match("Monday 1 January 2024", chosen.first.inner_text())
