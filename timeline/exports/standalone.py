"""Events as one HTML file that works without a network: the chart, and the table below it.

The file asks for nothing from outside and can send nothing: its content security policy forbids it.
"""

from collections.abc import Callable, Sequence
from html import escape
from importlib.resources import files
from string import Template
from typing import Any

import pandas as pd
import plotly.io
from plotly.offline import get_plotlyjs

from timeline.chart import draw
from timeline.story import Story

_CONFIG = {"displaylogo": False, "showSendToCloud": False, "scrollZoom": False, "displayModeBar": False}
_WIDTHS = {"chart": 1068, "narrow": 358}
"""Pixels of the chart for a desk and for a phone; the file has both, and shows the one that fits."""

_LOOK = {
    "template": "none",
    "plot_bgcolor": "#ffffff",
    "paper_bgcolor": "#ffffff",
    "font": {"family": "Helvetica, Arial, sans-serif", "size": 12, "color": "#222222"},
}

_COLUMNS: dict[str, Callable[[Any], str]] = {
    "When": lambda row: row.words,
    "Kind": lambda row: row.kind,
    "Status": lambda row: row.status,
    "What": lambda row: row.title,
    "Who": lambda row: "; ".join(row.actors),
    "In the article": lambda row: row.sentence,
    "Why this date": lambda row: row.date_explanation,
    "Checked": lambda row: row.review,
    "Where articles differ": lambda row: " ".join(row.conflicts),
}
_ONLY_WHERE_THERE_IS_SOMETHING = ("Checked", "Where articles differ")


def to_html(stories: Sequence[Story], frame: pd.DataFrame) -> bytes:
    """Return the rows of `frame` as an interactive page."""
    articles = [story.article for story in stories]
    cells = [{name: cell(row) for name, cell in _COLUMNS.items()} for row in frame.itertuples()]
    optional = {name for name in _ONLY_WHERE_THERE_IS_SOMETHING if not any(row[name] for row in cells)}
    columns = [name for name in _COLUMNS if name not in optional]
    rows = zip(frame["key"], frame["start"], cells, strict=True)
    template = Template(files(__package__).joinpath("standalone.html").read_text(encoding="utf-8"))
    page = template.substitute(
        title=escape(" · ".join(article.title or article.id for article in articles)),
        source=escape(" · ".join(article.source for article in articles if article.source)),
        plotly=get_plotlyjs(),
        charts="".join(_chart(name, stories, frame) for name in _WIDTHS),
        head="".join(f"<th>{escape(name)}</th>" for name in columns),
        rows="".join(_row(key, start, [row[name] for name in columns]) for key, start, row in rows),
    )
    return page.encode()


def _chart(name: str, stories: Sequence[Story], frame: pd.DataFrame) -> str:
    articles = [story.article for story in stories]
    published = {article.id: article.published for article in articles if article.published}
    titles = {article.id: article.title for article in articles if article.title}
    width = _WIDTHS[name]
    figure = draw(frame, published=published, width=width, names=titles).update_layout(width=width, **_LOOK)
    drawn = plotly.io.to_html(figure, config=_CONFIG, include_plotlyjs=False, full_html=False, div_id=name)
    return f'<div class="{name}">{drawn}</div>'


def _row(key: str, start: str, cells: Sequence[str]) -> str:
    told = "".join(f"<td>{escape(cell)}</td>" for cell in cells)
    return f'<tr id="{escape(key)}" data-start="{escape(start[:10])}">{told}</tr>\n'
