"""What a step costs, and what a reader has to load.

In: a command, or a built site. Out: numbers. Each step is a process of its own, so that its peak memory is its own.
"""

import os
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Request, sync_playwright

from macros import clock
from macros.verify import weight
from macros.verify.addresses import of_page
from macros.verify.links import Outline
from macros.verify.page import parse
from tests.browser import chromium


@dataclass(frozen=True)
class Cost:
    """Seconds on the wall, seconds of all processors, and the highest memory of any one process in MB."""

    seconds: float
    processor: float
    megabytes: float

    def __add__(self, other: "Cost") -> "Cost":
        return Cost(
            self.seconds + other.seconds, self.processor + other.processor, max(self.megabytes, other.megabytes)
        )


def run(root: Path, as_at: date, *arguments: str) -> Cost:
    """Run a module of Python in `root`; a step that fails ends the benchmark with what it printed."""
    moment = int(datetime(as_at.year, as_at.month, as_at.day, tzinfo=UTC).timestamp())
    environment = {
        **os.environ,
        clock.AS_AT: as_at.isoformat(),
        "SOURCE_DATE_EPOCH": str(moment),
        "PYTHONPATH": str(root),
    }
    begun = time.monotonic()
    process = subprocess.Popen(
        [sys.executable, *arguments], cwd=root, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    assert process.stdout
    printed = process.stdout.read()
    # wait4 and not wait: it alone says what this one process used.
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(printed.decode(errors="replace")[-3000:])
    return Cost(time.monotonic() - begun, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1000)


def heaviest_pages(site: Path, count: int) -> list[tuple[int, str]]:
    """The weightiest pages with their styles, scripts and fonts, in bytes as stored."""
    sizes = {file.relative_to(site).as_posix(): file.stat().st_size for file in site.rglob("*") if file.is_file()}
    fonts = {
        path: weight.fonts(path, (site / path).read_text(encoding="utf-8"), "/")
        for path in sizes
        if path.endswith(".css")
    }
    weights = []
    for path in sizes:
        if path.endswith(".html"):
            page = parse(path, (site / path).read_bytes())
            outline = Outline(path, page.anchors, tuple(of_page(page)))
            weights.append((sum(sizes.get(file, 0) for file in weight.loaded(outline, fonts, "/")), path))
    return sorted(weights, reverse=True)[:count]


def in_browser(site: Path, query: str) -> tuple[int, int]:
    """Bytes of the home page and all that it loads, and of a first search in the box of the header."""
    asked: list[Request] = []
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        with sync_playwright() as playwright, chromium(playwright) as browser:
            page = browser.new_page()
            page.on("requestfinished", lambda request: asked.append(request))
            page.goto(f"http://127.0.0.1:{server.server_address[1]}/", wait_until="networkidle")
            before = _bytes(asked)
            page.locator("#site-search-q").fill(query)
            page.locator("#site-search-suggestions li").first.wait_for()
            page.wait_for_load_state("networkidle")
            searched = _bytes(asked) - before
        server.shutdown()
    return before, searched


def _bytes(asked: list[Request]) -> int:
    return sum(len(response.body()) for request in asked if (response := request.response()))


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """Nothing: requests are not news."""
