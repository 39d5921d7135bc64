"""Starting the page, and what a visitor does on it."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import urlopen

from playwright.sync_api import Browser, Locator, Page, Request, expect, sync_playwright

ROOT = Path(__file__).parents[2]
ARTEFACTS = Path(__file__).parent / "artefacts"
START_SECONDS = 60
PATIENCE = 60_000
"""Milliseconds to wait for the page; the first visit loads the language model."""

_CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
_FLAGS = ["--no-sandbox", "--disable-quic", "--disable-background-networking"]


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


@contextmanager
def server_running() -> Iterator[str]:
    """The page on a free port of this machine; yields its address."""
    with socket.socket() as free:
        free.bind(("localhost", 0))
        port = free.getsockname()[1]
    address = f"http://localhost:{port}"
    command = [
        sys.executable,
        "-m",
        "streamlit",
        "run",
        "app.py",
        "--server.port",
        str(port),
        "--server.address",
        "localhost",
    ]
    with (ARTEFACTS / "server.log").open("wb") as log:
        server = subprocess.Popen(command, cwd=ROOT, stdout=log, stderr=subprocess.STDOUT)
        try:
            _wait_until_healthy(server, address)
            yield address
        finally:
            server.terminate()
            server.wait(timeout=10)


def _wait_until_healthy(server: subprocess.Popen[bytes], address: str) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if server.poll() is not None:
            raise RuntimeError(f"the server ended at once; see {ARTEFACTS / 'server.log'}")
        try:
            with urlopen(f"{address}/_stcore/health", timeout=1):
                return
        except (URLError, ConnectionError, TimeoutError):
            time.sleep(0.05)
    raise TimeoutError(f"the server did not start within {START_SECONDS} s")


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

    def open(self, query: str = "") -> None:
        """Open the page and wait for its chart."""
        self.page.goto(f"{self.address}/{query}")
        self.wait_for_chart()

    def wait_for_chart(self) -> None:
        self.page.locator(".stPlotlyChart .points").first.wait_for()
        self.settle()

    def settle(self) -> None:
        """Wait until the page has done what was asked of it; it takes a moment before it starts."""
        self.page.wait_for_timeout(250)
        expect(self.page.locator("[data-testid='stApp']")).to_have_attribute("data-test-script-state", "notRunning")
        expect(self.page.locator("[data-stale='true']")).to_have_count(0)

    def labels(self) -> str:
        """The labels in the chart."""
        return "\n".join(self.page.locator(".stPlotlyChart .textpoint").all_text_contents())

    def mark(self, words: str) -> Locator:
        """The label in the chart that holds `words`."""
        return self.page.locator(".stPlotlyChart .textpoint text").filter(has_text=words).first

    def click_mark(self, words: str) -> None:
        """Click on the label that holds `words`."""
        self.settle()
        self.page.mouse.click(*middle(self.mark(words)))

    def card(self) -> Locator:
        return self.page.locator(".st-key-card")

    def choose_actor(self, name: str) -> None:
        """Type part of an actor's name into the filter and take the first that is offered."""
        box = self.page.get_by_role("combobox", name="Who takes part")
        box.click()
        box.fill(name)
        self.page.get_by_role("option", name=re.compile(name)).first.click()
        self.page.keyboard.press("Escape")
        self.settle()

    def paste(self, text: str, published: str = "", *, beside: bool = False) -> None:
        """Paste an article and ask for its timeline."""
        self.page.get_by_role("button", name="Open articles").click()
        if beside:
            self.page.get_by_text("beside what is open").click()
        self.page.get_by_label("Text of the article").fill(text)
        if published:
            self.page.get_by_role("textbox", name="Published").fill(published)
        self.page.get_by_role("button", name="Show its timeline").click()
        self.settle()

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
