"""Take the README's screenshots of the page: `make screenshots` writes them to docs/."""

from tests.browser.driving import Visit, browser_open
from tests.browser.serving import ROOT, server_running

DOCS = ROOT / "docs"
DESKTOP = {"viewport": {"width": 1440, "height": 1000}, "device_scale_factor": 1.5}
PHONE = {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 2, "has_touch": True, "is_mobile": True}

SHOTS = (
    ("timeline", DESKTOP, "", "13 Jan, 15:35"),
    ("timeline-better-date", DESKTOP, "?published=2021-12-31", "30 Dec, 15:35"),
    (
        "timeline-dark",
        DESKTOP | {"color_scheme": "dark"},
        "?published=2021-12-31&actor=Vladimir+Putin",
        "30 Dec, 15:35",
    ),
    ("timeline-phone", PHONE, "?published=2021-12-31", "30 Dec, 15:35"),
)
"""Of each screenshot its name, the window, the address, and the mark that is clicked."""


def take() -> None:
    """Open the page once for each screenshot, click a mark, and write what is seen."""
    DOCS.mkdir(exist_ok=True)
    with server_running() as server, browser_open() as browser:
        for name, window, query, mark in SHOTS:
            with browser.new_context(**window) as context:
                visit = Visit(context.new_page(), server.address, name)
                visit.open(query)
                visit.click_mark(mark)
                visit.card().get_by_role("button", name="Close").wait_for()
                visit.page.mouse.move(0, 0)
                visit.settle()
                if window is PHONE:
                    visit.page.locator(".st-key-timeline").evaluate("chart => chart.scrollIntoView()")
                else:
                    visit.page.locator(".wordmark").scroll_into_view_if_needed()
                visit.page.wait_for_timeout(300)
                visit.page.screenshot(path=DOCS / f"{name}.png")


if __name__ == "__main__":
    take()
