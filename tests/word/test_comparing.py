"""The score itself: a draft that holds all that a page tells has every point, and what is lost or made up has none."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.word.comparing import compare
from tests.word.making import LISTS, combinations, make
from tests.word.score import part_right
from tests.word.truth import Point, Truth

FILES = ("office", "rolling-log", "deputies-in-lines")


def perfect(truth: Truth) -> dict[str, Any]:
    """A draft that holds all of it."""
    named = {by: came.initials or by for by, came in truth.people.items()}
    numbers = {item.title: item.number or str(at) for at, item in enumerate(truth.items, 1)}
    return {
        "title": truth.titles[0],
        **{name: value for name, value in truth.head.items() if value},
        "people": [_person(truth, named, by) for by, came in truth.people.items() if came.attendance != "absent"],
        "items": [_item(item, numbers[item.title], named) for item in truth.items],
        "actions": [
            {
                "text": agreed.said.text,
                "owners": [named[by] for by in agreed.owners or ()],
                "due": agreed.due.isoformat() if agreed.due else None,
                "item": numbers.get(agreed.item or ""),
            }
            for agreed in truth.actions
        ],
        **({"next_meeting": truth.following.isoformat()} if truth.following else {}),
        "unplaced": [{"text": text} for text in truth.visible],
    }


def _item(item: Point, number: str, named: dict[str, str]) -> dict[str, Any]:
    notes = [said for said in item.spoken if said.kind != "decision"]
    said = {
        "notes": [{"text": note.text, "by": [named[by] for by in note.by]} for note in notes],
        "decisions": [said.text for said in item.spoken if said.kind == "decision"],
    }
    return {"number": number, "title": item.title, "parts": [said, *({"title": title} for title in item.headings)]}


def _person(truth: Truth, named: dict[str, str], by: str) -> dict[str, Any]:
    came = truth.people[by]
    return {
        "initials": named[by],
        "name": came.name,
        "post": ", ".join(filter(None, (came.post, came.body))),
        "attendance": came.attendance,
        "chair": str(came.chair).lower(),
        "notetaker": str(came.notetaker).lower(),
        "substitute_for": named.get(came.stands_for or ""),
    }


@pytest.fixture(params=FILES)
def truth(request: pytest.FixtureRequest, tmp_path: Path) -> Truth:
    """The truth of a file."""
    return make(request.param, combinations()[request.param], tmp_path)[1]


@pytest.mark.parametrize("listed", LISTS)
def test_a_draft_that_holds_all_of_a_file_has_every_point_whatever_the_file(listed: str, tmp_path: Path) -> None:
    for name, manner in combinations(listed).items():
        truth = make(name, replace(manner, file="docx"), tmp_path)[1]
        score = compare(truth, {} if truth.blank else perfect(truth))
        assert (score.misses, part_right(score)) == ([], 1), name


def test_a_file_that_was_refused_has_no_point_but_for_what_the_page_does_not_tell(truth: Truth) -> None:
    score = compare(truth, {})
    assert {kind for kind, right in score.right.items() if right} <= {"times", "venue", "next meeting"}


@pytest.mark.parametrize(
    ("kind", "made_up"),
    [
        ("people", {"people": [{"name": "Apologies", "initials": "AP", "attendance": "present"}]}),
        ("items", {"items": [{"number": "99", "title": "Signed as a true record", "parts": []}]}),
        ("actions", {"actions": [{"text": "Owner", "owners": [], "item": "1"}]}),
    ],
)
def test_what_is_made_up_counts_against(truth: Truth, kind: str, made_up: dict[str, list[Any]]) -> None:
    draft = perfect(truth)
    score = compare(truth, draft | {name: [*draft[name], *more] for name, more in made_up.items()})
    assert [miss for miss in score.misses if miss.startswith(f"{kind}: made up: ")] == score.misses != []
    assert part_right(score) < 1


def test_an_action_of_an_earlier_meeting_must_not_be_a_new_one(tmp_path: Path) -> None:
    truth = make("log", combinations()["rolling-log"], tmp_path)[1]
    draft = perfect(truth)
    old = {"text": truth.old[0].text, "owners": [], "item": "1"}
    score = compare(truth, draft | {"actions": [*draft["actions"], old]})
    assert [miss.partition(":")[0] for miss in score.misses] == ["old actions kept old"]
