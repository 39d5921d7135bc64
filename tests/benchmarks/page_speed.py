"""How long the page takes, in a real Chromium: `python -m tests.benchmarks.page_speed`.

All figures are medians in milliseconds: from `make run` on a warm machine to a visible chart, from a click on a mark to
its card, and from a filter to the redrawn chart; and the last two with many events and with several visitors at once.
"""

import json
import os
import re
import signal
import socket
import statistics
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, Locator

from tests.benchmarks.made_articles import made_articles
from tests.browser.driving import FIRST_PATIENCE, Visit, browser_open, middle
from tests.browser.serving import ROOT, Server, free_port, server_running
from timeline.ui.shelf import Shelf

STARTS, INTERACTIONS = 5, 20
WINDOW = {"width": 1440, "height": 1200}
VISITORS = 5

_CARD_SAYS = "words => document.querySelector('.st-key-card dd')?.textContent.includes(words)"
_ANOTHER_CARD = "before => (document.querySelector('.st-key-card h2.event')?.textContent ?? '') !== before"
_CARD = "document.querySelector('.st-key-card h2.event')?.textContent ?? ''"
_REMEMBER = "window.drawn = document.querySelector('.stPlotlyChart .js-plotly-plot').data"
_REDRAWN = """() => {
    const chart = document.querySelector(".stPlotlyChart .js-plotly-plot");
    return chart?.data && chart.data !== window.drawn && chart.querySelector(".points");
}"""


class Measured(NamedTuple):
    """Medians, in milliseconds, of how long some events take; and the server's memory in MB after them."""

    events: int
    first_chart: float
    card: float
    filter: float
    memory: float


def measure() -> dict[str, float]:
    """Return the median milliseconds of each action on the first sample."""
    with browser_open() as browser:
        starts = [_start(browser) for _ in range(STARTS)]
        with server_running() as server, browser.new_context(viewport=WINDOW) as context:
            visit = Visit(context.new_page(), server.address, "page speed")
            visit.open()
            reloads = [_timed(lambda: visit.open()) for _ in range(STARTS)]
            clicks = [_click(visit, number) for number in range(INTERACTIONS)]
            filters = [_filter(visit) for _ in range(INTERACTIONS)]
    return {
        "make run to visible chart": _median(starts),
        "reload to visible chart": _median(reloads),
        "click on a mark to its card": _median(clicks),
        "filter to redrawn chart": _median(filters),
    }


def measure_many(events: int, interactions: int = 10) -> Measured:
    """Return how the page does with so many made-up events."""
    name = Shelf().put(made_articles(events))
    made = {"MADE_EVENTS": str(events), "PYTHONPATH": str(ROOT)}
    app = Path(__file__).with_name("made_app.py")
    with server_running(app=app, settings=made) as server, browser_open() as browser:
        with browser.new_context(viewport=WINDOW) as context:
            visit = Visit(context.new_page(), server.address, "many events")
            visit.page.set_default_timeout(600_000)
            visit.open()
            first = _timed(lambda: _open_all(visit, name))
            cards = [_next_event(visit) for _ in range(interactions)]
            filters = [_filter(visit) for _ in range(interactions)]
        return Measured(events, round(1000 * first), _median(cards), _median(filters), _memory(server))


def measure_crowd() -> tuple[dict[str, float], int]:
    """Return the medians of several visitors who do the same at once, with the first sample; and their errors."""
    clicks: list[float] = []
    filters: list[float] = []
    with server_running() as server, browser_open() as browser:
        contexts = [browser.new_context(viewport=WINDOW) for _ in range(VISITORS)]
        visits = [Visit(context.new_page(), server.address, f"visitor {n}") for n, context in enumerate(contexts)]
        for visit in visits:
            visit.open()
        for number in range(INTERACTIONS // 2):
            clicks += _at_once(visits, lambda visit: visit.page.keyboard.press("j"), _CARD, _ANOTHER_CARD)
            kind = "● calls" if number % 2 else "◆ talks"
            filters += _at_once(visits, lambda visit: _choice(visit, kind).click(), _REMEMBER, _REDRAWN)  # noqa: B023
        errors = sum(len(visit.errors) + visit.page.locator(".stException").count() for visit in visits)
        for context in contexts:
            context.close()
    return {"next event to its card": _median(clicks), "filter to redrawn chart": _median(filters)}, errors


def _at_once(visits: list[Visit], act: Callable[[Visit], object], look: str, until: str) -> list[float]:
    """Let all act before any looks, and return how long each then waits at least; Playwright looks one by one."""
    for visit in visits:
        visit.settle()
    before = [visit.page.evaluate(look) for visit in visits]
    begins = []
    for visit in visits:
        begins.append(time.perf_counter())
        act(visit)
    took = []
    for visit, begin, seen in zip(visits, begins, before, strict=True):
        visit.page.wait_for_function(until, arg=seen if look == _CARD else None)
        took.append(time.perf_counter() - begin)
    return took


def _open_all(visit: Visit, name: str) -> None:
    visit.page.goto(f"{visit.address}/?open={name}")
    visit.page.get_by_text(re.compile(r"^[\d,]+ articles; reading")).first.wait_for()
    visit.page.locator(".stPlotlyChart .points").first.wait_for()


def _start(browser: Browser) -> float:
    """Start the page as a person does, and open it as soon as it answers."""
    port = free_port()
    begin = time.perf_counter()
    with _made_run(port), browser.new_context(viewport=WINDOW) as context:
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


def _next_event(visit: Visit) -> float:
    """Go to the next event: a chart of very many has no mark for each."""
    visit.settle()
    before = visit.page.evaluate(_CARD)

    def go() -> None:
        visit.page.keyboard.press("j")
        visit.page.wait_for_function(_ANOTHER_CARD, arg=before)

    return _timed(go)


def _filter(visit: Visit) -> float:
    """Choose the talks alone, or all events again."""
    choice = _choice(visit, "◆ talks")
    visit.settle()
    visit.page.evaluate(_REMEMBER)

    def choose() -> None:
        choice.click()
        visit.page.wait_for_function(_REDRAWN)

    return _timed(choose)


def _choice(visit: Visit, kind: str) -> Locator:
    return visit.page.get_by_role("button", name=kind)


def _timed(action: Callable[[], None]) -> float:
    begin = time.perf_counter()
    action()
    return time.perf_counter() - begin


def _median(seconds: list[float]) -> float:
    return round(1000 * statistics.median(seconds))


def _memory(server: Server) -> float:
    """Return the server's resident memory in MB, where the system tells it (Linux)."""
    status = Path(f"/proc/{server.process}/status")
    found = re.search(r"VmRSS:\s+(\d+)", status.read_text()) if status.exists() else None
    return round(int(found[1]) / 1000) if found else 0


if __name__ == "__main__":
    print(json.dumps(measure(), indent=2))
    for events in (1_000, 5_000, 100_000):
        print(measure_many(events), flush=True)
    print(measure_crowd())
