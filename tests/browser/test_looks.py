"""The page on a phone, in the dark and on paper."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.driving import Visit, middle
from tests.browser.serving import ARTEFACTS

pytestmark = pytest.mark.browser

PHONE = pytest.mark.window(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
DARK = pytest.mark.window(color_scheme="dark")

_CALL = "13 Jan, 15:35"


def brightness(colour: str) -> float:
    red, green, blue = map(int, colour.removeprefix("rgb(").rstrip(")").split(",")[:3])
    return (red + green + blue) / 3


@PHONE
def test_on_a_phone_nothing_runs_off_and_the_card_follows_the_chart(visit: Visit, page: Page):
    visit.open()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.touchscreen.tap(*middle(visit.mark(_CALL)))
    expect(visit.card()).to_contain_text("Thursday 13 January 2022")
    visit.settle()
    chart, card, table = (
        page.locator(place).bounding_box() for place in (".stPlotlyChart", ".st-key-card", ".st-key-listing")
    )
    assert chart and card and table
    assert chart["y"] < card["y"] < table["y"]
    visit.whole_screenshot("phone")


@DARK
def test_in_the_dark_the_page_is_dark_and_its_labels_are_light(visit: Visit, page: Page):
    visit.open("?event=putin-biden-call/e1")
    background = "getComputedStyle(document.querySelector('.stApp')).backgroundColor"
    label = "getComputedStyle(document.querySelector('.stPlotlyChart .textpoint text')).fill"
    assert brightness(page.evaluate(background)) < 60
    assert brightness(page.evaluate(label)) > 180
    visit.screenshot("dark")


def test_on_paper_are_chart_card_table_and_the_whole_article_and_no_buttons(visit: Visit, page: Page):
    visit.open()
    visit.click_mark(_CALL)
    page.emulate_media(media="print")
    page.wait_for_timeout(500)
    for seen in (".stPlotlyChart", "h2.event", ".article", ".title"):
        expect(page.locator(seen).first).to_be_visible()
    for not_printed in ("Open articles", "Download as CSV", "Correct", "More filters"):
        expect(page.get_by_role("button", name=not_printed)).to_be_hidden()
    assert page.locator(".article").evaluate("article => article.scrollHeight <= article.clientHeight + 1")
    (ARTEFACTS / "printed.pdf").write_bytes(page.pdf(format="A4", print_background=True))
    page.screenshot(path=ARTEFACTS / "print.png", full_page=True)


@DARK
def test_paper_is_white_in_the_dark_too(visit: Visit, page: Page):
    visit.open()
    page.emulate_media(media="print", color_scheme="dark")
    page.wait_for_timeout(300)
    assert brightness(page.evaluate("getComputedStyle(document.querySelector('.stApp')).backgroundColor")) > 240
    assert brightness(page.evaluate("getComputedStyle(document.querySelector('h1.title')).color")) < 90


def test_without_colours_the_kinds_still_differ_by_their_shapes(visit: Visit, page: Page):
    visit.open()
    page.context.new_cdp_session(page).send("Emulation.setEmulatedVisionDeficiency", {"type": "achromatopsia"})
    for name in ("● calls", "◆ talks", "■ other events"):
        expect(page.get_by_role("button", name=name)).to_be_visible()
    in_legend = page.locator(".stPlotlyChart").get_by_text("call", exact=True)
    expect(in_legend).to_be_visible()
    visit.screenshot("without-colours")
