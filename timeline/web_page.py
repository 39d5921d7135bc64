"""An article out of a web page: its text without menus and comments, its title, site, and all dates it states."""

from dataclasses import replace
from urllib.parse import urlsplit

import trafilatura
from trafilatura.settings import Document

from timeline.article import Article, decode, read_text
from timeline.errors import ReadingError
from timeline.fetch import fetch
from timeline.page_dates import stated_dates

LARGEST_TREE = 200_000
"""Elements; a page with more of them is no article."""


def read_url(url: str) -> Article:
    """Fetch a web page and read the article on it; raises ReadingError as `fetch` and `read_page` do."""
    page = fetch(url)
    name = urlsplit(page.url).path.rstrip("/").rpartition("/")[2] or urlsplit(page.url).netloc
    if page.content_type == "text/plain":
        return replace(read_text(decode(page.data, page.url), id=name), url=page.url)
    return read_page(page.data, url=page.url, id=name.removesuffix(".html"))


def read_page(data: bytes, *, url: str = "", id: str = "page") -> Article:
    """Read an article from the bytes of a web page; nothing in it is executed or fetched.

    Raises ReadingError when the page holds no article.
    """
    page = trafilatura.load_html(data)
    if page is None or sum(1 for _ in page.iter()) > LARGEST_TREE:
        raise ReadingError(
            "This is not a web page that can be read. Open it in a browser and paste the article's text."
        )
    dates = stated_dates(page, url)
    found = trafilatura.bare_extraction(page, url=url or None, with_metadata=True, include_comments=False)
    if not isinstance(found, Document) or not (found.text or "").strip():
        raise ReadingError("No article text was found on this page. Open it in a browser and paste the article's text.")
    article = read_text(
        "\n\n".join((found.text or "").split("\n")),
        id=id,
        title=found.title or "",
        url=found.url or url,
        source=" · ".join(filter(None, (found.sitename, found.author))),
    )
    return article.stating([*dates, *([article.stated] if article.stated else []), *article.also_stated])
