"""The article's words made safe to show, and marked.

Whatever comes from an article, a file or an address passes through here on its way to HTML or to a Markdown label.
"""

import re
from collections.abc import Iterable
from html import escape
from itertools import pairwise
from typing import NamedTuple

from timeline.chart.marks import KINDS

_MARKDOWN = re.compile(r"([!-/:-@\[-`{-~])")


class Span(NamedTuple):
    """A stretch of the article's text that is marked, by character offsets, and the CSS class that says as what."""

    start: int
    end: int
    css: str


def plain(text: str) -> str:
    """Return Markdown that shows `text` as it stands, in one line."""
    return _MARKDOWN.sub(r"\\\1", " ".join(text.split()))


def glyph(kind: str) -> str:
    """Return HTML of the symbol of a kind of event, in its colour."""
    look = KINDS[kind]
    return f'<span class="glyph {escape(kind)}" aria-hidden="true">{look.glyph}</span>'


def category(code: str) -> str:
    """Return the category of an event in plain words."""
    return "other event" if code == "other" else code.replace("-", " ")


def marked(text: str, start: int, end: int, spans: Iterable[Span]) -> str:
    """Return HTML of `text[start:end]` in which each of `spans` is marked; they may overlap."""
    inside = [span for span in spans if span.start < end and span.end > start]
    edges = sorted({start, end, *(edge for span in inside for edge in span[:2] if start < edge < end)})
    return "".join(_piece(text, first, last, inside) for first, last in pairwise(edges))


def _piece(text: str, start: int, end: int, spans: Iterable[Span]) -> str:
    classes = sorted({span.css for span in spans if span.start <= start and end <= span.end})
    shown = escape(text[start:end])
    return f'<mark class="{" ".join(classes)}">{shown}</mark>' if classes else shown
