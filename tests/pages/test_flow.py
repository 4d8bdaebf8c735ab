"""The drawing of a procedure: its choices with their ways, every step once and in order, whatever the words."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from macros.pages.flow import END, drawing
from macros.public.base import Html
from macros.public.procedures import Choice, ProcedureStep

ASKS = "Does it go on?"


@dataclass(frozen=True)
class _Step:
    """As much of a public step as a drawing needs."""

    number: int
    who: str
    short: str
    choice: Choice | None = None
    outcomes: tuple[str, ...] = ()
    area: str = ""


def steps(*words: tuple[str, str, str], outcomes: tuple[str, ...] = ()) -> list[ProcedureStep]:
    """Steps of these people and doings; the third word is what “no” to the question before the step leads to."""
    return [
        cast(
            ProcedureStep,
            _Step(
                at,
                who,
                short,
                Choice(asks=ASKS, otherwise=otherwise) if otherwise else None,
                outcomes if at == len(words) else (),
            ),
        )
        for at, (who, short, otherwise) in enumerate(words, 1)
    ]


def parsed(svg: Html) -> Any:
    """The drawing as XML, which it must be."""
    return etree.fromstring(str(svg))


def texts(svg: Any, kind: str) -> list[tuple[float, float, str]]:
    """Across, down and words of every text of a kind."""
    return [
        (float(text.get("x")), float(text.get("y")), text.text)
        for text in svg.iter("{*}text")
        if text.get("class") == kind
    ]


def boxes(svg: Any) -> list[tuple[float, float, float, float]]:
    """Left, top, right and bottom of every step, in the order of the list."""
    sides = [
        [float(box.get(name)) for name in ("x", "y", "width", "height")]
        for box in svg.iter("{*}rect")
        if box.get("class") == "flow-box"
    ]
    return [(x, y, x + width, y + height) for x, y, width, height in sides]


def drawn(svg: Any) -> list[tuple[str, str, str]]:
    """Number, who and what of every step."""
    found = []
    for left, top, right, bottom in boxes(svg):
        inside = [
            " ".join(words for x, y, words in texts(svg, kind) if left < x < right and top < y < bottom)
            for kind in ("flow-number", "flow-who", "flow-what")
        ]
        found.append((inside[0], inside[1], inside[2]))
    return found


def test_a_straight_line_of_steps_is_not_drawn_because_the_list_says_it() -> None:
    assert drawing(steps(("The chair", "Writes", ""), ("The other chair", "Answers", ""))) == ""


def test_alternatives_stand_side_by_side_below_their_question_each_with_its_answer() -> None:
    svg = parsed(drawing(steps(("Anybody", "Rings 999", "instead"), ("Anybody", "Rings the keeper", ""))))
    assert drawn(svg) == [("1", "Anybody", "Rings 999"), ("2", "Anybody", "Rings the keeper")]
    (_, asked, _), (left, right) = texts(svg, "flow-ask-words")[0], boxes(svg)
    assert left[1] == right[1] > asked
    assert left[2] < right[0]
    (yes_x, _, yes), (no_x, _, no) = texts(svg, "flow-answer")
    assert (yes, no) == ("Yes", "No")
    assert left[0] < yes_x < left[2] < right[0] < no_x < right[2]


def test_a_step_that_may_be_left_out_has_a_way_beside_it() -> None:
    svg = parsed(drawing(steps(("A", "Asks", ""), ("B", "Helps", "skip"), ("C", "Writes", ""))))
    assert [words for _, _, words in texts(svg, "flow-answer")] == ["Yes", "No"]
    (_, _, helps, _), (no_x, _, _) = boxes(svg)[1], texts(svg, "flow-answer")[1]
    assert no_x > helps
    # Two ways lead into the last step: that of the step before it, and that of "no".
    into = [line.get("d") for line in svg.iter("{*}path") if f"V{boxes(svg)[2][1] - 1:.0f}M" in line.get("d")]
    assert len(into) == 2


def test_a_way_that_ends_says_so() -> None:
    svg = parsed(drawing(steps(("A", "Talks", ""), ("B", "Decides", "end"))))
    assert " ".join(words for _, _, words in texts(svg, "flow-end-words")) == END
    assert [words for _, _, words in texts(svg, "flow-ask-words")] == [ASKS]


def test_what_may_come_of_the_last_step_hangs_below_it() -> None:
    svg = parsed(drawing(steps(("A", "Asks", ""), ("B", "Decides", ""), outcomes=("Help", "No help"))))
    assert [words for _, _, words in texts(svg, "flow-end-words")] == ["Help", "No help"]
    assert texts(svg, "flow-end-words")[0][1] > boxes(svg)[1][3]


def test_long_words_are_wrapped_and_strange_ones_escaped() -> None:
    who = "The <chair> & the co-chair of the Monitoring, Quality and Performance subcommittee"
    svg = parsed(drawing(steps((who, "Write to each other and to everybody else", "end"), ("B", "C", ""))))
    assert drawn(svg)[0] == ("1", who, "Write to each other and to everybody else")


_WORDS = st.text("abc de-", min_size=1, max_size=60).filter(str.strip)
_WAYS = st.sampled_from(["", "instead", "skip", "end"])


@given(st.lists(st.tuples(_WORDS, _WORDS, _WAYS), min_size=1, max_size=12), st.lists(_WORDS, max_size=4))
def test_whatever_the_steps_all_are_drawn_in_order_inside_the_drawing_and_none_upon_another(
    words: list[tuple[str, str, str]], outcomes: list[str]
) -> None:
    picture = drawing(steps(*words, outcomes=tuple(outcomes)))
    ways = [otherwise for _, _, otherwise in words]
    unclear = any(first == "instead" and second for first, second in pairwise(ways))
    assert bool(picture) == (bool(outcomes or any(ways)) and not unclear)
    if not picture:
        return
    svg = parsed(picture)
    found = boxes(svg)
    assert [number for number, _, _ in drawn(svg)] == [str(at) for at in range(1, len(words) + 1)]
    for above, below in pairwise(found):
        assert above[3] < below[1] or (above[1] == below[1] and above[2] < below[0])
    width, height = float(svg.get("width")), float(svg.get("height"))
    assert [box for box in found if box[0] < 0 or box[2] > width or box[3] > height] == []
    assert [words for _, y, words in texts(svg, "flow-end-words") if y > height] == []


@pytest.mark.parametrize("otherwise", ["instead", "skip"])
def test_a_last_step_with_nothing_after_it_ends(otherwise: str) -> None:
    svg = parsed(drawing(steps(("A", "Talks", ""), ("B", "Decides", otherwise))))
    assert " ".join(words for _, _, words in texts(svg, "flow-end-words")) == END


def test_the_drawing_is_for_the_eye_only_and_carries_no_program() -> None:
    svg = parsed(drawing(steps(("A", "B", "instead"), ("C", "D", ""))))
    assert (svg.get("aria-hidden"), svg.get("focusable")) == ("true", "false")
    assert list(svg.iter("{*}script")) == []
    assert {name for element in svg.iter() for name in element.attrib if name.startswith("on")} == set()
    assert [element for element in svg.iter() if element.get("style") or element.get("fill")] == []
