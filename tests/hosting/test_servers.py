"""The settings in docs/hosting/ in real servers: every kind of file arrives with its headers, and search works."""

import os
import re
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.project import ROOT
from tests.served import SUB_PATH
from tests.site.searching import RESULTS

SETTINGS = ROOT / "docs" / "hosting"
KINDS = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".atom": "application/atom+xml; charset=utf-8",
    ".svg": "image/svg+xml; charset=utf-8",
    ".woff2": "font/woff2",
}
APACHE_MODULES = ("mpm_event", "authz_core", "alias", "dir", "headers", "mime")


@dataclass(frozen=True)
class Server:
    """A server that is running, and the folder that it shows."""

    port: int
    folder: Path

    @property
    def url(self) -> str:
        """Where the site is."""
        return f"http://127.0.0.1:{self.port}/{SUB_PATH}/"

    def get(self, path: str) -> HTTPResponse:
        """What it answers to a path from its root, `/partnerships/` say."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.request("GET", path)
        return connection.getresponse()


def _shown(folder: Path, site: Path) -> Path:
    """A folder as a council would have it: the site, and its page for a missing address at the top."""
    shown = folder / "shown"
    shutil.copytree(site, shown / SUB_PATH)
    shutil.copy(site / "404.html", shown)
    return shown


def _free_port() -> int:
    with socket.socket() as chosen:
        chosen.bind(("127.0.0.1", 0))
        return int(chosen.getsockname()[1])


def _nginx(folder: Path, shown: Path, port: int) -> list[str]:
    server = (SETTINGS / "nginx.conf").read_text(encoding="utf-8")
    server = re.sub(r"listen 80;", f"listen 127.0.0.1:{port};", server)
    server = re.sub(r"root \S+;", f"root {shown};", server)
    temporary = "".join(
        f"{kind}_temp_path {folder}/{kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    whole = (
        f"{'user root;' if os.geteuid() == 0 else ''}\npid {folder}/pid;\nerror_log {folder}/errors;\nevents {{}}\n"
        f"http {{\ninclude /etc/nginx/mime.types;\naccess_log off;\n{temporary}{server}}}\n"
    )
    (folder / "nginx.conf").write_text(whole, encoding="utf-8")
    return ["nginx", "-c", str(folder / "nginx.conf"), "-g", "daemon off;"]


def _apache(folder: Path, shown: Path, port: int) -> list[str]:
    shutil.copy(SETTINGS / "apache.htaccess", shown / ".htaccess")
    modules = "".join(f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n" for name in APACHE_MODULES)
    whole = (
        f"{modules}ServerName localhost\nListen 127.0.0.1:{port}\nPidFile {folder}/pid\nErrorLog {folder}/errors\n"
        f"DefaultRuntimeDir {folder}\nTypesConfig /etc/mime.types\nDocumentRoot {shown}\n"
        f"{'User www-data' if os.geteuid() == 0 else ''}\n"
        f"<Directory {shown}>\nAllowOverride All\nRequire all granted\n</Directory>\n"
    )
    (folder / "apache.conf").write_text(whole, encoding="utf-8")
    return ["apache2", "-X", "-f", str(folder / "apache.conf")]


@pytest.fixture(scope="module", params=["nginx", "apache2"])
def server(request: pytest.FixtureRequest, invented_site: Path) -> Iterator[Server]:
    """Each of the two servers, with the settings that the guide gives and no change but its place and its port."""
    if shutil.which(request.param) is None and "CI" not in os.environ:
        pytest.skip(f"{request.param} is not on this machine; as root on Debian, .ci/servers installs it")
    # Not in pytest's own folder: what serves the pages is another user, who may not read there.
    folder = Path(tempfile.mkdtemp(prefix="partnership-")).resolve()
    folder.chmod(0o755)
    try:
        shown, port = _shown(folder, invented_site), _free_port()
        command: Callable[[Path, Path, int], list[str]] = {"nginx": _nginx, "apache2": _apache}[request.param]
        with subprocess.Popen(command(folder, shown, port), stdout=subprocess.DEVNULL) as running:
            try:
                _wait_for(port, running, folder)
                yield Server(port, shown)
            finally:
                running.terminate()
    finally:
        shutil.rmtree(folder)


def _wait_for(port: int, running: subprocess.Popen[bytes], folder: Path) -> None:
    for _ in range(100):
        assert running.poll() is None, (folder / "errors").read_text(encoding="utf-8")
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise AssertionError("the server did not begin to answer")


def test_every_kind_of_file_arrives_as_what_it_is_and_with_every_header(server: Server) -> None:
    headers = _headers()
    of_kind = {file.suffix: file for file in sorted(server.folder.rglob("*")) if file.is_file() and file.suffix}
    assert set(KINDS) <= set(of_kind)
    for suffix, file in of_kind.items():
        if file.name == ".htaccess":
            continue
        answer = server.get(f"/{file.relative_to(server.folder).as_posix()}")
        assert answer.status == 200, suffix
        assert {name: answer.headers[name] for name in headers} == headers, suffix
        assert (answer.headers["Content-Type"] or "").endswith(KINDS.get(suffix, "")), suffix
        assert answer.read() == file.read_bytes(), suffix


def test_a_folder_shows_its_page_and_a_missing_address_the_page_for_it(server: Server) -> None:
    home = server.get(f"/{SUB_PATH}/")
    assert (home.status, home.read()) == (200, (server.folder / SUB_PATH / "index.html").read_bytes())
    missing = server.get(f"/{SUB_PATH}/no-such-page/")
    assert (missing.status, missing.read()) == (404, (server.folder / "404.html").read_bytes())
    assert missing.headers["X-Content-Type-Options"] == "nosniff"


def test_neither_lists_of_files_nor_hidden_files_are_shown(server: Server) -> None:
    assert server.get(f"/{SUB_PATH}/assets/").status in (403, 404)
    (server.folder / SUB_PATH / ".hidden").write_text("x", encoding="utf-8")
    assert server.get(f"/{SUB_PATH}/.hidden").status == 404


def test_what_a_certificate_is_asked_for_with_is_shown(server: Server) -> None:
    (server.folder / ".well-known").mkdir(exist_ok=True)
    (server.folder / ".well-known" / "proof").write_text("x", encoding="utf-8")
    assert server.get("/.well-known/proof").status == 200


def test_search_works_under_these_headers(server: Server, page: Page) -> None:
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.goto(f"{server.url}search/?q=executive")
    expect(page.locator(f"{RESULTS} > a").first).to_be_visible()
    assert complaints == []


def _headers() -> dict[str, str]:
    """The headers of docs/hosting/nginx.conf, which those of the other servers must equal."""
    return dict(
        re.findall(r'^  add_header (\S+) "(.+)" always;$', (SETTINGS / "nginx.conf").read_text("utf-8"), re.MULTILINE)
    )
