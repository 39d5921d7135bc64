"""The notice above the chart when the article's own words do not fit its publication date."""

from datetime import date
from html import escape

import streamlit as st

from timeline.audit import Audit, Evidence
from timeline.dates.words import in_words
from timeline.story import Story
from timeline.ui.state import state

_REASONS_SHOWN = 2
_VERDICTS = {
    "consistent": "The text fits this date.",
    "no evidence": "Nothing in the text speaks for or against this date.",
}


def show(story: Story) -> None:
    """Draw the notice with its strongest reasons and the better date, or the way back to the stated date."""
    stated, used = state().article.published, story.article.published
    contradicted = story.audit.verdict == "contradicted"
    if used is None or not (contradicted or stated not in (None, used)):
        return
    with st.container(border=True, key="notice", horizontal=True, vertical_alignment="center"):
        st.html(_contradiction(story.audit, used) if contradicted else _agreement(story.audit, used))
        if contradicted and story.audit.suggested:
            _button("Use {} instead", story.audit.suggested.best, primary=True)
        if stated and stated != used:
            _button("Go back to {}", stated, primary=False)


def _contradiction(audit: Audit, used: date) -> str:
    reasons = "".join(map(_reason, audit.evidence[:_REASONS_SHOWN]))
    return (
        f"<p><strong>The text does not fit its publication date, {_words(used)}.</strong> "
        f"All days below are counted from that date, so they may be wrong.</p>"
        f"<ul class='reasons'>{reasons}</ul>"
    )


def _reason(evidence: Evidence) -> str:
    sentence = escape(" ".join(evidence.text.split()))
    return f"<li>{escape(evidence.reason)} <q title='{sentence}'>{sentence}</q></li>"


def _agreement(audit: Audit, used: date) -> str:
    return f"<p><strong>All days below are counted from {_words(used)}.</strong> {_VERDICTS.get(audit.verdict, '')}</p>"


def _button(label: str, day: date, *, primary: bool) -> None:
    st.button(
        label.format(_words(day)), type="primary" if primary else "secondary", on_click=state().publish, args=(day,)
    )


def _words(day: date) -> str:
    return in_words(day.isoformat())
