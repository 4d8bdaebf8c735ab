"""The examples of data/README.md fit their models, and together they are a project without a fault."""

import re
from pathlib import Path

import pytest

from macros import check
from macros.kinds import KINDS, Kind
from macros.records import source
from macros.records.models import MODELS
from macros.records.shape import fit
from macros.setup.examples import Example, examples
from macros.withheld.fingerprint.ledger import LEDGER, Ledger
from tests.invented import PROJECT, lay_out
from tests.project import AS_AT

_MODELS = {kind.schema: MODELS[name] for name, kind in KINDS.items()}


def test_there_is_one_example_of_each_kind() -> None:
    assert sorted(example.kind for example in examples()) == sorted(_MODELS)


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: str(kind.name))
def test_the_table_says_where_each_kind_lives(kind: Kind) -> None:
    place = re.escape(kind.files.removeprefix("data/")).replace(r"\*", "<[^/`]+")
    readme = (PROJECT / "data" / "README.md").read_text(encoding="utf-8")
    assert re.search(rf"^\| `{place}` \| \S", readme, re.MULTILINE)


@pytest.mark.parametrize("example", list(examples()), ids=lambda example: str(example.kind))
def test_the_example_fits_its_model(example: Example) -> None:
    read = source.parse(example.path, example.text)
    assert read.problems == ()
    record, _, problems = fit(_MODELS[example.kind], read)
    assert [str(problem) for problem in problems] == []
    assert record is not None


def test_the_examples_together_are_a_project_without_a_fault(tmp_path: Path) -> None:
    lay_out(tmp_path)
    # What `partnership redact` keeps beside the records that it writes.
    ledger = Ledger(frozenset()).add(["An obviously invented passage of six words"], bytes(32))
    (tmp_path / LEDGER).write_text(ledger.text, encoding="utf-8")
    assert [str(problem) for problem in check.run(tmp_path, AS_AT, AS_AT)] == []


def test_the_examples_show_something_redacted_something_withheld_and_somebody_withheld() -> None:
    (meeting,) = (example.text for example in examples() if example.kind == "meeting")
    assert meeting.count("openness: withheld") == 2
    assert meeting.count("openness: partly-redacted") == 1
    assert "[redacted: personal-data]" in meeting
