#!/bin/sh
# Get a Chromium for the tests of the page: one that is there, else Debian's, else Playwright's own.
# The first argument is Playwright's command. Without any browser the tests that need one say so and are skipped;
# in CI (the variable CI is set) that is a failure.
set -u

has_browser() {
    command -v chromium >/dev/null 2>&1 || ls "$HOME"/.cache/ms-playwright/chromium-*/ >/dev/null 2>&1
}

has_browser && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -qy chromium; } >/dev/null 2>&1
fi
has_browser || "$1" install chromium && exit 0
echo "No Chromium could be installed: the browser tests will not run. Install it, e.g. 'sudo apt-get install chromium'." >&2
[ -z "${CI:-}" ]
