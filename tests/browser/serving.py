"""Starting the page as its own process, on a free port, with a store of corrections of its own."""

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from urllib.error import URLError
from urllib.request import urlopen

from timeline.store import VARIABLE

ROOT = Path(__file__).parents[2]
ARTEFACTS = Path(__file__).parent / "artefacts"
START_SECONDS = 60


class Server(NamedTuple):
    """A page that is served: where it is, and the number of its process."""

    address: str
    process: int


@contextmanager
def server_running(
    store: Path | None = None, *, port: int | None = None, app: Path = ROOT / "app.py", settings: Mapping[str, str] = {}
) -> Iterator[Server]:
    """Serve the page.

    store     the file of the corrections; an empty one by default
    port      where, so that a server can be started again at the same address; a free port by default
    settings  further environment variables
    """
    port = port or free_port()
    address = f"http://localhost:{port}"
    command = [sys.executable, "-m", "streamlit", "run", str(app), "--server.port", str(port)]
    command += ["--server.address", "localhost"]
    ARTEFACTS.mkdir(exist_ok=True)
    log = ARTEFACTS / "server.log"
    with tempfile.TemporaryDirectory() as folder, log.open("ab") as out:
        environment = {**os.environ, VARIABLE: str(store or Path(folder) / "corrections.sqlite"), **settings}
        server = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=out, stderr=subprocess.STDOUT)
        try:
            _wait_until_healthy(server, address)
            yield Server(address, server.pid)
        finally:
            server.terminate()
            try:
                server.wait(timeout=10)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()


def free_port() -> int:
    """Return a port of this machine that nobody listens on."""
    with socket.socket() as free:
        free.bind(("localhost", 0))
        port: int = free.getsockname()[1]
        return port


def _wait_until_healthy(server: subprocess.Popen[bytes], address: str) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if server.poll() is not None:
            raise RuntimeError(f"the server ended at once; see {ARTEFACTS / 'server.log'}")
        try:
            with urlopen(f"{address}/_stcore/health", timeout=1):
                return
        except (URLError, ConnectionError, TimeoutError):
            time.sleep(0.05)
    raise TimeoutError(f"the server did not start within {START_SECONDS} s")
