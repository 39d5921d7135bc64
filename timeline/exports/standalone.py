"""Events as one HTML file that works without a network: the chart, and the table below it.

The file asks for nothing from outside and can send nothing: its content security policy forbids it.
"""

from collections.abc import Sequence
from datetime import date
from html import escape
from importlib.resources import files
from string import Template
from typing import Any

import pandas as pd
import plotly.io

from timeline.chart import draw
from timeline.story import Story

_CONFIG = {"displaylogo": False, "showSendToCloud": False, "responsive": True, "scrollZoom": False}
_PAPER = "#ffffff"
_WIDTH = 1100
"""Pixels that the chart is drawn for."""


def to_html(stories: Sequence[Story], frame: pd.DataFrame) -> bytes:
    """Return the rows of `frame` as an interactive page."""
    titles = [story.article.title or story.article.id for story in stories]
    template = Template(files(__package__).joinpath("standalone.html").read_text(encoding="utf-8"))
    figure = draw(frame, published=_published(stories), width=_WIDTH)
    figure.update_layout(plot_bgcolor=_PAPER, paper_bgcolor=_PAPER)
    chart = plotly.io.to_html(figure, config=_CONFIG, include_plotlyjs=True, full_html=False, div_id="chart")
    page = template.substitute(
        title=escape(" · ".join(titles)),
        source=escape(" · ".join(filter(None, (story.article.source for story in stories)))),
        chart=chart,
        rows="".join(_row(row) for row in frame.itertuples()),
    )
    return page.encode()


def _published(stories: Sequence[Story]) -> date | None:
    return stories[0].article.published if len(stories) == 1 else None


def _row(row: Any) -> str:
    cells = (row.words, row.kind, row.status, row.title, "; ".join(row.actors), row.sentence, row.date_explanation)
    return f'<tr id="{escape(str(row.key))}">' + "".join(f"<td>{escape(cell)}</td>" for cell in cells) + "</tr>\n"
