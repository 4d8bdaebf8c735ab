"""Pagefind's program in a site: known as it comes, and read in full once a byte of it is another."""

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.withheld.fingerprint.ledger import Ledger
from macros.withheld.fingerprint.scanner import Scanner
from macros.withheld.guard.scan import Look
from macros.withheld.reading import kinds, programs
from tests.withheld.reading import files

KEY = bytes(range(32))
SAID = "Ermintrudina Quibblesworth"
LOOK = Look(Scanner(Ledger().add([SAID], KEY), KEY))


@pytest.fixture
def own(invented_site: Path) -> dict[str, bytes]:
    """The files of the program in a built site."""
    every = (invented_site / "pagefind").iterdir()
    return {f"pagefind/{file.name}": file.read_bytes() for file in every if file.suffix in programs.ENDINGS}


@pytest.fixture
def not_installed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine on which Pagefind cannot be run."""
    programs._digests.cache_clear()
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    yield
    programs._digests.cache_clear()


def test_the_program_of_a_built_site_is_known_and_not_read(own: dict[str, bytes]) -> None:
    assert {path.rpartition(".")[2] for path in own} == {"js", "pagefind"}
    assert [path for path, raw in own.items() if list(kinds.read(path, "site", raw))] == []


def test_a_program_with_a_name_planted_in_it_is_read_in_full(own: dict[str, bytes]) -> None:
    for path, raw in own.items():
        program = gzip.decompress(raw) + f"\0{SAID}\0".encode() if raw.startswith(b"\x1f\x8b") else None
        planted = gzip.compress(program) if program else raw + f"\n// {SAID}\n".encode()
        assert {finding.rule for finding in LOOK.file(path, planted)} == {"withheld-text"}, path


def test_elsewhere_and_in_git_the_same_bytes_are_read(own: dict[str, bytes]) -> None:
    script = own["pagefind/pagefind.js"]
    assert list(kinds.read("assets/a.js", "site", script))
    assert list(kinds.read("pagefind/a.js", "history", script))


@pytest.mark.usefixtures("not_installed")
def test_where_the_program_cannot_be_made_every_file_is_read(own: dict[str, bytes]) -> None:
    assert all(list(kinds.read(path, "site", raw)) for path, raw in own.items())


def test_what_only_looks_like_the_program_is_read() -> None:
    assert LOOK.file("pagefind/a.pagefind", files.pagefind(b"\0asm\1" + SAID.encode())) != ()
