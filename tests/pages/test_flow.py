"""The drawing of a procedure: every step once, in order, inside the drawing, whatever the words."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Any, cast

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from macros.pages.flow import drawing
from macros.public.base import Html
from macros.public.procedures import ProcedureStep


@dataclass(frozen=True)
class _Step:
    """As much of a public step as a drawing needs."""

    number: int
    who: str
    short: str


def steps(*words: tuple[str, str]) -> list[ProcedureStep]:
    """Steps of these people and doings."""
    return [cast(ProcedureStep, _Step(at, who, short)) for at, (who, short) in enumerate(words, 1)]


def parsed(svg: Html) -> Any:
    """The drawing as XML, which it must be."""
    return etree.fromstring(str(svg))


def drawn(svg: Any) -> list[tuple[str, str, str]]:
    """Number, who and what of every box, from top to bottom."""
    boxes = []
    texts = [(float(text.get("y")), text.get("class"), text.text) for text in svg.iter("{*}text")]
    for box in svg.iter("{*}rect"):
        top = float(box.get("y"))
        inside = [(kind, words) for y, kind, words in texts if top < y < top + float(box.get("height"))]

        def words_of(kind: str, inside: list[tuple[str, str]] = inside) -> str:
            return " ".join(words for kind_there, words in inside if kind_there == kind)

        boxes.append((words_of("flow-number"), words_of("flow-who"), words_of("flow-what")))
    return boxes


def test_the_drawing_has_each_step_once_and_in_order() -> None:
    svg = parsed(drawing(steps(("The chair", "Writes"), ("The other chair", "Answers in writing"))))
    assert drawn(svg) == [("1", "The chair", "Writes"), ("2", "The other chair", "Answers in writing")]
    assert len(list(svg.iter("{*}path"))) == 1


def test_long_words_are_wrapped_and_strange_ones_escaped() -> None:
    who = "The <chair> & the co-chair of the Monitoring, Quality and Performance subcommittee"
    svg = parsed(drawing(steps((who, "Write to each other and to everybody else"), ("B", "C"))))
    assert drawn(svg)[0] == ("1", who, "Write to each other and to everybody else")
    assert max(len(text.text) for text in svg.iter("{*}text")) <= 30


_WORDS = st.text("abc de-", min_size=1, max_size=60).filter(str.strip)


@given(st.lists(st.tuples(_WORDS, _WORDS), min_size=1, max_size=12))
def test_whatever_the_steps_they_stand_below_each_other_inside_the_drawing(words: list[tuple[str, str]]) -> None:
    svg = parsed(drawing(steps(*words)))
    boxes = [(float(box.get("y")), float(box.get("height"))) for box in svg.iter("{*}rect")]
    assert len(boxes) == len(words)
    for (top, height), (below, _) in pairwise(boxes):
        assert top + height < below
    assert boxes[-1][0] + boxes[-1][1] <= float(svg.get("height"))
    assert [number for number, _, _ in drawn(svg)] == [str(at) for at in range(1, len(words) + 1)]


def test_the_drawing_is_for_the_eye_only_and_carries_no_program() -> None:
    svg = parsed(drawing(steps(("A", "B"), ("C", "D"))))
    assert (svg.get("aria-hidden"), svg.get("focusable")) == ("true", "false")
    assert list(svg.iter("{*}script")) == []
    assert {name for element in svg.iter() for name in element.attrib if name.startswith("on")} == set()
    assert [element for element in svg.iter() if element.get("style") or element.get("fill")] == []
