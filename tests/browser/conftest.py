"""The real page in a real Chromium: one server for all tests, a fresh browser window for each."""

from collections.abc import Generator, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.driving import PATIENCE, BrowserMissingError, Visit, browser_open
from tests.browser.serving import server_running

expect.set_options(timeout=PATIENCE)


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "window(**options): what the visitor's browser window is like")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Keep what was seen when a test failed."""
    report = yield
    visitor = getattr(item, "funcargs", {}).get("visit")
    if report.when == "call" and report.failed and visitor:
        visitor.screenshot(f"failed-{item.name[:60]}")
    return report


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    with server_running() as server:
        yield server.address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    try:
        with browser_open() as opened:
            yield opened
    except BrowserMissingError as error:
        if error.must_be_there:
            pytest.fail(str(error))
        pytest.skip(str(error))


@pytest.fixture
def visit(browser: Browser, address: str, request: pytest.FixtureRequest) -> Iterator[Visit]:
    """A visitor with a window of their own; afterwards nothing must have left the machine."""
    options = request.node.get_closest_marker("window")
    with browser.new_context(
        **{"viewport": {"width": 1440, "height": 900}, **(options.kwargs if options else {})}
    ) as context:
        visitor = Visit(context.new_page(), address, request.node.name)
        yield visitor
        assert visitor.strangers == [], "the page asked another host for something"
        assert visitor.errors == [], "a script of the page failed"


@pytest.fixture
def page(visit: Visit) -> Page:
    return visit.page
