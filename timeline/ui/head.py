"""What the article is: its title, where it comes from, and the publication date all its dates are counted from."""

from collections.abc import Sequence
from datetime import date
from html import escape
from textwrap import shorten

import streamlit as st

from timeline.article import Article
from timeline.dates.words import in_words
from timeline.stated_dates import StatedDate
from timeline.story import Story
from timeline.ui.markup import plain
from timeline.ui.settings import clear_filters
from timeline.ui.shelf import sample_articles
from timeline.ui.state import Opened, state

_LONGEST_TITLE, _LONGEST_CHOICE = 110, 70
_FIRST_DAY, _LAST_DAY = date(1500, 1, 1), date(2999, 12, 31)
_READING = "article to read"


def show(stories: Sequence[Story]) -> None:
    """Draw the head of the article that is read; with several, the choice among them, too."""
    if len(stories) > 1:
        _choice(stories)
    read = state().read
    left, right = st.columns([3, 1], vertical_alignment="top")
    with left:
        source = read.article.source or read.article.url
        st.html(
            f"<h1 class='title'>{escape(title(read.article))}</h1>"
            + (f"<p class='source'>{escape(source)}</p>" if source else "")
        )
    with right:
        _published(read)
    if read.published is None:
        st.info(
            "**When was this article published?** Give the date above, and words like “Thursday” or “next month” "
            "find their place; until then only full calendar dates are shown."
        )


def title(article: Article) -> str:
    """Return what an article is called: its title, or else its first words."""
    if article.title:
        return article.title
    told = (passage for passage in article.passages if passage.role in ("heading", "paragraph"))
    first = next(told, article.passages[0])
    return shorten(article.text[first.start : first.end], _LONGEST_TITLE, placeholder=" …")


def titles(stories: Sequence[Story]) -> dict[str, str]:
    """Return what each article is called, by its id."""
    return {story.article.id: title(story.article) for story in stories}


def _choice(stories: Sequence[Story]) -> None:
    """Draw what is open, which of it is read, and what does not fit its date."""
    now = state()
    doubted = [
        one.article.id
        for one in stories
        if one.audit.verdict == "contradicted" and now.desk[one.article.id].kept is None
    ]
    undated = [id for id, opened in now.desk.items() if opened.published is None]
    names = {
        one.article.id: _in_the_choice(one.article, one.article.id in doubted, one.article.id in undated)
        for one in stories
    }
    st.session_state[_READING] = now.reading
    with st.container(horizontal=True, vertical_alignment="bottom", key="desk"):
        st.selectbox(
            f"{len(stories)} articles; reading",
            list(names),
            key=_READING,
            format_func=names.__getitem__,
            on_change=_read_another,
            width=560,
        )
        st.button("Close this article", on_click=now.remove, args=(now.reading,))
        st.button("Start anew", type="tertiary", on_click=_start_anew, help="Closes all articles.")
    notes = [
        f"{_count(doubted)} not fit {'its' if len(doubted) == 1 else 'their'} publication date" if doubted else "",
        f"{_count(undated, 'has', 'have')} no publication date" if undated else "",
    ]
    if any(notes):
        st.caption(" · ".join(filter(None, notes)) + ": marked ⚠ in the list.")


def _count(ids: Sequence[str], one: str = "does", many: str = "do") -> str:
    return f"1 article {one}" if len(ids) == 1 else f"{len(ids)} articles {many}"


def _in_the_choice(article: Article, doubted: bool, undated: bool) -> str:
    name = shorten(title(article), _LONGEST_CHOICE, placeholder=" …")
    return f"⚠ {name}" if doubted or undated else name


def _read_another() -> None:
    now = state()
    now.reading = st.session_state[_READING]
    if now.selected and now.selected.rpartition("/")[0] != now.reading:
        now.select(None)


def _start_anew() -> None:
    now = state()
    now.lay_out([next(iter(sample_articles().values()))], beside=False)
    clear_filters()


def _published(read: Opened) -> None:
    key = f"published {read.article.id} {state().openings}"
    st.session_state[key] = read.published
    st.date_input(
        "Published",
        key=key,
        value=None,
        format="YYYY-MM-DD",
        min_value=_FIRST_DAY,
        max_value=_LAST_DAY,
        on_change=lambda: read.publish(st.session_state[key]),
    )
    st.caption(_where_from(read.article, read.published))


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
