"""The address bar: it says what is open and what is set, so that a reload, the way back and links show it again."""

import time
from datetime import date

import streamlit as st

from timeline.ui.settings import SETTINGS, clear_filters, hold, set_to, setting
from timeline.ui.shelf import sample_articles, shelf
from timeline.ui.state import Opened, state

_SAMPLE, _OPEN, _PUBLISHED, _EVENT = "article", "open", "published", "event"
_IN_FLIGHT = 0.5
"""Seconds in which the browser may still tell the address as it was before the page changed it."""

_GONE = (
    "This link was to articles that somebody opened here and that are not in memory any more. "
    "Open them again to see them; corrections that you made to them are kept."
)


def follow() -> None:
    """Do what the address asks for when it was not the page itself that wrote it: at first, and on the way back."""
    _follow()
    hold()


def _follow() -> None:
    said, now = _as_lists(), state()
    if now.address is not None:
        written, moment = now.address
        is_late = said == now.address_before and time.monotonic() - moment < _IN_FLIGHT
        is_changed_here = _says() != written  # by a quick second click, sent before the browser knew the new address
        if said == written or is_late or is_changed_here:
            return
    now.address = None  # until all of it is done: the next rerun may come in between
    _open(said)
    for name, what in SETTINGS.items():
        set_to(name, what.read(said[name]) if said.get(name) else what.default)
    now.select(next(iter(said.get(_EVENT, ())), None))
    now.address, now.address_before = (said, time.monotonic()), said


def write() -> None:
    """Put what is open and set into the address bar."""
    now, says, said = state(), _says(), _as_lists()
    if says != said or (now.address and says != now.address[0]):
        st.query_params.from_dict(says)
        now.address_before = said
    now.address = (says, time.monotonic())


def _says() -> dict[str, list[str]]:
    """Return the address of what is open and set."""
    now, says = state(), _articles()
    read = now.read
    if len(now.desk) == 1 and read.published and read.published != read.article.published:
        says[_PUBLISHED] = [read.published.isoformat()]
    for name, what in SETTINGS.items():
        value = setting(name)
        if value != what.default:
            says[name] = what.write(value)
    if now.selected:
        says[_EVENT] = [now.selected]
    return says


def _as_lists() -> dict[str, list[str]]:
    return {name: st.query_params.get_all(name) for name in st.query_params}


def _articles() -> dict[str, list[str]]:
    known, opened = sample_articles(), [one.article for one in state().desk.values()]
    if all(known.get(article.id) == article for article in opened):
        ids = [article.id for article in opened]
        return {} if ids == [next(iter(known))] else {_SAMPLE: ids}
    return {_OPEN: [shelf().put(opened)]}


def _open(said: dict[str, list[str]]) -> None:
    """Lay out the articles that the address names; where they are gone, the first sample and a word about it."""
    known, now = sample_articles(), state()
    wanted = said.get(_SAMPLE, [])
    found = [known[id] for id in wanted if id in known]
    if _OPEN in said:
        found = list(shelf().find(said[_OPEN][0]))
    is_gone = (_OPEN in said or bool(wanted)) and not found
    before, now.desk = now.desk, {}
    for article in found or [next(iter(known.values()))]:
        kept = before.get(article.id)
        now.desk[article.id] = kept if kept and kept.article == article else Opened(article, article.published)
    if now.reading not in now.desk:
        now.reading = next(iter(now.desk))
    now.notice = _GONE if is_gone else ""
    if is_gone:
        clear_filters()
        for name in list(said):
            del said[name]
    elif len(now.desk) == 1:
        now.read.publish(_day(said.get(_PUBLISHED, [""])[0]) or now.read.article.published)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
