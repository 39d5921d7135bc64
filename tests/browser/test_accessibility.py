"""The page checked by axe-core: nothing serious in light or dark, with its boxes open, with two articles."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.articles import BERGEN, OSLO
from tests.browser.driving import Visit

pytestmark = pytest.mark.browser

DARK = pytest.mark.window(color_scheme="dark")
SERIOUS = ("serious", "critical")


def findings(page: Page) -> list[str]:
    """What axe finds serious, on our elements and on Streamlit's."""
    result = Axe().run(page, options={"resultTypes": ["violations"]}).response
    return [
        f"{found['id']}: {node['target']} {node['html'][:200]} {node.get('failureSummary', '')[:300]}"
        for found in result["violations"]
        if found["impact"] in SERIOUS
        for node in found["nodes"]
    ]


@DARK
def test_the_page_and_its_boxes_in_the_dark(visit: Visit, page: Page):
    each_box_is_opened(visit, page)


def test_the_page_and_its_boxes_in_the_light(visit: Visit, page: Page):
    each_box_is_opened(visit, page)


def each_box_is_opened(visit: Visit, page: Page) -> None:
    visit.open("?event=putin-biden-call/e15")
    assert findings(page) == []
    visit.press("Correct")
    expect(page.get_by_role("dialog")).to_be_visible()
    assert findings(page) == []
    page.keyboard.press("Escape")
    visit.settle()
    for box in ("Open articles", "More filters", "Other formats", "About these dates"):
        visit.press(box)
        assert findings(page) == [], box
        page.keyboard.press("Escape")


def test_several_articles(visit: Visit, page: Page):
    visit.open()
    visit.paste(OSLO)
    visit.paste(BERGEN, beside=True)
    visit.wait_for_chart()
    visit.click_mark("20 Feb")
    visit.settle()
    assert findings(page) == []
