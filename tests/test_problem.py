"""Problems are plain data, printed in three ways, in order and once each."""

import json

import pytest

from macros.problem import Problem, ordered, render

LATER = Problem("data/b.yml", 2, "id", "must be small")
EARLIER = Problem("data/a.yml", 10, "review-overdue", "must be 100% done\nnow", stops="publication")


def test_text_is_one_line_each_in_order_without_repeats() -> None:
    assert ordered([LATER, EARLIER, LATER]) == [EARLIER, LATER]
    assert render([LATER, LATER]) == "data/b.yml:2: id: must be small"


def test_github_gets_workflow_commands_whose_line_ends_are_escaped() -> None:
    assert render([LATER, EARLIER], "github").split("\n") == [
        "::warning file=data/a.yml,line=10,title=review-overdue::must be 100%25 done%0Anow",
        "::error file=data/b.yml,line=2,title=id::must be small",
    ]


@pytest.mark.parametrize(
    ("path", "text", "github"),
    [
        ("data/a\nb.yml", "data/a\\u000ab.yml", "data/a\\u000ab.yml"),
        ("data/\x1b[31m\u202ea.yml", "data/\\u001b[31m\\u202ea.yml", "data/\\u001b[31m\\u202ea.yml"),
        ("::error file=x::a", ":\\u003aerror file=x:\\u003aa", "%3A\\u003aerror file=x%3A\\u003aa"),
        ("data/a,line=1%0A.yml", "data/a,line=1%0A.yml", "data/a%2Cline=1%250A.yml"),
        ("data/\udcff.yml", "data/\\udcff.yml", "data/\\udcff.yml"),
        ("data/é and “b”.yml", "data/é and “b”.yml", "data/é and “b”.yml"),
    ],
)
def test_the_name_of_a_file_is_one_line_that_does_nothing(path: str, text: str, github: str) -> None:
    problem = Problem(path, 1, "id", "must be small")
    assert render([problem]) == f"{text}:1: id: must be small"
    assert render([problem], "github") == f"::error file={github},line=1,title=id::must be small"
    assert json.loads(render([problem], "json"))[0]["path"] == text


def test_json_is_a_list_of_objects() -> None:
    assert json.loads(render([LATER], "json")) == [
        {"path": "data/b.yml", "line": 2, "rule": "id", "message": "must be small", "stops": "build"}
    ]


def test_nothing_found_is_nothing_printed() -> None:
    assert render([]) == ""
    assert render([], "github") == ""
    assert json.loads(render([], "json")) == []


def test_lines_are_ordered_as_numbers() -> None:
    two, ten = Problem("a", 2, "x", "m"), Problem("a", 10, "x", "m")
    assert ordered([ten, two]) == [two, ten]
