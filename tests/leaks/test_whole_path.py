"""From the draft full of canaries to the built site: not one is in the site, the data, git, or anything that was said.

The search is the tests' own (see `canaries`), so that a blind spot of the guard is not one here too.
"""

import re
import stat
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.git import git
from tests.leaks import draft
from tests.leaks.canaries import CANARIES, parts_seen, seen, seen_in_bytes
from tests.leaks.laboratory import Laboratory, key_file

_OPAQUE = {".woff2", ".pagefind"}
"""Fonts and Pagefind's own program: the same to the byte in every site."""


def files(folder: Path, without: tuple[str, ...] = ()) -> Iterator[Path]:
    """Every file below a folder."""
    for file in sorted(folder.rglob("*")):
        if file.is_file() and not file.relative_to(folder).parts[0].startswith(without or ("\0",)):
            yield file


def found_in(folder: Path, without: tuple[str, ...] = ()) -> dict[str, set[str]]:
    """The files with a canary in their name or in their bytes, and which."""
    by_path = {}
    for file in files(folder, without):
        path = file.relative_to(folder).as_posix()
        here = seen(path) | (set() if file.suffix in _OPAQUE else seen_in_bytes(file.read_bytes()))
        if here:
            by_path[path] = here
    return by_path


def test_the_draft_holds_every_canary() -> None:
    # A folded line may break within a passage: as it is read, not as it is written.
    assert seen(re.sub(r"\s+", " ", draft.DRAFT)) == {canary.id for canary in CANARIES}


def test_every_command_ended_well(laboratory: Laboratory) -> None:
    assert [run.output for run in laboratory.runs if run.exit_code != 0] == []


def test_no_canary_is_in_any_byte_of_the_site(laboratory: Laboratory) -> None:
    assert len(list(files(laboratory.site))) > 30
    assert list(laboratory.site.rglob("*.pf_fragment"))
    assert found_in(laboratory.site) == {}


def test_no_five_words_of_the_long_sentence_are_in_the_site(laboratory: Laboratory) -> None:
    pages = [file.read_text(encoding="utf-8") for file in laboratory.site.rglob("*.html")]
    assert [run for page in pages for run in parts_seen(page)] == []


def test_the_search_would_see_a_canary_in_the_site(laboratory: Laboratory, tmp_path: Path) -> None:
    site = laboratory.copy_of_site(tmp_path)
    fragment = next(site.rglob("*.pf_fragment"))
    packed = zlib.compressobj(wbits=31)
    fragment.write_bytes(packed.compress(b'pagefind_dcd{"content":"Quillox"}') + packed.flush())
    assert found_in(site) == {fragment.relative_to(site).as_posix(): {"word"}}


def test_no_canary_is_in_the_project_but_in_its_drafts(laboratory: Laboratory) -> None:
    # The draft and its preview are the only places; git has objects of its own, looked at below.
    by_path = found_in(laboratory.root, without=("drafts", ".git", "macros"))
    assert by_path == {}
    assert found_in(laboratory.root / "drafts") != {}


def test_no_canary_is_in_any_object_of_git(laboratory: Laboratory) -> None:
    root = laboratory.root
    names = git(root, "cat-file", "--batch-all-objects", "--batch-check=%(objectname)").split()
    assert len(names) > 50
    holding = [name for name in names if seen(git(root, "cat-file", "-p", name))]
    assert holding == []
    assert seen(git(root, "log", "--all", "--format=%an %ae %s %b %D")) == set()


def test_no_canary_is_in_anything_that_a_command_said(laboratory: Laboratory) -> None:
    by_command = {" ".join(run.command[:2]): seen(run.output) for run in laboratory.runs}
    assert len(by_command) >= 7
    assert {command: ids for command, ids in by_command.items() if ids} == {}


def test_the_key_is_for_its_owner_only_and_neither_key_nor_draft_is_in_git(laboratory: Laboratory) -> None:
    key = key_file(laboratory.root)
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    tracked = git(laboratory.root, "ls-files").split()
    assert draft.RECORD in tracked
    assert [path for path in tracked if path.startswith("drafts/") or "key" in path] == []
    assert git(laboratory.root, "status", "--porcelain") == ""
    text = key.read_text(encoding="ascii").strip()
    every = [file for file in files(laboratory.folder) if file != key]
    assert [file for file in every if text.encode() in file.read_bytes()] == []


def test_no_preview_stays_once_the_notes_are_published(laboratory: Laboratory) -> None:
    assert (laboratory.root / draft.PATH).exists()
    assert [file for file in files(laboratory.folder) if file.name.endswith(".preview.html")] == []


def test_the_page_says_what_is_open_and_marks_what_is_not(laboratory: Laboratory) -> None:
    page = laboratory.a_page
    for words in ("AB welcomed everybody.", "Look after the boat.", "Somebody brought a boat.", "CD on Tuesday"):
        assert words in page
    assert page.count('class="redaction"') >= 12
    for words in ("part-visit", "visit-to", "wishing", "OFX", "Witness", "Came with a boat", "silence"):
        assert words not in page


@pytest.mark.parametrize("canary", CANARIES, ids=lambda canary: canary.id)
def test_a_canary_is_in_the_ledger(laboratory: Laboratory, canary: object) -> None:
    from macros.withheld.fingerprint.keys import key
    from macros.withheld.fingerprint.ledger import Ledger
    from macros.withheld.fingerprint.runs import prints
    from tests.leaks.canaries import Canary

    assert isinstance(canary, Canary)
    secret = key_file(laboratory.root)
    assert secret.exists()
    its_key = key(laboratory.root)
    assert its_key is not None
    assert prints(canary.text, its_key) <= Ledger.read(laboratory.root).prints
