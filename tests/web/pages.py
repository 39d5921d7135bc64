"""Small web pages for every way in which pages state their dates, each with the day that a reader would say."""

from collections.abc import Iterator
from dataclasses import dataclass

TEXT = (
    "The two ministers agreed on Monday to open the border between their countries, after talks that had lasted for "
    "three days and two nights. Their delegations will meet again in the spring, when the snow on the pass has melted."
)

PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Ministers open the border</title>{head}</head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Ministers open the border</h1>{above}<p>{text}</p><p>{text}</p>{below}</article>
<aside><p>Most read</p><time datetime="2012-02-02">2 February 2012</time></aside>
<footer><p>© 2009 The Border Post</p></footer></body></html>"""


@dataclass(frozen=True)
class Page:
    """A page, its address, and when it was published (None: it does not say)."""

    name: str
    published: str | None
    url: str = "https://border.example/news/ministers-open-the-border"
    head: str = ""
    above: str = ""
    below: str = ""

    @property
    def html(self) -> bytes:
        return PAGE.format(head=self.head, above=self.above, below=self.below, text=TEXT).encode()


def _meta(attribute: str, name: str, content: str) -> str:
    return f'<meta {attribute}="{name}" content="{content}">'


def _json_ld(body: str) -> str:
    return f'<script type="application/ld+json">{body}</script>'


_META_NAMES = (
    ("property", "article:published_time"), ("property", "og:published_time"), ("name", "pubdate"),
    ("name", "publish-date"), ("name", "publish_date"), ("name", "publishdate"), ("name", "datePublished"),
    ("itemprop", "datePublished"), ("name", "date"), ("name", "DC.date.issued"), ("name", "dcterms.created"),
    ("name", "DC.Date"), ("name", "citation_publication_date"), ("name", "parsely-pub-date"), ("name", "sailthru.date"),
    ("name", "cXenseParse:recs:publishtime"), ("name", "article_date_original"),
)  # fmt: skip

_WRITTEN = (
    "2022-01-18", "2022-01-18T09:30:00Z", "2022-01-18T23:30:00+02:00", "2022-01-18 09:30:00",
    "Tue, 18 Jan 2022 09:30:00 GMT", "January 18, 2022", "18 January 2022", "18. Januar 2022", "18 janvier 2022",
    "20220118T093000Z", "2022/01/18", "01/18/2022", "1642498200", "1642498200000", "18 января 2022", "2022年1月18日",
    "18 มกราคม 2565", "令和4年1月18日", "١٨ يناير ٢٠٢٢",
)  # fmt: skip

_LINES = (
    "Published: 18 January 2022", "Published on January 18, 2022", "Published 18 Jan 2022 09:30",
    "Posted on 18 January 2022",
    "Posted: January 18, 2022 by A. Writer", "First published on 18 January 2022", "Date: 2022-01-18",
    "By A. Writer | Published January 18, 2022", "Published Tuesday 18 January 2022 at 9.30am GMT",
    "By A. Writer, Border News Jan. 18, 2022", "Published January 18, 2022 — Updated 1402 GMT (2202 HKT)",
    "Veröffentlicht am 18. Januar 2022, 14:02 Uhr", "Publié le 18 janvier 2022 à 14h02, mis à jour le 20 février 2022",
    "Publicado el 18 de enero de 2022", "Опубликовано: 18 января 2022", "发布时间：2022年1月18日",
)  # fmt: skip

_ADDRESSES = (
    "https://border.example/2022/01/18/ministers", "https://border.example/news/2022-01-18-ministers",
    "https://border.example/news/20220118/ministers", "https://border.example/a/2022_01_18/x.html",
)  # fmt: skip

_STRUCTURED = (
    '{"@type": "NewsArticle", "datePublished": "2022-01-18T09:30:00Z"}',
    '[{"@type": "WebSite"}, {"@type": "NewsArticle", "datePublished": "2022-01-18"}]',
    '{"@graph": [{"@type": "Organization"}, {"@type": "Article", "datePublished": "2022-01-18T09:30:00+01:00"}]}',
    '{"@type": "WebPage", "mainEntity": {"@type": "BlogPosting", "datePublished": "January 18, 2022"}}',
    '{"@type": "NewsArticle", "comment": {"@type": "Comment", "datePublished": "2022-03-01"}, '
    '"datePublished": "2022-01-18"}',
)

_MARKED_UP = (
    '<time datetime="2022-01-18">18 January</time>',
    '<time datetime="2022-01-18T09:30:00Z" pubdate>18 January</time>',
    "<time>January 18, 2022</time>",
    '<span itemprop="datePublished" content="2022-01-18">Tuesday</span>',
    '<span itemprop="datePublished">18 January 2022</span>',
    '<p>By A. Writer, <time class="entry-date published" datetime="2022-01-18T09:30">18 January</time></p>',
    '<p><time class="updated" datetime="2022-02-20">Changed</time> <time datetime="2022-01-18">18 January</time></p>',
)

_CONFLICTS = (
    ("meta before address", {"head": _meta("property", "article:published_time", "2022-01-18"),
                             "url": "https://border.example/2022/02/20/x"}),
    ("structured before meta", {"head": _json_ld(_STRUCTURED[0]) + _meta("name", "date", "2022-02-20")}),
    ("published before changed", {"head": _meta("property", "article:modified_time", "2022-02-20")
                                  + _meta("property", "article:published_time", "2022-01-18")}),
    ("both in lines", {"above": "<p>Published 18 January 2022</p><p>Updated 20 February 2022</p>"}),
    ("both in one line", {"above": "<p>Updated 20 February 2022, first published 18 January 2022</p>"}),
    ("structured, both", {"head": _json_ld('{"dateModified": "2022-02-20", "datePublished": "2022-01-18"}')}),
    ("a comment's time", {"below": '<div id="comments"><time datetime="2022-03-01">1 March</time></div>',
                          "above": "<p>Published 18 January 2022</p>"}),
    ("broken structured data", {"head": _json_ld("{broken") + _meta("name", "date", "2022-01-18")}),
    ("a date to come", {"head": _meta("name", "date", "2922-01-18"), "above": "<p>Published 18 January 2022</p>"}),
    ("a hidden line", {"above": '<p style="display: none">Published 1 May 2019</p><p>Published 18 January 2022</p>'}),
    ("a line marked hidden", {"above": "<p hidden>Published 1 May 2019</p><p>Published 18 January 2022</p>"}),
    ("a time hidden from readers", {"above": '<div aria-hidden="true"><time datetime="2019-05-01">1 May</time></div>'
                                             '<time datetime="2022-01-18">18 January</time>'}),
    ("a form", {"above": '<form><p>Published 1 May 2019</p><input value="2019-05-01"></form>'
                         "<p>Published 18 January 2022</p>"}),
    ("a script", {"above": "<script>document.write('Published 1 May 2019')</script><p>Published 18 January 2022</p>"}),
    ("an impossible date", {"head": _meta("name", "date", "2022-02-31"), "above": "<p>Published 18 January 2022</p>"}),
)  # fmt: skip


def pages() -> Iterator[Page]:
    """Yield all pages."""
    for attribute, name in _META_NAMES:
        yield Page(f"meta {name}", "2022-01-18", head=_meta(attribute, name, "2022-01-18T09:30:00Z"))
    for written in _WRITTEN:
        yield Page(f"written {written}", "2022-01-18", head=_meta("property", "article:published_time", written))
    for line in _LINES:
        yield Page(f"line {line}", "2022-01-18", above=f"<p>{line}</p>")
        yield Page(f"line in a div {line}", "2022-01-18", above=f'<div class="byline"><span>{line}</span></div>')
    for address in _ADDRESSES:
        yield Page(f"address {address}", "2022-01-18", url=address)
    for number, body in enumerate(_STRUCTURED):
        yield Page(f"structured {number}", "2022-01-18", head=_json_ld(body))
    for number, body in enumerate(_MARKED_UP):
        yield Page(f"marked up {number}", "2022-01-18", above=body)
    for line in ("Tue. Jan 18th, 2022", f"VIENNA, Jan. 18, 2022 (Agency) – {TEXT}"):
        yield Page(f"above the text {line[:24]}", "2022-01-18", above=f"<p>{line}</p>")
    yield Page("before 1900", "1895-03-02", above="<p>Published: 2 March 1895</p>")
    for name, parts in _CONFLICTS:
        yield Page(f"conflict: {name}", "2022-01-18", **parts)
