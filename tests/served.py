"""Sites built once for all test processes, served over HTTP below a sub-path, and a browser to read them in."""

import os
import threading
from collections.abc import Iterator
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from macros.build import build
from tests.project import AS_AT, REAL, day_of_the_records
from tests.town import whole_town

SUB_PATH = "partnerships"


def built(shared: Path, name: str, root: Path, as_at: date) -> Path:
    """The site of the project at `root`, built by whichever test process comes first."""
    out = shared / name / SUB_PATH
    # As when it is published: the page for a missing address must know where the site begins.
    os.environ["SITE_URL"] = f"http://localhost/{SUB_PATH}/"
    with FileLock(shared / f"{name}.lock"):
        if not out.exists():
            printed: list[str] = []
            problems = build(root, as_at, out, printed.append)
            assert problems == [], "\n".join([*printed, *map(str, problems)])
    return out


@pytest.fixture(scope="session")
def site(shared: Path) -> Path:
    """The built site of the real records."""
    return built(shared, "real", REAL, day_of_the_records())


@pytest.fixture(scope="session")
def invented_site(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of the invented town, whose notes have withheld and redacted parts."""
    return built(shared, "invented", whole_town(tmp_path_factory.mktemp("invented")).root, AS_AT)


class _Quiet(SimpleHTTPRequestHandler):
    def end_headers(self) -> None:
        """Tell LinkChecker that it need not be gentle with this host: else it asks three times a second."""
        self.send_header("LinkChecker", "allow")
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing: requests are not news."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Nothing: a browser that closes early is not news either."""


def serving(site: Path) -> Iterator[str]:
    """Serve the site for as long as it is asked for; yields its address, which ends with a slash."""
    with _Server(("127.0.0.1", 0), partial(_Quiet, directory=str(site.parent))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/{SUB_PATH}/"
        server.shutdown()


@pytest.fixture(scope="session")
def site_url(site: Path) -> Iterator[str]:
    """Where the real site is served; ends with a slash, below a sub-path."""
    yield from serving(site)


@pytest.fixture(scope="session")
def invented_url(invented_site: Path) -> Iterator[str]:
    """Where the invented site is served."""
    yield from serving(invented_site)
