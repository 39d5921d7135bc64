"""What the article is: its title, where it comes from, and the publication date all its dates are counted from."""

from datetime import date
from html import escape
from textwrap import shorten

import streamlit as st

from timeline.article import Article
from timeline.dates.words import in_words
from timeline.stated_dates import StatedDate
from timeline.ui.markup import plain
from timeline.ui.state import PUBLISHED, state

_LONGEST_TITLE = 110
_FIRST_DAY, _LAST_DAY = date(1500, 1, 1), date(2999, 12, 31)


def show() -> date | None:
    """Draw the head and return the publication date to count from, None while nobody has stated one."""
    article = state().article
    left, right = st.columns([3, 1], vertical_alignment="top")
    with left:
        title = article.title or _first_words(article)
        source = article.source or article.url
        st.html(
            f"<h1 class='title'>{escape(title)}</h1>" + (f"<p class='source'>{escape(source)}</p>" if source else "")
        )
    with right:
        day: date | None = st.date_input(
            "Published", key=PUBLISHED, value=None, format="YYYY-MM-DD", min_value=_FIRST_DAY, max_value=_LAST_DAY
        )
        st.caption(_where_from(article, day))
    if day is None:
        st.info(
            "**When was this article published?** Give the date above, and words like “Thursday” or “next month” "
            "find their place; until then only full calendar dates are shown."
        )
    return day


def _first_words(article: Article) -> str:
    told = (passage for passage in article.passages if passage.role in ("heading", "paragraph"))
    first = next(told, article.passages[0])
    return shorten(article.text[first.start : first.end], _LONGEST_TITLE, placeholder=" …")


def _where_from(article: Article, day: date | None) -> str:
    """Say who states the publication date that is used, and which other days the article states for itself."""
    stated = article.stated
    used = [stated] if stated and stated.day == day else []
    others = [one for one in (stated, *article.also_stated) if one and one not in used]
    first = _SOURCES[used[0].by] + _quoted(used[0]) if used else "Given by you" if day else "Not known"
    also = "; ".join(f"{in_words(one.day.isoformat())}{_quoted(one)}" for one in others)
    note = plain(used[0].note) if used else ""
    return ". ".join(filter(None, (first, note, f"The article {'also ' if used else ''}states {also}" if also else "")))


def _quoted(stated: StatedDate) -> str:
    return f": “{plain(stated.text)}”" if stated.by == "text" else ""


_SOURCES = {"text": "Stated in the text", "metadata": "Stated with the article", "reader": "Given by you"}
