"""The chart as a visitor sees it: every letter in its place, whatever the window and the lanes."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.driving import Visit

pytestmark = pytest.mark.browser

PHONE = pytest.mark.window(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)


def letters(page: Page) -> list[dict[str, float]]:
    return page.locator(".stPlotlyChart .textpoint text").evaluate_all(
        "all => all.map(text => text.getBoundingClientRect().toJSON())"
    )


def touching(boxes: list[dict[str, float]]) -> list[tuple[dict[str, float], dict[str, float]]]:
    """The pairs of labels that lie on each other; a line is some pixels higher than its letters."""
    return [
        (one, other)
        for number, one in enumerate(boxes)
        for other in boxes[number + 1 :]
        if one["left"] < other["right"] and other["left"] < one["right"]
        if one["top"] + 4 < other["bottom"] and other["top"] + 4 < one["bottom"]
    ]


def in_their_places(page: Page) -> bool:
    chart = page.locator(".stPlotlyChart").bounding_box()
    assert chart is not None
    boxes = letters(page)
    inside = all(chart["x"] - 1 <= box["left"] and box["right"] <= chart["x"] + chart["width"] + 1 for box in boxes)
    return len(boxes) > 10 and inside and not touching(boxes)


@pytest.mark.parametrize("lanes", ["none", "kind", "actor"])
def test_no_letters_touch_others_or_run_off(visit: Visit, page: Page, lanes: str):
    visit.open(f"?lanes={lanes}")
    assert in_their_places(page)
    visit.screenshot(f"chart-{lanes}")


@PHONE
@pytest.mark.parametrize("lanes", ["none", "actor"])
def test_on_a_phone_no_letters_touch_others_or_run_off(visit: Visit, page: Page, lanes: str):
    visit.open(f"?lanes={lanes}")
    assert in_their_places(page)


def test_an_event_lies_in_the_lane_of_each_of_its_actors(visit: Visit, page: Page):
    visit.open()
    page.get_by_role("radio", name="by actor").click()
    headings = page.locator(".stPlotlyChart .textpoint text", has_text=" · ")
    expect(headings.filter(has_text="Vladimir Putin · ")).to_have_count(1)
    visit.settle()
    assert visit.labels().count("13 Jan, 15:35") == 2


def test_days_in_the_address_are_the_whole_axis(visit: Visit, page: Page):
    visit.open("?from=2022-01-09&to=2022-01-14")
    expect(page.locator(".stPlotlyChart").get_by_text("goes on beyond these days")).to_be_visible()
    assert "12 Jan" in visit.labels()
    ticks = page.locator(".stPlotlyChart .xtick text").all_text_contents()
    assert all("Jan" in tick for tick in ticks)
    visit.screenshot("chart-window")
