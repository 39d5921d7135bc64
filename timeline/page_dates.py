"""Every date that a web page states for itself, with where it stands, the most trustworthy first.

A page may state several: in structured data, in its metadata, in its address, in a visible line. All of them are kept,
because they often disagree and the disagreement is worth seeing.
"""

import json
import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import replace
from datetime import UTC, date, datetime

import htmldate
from lxml.html import HtmlElement

from timeline.eras import in_our_years
from timeline.errors import ReadingError
from timeline.stated_dates import LABEL, StatedDate, can_be_published, read_date, read_line

_PUBLISHED_NAMES = (
    "article:published_time", "article:published", "og:published_time", "og:article:published_time", "datepublished",
    "date_published", "published_time", "publication_date", "publicationdate", "pubdate", "publishdate", "publish-date",
    "publish_date", "dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created", "dcterms.date", "dc.date",
    "citation_publication_date", "citation_date", "citation_online_date", "parsely-pub-date", "sailthru.date",
    "cxenseparse:recs:publishtime", "article.published", "article_date_original", "originalpublicationdate",
    "rnews:datepublished", "date", "article.created", "created", "datecreated",
)  # fmt: skip
"""Names of <meta> elements that hold when a page was published, the most specific first."""

_MODIFIED_NAMES = (
    "article:modified_time", "og:updated_time", "datemodified", "date_modified", "dcterms.modified", "dc.date.modified",
    "article.updated", "lastmod", "last-modified", "lastmodified", "revised", "updated_time",
)  # fmt: skip

_IN_ADDRESS = re.compile(r"(?<!\d)((?:19|20)\d\d)[/_.-]?(0[1-9]|1[0-2])[/_.-]?(0[1-9]|[12]\d|3[01])(?!\d)")
_BY = re.compile(r"by\b", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SECONDS_SINCE_1970 = re.compile(r"\s*(\d{9,10})(?:\d{3})?\s*")
"""As programs write a time, in milliseconds too."""

_LONGEST_LINE = 120
_NOT_THE_ARTICLE = ("aside", "nav", "footer", "form", "script", "style", "noscript")
_DATE_WORDS = re.compile(r"(?<!\d)(?:1[6-9]|20)\d\d(?!\d)")


def stated_dates(page: HtmlElement, url: str = "") -> tuple[StatedDate, ...]:
    """Return the days on which a page says it was published, best first, each day once, then those of changes."""
    published = _once(
        [
            *_structured(page, "datePublished"),
            *_metadata(page, _PUBLISHED_NAMES),
            *_marked_up(page, "datePublished"),
            *_time_elements(page),
            *_lines(page, changed=False),
            *_in_address(url),
        ]
    )
    changed = _once(
        [
            *_structured(page, "dateModified"),
            *_metadata(page, _MODIFIED_NAMES),
            *_marked_up(page, "dateModified"),
            *_lines(page, changed=True),
        ]
    )
    return (*(published or _once(_guessed(page, url))), *changed)


def _once(found: Iterable[StatedDate]) -> list[StatedDate]:
    first: dict[date, StatedDate] = {}
    for stated in found:
        first.setdefault(stated.day, stated)
    return list(first.values())


def _stated(text: str, where: str, *, changed: bool = False) -> Iterator[StatedDate]:
    """Yield what `text` says as a date stated at `where`, nothing when it is none."""
    if seconds := _SECONDS_SINCE_1970.fullmatch(text):
        text = datetime.fromtimestamp(int(seconds[1]), tz=UTC).date().isoformat()
    if not _DATE_WORDS.search(in_our_years(text)):
        return
    try:
        found = read_date(text[:_LONGEST_LINE])
    except ReadingError:
        return
    if can_be_published(found.day):
        yield StatedDate(found.day, "metadata", text.strip()[:_LONGEST_LINE], found.note, where, changed)


def _structured(page: HtmlElement, key: str) -> Iterator[StatedDate]:
    """Read JSON-LD, wherever in it an article's date stands."""
    for script in page.iterfind(".//script[@type='application/ld+json']"):
        try:
            data = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        for value in _values(data, key):
            yield from _stated(value, "in the page’s structured data", changed=key == "dateModified")


def _values(data: object, key: str) -> Iterator[str]:
    """Yield the strings under `key` at any depth; those of comments are not the article's."""
    waiting = [data]
    while waiting:
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting.extend(node)
        elif isinstance(node, dict) and node.get("@type") != "Comment":
            if isinstance(node.get(key), str):
                yield node[key]
            waiting.extend(value for value in node.values() if isinstance(value, dict | list))


def _metadata(page: HtmlElement, names: tuple[str, ...]) -> Iterator[StatedDate]:
    told: dict[str, str] = {}
    for meta in page.iterfind(".//meta[@content]"):
        for attribute in ("property", "name", "itemprop"):
            if name := meta.get(attribute):
                told.setdefault(name.strip().lower(), meta.get("content", ""))
    for name in names:
        if name in told:
            yield from _stated(told[name], f"in the page’s metadata ({name})", changed=names is _MODIFIED_NAMES)


def _marked_up(page: HtmlElement, key: str) -> Iterator[StatedDate]:
    for element in page.iterfind(f".//*[@itemprop='{key}']"):
        text = element.get("datetime") or element.get("content") or element.text_content()
        yield from _stated(text, "marked as the date on the page", changed=key == "dateModified")


def _time_elements(page: HtmlElement) -> Iterator[StatedDate]:
    """Read the page's first <time>, unless it stands in a sidebar, in a menu or in a comment."""
    for element in page.iter("time"):
        around = [element, *element.iterancestors()]
        if any(_is_beside_the_article(other) for other in around) or "updated" in (element.get("class") or ""):
            continue
        yield from _stated(element.get("datetime") or element.text_content(), "marked as a time on the page")
        return


def _lines(page: HtmlElement, *, changed: bool) -> Iterator[StatedDate]:
    """Read visible lines such as “Published: 18 January 2022” and “Updated on January 19, 2022”."""
    for element in page.iter("p", "div", "span", "li", "time", "small", "h6", "em", "i", "b", "strong", "address"):
        line = " ".join(element.text_content().split()) if len(element) <= 3 else ""
        if (LABEL.match(line) or _BY.match(line)) and not any(
            map(_is_beside_the_article, (element, *element.iterancestors()))
        ):
            for stated in read_line(line):
                if stated.changed == changed:
                    yield replace(stated, by="metadata", where="in a line of the page")


def _is_beside_the_article(element: HtmlElement) -> bool:
    """Say whether an element stands in a sidebar, a menu or a comment, or is hidden."""
    if element.tag in _NOT_THE_ARTICLE or "hidden" in element.attrib or element.get("aria-hidden") == "true":
        return True
    if _HIDDEN.search(element.get("style") or ""):
        return True
    return "comment" in f"{element.get('class')} {element.get('id')}".lower()


def _in_address(url: str) -> Iterator[StatedDate]:
    for found in _IN_ADDRESS.finditer(url):
        yield from _stated("-".join(found.groups()), "in the page’s address")


def _guessed(page: HtmlElement, url: str) -> Iterator[StatedDate]:
    """Ask htmldate, which also knows less common markup, about the page without what stands beside the article."""
    article = deepcopy(page)
    for element in list(article.iter(*_NOT_THE_ARTICLE)):
        element.drop_tree()
    if found := htmldate.find_date(article, original_date=True, extensive_search=False, url=url or None):
        yield from _stated(found, "guessed from the page’s markup")
