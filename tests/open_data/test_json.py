"""JSON files and their schemas: each file says which it is of, and holds to it; nothing else is in it."""

import dataclasses
import json
import typing
from typing import Any

import jsonschema
import pytest

from macros.open_data import plain, schema
from macros.open_data.kinds import KINDS
from macros.public.base import Html
from macros.public.meetings import Action, Person
from tests.open_data.written import HOME, another_meeting, files
from tests.project import ROOT, Project

NOTES = f"{HOME}2026/executive/notes.json"


def json_files(written: dict[str, str]) -> dict[str, Any]:
    """The JSON files that are not schemas, read."""
    return {
        name: json.loads(text) for name, text in written.items() if name.endswith(".json") and "/schema/" not in name
    }


@pytest.mark.parametrize("of", ["nowhere", "real"])
def test_every_file_holds_to_the_schema_that_it_names(project: Project, of: str) -> None:
    if of == "nowhere":
        another_meeting(project)
    shown = project if of == "nowhere" else Project(ROOT)
    written = files(shown)
    read = json_files(written)
    assert {value["kind"] for value in read.values()} == set(KINDS)
    for name, value in read.items():
        folder, address = name.split("/")[:-1], value["$schema"].split("/")
        while address[0] == "..":
            folder, address = folder[:-1], address[1:]
        rules = json.loads(written["/".join([*folder, *address])])
        jsonschema.Draft202012Validator(rules, format_checker=jsonschema.FormatChecker()).validate(value)
        assert value["as_at"] == shown.day.isoformat()


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_is_one_and_refuses_what_it_does_not_know_and_what_is_missing(kind: str) -> None:
    made = schema.schema(kind)
    jsonschema.Draft202012Validator.check_schema(made)
    validator = jsonschema.Draft202012Validator(made)
    assert not validator.is_valid({})
    assert not validator.is_valid({"$schema": "x", "kind": kind, "as_at": "2026-11-20", "surprise": 1})
    for definition in made["$defs"].values():
        assert definition["additionalProperties"] is False
        assert definition["required"] == list(definition["properties"])


def test_what_is_html_says_so_in_the_schema() -> None:
    made = schema.schema("notes")["$defs"]["Meeting"]["properties"]
    assert made["lede"] == {"type": "string", "contentMediaType": "text/html"}
    assert made["venue"] == {"type": "string"}


def test_a_type_that_no_schema_can_say_is_an_error_and_not_silence() -> None:
    with pytest.raises(TypeError, match="no schema"):
        schema._Definitions().of(complex)


def test_two_types_of_one_name_have_a_definition_each() -> None:
    first = dataclasses.make_dataclass("Same", [("a", str)], frozen=True)
    other = dataclasses.make_dataclass("Same", [("b", int)], frozen=True)
    seen = schema._Definitions()
    assert seen.of(first) != seen.of(other)
    assert len(seen.definitions) == 2


def test_a_speaker_is_initials_and_a_name_stands_once_in_the_notes(project: Project) -> None:
    text = files(project)[NOTES]
    assert text.count("Avery Breakwater") == 1
    (meeting,) = json.loads(text)["meetings"]
    part = meeting["items"][0]["parts"][0]
    assert part["said"][0]["speakers"] == ["AB"]
    assert part["commitments"][0]["speakers"] == ["CD"]
    assert part["actions"] == [1]
    assert meeting["actions"][0]["owners"] == ["AB", "CD"]
    assert [person["initials"] for person in meeting["people"]] == ["AB", "CD", "EF", ""]


def test_every_field_that_holds_people_within_notes_is_a_reference() -> None:
    """A new field of people would otherwise repeat their names wherever they speak."""
    people = tuple[Person, ...]
    for kind in KINDS.values():
        for inside in _within(kind):
            for name, hint in typing.get_type_hints(inside).items():
                if hint == people and (inside.__name__, name) != ("Meeting", "people"):
                    assert (inside, name) in plain.REFERENCES


def _within(kind: type, seen: set[type] | None = None) -> set[type]:
    seen = set() if seen is None else seen
    if dataclasses.is_dataclass(kind) and kind not in seen:
        seen.add(kind)
        for hint in typing.get_type_hints(kind).values():
            for inner in (hint, *typing.get_args(hint)):
                _within(inner, seen)
    return seen


def test_one_record_stands_on_one_line(project: Project) -> None:
    another_meeting(project)
    lines = files(project)[NOTES].splitlines()
    assert sum(line.startswith('{"head"') for line in lines) == 2


def test_text_comes_back_whole_whatever_is_in_it() -> None:
    odd = 'a "b" \\ \u2028 \n é ☂ </script>'
    made = Action(
        number=1,
        text=Html(odd),
        owners=(),
        owners_note=None,
        due=odd,
        due_iso="",
        item=1,
        printed_as=Html(""),
        marker=None,
    )
    assert json.loads(plain.text(made, {"kind": odd}))["due"] == odd


def test_reviews_as_json_parse_and_stand_in_order_with_the_undated_last(project: Project) -> None:
    project.change(project.priorities, "  every_months: 12\n", "  none_stated: It does not say.\n")
    listed = json.loads(files(project)["data/reviews.json"])
    assert listed["as_at"] == "2026-11-20"
    states = [(row["review"]["due_iso"], row["review"]["state"]) for row in listed["reviews"]]
    assert states[:5] == [("2027-01-31", "due-soon"), *[("2027-05-12", "current")] * 4]  # the last are redactions
    # Lists, and a procedure. Some hold facts that were read only elsewhere.
    assert {due for due, _ in states[5:-2]} == {"2027-06-01"}
    assert {state for _, state in states[5:-2]} == {"current", "looked-at"}
    assert states[-2:] == [("2028-02-10", "current"), (None, "none-stated")]
    first = listed["reviews"][0]
    assert (first["id"], first["url"]) == (
        "nowhere-on-sea-arrangements-2026-01",
        "/nowhere-on-sea/arrangements/2026-01/",
    )
