"""Fetching a page from a web that does not play by the rules; a server on this machine plays it."""

import gzip
import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from timeline import fetch as fetching
from timeline.errors import ReadingError
from timeline.fetch import fetch

ARTICLE = b"<html><body><p>The two ministers agreed to open the border.</p></body></html>"


class Web(BaseHTTPRequestHandler):
    """The pages of the played web, by path."""

    def do_GET(self) -> None:
        name = self.path.strip("/").split("?")[0].replace("-", "_") or "article"
        self.server.seen.append(dict(self.headers))  # type: ignore[attr-defined]
        getattr(self, f"send_{name}")()

    def log_message(self, *_: object) -> None:
        pass

    def answer(self, body: bytes = b"", status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for name, value in ({"Content_Type": "text/html; charset=utf-8"} | headers).items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def send_article(self) -> None:
        self.answer(ARTICLE, Set_Cookie="track=me")

    def send_zipped(self) -> None:
        self.answer(gzip.compress(ARTICLE), Content_Encoding="gzip")

    def send_bomb(self) -> None:
        self.answer(gzip.compress(b"\0" * 200_000_000, 9), Content_Encoding="gzip")

    def send_large(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        for _ in range(3000):
            self.wfile.write(b"x" * 100_000)

    def send_pdf(self) -> None:
        self.answer(b"%PDF-1.7", Content_Type="application/pdf")

    def send_image(self) -> None:
        self.answer(b"\x89PNG", Content_Type="image/png")

    def send_gone(self) -> None:
        self.answer(b"gone", status=404)

    def send_moved(self) -> None:
        self.answer(status=301, Location="/article")

    def send_round(self) -> None:
        self.answer(status=302, Location="/round")

    def send_to_file(self) -> None:
        self.answer(status=302, Location="file:///etc/passwd")

    def send_drip(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        for _ in range(200):
            self.wfile.write(b"x")
            self.wfile.flush()
            time.sleep(0.05)

    def send_slow_headers(self) -> None:
        for letter in b"HTTP/1.1 200 OK\r\nX-Slow: " + 60 * b"x":
            self.wfile.write(bytes([letter]))
            time.sleep(0.05)

    def send_twice_zipped(self) -> None:
        self.answer(gzip.compress(gzip.compress(b"\0" * 100_000_000)), Content_Encoding="gzip, gzip")

    def send_broken_zip(self) -> None:
        self.answer(b"not zipped at all", Content_Encoding="gzip")

    def send_no_http(self) -> None:
        self.wfile.write(b"SSH-2.0-server\r\n")

    def send_to_nowhere(self) -> None:
        self.answer(status=302, Location="http://[")

    def send_to_private(self) -> None:
        self.answer(status=307, Location="http://10.0.0.1/admin")

    def send_200_mb(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", "200000000")
        self.end_headers()
        for _ in range(2000):
            self.wfile.write(b"x" * 100_000)

    def send_silence(self) -> None:
        time.sleep(3)
        self.answer(ARTICLE)


class QuietServer(ThreadingHTTPServer):
    def handle_error(self, *_: object) -> None:
        """Say nothing of readers who hang up, as they should on most of these pages."""


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, list[dict[str, str]]]]:
    monkeypatch.setenv(fetching.ALLOW_PRIVATE, "1")
    server = QuietServer(("127.0.0.1", 0), Web)
    server.seen = []  # type: ignore[attr-defined]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", server.seen  # type: ignore[attr-defined]
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("path", ["", "/article", "/zipped", "/moved"])
def test_a_page_is_fetched(web, path: str):
    assert fetch(web[0] + path).data == ARTICLE


def test_the_address_in_the_end_is_told(web):
    assert fetch(f"{web[0]}/moved").url == f"{web[0]}/article"


def test_no_cookie_is_kept_and_the_reader_is_named(web):
    for _ in range(2):
        fetch(f"{web[0]}/article")
    assert "Timeline" in web[1][-1]["User-Agent"]
    assert not any("Cookie" in headers or "Referer" in headers for headers in web[1])


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/bomb", "larger than"), ("/large", "larger than"), ("/pdf", "application/pdf"), ("/image", "image/png"),
        ("/gone", "error 404"), ("/round", "redirects more than"), ("/to-file", "not an address of a web page"),
        ("/200-mb", "larger than"), ("/twice-zipped", "larger than"), ("/broken-zip", "stopped coming"),
        ("/no-http", "does not answer"), ("/to-nowhere", "not an address of a web page"),
    ],
)  # fmt: skip
def test_what_is_no_article_page_is_refused_with_the_reason(web, path: str, reason: str):
    with pytest.raises(ReadingError, match=reason):
        fetch(web[0] + path)


@pytest.mark.parametrize(
    ("path", "reason"),
    [("/drip", "took longer"), ("/slow-headers", "took longer"), ("/silence", "does not answer|took longer")],
)
def test_a_page_that_takes_too_long_is_given_up(web, monkeypatch: pytest.MonkeyPatch, path: str, reason: str):
    monkeypatch.setattr(fetching, "LONGEST_WAIT", 1.0)
    monkeypatch.setattr(fetching, "LONGEST_SILENCE", 1.0)
    with pytest.raises(ReadingError, match=reason):
        fetch(web[0] + path)


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "[::1]", "10.0.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0", "[::ffff:127.0.0.1]",
     "[fe80::1]", "[fc00::1]", "[fec0::1]", "224.0.0.1", "2130706433", "0x7f.1", "100.64.0.1", "255.255.255.255",
     "[64:ff9b::7f00:1]", "[64:ff9b::10.0.0.1]", "[::127.0.0.1]", "[2002:7f00:1::]", "[64:ff9b:1::1]"],
)  # fmt: skip
def test_an_address_of_this_machine_or_its_network_is_not_fetched(host: str):
    with pytest.raises(ReadingError, match="this machine or its network"):
        fetch(f"http://{host}/")


def test_a_name_that_leads_to_this_machine_is_not_fetched(monkeypatch: pytest.MonkeyPatch):
    loopback = [
        (socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 80)) for address in ("93.184.215.14", "127.0.0.1")
    ]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: loopback)
    with pytest.raises(ReadingError, match="this machine or its network"):
        fetch("http://harmless.example/")


@pytest.mark.parametrize("address", ["93.184.215.14", "2606:4700::1111", "64:ff9b::5db8:d70e", "::ffff:93.184.215.14"])
def test_public_addresses_are_public(address: str):
    assert fetching._is_public(address)


def test_the_connection_goes_to_the_very_address_that_was_checked(web, monkeypatch: pytest.MonkeyPatch):
    port = int(web[0].rpartition(":")[2])
    asked = []
    real = socket.getaddrinfo

    def resolve(host: str, *args: object, **kwargs: object) -> object:
        asked.append(host)
        return real("127.0.0.1" if host == "border.example" else host, *args, **kwargs)

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    assert fetch(f"http://border.example:{port}/article").data == ARTICLE
    assert asked.count("border.example") == 1
    assert web[1][-1]["Host"] == f"border.example:{port}"


def test_a_private_address_behind_a_redirect_is_not_fetched(web, monkeypatch: pytest.MonkeyPatch):
    real = fetching._is_public
    monkeypatch.delenv(fetching.ALLOW_PRIVATE)
    monkeypatch.setattr(fetching, "_is_public", lambda address: address == "127.0.0.1" or real(address))
    with pytest.raises(ReadingError, match=r"10\.0\.0\.1 is an address of this machine or its network"):
        fetch(f"{web[0]}/to-private")


def test_a_name_and_a_path_in_other_letters_are_fetched(web, monkeypatch: pytest.MonkeyPatch):
    port = int(web[0].rpartition(":")[2])
    real = socket.getaddrinfo
    monkeypatch.setattr(
        socket, "getaddrinfo", lambda host, *args, **kw: real("127.0.0.1" if "example" in host else host, *args, **kw)
    )
    assert fetch(f"http://münchen.example:{port}/article?was=später").data == ARTICLE


def test_a_redirect_to_this_machine_is_not_followed(web, monkeypatch: pytest.MonkeyPatch):
    checked = iter([True, False])
    monkeypatch.setattr(fetching, "_is_public", lambda _: next(checked))
    monkeypatch.delenv(fetching.ALLOW_PRIVATE)
    with pytest.raises(ReadingError, match="this machine or its network"):
        fetch(f"{web[0]}/moved")
    assert next(checked, None) is None


@pytest.mark.parametrize(
    "url",
    ["", "border.example", "ftp://border.example/", "file:///etc/passwd", "javascript:alert(1)", "http://", "http://[",
     "http://border.example:99999/"],
)  # fmt: skip
def test_what_is_no_web_address_is_refused(url: str):
    with pytest.raises(ReadingError, match="not an address of a web page"):
        fetch(url)


def test_a_name_and_password_in_an_address_are_not_sent():
    with pytest.raises(ReadingError, match="name and a password"):
        fetch("http://user:secret@border.example/")


def test_a_site_that_does_not_exist_is_named():
    with pytest.raises(ReadingError, match=r"no-such-site\.invalid was not found"):
        fetch("http://no-such-site.invalid/")
