"""How somebody in distress writes, learned of invented sentences: docs/reference/distress.md, “Sentences”.

In: `distress.txt`, `work.txt` and `calm.txt`, one sentence a line, and the words of data/national/urgent.yml. Out:
the weights in macros/search/learned.json, which overrides/assets/js/urgent.js reads. `plain/` and `hard/` have
sentences of which nothing is ever learned, for the tests.
"""

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, Route

from macros.search.urgent import urgent_json
from tests.project import ROOT
from tests.real import public

FOLDER = Path(__file__).parent
KINDS = ("distress", "work", "calm")
LEARNED = ROOT / "macros/search/learned.json"
_SCRIPT = ROOT / "overrides/assets/js/urgent.js"
_PAGE = "https://nowhere.invalid/"


def sentences(kind: str, folder: Path = FOLDER) -> list[str]:
    """The sentences of one kind, as they stand in its file."""
    return (folder / f"{kind}.txt").read_text(encoding="utf-8").splitlines()


def digest() -> str:
    """What tells whether the sentences are still those of which the weights were learned."""
    return hashlib.sha256("\n".join("\n".join(sentences(kind)) for kind in KINDS).encode()).hexdigest()


@contextmanager
def reading(browser: Browser) -> Iterator[Page]:
    """A page on which `Urgent` knows the words and the weights, with no site around it."""

    def answer(route: Route) -> None:
        path = route.request.url.removeprefix(_PAGE)
        texts = {"": "<script src=assets/js/urgent.js></script>", "assets/js/urgent.js": _SCRIPT.read_text("utf-8")}
        texts["search/urgent.json"] = urgent_json(public())
        kind = {"": "text/html", "assets/js/urgent.js": "text/javascript"}.get(path, "application/json")
        route.fulfill(body=texts[path], content_type=kind) if path in texts else route.abort()

    with browser.new_page() as page:
        page.route("**", answer)
        page.goto(_PAGE)
        page.evaluate("Urgent.ready()")
        yield page


def in_distress(page: Page, asked: list[str]) -> list[str]:
    """The sentences that bring the panel up."""
    readers = page.evaluate("asked => asked.map((words) => Urgent.reader(words))", asked)
    return [sentence for sentence, reader in zip(asked, readers, strict=True) if reader]


def learned() -> dict[str, object]:
    """What is in git."""
    known: dict[str, object] = json.loads(LEARNED.read_text(encoding="utf-8"))
    return known
