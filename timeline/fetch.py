"""Fetching a web page that the reader asked for, without trusting the other side.

Only http and https, no cookies, a clear user agent. Every address is checked before it is connected to, at each
redirect anew, and the connection goes to the very address that was checked, so that a name cannot point elsewhere a
moment later. Size (after decompression), time and redirects are limited.
"""

import ipaddress
import os
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import Any
from urllib.parse import SplitResult, urljoin, urlsplit

import urllib3

from timeline.errors import ReadingError

LARGEST_PAGE = 20_000_000
"""Bytes after decompression."""

LONGEST_WAIT = 20.0
"""Seconds for the whole of a page, its redirects included."""

LONGEST_SILENCE = 5.0
"""Seconds to wait for a connection or for the next bytes."""

ALLOW_PRIVATE = "TIMELINE_ALLOW_PRIVATE_ADDRESSES"
"""Environment variable: 1 lets addresses of this machine and its network through, as tests and intranets need it."""

MOST_REDIRECTS = 5
READABLE = ("text/html", "application/xhtml+xml", "text/plain", "application/xml", "text/xml")
_HEADERS = {
    "User-Agent": "Timeline/0.1 (reads one article for a person)",
    "Accept": "text/html,application/xhtml+xml,text/plain;q=0.8",
    "Accept-Encoding": "gzip, deflate",
}
_CHUNK = 65_536
_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")
"""Where networks without IPv4 find it (RFC 6052): the last 32 bits are the address that is meant."""


@dataclass(frozen=True, slots=True)
class FetchedPage:
    """The bytes of a page, the URL they came from in the end, and their content type without parameters."""

    url: str
    data: bytes
    content_type: str


def fetch(url: str) -> FetchedPage:
    """Fetch a page from a public address.

    Raises ReadingError, saying what to do, for whatever cannot or must not be fetched.
    """
    answer: SimpleQueue[FetchedPage | ReadingError] = SimpleQueue()
    threading.Thread(target=_answer, args=(url, answer), daemon=True).start()
    try:
        found = answer.get(timeout=LONGEST_WAIT)
    except Empty:  # names, keys and headers can come drop by drop too, and have no time limit of their own
        raise _too_slow() from None
    if isinstance(found, ReadingError):
        raise found
    return found


def _answer(url: str, answer: "SimpleQueue[FetchedPage | ReadingError]") -> None:
    try:
        answer.put(_follow(url, time.monotonic() + LONGEST_WAIT))
    except ReadingError as error:
        answer.put(error)
    except Exception as error:  # whatever the other side makes fail must not leave the reader waiting
        answer.put(ReadingError(f"The page cannot be fetched ({type(error).__name__}). Paste the article's text."))


def _follow(url: str, deadline: float) -> FetchedPage:
    """Fetch a page, and at each redirect anew."""
    for _ in range(MOST_REDIRECTS + 1):
        parts = _checked(url)
        address = _address(parts)
        with _Connection(parts, address) as response:
            target = response.headers.get("location") if response.status in (301, 302, 303, 307, 308) else None
            if target is None:
                return FetchedPage(url, _body(response, deadline), _content_type(response))
            try:
                url = urljoin(url, target)
            except ValueError:
                url = target  # which is refused next, as no address
    raise ReadingError(f"The page redirects more than {MOST_REDIRECTS} times. Open it in a browser and paste its text.")


def _checked(url: str) -> SplitResult:
    try:
        parts = urlsplit(url.strip())
        valid = parts.scheme in ("http", "https") and parts.hostname is not None and (parts.port or 1) > 0
    except ValueError:
        valid = False
    if not valid:
        raise ReadingError(f"{url[:200]!r} is not an address of a web page. It should begin with https:// or http://.")
    if parts.username or parts.password:
        raise ReadingError(
            "An address with a name and a password in it is not fetched. Take them out, or paste the text."
        )
    return parts


def _address(parts: SplitResult) -> str:
    """Return an address of the host that may be connected to; all of its addresses must be public."""
    host, port = parts.hostname or "", _port(parts)
    try:
        found = {str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)}
    except (OSError, UnicodeError) as error:
        raise ReadingError(f"The site {host} was not found. Check the address and the connection.") from error
    if os.environ.get(ALLOW_PRIVATE) != "1" and not all(_is_public(address) for address in found):
        raise ReadingError(
            f"{host} is an address of this machine or its network, which is not fetched. Paste the text."
        )
    return min(found)


def _is_public(address: str) -> bool:
    ip = ipaddress.ip_address(address.split("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        if ip in _TRANSLATED:
            return _is_public(str(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)))
        if other := ip.ipv4_mapped or ip.sixtofour:
            return _is_public(str(other))
        if ip.is_site_local:
            return False
    return ip.is_global and not ip.is_multicast and not ip.is_reserved


def _port(parts: SplitResult) -> int:
    return parts.port or (443 if parts.scheme == "https" else 80)


class _Connection:
    """One request to a checked address, in the name of its host; closed whatever happens."""

    def __init__(self, parts: SplitResult, address: str) -> None:
        options: dict[str, Any] = {"timeout": urllib3.Timeout(LONGEST_SILENCE), "retries": False, "maxsize": 1}
        if parts.scheme == "https":
            options |= {"server_hostname": parts.hostname, "assert_hostname": parts.hostname}
            self._pool: urllib3.HTTPConnectionPool = urllib3.HTTPSConnectionPool(address, _port(parts), **options)
        else:
            self._pool = urllib3.HTTPConnectionPool(address, _port(parts), **options)
        self._path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        self._host = parts.netloc.encode("idna").decode() if not parts.netloc.isascii() else parts.netloc

    def __enter__(self) -> urllib3.BaseHTTPResponse:
        try:
            return self._pool.urlopen(
                "GET", self._path, headers={**_HEADERS, "Host": self._host}, redirect=False, preload_content=False
            )
        except urllib3.exceptions.HTTPError as error:
            self._pool.close()
            raise ReadingError(f"{self._host} does not answer. Try later, or paste the article's text.") from error

    def __exit__(self, *_: object) -> None:
        self._pool.close()


def _content_type(response: urllib3.BaseHTTPResponse) -> str:
    return response.headers.get("content-type", "text/html").partition(";")[0].strip().lower()


def _body(response: urllib3.BaseHTTPResponse, deadline: float) -> bytes:
    if response.status != 200:
        raise ReadingError(f"The site answers with error {response.status}. Open it in a browser and paste its text.")
    if _content_type(response) not in READABLE:
        raise ReadingError(f"This address holds {_content_type(response)}, not a web page. Paste the article's text.")
    data = bytearray()
    for chunk in _chunks(response):
        data += chunk
        if len(data) > LARGEST_PAGE:
            raise ReadingError(f"The page is larger than {LARGEST_PAGE // 1_000_000} MB. Paste the article's text.")
        if time.monotonic() > deadline:
            raise _too_slow()
    return bytes(data)


def _too_slow() -> ReadingError:
    return ReadingError(f"The page took longer than {LONGEST_WAIT:.0f} seconds. Try later, or paste its text.")


def _chunks(response: urllib3.BaseHTTPResponse) -> Iterator[bytes]:
    try:
        while chunk := response.read1(_CHUNK, decode_content=True):
            yield chunk
    except (urllib3.exceptions.HTTPError, OSError) as error:
        raise ReadingError("The page stopped coming. Try later, or paste the article's text.") from error
