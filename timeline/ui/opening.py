"""The top line: the product's name, and the box to open articles: paste, files, web addresses, samples."""

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

import streamlit as st

from timeline.article import LARGEST_FILE, Article, decode, read_lines, read_text
from timeline.errors import ReadingError
from timeline.samples import samples
from timeline.stated_dates import read_date
from timeline.ui import about
from timeline.ui.markup import plain
from timeline.ui.settings import LANES, clear_filters, set_to
from timeline.ui.shelf import sample_articles
from timeline.ui.state import state

MOST_ARTICLES = 20_000
"""Articles that can be open at once; larger archives go to the command line."""

_PROBLEMS_SHOWN = 5
_MOST_LANES = 8
"""Articles that are shown in lanes of their own unless the reader chooses otherwise."""

_TEXT, _DAY, _FILES, _ADDRESSES, _BESIDE = "pasted text", "pasted date", "opened files", "fetched addresses", "beside"
_INSTEAD, _ADDED = "instead of what is open", "beside what is open"
_WHAT_IS_FETCHED = "Only here does anything pass over the network: these pages are fetched, and nothing is sent along."


def show() -> None:
    """Draw the top line."""
    with st.container(horizontal=True, vertical_alignment="center", key="top"):
        st.html("<p class='wordmark'>Timeline</p>", width="stretch")
        _box()
        about.show()
    now = state()
    for words in filter(None, (now.notice, now.message)):
        st.info(plain(words))
    now.message = ""
    problems()


def problems() -> None:
    """Say once what went wrong."""
    if state().problems:
        st.error("  \n".join(plain(problem) for problem in state().problems))
        state().problems = []


def _box() -> None:
    number = state().openings  # a new box for each opening, closed and empty
    with st.popover("Open articles", key=f"box {number}", type="primary"):
        st.radio("Show them", [_INSTEAD, _ADDED], key=f"{_BESIDE} {number}", horizontal=True)
        paste, files, web, examples = st.tabs(["Paste", "Files", "Web pages", "Examples"])
        with paste, st.form(f"paste {number}", border=False):
            st.text_area(
                "Text of the article", key=f"{_TEXT} {number}", height=220, placeholder="Paste the article here"
            )
            st.text_input(
                "Published",
                key=f"{_DAY} {number}",
                placeholder="such as 18 January 2022; leave empty if the text says it",
            )
            st.form_submit_button("Show its timeline", type="primary", on_click=_open_pasted, args=(number,))
        with files:
            st.file_uploader(
                "Texts and saved web pages (.txt, .html), or many articles in one file (.jsonl)",
                type=["txt", "html", "htm", "jsonl"],
                accept_multiple_files=True,
                key=f"{_FILES} {number}",
                max_upload_size=LARGEST_FILE // 1_000_000,
                on_change=_open_files,
                args=(number,),
            )
        with web, st.form(f"fetch {number}", border=False):
            st.text_area(
                "Addresses, one a line", key=f"{_ADDRESSES} {number}", placeholder="https://…", height=100,
                help=_WHAT_IS_FETCHED,
            )  # fmt: skip
            st.form_submit_button("Fetch", on_click=_open_addresses, args=(number,))
        with examples:
            for sample, article in zip(samples(), sample_articles().values(), strict=True):
                st.button(sample.name, key=f"sample {article.id} {number}", on_click=_lay_out, args=(number, [article]))


def _open_pasted(number: int) -> None:
    text, day = st.session_state[f"{_TEXT} {number}"], st.session_state[f"{_DAY} {number}"].strip()
    _open(number, [partial(_read_pasted, text, day)])


def _read_pasted(text: str, day: str) -> Iterator[Article]:
    yield _published(read_text(text), day)


def _published(article: Article, day: str) -> Article:
    """Return `article` as published on the day that the reader gives, which outranks one that the text states."""
    stated = [article.stated, *article.also_stated] if article.stated else []
    return article.stating([read_date(day), *stated]) if day else article


def _open_files(number: int) -> None:
    files = st.session_state[f"{_FILES} {number}"] or []
    _open(number, [partial(_read_file, file.name, file.getvalue()) for file in files])


def _read_file(name: str, data: bytes) -> Iterator[Article | ReadingError]:
    id, _, ending = name.rpartition(".")
    match ending.lower():
        case "html" | "htm":
            from timeline.web_page import read_page  # slow to import, and most visits need no web page

            article = read_page(data, id=id)
            yield replace(article, source=article.source or name)
        case "jsonl":
            yield from read_lines(io.BytesIO(data), name=name)
        case _:
            yield read_text(decode(data, name), id=id or name, source=name)


def _open_addresses(number: int) -> None:
    addresses = st.session_state[f"{_ADDRESSES} {number}"].split()
    _open(number, [partial(_fetch, address) for address in addresses])
    if not addresses:
        state().problems = ["Give the address of a web page, such as https://example.org/article."]


def _fetch(address: str) -> Iterator[Article]:
    from timeline.web_page import read_url

    yield read_url(address)


def _open(number: int, sources: Sequence[Callable[[], Iterator[Article | ReadingError]]]) -> None:
    """Open what `sources` give; what cannot be read is said, and nothing else is lost by it."""
    articles: list[Article] = []
    problems: list[str] = []
    for source in sources:
        try:
            for read in source():
                if isinstance(read, ReadingError):
                    problems.append(str(read))
                elif len(articles) < MOST_ARTICLES:
                    articles.append(read)
                else:
                    raise ReadingError(
                        f"Only the first {MOST_ARTICLES:,} articles were opened. "
                        "Give larger archives to the command line."
                    )
        except ReadingError as error:
            problems.append(str(error))
    more = len(problems) - _PROBLEMS_SHOWN
    state().problems = problems[:_PROBLEMS_SHOWN] + ([f"And {more} more that could not be read."] if more > 0 else [])
    if articles:
        _lay_out(number, articles)


def _lay_out(number: int, articles: Sequence[Article]) -> None:
    now, beside = state(), st.session_state[f"{_BESIDE} {number}"] == _ADDED
    open_before = len(now.desk) if beside else 0
    if not beside:
        clear_filters()
    now.lay_out(list(articles), beside=beside)
    twice = open_before + len(articles) - len(now.desk)
    if twice > 0:
        now.message = (
            "An article that is open already was not opened again."
            if twice == 1
            else f"{twice} articles are open already and were not opened again."
        )
    if not beside or open_before == 1:
        set_to(LANES, "article" if 1 < len(now.desk) <= _MOST_LANES else "none")
