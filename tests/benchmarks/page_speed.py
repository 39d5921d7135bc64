"""How long the page takes, in a real Chromium: `python -m tests.benchmarks.page_speed`.

All figures are medians in milliseconds: from `make run` on a warm machine to a visible chart, from a click on a mark to
its card, and from a filter to the redrawn chart. Several visitors at once are not measured.
"""

import json
import os
import signal
import socket
import statistics
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser

from tests.browser.driving import FIRST_PATIENCE, Visit, browser_open, middle
from tests.browser.serving import ROOT, free_port, server_running

STARTS, INTERACTIONS = 5, 20

_CARD_SAYS = "words => document.querySelector('.st-key-card dd')?.textContent.includes(words)"
_MARKS = "document.querySelectorAll('.stPlotlyChart .textpoint').length"
_MARKS_DIFFER = f"before => {_MARKS} > 0 && {_MARKS} !== before"


def measure() -> dict[str, float]:
    """Return the median milliseconds of each action."""
    with browser_open() as browser:
        starts = [_start(browser) for _ in range(STARTS)]
        with server_running() as server, browser.new_context(viewport={"width": 1440, "height": 1200}) as context:
            visit = Visit(context.new_page(), server.address, "page speed")
            visit.open()
            reloads = [_timed(lambda: visit.open()) for _ in range(STARTS)]
            clicks = [_click(visit, number) for number in range(INTERACTIONS)]
            filters = [_filter(visit) for _ in range(INTERACTIONS)]
    medians = {
        "make run to visible chart": starts,
        "reload to visible chart": reloads,
        "click on a mark to its card": clicks,
        "filter to redrawn chart": filters,
    }
    return {action: round(1000 * statistics.median(seconds)) for action, seconds in medians.items()}


def _start(browser: Browser) -> float:
    """Start the page as a person does, and open it as soon as it answers."""
    port = free_port()
    begin = time.perf_counter()
    with _made_run(port), browser.new_context(viewport={"width": 1440, "height": 1200}) as context:
        page = context.new_page()
        while True:
            try:
                socket.create_connection(("localhost", port), timeout=1).close()
                break
            except OSError:
                time.sleep(0.02)
        page.goto(f"http://localhost:{port}")
        page.locator(".stPlotlyChart .points").first.wait_for(timeout=FIRST_PATIENCE)
        return time.perf_counter() - begin


@contextmanager
def _made_run(port: int) -> Iterator[None]:
    settings = os.environ | {"STREAMLIT_SERVER_PORT": str(port)}
    run = subprocess.Popen(["make", "run"], cwd=ROOT, env=settings, stdout=subprocess.DEVNULL, start_new_session=True)
    try:
        yield
    finally:
        os.killpg(run.pid, signal.SIGTERM)
        run.wait(timeout=20)


def _click(visit: Visit, number: int) -> float:
    """Click on one of two marks in turn."""
    words, told = (("13 Jan, 15:35", "15:35 on Thursday"), ("10 Jan", "Monday 10 January"))[number % 2]
    visit.settle()
    place = middle(visit.mark(words))

    def click() -> None:
        visit.page.mouse.click(*place)
        visit.page.wait_for_function(_CARD_SAYS, arg=told)

    return _timed(click)


def _filter(visit: Visit) -> float:
    """Choose the talks alone, or all events again."""
    choice = visit.page.get_by_role("button", name="◆ talks")
    visit.settle()
    before = visit.page.evaluate(_MARKS)

    def choose() -> None:
        choice.click()
        visit.page.wait_for_function(_MARKS_DIFFER, arg=before)

    return _timed(choose)


def _timed(action: Callable[[], None]) -> float:
    begin = time.perf_counter()
    action()
    return time.perf_counter() - begin


if __name__ == "__main__":
    print(json.dumps(measure(), indent=2))
