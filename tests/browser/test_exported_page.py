"""The interactive page that is taken along, opened from a file in the browser."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.driving import ARTEFACTS
from tests.stories import story
from timeline.exports import EXPORTS
from timeline.table import to_frame

pytestmark = pytest.mark.browser


def test_it_shows_the_chart_and_the_table_and_asks_for_nothing(browser: Browser, tmp_path: Path):
    told = story()
    file = tmp_path / "ferry.html"
    file.write_bytes(EXPORTS["html"].write([told], to_frame(told)))
    requests, errors = [], []
    page = browser.new_page(viewport={"width": 1200, "height": 1000})
    page.on("request", lambda request: requests.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(file.as_uri())
    page.wait_for_selector("#chart .main-svg")
    assert page.locator("tbody tr").count() == len(told.events)
    assert page.locator("#chart").get_by_text("Westmark closes its border").count() >= 1
    page.screenshot(path=ARTEFACTS / "exported-page.png")
    box = page.locator("#chart").get_by_text("Anna Berg meets the Harbour Union").first.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    assert "Anna Berg meets" in page.locator("tr.chosen").inner_text()
    assert [url for url in requests if not url.startswith(("file:", "data:", "blob:"))] == []
    assert errors == []
    page.close()
