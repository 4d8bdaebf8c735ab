"""A Word file of notes becomes a published page in four commands, nothing is typed twice, and the page is right."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from docx.document import Document
from filelock import FileLock
from playwright.sync_api import Page

from tests import september
from tests.git import git
from tests.leaks.canaries import ADDRESS, NAME, seen, seen_in_bytes
from tests.leaks.laboratory import DAY, commit, run
from tests.notes.word.notes import invented
from tests.project import ROOT, invented_root
from tests.september import CHECKED, DRAFT, RECORD, mark
from tests.served import SUB_PATH, serving

PAGE = september.PAGE.removesuffix("index.html")
IN_WORD = {
    "Date: Tuesday 12th May 2026": "Date: Tuesday 8th September 2026",
    "The tides were discussed. No decision was made.": f"The tides were discussed with {NAME.text} of {ADDRESS.text}.",
    "action 4. CD to tell the harbour.": f"action 4. CD to tell {NAME.text}.",
    "Harbour Nurse, NHS Nowhere": "Harbour Nurse, Sea Health",
    # Nobody whose name is public already: redact would refuse to withhold it here alone.
    "Ellis Foam": "Una Undertow",
    "12 August 2026.": "8 December 2026.",
    "Tell the harbour.": f"Tell {NAME.text}.",
}
BY_HAND = {
    NAME.text: mark(NAME.text),
    ADDRESS.text: mark(ADDRESS.text),
    '    name: "Una Undertow"\n': '    name: "Una Undertow"\n    withhold: personal-data\n',
    # The health body is no member of the executive.
    "    organisations: [sea-health]\n": "    organisations: [sea-health]\n    guest: true\n",
}
_SUMMARY = "summary: The executive spoke about the lighthouse, the gulls and the tides.\n"
AT_THE_END = _SUMMARY + september.STEPS.replace("  sent_for_comment_on: 2026-09-11\n", "")


@dataclass(frozen=True)
class Published:
    """The folder of a project that went from a Word file to a site."""

    folder: Path

    @property
    def site(self) -> Path:
        """The built site."""
        return self.folder / SUB_PATH

    @property
    def root(self) -> Path:
        """The project."""
        return self.folder / "project"


def _word_file(file: Path) -> None:
    document: Document = invented()
    cells = [cell for table in document.tables for row in table.rows for cell in row.cells]
    paragraphs = [*document.paragraphs, *(paragraph for cell in cells for paragraph in cell.paragraphs)]
    for old, new in IN_WORD.items():
        with_old = [paragraph for paragraph in paragraphs if paragraph.text == old]
        assert with_old, old
        for paragraph in with_old:
            paragraph.text = new
    document.save(str(file))


def _by_hand(file: Path) -> None:
    """What people add: marks, a flag, a summary, who approved it and when."""
    text = file.read_text(encoding="utf-8")
    for old, new in BY_HAND.items():
        assert old in text, "the importer has lost words"
        text = text.replace(old, new)
    file.write_text(september.filled_in(text, AT_THE_END), encoding="utf-8")


def _publish(folder: Path) -> None:
    root = invented_root(folder)
    shutil.copy(ROOT / ".gitignore", root)
    git(root, "init", "--quiet")
    (root / ".git" / "info" / "exclude").write_text("/macros/\n*.docx\n", encoding="utf-8")
    commit(root, "Before")
    _word_file(root / "notes.docx")
    _ends_well(root, "import", "notes.docx", "-o", DRAFT)
    _by_hand(root / DRAFT)
    _ends_well(root, "draft", "check", DRAFT, *DAY)
    _ends_well(root, "suggest", DRAFT)
    _ends_well(root, "redact", DRAFT, *CHECKED, "--yes", *DAY)
    _ends_well(root, "build", "--out", str(folder / SUB_PATH), *DAY)


def _ends_well(root: Path, *command: str) -> None:
    done = run(root, *command)
    assert done.exit_code == 0, done.output
    assert seen(done.output) == set()


@pytest.fixture(scope="module")
def published(shared: Path) -> Published:
    """The site, made once for all test processes."""
    folder = shared / "four-commands"
    with FileLock(shared / "four-commands.lock"):
        if not (folder / "made").exists():
            folder.mkdir()
            _publish(folder)
            (folder / "made").touch()
    return Published(folder)


@contextmanager
def opened(published: Published, page: Page) -> Iterator[Page]:
    """The page of the notes in a browser."""
    with contextmanager(serving)(published.site) as address:
        page.goto(f"{address}{PAGE}")
        folded = page.locator("main details:not([open]) > summary")
        while folded.count():
            folded.first.click()
        yield page


def _rows(page: Page, table: str) -> list[list[str]]:
    rows = page.locator(f"{table} tbody tr").all()
    return [[" ".join(cell.inner_text().split()) for cell in row.locator("td").all()] for row in rows]


def test_the_page_is_right_in_a_browser(published: Published, page: Page) -> None:
    with opened(published, page):
        assert page.locator("h1").inner_text() == "Executive of Nowhere-on-Sea, 8 September 2026"
        people = _rows(page, "table.people")
        assert [row[1] for row in people] == ["AB", "CD", "IT", "OR", ""]
        assert people[0] == [
            "Avery Breakwater Chair",
            "AB",
            "Director of Lighthouses Nowhere-on-Sea Council",
            "Present",
        ]
        assert people[4][0].startswith("redacted: personal information")
        assert people[4][3] == "Sent apologies"
        items = page.locator('[id^="item-"] > summary h3').all_inner_texts()
        titles = ("1. Welcome", "2. The lighthouse", "3. Tides", "4. Date of next meeting")
        assert [item.startswith(title) for item, title in zip(items, titles, strict=True)] == [True] * 4
        actions = _rows(page, "table.agreed")
        assert [row[0] for row in actions][:3] == [
            "Action 1 (agreed in item 2) Paint the door of the lighthouse.",
            "Action 2 (agreed in item 2) Count the gulls.",
            "Action 3 (agreed in item 3) Work with CD and OR on a tide table.",
        ]
        assert "redacted: personal information" in actions[3][0]
        chair, nurse = "Director of Lighthouses (AB)", "Harbour Nurse (CD)"
        assert [row[1] for row in actions] == [
            f"{chair}; {nurse}",
            "Chief Gull Warden (IT)",
            f"{chair}; {nurse}; Note taker (OR)",
            nurse,
        ]
        assert page.locator("#item-3 .redaction").count() == 3


def test_the_timeline_tells_every_step_and_what_nobody_recorded(published: Published, page: Page) -> None:
    with opened(published, page):
        steps = [" ".join(step.split()) for step in page.locator("#publication .timeline li").all_inner_texts()]
        assert len(steps) == 9
        text = "\n".join(steps)
        for words in (
            "Meeting held 8 September 2026",
            "Notes drafted 10 September 2026",
            "Sent for comment to those who were there Not recorded",
            "Notes approved 1 October 2026 by Chair of the executive",
            "Redacted version made 20 November 2026 checked by Partnership Manager and Information Officer",
            "Partners told where the notes are Not recorded",
        ):
            assert words in text


def test_nothing_withheld_is_in_the_site_or_the_data(published: Published) -> None:
    for folder in (published.site, published.root / "data"):
        every = [file for file in folder.rglob("*") if file.is_file() and file.suffix not in (".woff2", ".pagefind")]
        assert len(every) > 8
        assert [file.name for file in every if seen_in_bytes(file.read_bytes())] == []
        assert [file.name for file in every if b"Una Undertow" in file.read_bytes() and "2026-09" in str(file)] == []


def test_every_word_of_the_record_was_typed_once(published: Published) -> None:
    """What the record says stands in the Word file or was added by hand: nothing had to be typed again."""
    record = (published.root / RECORD).read_text(encoding="utf-8")
    for words in ("Paint the door.", "Oil the hinges.", "By night", "Bring a net.", "The Old Lighthouse"):
        assert record.count(words) == 1
