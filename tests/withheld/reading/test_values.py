"""The values of JSON and CSV: each by itself for patterns, one after the other for withheld words."""

import csv
import io
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.withheld.fingerprint.ledger import Ledger
from macros.withheld.fingerprint.scanner import Scanner
from macros.withheld.guard.scan import Look
from macros.withheld.patterns.permitted import Permitted
from macros.withheld.reading import values
from macros.withheld.reading.pagefind import texts
from tests.withheld.reading import files

KEY = bytes(range(32))
LEDGER = Ledger().add(["ermintrude quibble", "lantern quagmire zebedee marigold pier bakery"], KEY)
LOOK = Look(Scanner(LEDGER, KEY), Permitted())
GOOD = "943 476 5919"
FILLING = "these are plain words that say nothing much to anybody who reads them "


def lines(path: str, text: str, rule: str = "personal-data-pattern") -> list[int]:
    return [problem.line for problem in LOOK.file(path, text.encode()) if problem.rule == rule]


def test_a_number_in_a_value_is_found_on_its_line_and_once_however_often_it_is_said() -> None:
    rows = [{"a": 1, "b": "x"}, {"a": GOOD, "b": "y"}, {"a": GOOD, "b": "z"}]
    assert lines("a.json", "[\n" + ",\n".join(map(json.dumps, rows)) + "\n]") == [3]
    table = io.StringIO()
    csv.writer(table).writerows([["a", "b"], ["x\ny", "z"], [GOOD, "1"], [GOOD, "1"]])
    assert lines("a.csv", table.getvalue()) == [4]


@pytest.mark.parametrize("number", [GOOD, "020 7946 0018", "AB 12 34 56 C", "harbour@nowhere.example"])
@pytest.mark.parametrize("around", ['{"a": %s}', "{%s: 1}", "[[%s]]", "%s", '{"a":\n%s}', '{"a"\n: [1, %s, null]}'])
def test_a_number_is_found_wherever_it_stands(number: str, around: str) -> None:
    assert lines("a.json", around % json.dumps(number))
    escaped = "".join(f"\\u{ord(sign):04x}" for sign in number)
    assert lines("a.json", around % f'"{escaped}"')
    assert lines("a.csv", f'x,y\n"{number}",2\n')


def test_a_name_counts_for_what_its_value_means() -> None:
    assert lines("a.json", '{"born": "12/03/2012"}') == [1]
    assert lines("a.json", '{"seen": "12/03/2012"}') == []
    assert lines("a.json", '{"person_id": "meeting-2026-09-08"}') == []


@pytest.mark.parametrize(("path", "text"), [("a.json", "[943, 476, 5919]"), ("a.csv", "a,b,c\n943,476,5919\n")])
def test_digits_of_values_that_stand_beside_each_other_are_no_number(path: str, text: str) -> None:
    assert lines(path, text) == []


@pytest.mark.parametrize(
    ("shown", "found"), [('"94-34", 765919', []), ('"94-34 765919", 1', [1]), ("9434765919, 1", [1])]
)
def test_where_a_heading_stands_continues_no_number_of_its_text(shown: str, found: list[int]) -> None:
    raw = files.pagefind(f'{{"anchors": [{shown}]}}'.encode())
    path = "pagefind/fragment/a.pf_fragment"
    assert [problem.line for problem in LOOK.file(path, raw) if problem.rule == "personal-data-pattern"] == found


def test_a_long_number_of_json_hides_nothing() -> None:
    text = f'[{"7" * 5_000}, "ermintrude", "quibble"]'
    assert lines("a.json", text, "withheld-text") == [1, 1]  # as it stands, and its values


@pytest.mark.parametrize(
    "text",
    [
        '{"a": "ermintrude",\n"b": "quibble"}',
        '{"a": "so ermintrude",\n"b": {"c": ["quibble so"]}}',
        f'["{FILLING * 5}ermintrude", "quibble {FILLING * 5}"]',
        f'["{FILLING * 5}lantern quagmire",\n"zebedee", "marigold pier {FILLING * 5}"]',
        f'["{FILLING * 5}lantern quagmire zebedee marigold", "pier, {FILLING * 5}"]',
        f'["{FILLING * 5}lantern", "quagmire zebedee marigold pier {FILLING * 5}"]',
        '{"a"\n:\n"ermintrude", "b":\n"quibble"}',
        '["ermin\\u0074rude", "\\u0071uibble"]',
        f'["{FILLING * 5} ermin\\u0074rude", "quibble {FILLING * 5}"]',
        f'["{"— · " * 99} ermintrude {"— · " * 9}", "{"— · " * 9} quibble {"— · " * 99}"]',
    ],
)
def test_a_passage_that_is_cut_over_values_is_found(text: str) -> None:
    findings = LOOK.file("a.json", text.encode())
    assert ("withheld-text", "values that follow one another") in {
        (problem.rule, problem.message.rpartition(" in ")[2]) for problem in findings
    }


def test_the_ends_of_a_long_value_are_not_beside_each_other() -> None:
    text = json.dumps([f"so it was said by one ermintrude {FILLING * 9} quibble who was one of them so"])
    assert LOOK.file("a.json", text.encode()) == ()


_JSON: Any = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text() | st.just(f"{FILLING * 3}é"),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=9), inner, max_size=4),
    max_leaves=20,
)


@settings(max_examples=300)
@given(
    value=_JSON, indent=st.sampled_from([None, 0, 2]), plain=st.booleans(), colon=st.sampled_from([":", "\n:", ":\n"])
)
def test_the_values_are_those_that_a_program_reads(value: Any, indent: int | None, plain: bool, colon: str) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=plain, separators=(",", colon))
    following = next(values.of_json(text))
    shown = texts(text, [])
    read = [part if len(part) < 120 else values._ends(json.dumps(part, ensure_ascii=plain)) for part in shown]
    assert following.text == "\n".join(read)
