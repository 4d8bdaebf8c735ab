"""The schemas that editors use: not stale, and kind to everything that the check accepts."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from macros.records import schema
from macros.records.models import MODELS
from tests.project import NOWHERE

ROOT = Path(__file__).parents[2]
SCHEMAS = {name: json.loads(text) for name, text in schema.schemas().items()}


class EditorLoader(yaml.SafeLoader):
    """YAML 1.2 as editors read it: numbers and true or false, but no dates and no `on` that means true."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012  # PyYAML's own way of saying it


EditorLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), None)
EditorLoader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile("^[-+]?[0-9]+$"), None)
EditorLoader.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(r"^[-+]?[0-9]+\.[0-9]+$"), None)


def records(root: Path) -> Iterator[Any]:
    """Every record file of a project with the schema that is meant for it."""
    for name, patterns in schema.places().items():
        for path in sorted(file for pattern in patterns for file in root.glob(pattern)):
            yield pytest.param(name, path, id=path.relative_to(root).as_posix())


def faults(name: str, record: Any) -> list[str]:
    """Where the schema finds fault, as an editor would underline it."""
    errors = jsonschema.Draft202012Validator(SCHEMAS[name]).iter_errors(record)
    return sorted("/".join(map(str, fault.absolute_path)) for fault in errors)


def test_every_kind_has_a_schema_and_a_place() -> None:
    assert len(MODELS) == len(SCHEMAS)
    assert set(schema.places()) == set(SCHEMAS)


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_the_schema_in_the_repository_is_not_stale(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMAS[name])
    assert (ROOT / schema.FOLDER / name).read_text(encoding="utf-8") == schema.schemas()[name]


def test_the_editor_settings_are_not_stale_and_no_schema_is_left_over() -> None:
    assert (ROOT / schema.SETTINGS).read_text(encoding="utf-8") == schema.settings()
    assert {path.name for path in (ROOT / schema.FOLDER).iterdir()} == set(SCHEMAS)


def test_writing_writes_them_all(tmp_path: Path) -> None:
    schema.write(tmp_path)
    assert (tmp_path / schema.SETTINGS).read_text(encoding="utf-8") == schema.settings()
    assert {path.name for path in (tmp_path / schema.FOLDER).iterdir()} == set(SCHEMAS)


@pytest.mark.parametrize(("name", "path"), [*records(NOWHERE), *records(ROOT)])
def test_no_editor_underlines_a_valid_record(name: str, path: Path) -> None:
    record = yaml.load(path.read_text(encoding="utf-8"), EditorLoader)
    assert faults(name, record) == []


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ({"canary": "x"}, [""]),
        ({"themes": []}, ["themes"]),
        ({"themes": "Tides"}, ["themes"]),
        ({"starts": "soon"}, ["starts"]),
        ({"note": None}, ["note"]),
        ({"review": {"every_months": "often"}}, ["review", "review", "review/every_months"]),
    ],
)
def test_an_editor_underlines_what_does_not_fit(change: dict[str, Any], where: list[str]) -> None:
    path = next((NOWHERE / "data").glob("partnerships/*/priorities/*.yml"))
    record = yaml.load(path.read_text(encoding="utf-8"), EditorLoader)
    assert faults("priorities.json", {**record, **change}) == where


def test_the_short_form_and_unquoted_values_are_not_underlined() -> None:
    record = yaml.load(
        "{name: 2023, kind: executive, purpose: It leads., responsibilities: [One, {text: Two, points: [Three]}],"
        " quorum: {at_least: 3, of: members, if_not: Nothing., source: {document: x, clauses: [3.1]}},"
        " chairing: {chair: x, rotates: true, at_least_months: '6', source: {document: x}}, source: {document: x}}",
        EditorLoader,
    )
    assert faults("group.json", record) == []
