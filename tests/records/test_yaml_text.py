"""YAML as commands write it: the reader gives back the same values, and a person would have written it so."""

from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from macros.records import source, yaml_text

WORDS = st.text(max_size=150)
YAML_LIKE = st.text(alphabet="ab:-?[]{},#&*!|>'\"% \n\t@`\\xu0é\r.=~\u00a0\u2028\ufeff", max_size=200)
PARAGRAPHS = st.lists(st.text(alphabet="ab. #-:", min_size=1, max_size=150), max_size=6).map("\n".join)
SCALARS = WORDS | YAML_LIKE | PARAGRAPHS
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(SCALARS.filter(lambda k: len(k) < 100), inner),
    max_leaves=8,
)  # fmt: skip


def read(text: str) -> Any:
    """The values that the reader of records finds, and the proof that it has nothing to say against the text."""
    parsed = source.parse("drafts/x.yml", text)
    assert parsed.problems == ()
    return parsed.values


@given(st.dictionaries(st.text(max_size=40), VALUES, max_size=4))
@example({"a": "x" * 200 + " " + "y" * 200})
@example({"a": ["one\n\ntwo", "# three", "- four", "five:", "", " six", "seven "]})
@example({"‘a’": "“one”", "b": ["“", "one”", "members’"]})
@example({"a": {"b": [[["c"]], {}, []]}})
@example({"a": "word " * 40 + "\n" + "# word " * 40})
def test_what_is_written_is_read_back_the_same(values: dict[str, Any]) -> None:
    assert read(yaml_text.dump(values)) == values


@settings(max_examples=30)
@given(st.dictionaries(st.text(max_size=40), VALUES, max_size=4))
def test_the_same_values_make_the_same_bytes(values: dict[str, Any]) -> None:
    assert yaml_text.dump(values).encode() == yaml_text.dump(read(yaml_text.dump(values))).encode()


def test_a_record_looks_as_if_a_person_had_written_it() -> None:
    long = "The executive of Nowhere-on-Sea talked for a long while about the tall green door and agreed: it is green."
    values: dict[str, Any] = {
        "group": "executive", "date": "2026-05-12", "starts": "14:00", "title": "Meeting: the executive",
        "people": [{"initials": "AB", "organisations": ["nowhere-council"], "chair": True}],
        "items": [{"number": 1, "parts": [{"id": "part-1-1", "notes": [{"text": long, "by": ["AB", "CD"]}, "No."]}]}],
        "next": "",
    }  # fmt: skip
    assert yaml_text.dump(values) == (
        "group: executive\ndate: 2026-05-12\n"
        'starts: "14:00"\ntitle: "Meeting: the executive"\n\n'
        "people:\n  - initials: AB\n    organisations: [nowhere-council]\n    chair: true\n\n"
        "items:\n  - number: 1\n    parts:\n      - id: part-1-1\n        notes:\n          - text: >-\n"
        "              The executive of Nowhere-on-Sea talked for a long while about the tall green door "
        "and agreed: it\n"
        "              is green.\n"
        '            by: [AB, CD]\n          - No.\nnext: ""\n'
    )


@given(st.lists(st.text(alphabet="abcé—", min_size=1, max_size=20), min_size=1, max_size=120))
def test_folded_lines_keep_to_the_width(words: list[str]) -> None:
    text = yaml_text.dump({"a": {"b": " ".join(words)}})
    assert max(map(len, text.splitlines())) <= yaml_text.WIDTH


def test_half_a_character_is_refused() -> None:
    with pytest.raises(ValueError, match="half a character"):
        yaml_text.dump({"a": "\ud800"})
