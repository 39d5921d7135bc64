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
    """A stretch of the article's text that is marked, by character offsets, and the CSS classes that say as what.

    data  what a script finds at it: `key`, an event told there; `sentence`, one whose best sentence this is; `why`,
          what a date means
    """

    start: int
    end: int
    css: str
    data: tuple[tuple[str, str], ...] = ()


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
    """Return HTML of `text[start:end]` in which each of `spans` is marked; they may overlap.

    Where several events are told by the same words, `data-keys` has them all and `data-key` the one that is meant by a
    click: the one with the shortest span there.
    """
    inside = [span for span in spans if span.start < end and span.end > start]
    edges = sorted({start, end, *(edge for span in inside for edge in span[:2] if start < edge < end)})
    return "".join(_piece(text, first, last, inside) for first, last in pairwise(edges))


def _piece(text: str, start: int, end: int, spans: Iterable[Span]) -> str:
    shown = escape(text[start:end])
    here = sorted((one for one in spans if one.start <= start and end <= one.end), key=lambda one: one.end - one.start)
    if not here:
        return shown
    classes = sorted({css for span in here for css in span.css.split()})
    return f'<mark class="{escape(" ".join(classes))}"{_attributes(here)}>{shown}</mark>'


def _attributes(spans: Iterable[Span]) -> str:
    found = [entry for span in spans for entry in span.data]
    keys = [value for name, value in found if name == "key"]
    why = next((value for name, value in found if name == "why"), None)
    attributes = ""
    if keys:
        all_keys = escape("\n".join(dict.fromkeys(keys)))
        sentences = escape("\n".join(value for name, value in found if name == "sentence"))
        attributes += f' data-key="{escape(keys[0])}" data-keys="{all_keys}" data-sentences="{sentences}"'
    if why:
        attributes += f' data-why="{escape(why)}" tabindex="0" role="note" aria-label="{escape(why)}"'
    return attributes
