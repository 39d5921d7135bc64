"""The top line: the product's name, the choice among the samples, and the box to paste or open another article."""

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from timeline.article import LARGEST_FILE, Article, decode, read_text
from timeline.errors import ReadingError
from timeline.samples import samples
from timeline.stated_dates import read_date
from timeline.ui.markup import plain
from timeline.ui.state import sample_articles, state

_PASTED, _DATE, _FILE, _ADDRESS, _SAMPLE = "pasted text", "pasted date", "opened file", "fetched address", "sample"
_OWN = "Your article"
_WHAT_IS_FETCHED = "Only here does anything pass over the network: this one page is fetched, and nothing is sent along."


def show() -> None:
    """Draw the top line."""
    with st.container(horizontal=True, vertical_alignment="center", key="top"):
        st.html("<p class='wordmark'>Timeline</p>", width="content")
        _samples()
        _box()
    if state().notice:
        st.info(plain(state().notice))


def _samples() -> None:
    names = [sample.name for sample in samples()]
    articles = dict(zip(names, sample_articles(), strict=True))
    opened = next((name for name, article in articles.items() if article == state().article), _OWN)
    st.session_state[_SAMPLE] = opened
    st.selectbox(
        "Article",
        names if opened in names else [opened, *names],
        key=_SAMPLE,
        width=260,
        on_change=_open_sample,
        args=(articles,),
        label_visibility="collapsed",
    )


def _open_sample(articles: dict[str, Article]) -> None:
    chosen = articles.get(st.session_state[_SAMPLE])
    if chosen:
        state().open(chosen)


def _box() -> None:
    number = state().openings  # a new box for each article, closed and empty
    with st.popover("Paste or open an article", key=f"box {number}", type="primary"):
        if state().problem:
            st.error(plain(state().problem))
        with st.form(f"paste {number}", border=False):
            st.text_area(
                "Text of the article", key=f"{_PASTED} {number}", height=220, placeholder="Paste the article here"
            )
            st.text_input(
                "Published",
                key=f"{_DATE} {number}",
                placeholder="such as 18 January 2022; leave empty if the text says it",
            )
            st.form_submit_button("Show its timeline", type="primary", on_click=_open_pasted, args=(number,))
        st.file_uploader(
            "Or a text file or saved web page (.txt, .html)",
            type=["txt", "html", "htm"],
            key=f"{_FILE} {number}",
            max_upload_size=LARGEST_FILE // 1_000_000,
            on_change=_open_file,
            args=(number,),
        )
        with st.form(f"fetch {number}", border=False):
            st.text_input(
                "Or the address of a web page",
                key=f"{_ADDRESS} {number}",
                placeholder="https://…",
                help=_WHAT_IS_FETCHED,
            )
            st.form_submit_button("Fetch it", on_click=_open_address, args=(number,))


def _open_pasted(number: int) -> None:
    text, day = st.session_state[f"{_PASTED} {number}"], st.session_state[f"{_DATE} {number}"].strip()
    _open(lambda: _published(read_text(text), day))


def _published(article: Article, day: str) -> Article:
    """Return `article` as published on the day that the reader gives, which outranks one that the text states."""
    stated = [article.stated, *article.also_stated] if article.stated else []
    return article.stating([read_date(day), *stated]) if day else article


def _open_file(number: int) -> None:
    file = st.session_state[f"{_FILE} {number}"]
    if file is not None:
        _open(lambda: _read_file(file.name, file.getvalue()))


def _read_file(name: str, data: bytes) -> Article:
    id, _, ending = name.rpartition(".")
    if ending.lower() in ("html", "htm"):
        from timeline.web_page import read_page  # slow to import, and most visits need no web page

        article = read_page(data, id=id)
        return replace(article, source=article.source or name)
    return read_text(decode(data, name), id=id, source=name)


def _open_address(number: int) -> None:
    from timeline.web_page import read_url

    _open(lambda: read_url(st.session_state[f"{_ADDRESS} {number}"]))


def _open(read: Callable[[], Article]) -> None:
    """Open what `read` returns; if it cannot be read, say why and leave what is open as it is."""
    try:
        article = read()
    except ReadingError as error:
        state().problem = str(error)
    else:
        state().open(article)
