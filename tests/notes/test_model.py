"""A language model that somebody installed reads a draft as well, where that is asked for."""

import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from macros.cli import main
from tests.project import Project

DRAFT = "drafts/nowhere-on-sea/2026-11-20-executive.yml"
TEXT = """\
group: executive
date: 2026-11-20
people:
  - {initials: AB, name: Avery Breakwater, post: Director of Lighthouses, attendance: present}
items:
  - number: 1
    title: Boats
    parts:
      - id: a
        notes:
          - It is for Pebbledash, Breakwater, Coast Police and the QZ that the sea is wide.
"""
SPACY = """\
import re
from types import SimpleNamespace as Found


def load(name, exclude):
    assert name == "a_model"
    return lambda text: Found(ents=[
        Found(start_char=match.start(), end_char=match.end(), label_="PERSON")
        for match in re.finditer("Pebbledash|Breakwater|Coast Police|QZ", text)
    ])
"""


def suggest(project: Project, *more: str) -> Result:
    """What the command says."""
    return CliRunner().invoke(main, ["suggest", str(project.root / DRAFT), "--root", str(project.root), *more])


@pytest.fixture
def draft(project: Project) -> Project:
    """A project with a draft in it in which somebody is called by an English word."""
    project.write(DRAFT, TEXT)
    return project


def test_whom_the_model_finds_and_nothing_explains_is_pointed_at_as_well(
    draft: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "spacy.py").write_text(SPACY, encoding="utf-8")
    (tmp_path / "a_model.py").write_text("", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, "spacy", raising=False)
    without, with_it = (suggest(draft, *more).stdout.splitlines() for more in ((), ("--model", "a_model")))
    (new,) = set(with_it) - set(without)
    assert ": items 1 parts 1 notes 1, word 4: name (" in new


def test_a_model_that_is_not_here_is_told(draft: Project) -> None:
    answer = suggest(draft, "--model", "no_such_model")
    assert answer.exit_code == 1
    assert "is not installed here" in answer.output
