"""The events as a table, in the chart's order, and as a file to take along."""

import re
from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

from timeline.chart.marks import KINDS
from timeline.exports import EXPORTS, Export
from timeline.story import Story
from timeline.table import number_of
from timeline.ui import browser
from timeline.ui.markup import category
from timeline.ui.state import state

TABLE = "table"

_WIDTHS = {"When": 180, "What": 290, "Kind": 130, "Status": 90}
_ROW_HEIGHT, _MOST_ROWS = 35, 12


def show(stories: Sequence[Story], frame: pd.DataFrame, total: int, titles: Mapping[str, str]) -> None:
    """Draw the table of the events of `frame`, of `total` that `stories` tell."""
    with st.container(key="listing"):
        _draw(stories, frame, total, titles)


def _draw(stories: Sequence[Story], frame: pd.DataFrame, total: int, titles: Mapping[str, str]) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.html(f"<p class='count'>{_count(len(frame), total)}</p>", width="stretch")
        _download("Download as CSV", EXPORTS["csv"], stories, frame)
        with st.popover("Other formats"):
            browser.picture_buttons()
            for name, export in EXPORTS.items():
                if name != "csv" and (len(stories) == 1 or not export.one_article):
                    _download(export.label, export, stories, frame)
    if frame.empty:
        return
    _follow_the_selection(frame)
    st.dataframe(
        _for_readers(frame, titles),
        key=TABLE,
        on_select=lambda: _chosen(frame),
        selection_mode="single-row",
        hide_index=True,
        height=_ROW_HEIGHT * (min(len(frame), _MOST_ROWS) + 1) + 3,
        column_config={name: st.column_config.TextColumn(width=width) for name, width in _WIDTHS.items()},
        alt="The events of the timeline as a table; choosing a row opens the event's card.",
    )


def _download(label: str, export: Export, stories: Sequence[Story], frame: pd.DataFrame) -> None:
    """Draw a button for a file of what is shown, which is written when it is pressed."""
    st.download_button(
        label,
        data=lambda: export.write(stories, frame),
        file_name=f"timeline-{_file_name(stories)}.{export.ending}",
        mime=export.media_type,
        on_click="ignore",
        width="content",
    )


def _for_readers(frame: pd.DataFrame, titles: Mapping[str, str]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "When": frame["words"],
            "What": frame["title"],
            "Kind": [
                f"{KINDS[kind].glyph} {category(code)}"
                for kind, code in zip(frame["kind"], frame["category"], strict=True)
            ],
            "Status": frame["status"],
            "Date": frame["certainty"],
            "Who": frame["actors"].map("; ".join),
            **(_told_by(frame, titles) if len(titles) > 1 else {}),
            **(
                {"Review": frame["review"].map(lambda done: done and f"✓ {done}")}
                if (frame["review"] != "").any()
                else {}
            ),
        }
    )


def _told_by(frame: pd.DataFrame, titles: Mapping[str, str]) -> dict[str, "pd.Series[str]"]:
    """Name the articles that tell each event, and mark where they differ."""
    told = frame["told_by"].map(lambda ids: "; ".join(titles[id] for id in ids))
    return {"Told by": told.where(frame["conflicts"].map(len) == 0, "⚠ they differ: " + told)}


def _follow_the_selection(frame: pd.DataFrame) -> None:
    """Choose the row of the event whose card is shown, however it was selected."""
    number = number_of(frame, state().selected)
    rows = [] if number is None else [number]
    st.session_state[TABLE] = {"selection": {"rows": rows, "columns": [], "cells": []}}


def _chosen(frame: pd.DataFrame) -> None:
    rows = st.session_state[TABLE]["selection"]["rows"]
    state().select(frame["key"].iloc[rows[0]] if rows else None)


def _count(shown: int, total: int) -> str:
    events = "event" if total == 1 else "events"
    return f"{total} {events}" if shown == total else f"{shown} of {total} {events}"


def _file_name(stories: Sequence[Story]) -> str:
    article = stories[0].article.id if len(stories) == 1 else f"{len(stories)}-articles"
    return re.sub(r"[^\w-]+", "-", article).strip("-")[:60] or "article"
