"""What a visitor does on the page, and what they see of it."""

import csv
import io
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, FilePayload, Locator, Page, Request, sync_playwright

from tests.browser.serving import ARTEFACTS

PATIENCE, FIRST_PATIENCE = 15_000, 60_000
"""Milliseconds to wait for the page, and for its first chart: the first visit loads the language model."""

_CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
_FLAGS = ["--no-sandbox", "--disable-quic", "--disable-background-networking"]

_QUIET = """() => {
    const runs = document.querySelector("[data-testid='stApp']")?.dataset.testScriptState !== "notRunning";
    if (runs || document.querySelector("[data-stale='true']")) window.quietSince = undefined;
    else window.quietSince ??= performance.now();
    return window.quietSince !== undefined && performance.now() - window.quietSince > 300;
}"""
_LIT = """() => {
    const chart = document.querySelector(".stPlotlyChart");
    const bars = [...chart.querySelectorAll(".bars .point path")].filter(bar => Number(bar.style.fillOpacity) > .2);
    const chosen = bars.filter(bar => bar.style.fill.startsWith("rgb(230, 159, 0"));
    const lit = chosen.map(bar => bar.getBoundingClientRect());
    const inside = (box, { x, y }) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
    const middle = box => ({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 });
    return [...chart.querySelectorAll(".textpoint text")]
        .filter(label => lit.some(box => inside(box, middle(label.getBoundingClientRect()))))
        .map(label => label.textContent);
}"""


class BrowserMissingError(Exception):
    """There is no Chromium; `must_be_there` says that this is a failure, as in CI."""

    def __init__(self) -> None:
        super().__init__("no Chromium: the browser tests did not run; `make test` installs one")
        self.must_be_there = bool(os.environ.get("CI"))


@contextmanager
def browser_open() -> Iterator[Browser]:
    """A headless Chromium: the system's, or else Playwright's own."""
    with sync_playwright() as playwright:
        path = next(filter(None, map(shutil.which, _CHROMIUM)), None) or playwright.chromium.executable_path
        if not Path(path).exists():
            raise BrowserMissingError
        opened = playwright.chromium.launch(executable_path=path, args=_FLAGS)
        yield opened
        opened.close()


class Visit:
    """Somebody who looks at the page; remembers every request to another host and every error in the console."""

    def __init__(self, page: Page, address: str, name: str) -> None:
        self.page, self.address, self.name = page, address, name
        self.strangers: list[str] = []
        self.errors: list[str] = []
        page.set_default_timeout(PATIENCE)
        page.on("request", self._remember)
        page.on("pageerror", lambda error: self.errors.append(str(error)))

    def _remember(self, request: Request) -> None:
        url = urlsplit(request.url)
        if url.scheme in ("http", "https", "ws", "wss") and url.netloc != urlsplit(self.address).netloc:
            self.strangers.append(request.url)

    # Looking

    def open(self, query: str = "") -> None:
        """Open the page and wait for its chart."""
        self.page.goto(f"{self.address}/{query}")
        self.wait_for_chart()

    def wait_for_chart(self) -> None:
        self.page.locator(".stPlotlyChart .points").first.wait_for(timeout=FIRST_PATIENCE)
        self.settle()

    def settle(self) -> None:
        """Wait until the page has done what was asked of it; it takes a moment before it starts."""
        self.page.evaluate("window.quietSince = undefined")
        self.page.wait_for_function(_QUIET, polling=50)

    def title(self) -> Locator:
        return self.page.get_by_role("heading", level=1)

    def labels(self) -> str:
        """The labels in the chart."""
        return "\n".join(self.page.locator(".stPlotlyChart .textpoint").all_text_contents())

    def lit(self) -> list[str]:
        """The labels in the chart that are lit up."""
        found: list[str] = self.page.evaluate(_LIT)
        return found

    def mark(self, words: str) -> Locator:
        """The label in the chart that holds `words`."""
        return self.page.locator(".stPlotlyChart .textpoint text").filter(has_text=words).first

    def go_back(self) -> None:
        """Press the browser's own button; nobody is so quick that it crosses with what the page does."""
        self.settle()
        self.page.wait_for_timeout(500)
        self.page.go_back()

    def go_forward(self) -> None:
        """Press the other one, no quicker."""
        self.settle()
        self.page.wait_for_timeout(500)
        self.page.go_forward()

    def card(self) -> Locator:
        return self.page.locator(".st-key-card")

    def article(self) -> Locator:
        return self.page.locator(".article")

    def sentence(self, words: str) -> Locator:
        """The first stretch of the article with `words` that tells an event."""
        return self.page.locator(".article mark.told").filter(has_text=words).first

    def date(self, words: str) -> Locator:
        """The date in the article that is written as `words`."""
        return self.page.locator(".article mark.date").filter(has_text=words).first

    def count(self) -> Locator:
        """What the table says about the number of events."""
        return self.page.locator(".st-key-listing .count")

    # Doing

    def press(self, label: str) -> None:
        """Press the button whose label begins so, and wait until the page has followed."""
        self.page.get_by_role("button", name=re.compile(rf"^{re.escape(label)}(?!\w)")).first.click()
        self.settle()

    def key(self, name: str) -> None:
        """Press a key on the keyboard."""
        self.page.keyboard.press(name)
        self.settle()

    def click_mark(self, words: str) -> None:
        """Click on the label that holds `words`."""
        self.settle()
        self.page.mouse.click(*middle(self.mark(words)))
        self.settle()

    def choose(self, box: str, name: str) -> None:
        """Type part of a name into a box of many choices and take the first that is offered."""
        field = self.page.get_by_role("combobox", name=box)
        field.click()
        field.fill(name)
        self.page.get_by_role("option", name=re.compile(re.escape(name))).first.click()
        self.page.keyboard.press("Escape")
        self.settle()

    def choose_actor(self, name: str) -> None:
        self.choose("Who takes part", name)

    def open_box(self, tab: str = "") -> None:
        """Open the box in which articles are opened, at one of its tabs."""
        self.page.get_by_role("button", name="Open articles").click()
        if tab:
            self.page.get_by_role("tab", name=tab).click()

    def beside(self) -> None:
        """Choose, in the open box, that what is opened now stands beside what is open."""
        self.page.get_by_text("beside what is open").click()

    def paste(self, text: str, published: str = "", *, beside: bool = False) -> None:
        """Paste an article and ask for its timeline."""
        self.open_box()
        if beside:
            self.beside()
        self.page.get_by_label("Text of the article").fill(text)
        if published:
            self.page.get_by_role("textbox", name="Published").fill(published)
        self.press("Show its timeline")

    def drop(self, *files: tuple[str, bytes | str], beside: bool = False) -> None:
        """Open files by their names and contents."""
        self.open_box("Files")
        if beside:
            self.beside()
        payloads: list[FilePayload] = [
            {
                "name": name,
                "mimeType": "application/octet-stream",
                "buffer": data if isinstance(data, bytes) else data.encode(),
            }
            for name, data in files
        ]
        self.page.locator("input[type=file]").set_input_files(payloads)
        self.settle()

    # Taking along

    def download(self, label: str = "Download as CSV") -> bytes:
        """Download one of the files; those besides the CSV stand in a box that opens first."""
        self.settle()
        button = self.page.get_by_role("button", name=label, exact=True)
        if not button.is_visible():
            self.page.get_by_role("button", name="Other formats").click()
        with self.page.expect_download() as waiting:
            button.click()
        return Path(waiting.value.path()).read_bytes()

    def rows(self) -> list[dict[str, str]]:
        """The rows of the CSV that the page gives."""
        data = self.download()
        assert data.startswith(b"\xef\xbb\xbf")
        return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))

    def screenshot(self, name: str = "") -> None:
        self.page.screenshot(path=ARTEFACTS / f"{name or self.name}.png")

    def whole_screenshot(self, name: str) -> None:
        """Take the page as long as it is."""
        size = self.page.viewport_size
        assert size is not None
        height = self.page.evaluate("document.querySelector('.stMainBlockContainer').scrollHeight")
        self.page.set_viewport_size({"width": size["width"], "height": height + 40})
        self.page.wait_for_timeout(600)  # the chart fits itself to the new window
        self.screenshot(name)
        self.page.set_viewport_size(size)


def middle(shown: Locator) -> tuple[float, float]:
    """Scroll to what is `shown` and return where its middle is in the window."""
    shown.scroll_into_view_if_needed()
    box = shown.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
