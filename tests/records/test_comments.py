"""A hash sign: where it takes words away it is a problem, where it is a comment or text it is none."""

import pytest

from macros.records import source


def lost(text: str) -> list[int]:
    """The lines of which `cut-text` speaks."""
    return sorted(problem.line for problem in source.parse("x.yml", text).problems if problem.rule == "cut-text")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("does: Ring the bell and press #5 to speak.\n", [1]),
        ("does: Ring the bell and press\n  #5 to speak.\nb: x\n", [2]),
        ("does: Ring the bell\n  and press\n  # 5 to speak\nb: x\n", [3]),
        ("does: Ring the bell and press\n  #5 to speak\n  and wait.\nb: x\n", [2]),
        ("does: Ring the bell\n\n  # and wait\nb: x\n", [3]),
        ("does: Ring the bell\n  # and wait\n  # for an hour\nb: x\n", [2, 3]),
        ("does:\n  # ring the bell\nb: x\n", [2]),
        ("does:\n#5 rings the bell\nb: x\n", [2]),
        ("does: >-\n  Ring the bell\n # and wait\nb: x\n", [3]),
        ("does: >-\n  Ring the bell\n# and wait\n  for me.\nb: x\n", [3]),
        ("notes:\n  - Ring the bell\n    #5 first\n  - Wait\n", [3]),
        ("notes:\n  - Ring the bell\n  #5 first\n  - Wait\n", [3]),
        ("notes:\n  - text: Ring the bell\n      # first\n    by: [AB]\n", [3]),
        ("topics: [tides, #3 storms, bells]\nb: x\n", [1]),
        ("topics: [tides, #3 storms,\n  bells]\nb: x\n", [1]),
        ("topics: [tides,\n  #3 storms,\n  bells]\nb: x\n", [2]),
        ("topics: {a: tides #3\n }\nb: x\n", [1]),
        ("- #3 was agreed\n- x\n", [1]),
        ("a: 'x' #3\n", [1]),
        ("press #5: x\n", [1]),
        ("press #5\nb: x\n", [1]),
        ("#[[redact personal-data: Kittrel Moonbeck]]\na: x\n", [1]),
        ("a: x #\n", [1]),
        ("a: >- # x\n  y\n", [1]),
    ],
)
def test_words_that_a_hash_sign_would_take_away_are_told_with_their_line(text: str, lines: list[int]) -> None:
    assert lost(text) == lines


@pytest.mark.parametrize(
    "text",
    [
        "does: 'Press #5 to speak.'\n",
        "does: >-\n  Press\n  #5 to speak.\nb: x\n",
        "does: |\n  # 5\n   # 6\nb: x\n",
        "does: Press key#5 or C#\n",
        "topics: ['#3 storms', a#b]\n",
        "# a comment\n\n# another\na: x\n# yaml\nb: x\n",
        "a:\n  b: x\n  # of c\n  c: x\n\n# of d\nd: x\n",
        "# ------ the coast\na:\n# ====\n##\n  - x\n#\n  - y\n",
        "a:\n  # above a list\n  - x\n  # of the second\n  - y\n# end",
        "a:\n  # above a block\n  b: x\n",
        "a: 'x'\n  # behind a text that has ended\nb: x\n",
        "a: [x,\n  # between\n  y]\n  # behind\nb: x\n",
        "- a: x\n  # of b\n  b: x\n# of the next\n- a: x\n",
        "a: x\r\n# y\r\nb: x\r\n",
    ],
)
def test_a_hash_sign_in_text_and_a_comment_in_its_place_are_innocent(text: str) -> None:
    read = source.parse("x.yml", text)
    assert (read.problems, read.values is None) == ((), False)
