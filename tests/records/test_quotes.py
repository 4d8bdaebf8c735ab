"""Curly quotation marks that were meant as YAML's own are told; a quotation that begins a sentence is none."""

import pytest

from macros.records import source


def told(text: str) -> list[tuple[int, str]]:
    """Line and rule of every problem."""
    return [(problem.line, problem.rule) for problem in source.parse("x.yml", text).problems]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("name: “Executive”\n", {"name": "Executive"}),
        ("name: ‘Executive’\n", {"name": "Executive"}),
        ("name: „Executive“\n", {"name": "Executive"}),
        ("name: «Executive»\n", {"name": "Executive"}),
        ("name: ”Executive”\n", {"name": "Executive"}),
        ('name: “Executive"\n', {"name": "Executive"}),
        ("name: “It’s the harbour’s”\n", {"name": "It’s the harbour’s"}),
        ("name: ‘It’s the members’ bell’\n", {"name": "It’s the members’ bell"}),
        ("clauses: [“2”]\n", {"clauses": ["2"]}),
        ("topics: [“tides, storms”, bells]\n", {"topics": ["tides", "storms", "bells"]}),
        ("topics: [‘tides, storms’, bells]\n", {"topics": ["tides", "storms’", "bells"]}),
        ("“name”: Executive\n", {"name": "Executive"}),
        ("name: “Executive\n", {"name": "Executive"}),
        ("name: Executive”\n", {"name": "Executive"}),
        ("notes:\n  - “All of it was said.”\n", {"notes": ["All of it was said."]}),
        ("number: “999”\n", {"number": "999"}),
    ],
)
def test_curly_marks_in_the_place_of_straight_ones_are_told_once_and_the_text_is_read_as_meant(
    text: str, values: object
) -> None:
    read = source.parse("x.yml", text)
    line = 2 if text.startswith("notes") else 1
    assert (told(text), read.values) == ([(line, "quotation-marks")], values)
    assert "put straight ones round them" in read.problems[0].message


@pytest.mark.parametrize(
    "value",
    [
        "“Top Five” is agreed",
        "“Tides” and “Storms”",
        "‘Tides’ and ‘Storms’",
        "The group calls it “Top Five”",
        "The members’",
        "‘90s bells",
        "’tis the tide",
        "The harbour’s “bell” rang",
        "“One,” said AB, “and two”",
        '"“Top Five”"',
        "'‘Top Five’'",
        "[members’, the “bell” book]",
        ">-\n  “All of it was said.”",
        "The chair’s",
    ],
)
def test_a_quotation_or_an_apostrophe_in_a_text_is_innocent(value: str) -> None:
    assert told(f"a: {value}\n") == []
