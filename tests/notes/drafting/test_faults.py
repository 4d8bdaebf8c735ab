"""A fault of the program itself: its kind and place are told, no traceback and no word of a draft."""

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from macros.cli import main
from macros.notes.drafting import judge, lift, suggest
from macros.notes.placing import importing
from tests.notes.drafting import invented
from tests.notes.drafting.invented import files, run
from tests.notes.word import notes
from tests.project import Project
from tests.september import CHECKED, DRAFT, RECORD

MORE = "No more is said here, as it could hold words of a draft or a record.\n"


def broken(*_: Any, **__: Any) -> None:
    """What nobody foresaw, with words of the draft in what it says of itself."""
    raise KeyError("Zebedee Winkle")


@pytest.mark.parametrize(
    ("where", "name", "command"),
    [
        (judge, "_approval", ("draft", "check", DRAFT)),
        (judge, "_approval", ("redact", DRAFT, *CHECKED, "--yes")),
        (lift, "open_meeting", ("lift", RECORD, "--item", "1", "--reason", "x", "--by", "Y", "--text-file", "z")),
    ],
)
def test_a_fault_says_where_it_is_and_nothing_else(
    project: Project, monkeypatch: pytest.MonkeyPatch, where: Any, name: str, command: tuple[str, ...]
) -> None:
    project.write(DRAFT, invented.TEXT)
    monkeypatch.setattr(where, name, broken)
    before = files(project)
    answer = run(project, *(str(project.root / word) if word in (DRAFT, RECORD) else word for word in command))
    line = broken.__code__.co_firstlineno + 2
    fault = f"A fault in the program itself, test_faults.py line {line} (KeyError). Please report these words.\n"
    assert (answer.code, answer.out, answer.err) == (1, "", fault + MORE)
    assert files(project) == before


def test_import_and_suggest_do_so_as_well(project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project.write(DRAFT, invented.TEXT)
    notes.save(notes.invented(), tmp_path / "notes.docx")
    monkeypatch.setattr(importing, "draft", broken)
    monkeypatch.setattr(suggest, "seen_in_draft", broken)
    out = str(project.root / "drafts/nowhere-on-sea/2026-05-12-executive.yml")
    for command in (("import", str(tmp_path / "notes.docx"), "-o", out), ("suggest", str(project.root / DRAFT))):
        done = CliRunner().invoke(main, [*command, "--root", str(project.root)], catch_exceptions=False)
        assert done.exit_code == 1
        assert done.stderr.startswith("A fault in the program itself, test_faults.py line ")
        assert done.stderr.endswith(MORE)
        assert "Winkle" not in done.output
