"""A name within a long mark is looked for only with the words around it: people are told to mark it alone as well."""

import pytest
from click.testing import CliRunner

from macros.cli import main
from macros.notes.drafting.within import RULE, WHY
from tests.notes.drafting.invented import check, redact
from tests.project import Project
from tests.september import DRAFT, learning, mark

LINE = "          - >-\n            The group heard this. {}.\n"
TOLD = f"{DRAFT}:{{}}: {RULE}: {WHY}\n"


def suggested(project: Project) -> str:
    """What `partnership suggest` says of the draft."""
    done = CliRunner().invoke(main, ["suggest", str(project.root / DRAFT), "--root", str(project.root)])
    assert done.exit_code == 0
    return done.output


def written(project: Project, words: str, more: str = "") -> str:
    """Put the words into a mark of the draft; the message that would tell of it."""
    project.write(DRAFT, learning(LINE.format(mark(words)) + more))
    return TOLD.format(project.line(DRAFT, ">-"))


@pytest.mark.parametrize(
    "words",
    [
        "the boy Tansy Mudlark was seen by the quay at night",
        "Tansy was seen by the quay at night with a net",
        "a net was found by the quay beside Mudlark’s boat",
        "the neighbours of Tansy Ann Mudlark heard of it last night",
    ],
)
def test_a_name_in_a_long_mark_is_told_by_its_place_and_never_shown(project: Project, words: str) -> None:
    message = written(project, words)
    for answer in (check(project), redact(project)):
        assert answer.code == 0, answer.everything
        assert message in answer.out
        assert "Tansy" not in answer.everything
        assert "Mudlark" not in answer.everything


def test_a_suggestion_names_the_word_at_which_the_mark_begins(project: Project) -> None:
    written(project, "the boy Tansy Mudlark was seen by the quay at night")
    answer = suggested(project)
    assert f"items 1 parts 1 notes 1 text, word 5: {RULE} (personal-data): {WHY}\n" in answer
    assert "Tansy" not in answer


@pytest.mark.parametrize(
    "words",
    [
        "somebody was seen by the quay at night with a net",
        "They were seen by the quay at night. People heard of it",
        "the council heard on Tuesday 12 May in the evening",
        "the Nowhere-on-Sea Council and the Director of Lighthouses disagreed at length",
        "a matter that Corin Driftwood had seen by the quay at night",
        "Suggested that the net be hung by the quay at night",
        "Tansy Mudlark of the quay",
    ],
)
def test_what_is_no_name_or_no_long_mark_is_not_told(project: Project, words: str) -> None:
    written(project, words)
    assert RULE not in check(project).out


def test_a_name_that_is_marked_by_itself_as_well_is_not_told(project: Project) -> None:
    more = f"          - {mark('Tansy Mudlark')!r}\n"
    written(project, "the boy Tansy Mudlark was seen by the quay at night", more)
    assert RULE not in check(project).out
    assert RULE not in suggested(project)
