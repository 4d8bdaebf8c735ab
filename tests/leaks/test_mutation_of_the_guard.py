"""The guard with one part taken away misses something: each reader, rule and step of the normal form counts."""

import gzip
from pathlib import Path
from typing import Any

import pytest

from macros.withheld import patterns
from macros.withheld.fingerprint import normal, readings
from macros.withheld.fingerprint.keys import KEY_FILE
from macros.withheld.fingerprint.ledger import Ledger
from macros.withheld.fingerprint.scanner import Scanner
from macros.withheld.guard import guard_history, guard_site
from macros.withheld.guard.scan import Look
from macros.withheld.reading.kinds import KINDS, PLACES, FileKind
from tests.git import git
from tests.leaks import draft
from tests.leaks.canaries import KEY, NAME
from tests.leaks.laboratory import DAY, Laboratory, commit, run
from tests.leaks.ways import WAYS
from tests.withheld.reading import files

_KEY = bytes.fromhex(KEY)
LEDGER = Ledger().add([NAME.text], _KEY)
_PAGE = "<!doctype html><html><head><title>x</title></head><body><main></main></body></html>"
_BY_WAY = {
    ".html": "page-text", ".xml": "sitemap", ".atom": "feed", ".svg": "svg-text", ".csv": "csv", ".json": "json-value",
    ".css": "style-content", ".ics": "calendar", ".xml.gz": "sitemap-packed", ".png": "picture-text",
    ".json.gz": "json-packed",
    ".jpg": "photograph-comment", ".jpeg": "photograph-exif", ".pdf": "pdf-text", ".pf_fragment": "search-fragment",
    ".pf_index": "search-index-words", ".pf_meta": "search-index-words", ".pf_filter": "search-filter",
    ".pf_sort": "search-filter",
}  # fmt: skip
_BY_BYTES = {
    ".woff2": b"wOF2 " + NAME.text.encode() + bytes(40),
    ".pagefind": gzip.compress(b"pagefind_dcd\0asm " + NAME.text.encode()),
    ".docx": files.docx(f"x {NAME.text}"),
}


def _planted(kind: str) -> tuple[str, bytes]:
    """A file of a kind with a canary in it."""
    raw = WAYS[_BY_WAY[kind]](NAME, _PAGE).raw if kind in _BY_WAY else _BY_BYTES.get(kind, NAME.text.encode())
    folder = "pagefind/" if kind in PLACES["site/pagefind"] else ""
    return f"{folder}a{kind}" if kind != ".nojekyll" else kind, raw


def _without(kind: str) -> dict[str, tuple[str, ...]]:
    return {place: tuple(ending for ending in endings if ending != kind) for place, endings in PLACES.items()}


@pytest.mark.parametrize("kind", KINDS)
def test_without_its_reading_a_kind_of_file_goes_unread(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    path, raw = _planted(kind)
    in_site = kind in (*PLACES["site"], *PLACES["site/pagefind"])
    look = Look(Scanner(LEDGER, _KEY), room="site" if in_site else "history")
    # A font is packed: only those that somebody looked into are known; the file that says all by being there is empty.
    refused = {"file-unreadable", "withheld-text"} if kind in (".woff2", ".nojekyll") else {"withheld-text"}
    assert {finding.rule for finding in look.file(path, raw)} == refused
    monkeypatch.setitem(KINDS, kind, FileKind(lambda raw: "", lambda raw, text: iter(())))
    assert look.file(path, raw) == ()
    for place, endings in _without(kind).items():
        monkeypatch.setitem(PLACES, place, endings)
    assert "file-kind" in {finding.rule for finding in look.file(path, raw)}


_SKEWED = {
    "entities": (normal, "undone", "&#87;renna &#84;histlewick"),
    "percent": (normal, "undone", "Wrenna%20%54histlewick"),
    "capitals-of-greek": (normal, "_MIXED", "Wrenna T\u0397istlewick"),
    "look-alike-letters": (normal, "_without_tricks", "Wr\u0435nna Thistl\u0435wick"),
    "soft-hyphens": (normal, "_without_tricks", "Wren\u00adna Thistle\u200bwick"),
    "emphasis": (normal, "_EMPHASIS", "Wren**na** Thistle*wick*"),
    "control-characters": (normal, "_NOTHING", "Wren\x01na Thistlewick"),
    "digits-for-letters": (normal, "_DIGITS", "Wr3nna Thi5t1ewick"),
    "words-cut-at-the-end-of-a-line": (readings, "_HYPHENATED", "Wren-\nna Thistle-\nwick"),
    "escapes": (readings, "_ESCAPE", r"Wre\u006ena Thistl\x65wick"),
    "escapes-of-styles": (readings, "_STYLED", r"Wre\6e na Thistlewick"),
    "escapes-behind-codes": (readings, "_BACKSLASH", "Wre%5Cu006ena Thistl&#92;x65wick"),
}


class _Never:
    """A pattern that finds nothing."""

    def search(self, text: str) -> None:
        return None

    def sub(self, by: object, text: str) -> str:
        return text


@pytest.mark.parametrize("trick", _SKEWED)
def test_without_a_step_of_the_normal_form_its_trick_works(trick: str, monkeypatch: pytest.MonkeyPatch) -> None:
    module, name, text = _SKEWED[trick]
    # Without capitals, as a name would be found by that half of it which has no trick in it.
    ledger = Ledger().add([NAME.text.lower()], _KEY)
    assert list(Scanner(ledger, _KEY).find(text)) != []
    old = getattr(module, name)
    without: Any = _Never() if hasattr(old, "search") else str if callable(old) else type(old)()
    monkeypatch.setattr(module, name, without)
    monkeypatch.setattr(normal, "_FOLDED", type(normal._FOLDED)())
    assert list(Scanner(ledger, _KEY).find(text)) == []


def test_the_patterns_are_looked_for_in_the_site(
    laboratory: Laboratory, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = laboratory.copy_of_site(tmp_path)
    page = site / draft.PAGE
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("</main>", "\n<p>Write to undertow@nowhere.example</p></main>", 1), encoding="utf-8")
    assert [(problem.path, problem.rule) for problem in guard_site(site, laboratory.root)] == [
        (draft.PAGE, "personal-data-pattern")
    ]
    monkeypatch.setattr(patterns, "CERTAIN", ())
    cache = laboratory.root / ".build" / "guard-cache"
    _forget(cache)
    assert guard_site(site, laboratory.root) == []
    _forget(cache)


def _forget(cache: Path) -> None:
    """Make the guard forget files: what it remembers was found with the part that is taken away here."""
    for file in cache.rglob("*") if cache.is_dir() else [cache]:
        if file.is_file():
            file.unlink()


def test_the_key_itself_is_found_in_the_site(laboratory: Laboratory, tmp_path: Path) -> None:
    site = laboratory.copy_of_site(tmp_path)
    key = (laboratory.root / KEY_FILE).read_text(encoding="ascii").strip()
    (site / "robots.txt").write_text(f"# {key}\n", encoding="ascii")
    problems = guard_site(site, laboratory.root)
    assert [(problem.path, problem.rule) for problem in problems] == [("robots.txt", "fingerprint-key")]
    assert key not in str(problems)


def test_an_unknown_kind_of_file_fails(laboratory: Laboratory, tmp_path: Path) -> None:
    site = laboratory.copy_of_site(tmp_path)
    (site / "notes.rtf").write_text("x", encoding="ascii")
    assert [(problem.path, problem.rule) for problem in guard_site(site, laboratory.root)] == [
        ("notes.rtf", "file-kind")
    ]


def test_a_site_without_files_fails(laboratory: Laboratory, tmp_path: Path) -> None:
    assert [problem.rule for problem in guard_site(tmp_path, laboratory.root)] == ["site-empty"]


def test_a_history_that_is_not_whole_fails(laboratory: Laboratory, tmp_path: Path) -> None:
    root = laboratory.copy_of_project(tmp_path / "whole", without=("macros",))
    commit(root, "One more")
    git(tmp_path, "clone", "--quiet", "--depth", "1", f"file://{root}", "part")
    assert "history-whole" in [problem.rule for problem in guard_history(tmp_path / "part")]


@pytest.mark.parametrize("fault", ["x", "0" * 39, "z" * 40, "# \nnot a print"])
def test_a_ledger_that_is_none_fails(laboratory: Laboratory, tmp_path: Path, fault: str) -> None:
    root = laboratory.copy_of_project(tmp_path, without=("macros", ".git"))
    ledger = root / "data" / "fingerprints.txt"
    ledger.write_text(ledger.read_text(encoding="ascii") + fault + "\n", encoding="ascii")
    assert [problem.rule for problem in guard_site(laboratory.site, root)] == ["withheld-text"]


@pytest.mark.parametrize("fault", ["", "0", "00" * 32, "zz" * 32])
def test_another_key_or_none_is_never_taken_for_the_right_one(
    laboratory: Laboratory, tmp_path: Path, fault: str
) -> None:
    root = laboratory.copy_of_project(tmp_path, without=("macros", ".git"))
    (root / KEY_FILE).write_text(fault, encoding="ascii")
    assert [problem.rule for problem in guard_site(laboratory.site, root)] == ["fingerprint-key"]


@pytest.mark.parametrize("key_is_here", [True, False], ids=["with-key", "without-key"])
def test_a_ledger_that_is_gone_is_a_problem(laboratory: Laboratory, tmp_path: Path, key_is_here: bool) -> None:
    """Deleted by mistake, nothing would be compared any more: that does not pass."""
    left = ("macros", ".git") if key_is_here else ("macros", ".git", KEY_FILE)
    root = laboratory.copy_of_project(tmp_path, without=left)
    (root / "data" / "fingerprints.txt").unlink()
    for command in (("check", *DAY), ("check", "--require-key", *DAY)):
        done = run(root, *command)
        assert done.exit_code == 1
        assert f"{draft.RECORD}:" in done.output
        assert ": fingerprints-kept: " in done.output


def test_a_lost_ledger_is_not_hidden_by_a_new_one(laboratory: Laboratory, tmp_path: Path) -> None:
    root = laboratory.copy_of_project(tmp_path, without=("macros", ".git"))
    (root / "data" / "fingerprints.txt").unlink()
    other = root / draft.PATH.replace("2026-09-08", "2026-09-07")
    other.write_text(draft.DRAFT.replace("date: 2026-09-08", "date: 2026-09-07"), encoding="utf-8")
    path = other.relative_to(root).as_posix()
    done = run(root, "redact", path, *draft.CHECKERS, "--yes", "--already-public", *DAY)
    assert done.exit_code == 1
    assert ": fingerprints-kept: " in done.output
    assert not (root / "data" / "fingerprints.txt").exists()


def test_a_new_key_guards_what_the_drafts_withhold_and_the_old_one_no_longer_fits(
    laboratory: Laboratory, tmp_path: Path
) -> None:
    """The way that docs/reference/redaction.md tells: both files away, each kept draft published again."""
    root = laboratory.copy_of_project(tmp_path, without=("macros",))
    old = (root / KEY_FILE).read_text(encoding="ascii")
    before = set((root / "data" / "fingerprints.txt").read_text(encoding="ascii").splitlines())
    record = (root / draft.RECORD).read_text(encoding="utf-8")
    (root / KEY_FILE).unlink()
    (root / "data" / "fingerprints.txt").unlink()
    done = run(root, "redact", draft.PATH, *draft.CHECKERS, "--again", "--yes", *DAY)
    assert done.exit_code == 0, done.output
    assert (root / KEY_FILE).read_text(encoding="ascii") != old
    assert (root / draft.RECORD).read_text(encoding="utf-8") == record
    after = (root / "data" / "fingerprints.txt").read_text(encoding="ascii").splitlines()
    assert not before & {line for line in after if not line.startswith("#")}
    assert run(root, "check", "--require-key", *DAY).exit_code == 0
    (root / "content" / "a.md").write_text(f"# A\n\n{NAME.text}\n", encoding="utf-8")
    assert "content/a.md:3: withheld-text" in run(root, "check", *DAY).output
    (root / KEY_FILE).write_text(old, encoding="ascii")
    assert "data/fingerprints.txt:1: fingerprint-key" in run(root, "check", *DAY).output
