"""The drawing of who reports to whom: every group of today once, whatever the reports say."""

import re
from dataclasses import dataclass
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from macros.pages.diagram import Drawing, governance
from macros.public.partnerships import Group


@dataclass(frozen=True)
class _Head:
    title: str
    url: str


@dataclass(frozen=True)
class _Group:
    """As much of a public group as a drawing needs."""

    head: _Head
    reports_to: tuple[tuple[str, str], ...]
    older: bool = False


def group(name: str, *to: str, older: bool = False, title: str = "") -> Group:
    """A group that reports to these groups."""
    head = _Head(title or f"Group {name}", f"/nowhere/groups/{name}/")
    return cast(Group, _Group(head, tuple((other, f"Group {other}") for other in to), older))


def drawn(drawing: Drawing) -> list[tuple[str, int]]:
    """Every box: its words and how far in it stands."""
    svg = etree.fromstring(str(drawing.svg))
    boxes = [
        (float(box.get("y") or 0), float(box.get("height") or 0), int(box.get("x") or 0)) for box in svg.iter("{*}rect")
    ]
    drawn_boxes = []
    for top, height, x in boxes:
        words = [text.text or "" for text in svg.iter("{*}text") if top < float(text.get("y") or 0) < top + height]
        drawn_boxes.append((" ".join(words), (x - 1) // 26))
    return drawn_boxes


def test_groups_stand_beneath_the_one_that_they_report_to() -> None:
    drawing = governance([group("c", "b"), group("b", "a"), group("a"), group("d", "a"), group("e")])
    assert drawn(drawing) == [("Group a", 0), ("Group b", 1), ("Group c", 2), ("Group d", 1), ("Group e", 0)]
    assert str(drawing.svg).count('class="edge"') == 3


def test_a_group_known_only_from_older_notes_is_left_out_and_what_reported_to_it_is_not() -> None:
    drawing = governance([group("old", older=True), group("young", "old")])
    assert drawn(drawing) == [("Group young", 0)]
    assert [link.title for link, _ in drawing.facts] == ["Group young"]


@pytest.mark.parametrize(
    ("groups", "order"),
    [
        ([group("a", "a")], [("Group a", 0)]),
        ([group("a", "b"), group("b", "a")], [("Group a", 0), ("Group b", 1)]),
        (
            [group("a", "c"), group("c", "d"), group("d", "c"), group("z")],
            [("Group z", 0), ("Group c", 0), ("Group a", 1), ("Group d", 1)],
        ),
    ],
    ids=["itself", "each other", "a group below a circle"],
)
def test_groups_that_report_in_a_circle_are_all_drawn_once(groups: list[Group], order: list[tuple[str, int]]) -> None:
    assert drawn(governance(groups)) == order


@given(st.lists(st.sampled_from("abcdefghijklmnop"), min_size=1, max_size=16, unique=True), st.data())
def test_whatever_the_reports_every_group_is_drawn_once(names: list[str], data: st.DataObject) -> None:
    to = st.one_of(st.none(), st.sampled_from([*names, "elsewhere"]))
    groups = [group(name, *filter(None, [data.draw(to)])) for name in names]
    drawing = governance(groups)
    assert sorted(words for words, _ in drawn(drawing)) == sorted(f"Group {name}" for name in names)
    assert len(drawing.facts) == len(names)


def test_a_ladder_of_twenty_groups_can_be_drawn() -> None:
    groups = [group("g00"), *(group(f"g{n:02}", f"g{n - 1:02}") for n in range(1, 20))]
    svg = str(governance(groups).svg)
    assert svg.count('class="node"') == 20
    assert all(int(width) > 0 for width in re.findall(r'class="node"[^>]* width="(-?\d+)"', svg))


def test_a_long_title_is_broken_into_lines_and_a_strange_one_escaped() -> None:
    title = "The <learning> & improvement subgroup of the whole partnership and all of its friends"
    (only,) = drawn(governance([group("a", title=title)]))
    assert only[0] == title


def test_the_drawing_has_a_name_and_the_same_facts_in_words() -> None:
    drawing = governance([group("a"), group("b", "a", "c")])
    assert 'role="group" aria-label="Who reports to whom.' in drawing.svg
    assert [(link.title, link.url, names) for link, names in drawing.facts] == [
        ("Group a", "/nowhere/groups/a/", ()),
        ("Group b", "/nowhere/groups/b/", ("Group a", "Group c")),
    ]


def test_every_box_leads_to_its_group_under_the_whole_name() -> None:
    title = "The learning & improvement subgroup of the whole partnership and all of its friends"
    svg = etree.fromstring(str(governance([group("a", title=title), group("b", "a")]).svg))
    boxes = [
        (link.get("href"), link.get("aria-label")) for link in svg.iter("{*}a") if link.find("{*}rect") is not None
    ]
    assert boxes == [("/nowhere/groups/a/", title), ("/nowhere/groups/b/", "Group b")]
