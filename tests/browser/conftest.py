"""The real page in a real Chromium: one server for all tests, a fresh browser window for each."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.driving import ARTEFACTS, BrowserMissingError, Visit, browser_open, server_running


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "window(**options): what the visitor's browser window is like")


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    ARTEFACTS.mkdir(exist_ok=True)
    with server_running() as address:
        yield address


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


@pytest.fixture
def page(visit: Visit) -> Page:
    return visit.page
