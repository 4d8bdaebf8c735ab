"""Words of distress bring something up, and each stands once in its group."""

import pytest

from tests.project import Project

RULE = "urgent-complete"
PATH = "data/urgent.yml"


@pytest.mark.parametrize("field", ["child", "adult", "enough"])
def test_a_first_file_that_lacks_what_is_shown_or_when_is_found(project: Project, field: str) -> None:
    project.change(PATH, f"\n{field}:", f"\nx{field}:")
    text = project.read(PATH)
    start = text.index(f"\nx{field}:") + 1
    project.write(
        PATH, text[:start] + text[text.index("\n", start) + 1 :].lstrip() if field == "enough" else _cut(text, start)
    )
    message = f"must stand in a file that has “{field}”: only a second one may lack it"
    assert project.found() == [project.finding(PATH, "groups:", RULE, message)]


def _cut(text: str, start: int) -> str:
    """The text without the block that begins at `start`."""
    lines = text[start:].split("\n")
    end = next(at for at, line in enumerate(lines) if at and not line.startswith(" "))
    return text[:start] + "\n".join(lines[end:])


def test_a_file_beside_it_may_only_add_words(project: Project) -> None:
    review = project.read(PATH).split("child:")[0]
    group = "groups:\n  - {id: gulls, kind: happens, tells: Gulls, points: 4, words: [gull]}\n"
    project.write(f"{project.home}/urgent.yml", review + group)
    assert project.found() == []


def test_a_word_twice_in_one_group_is_found_whatever_its_capitals(project: Project) -> None:
    project.change(PATH, "words: [hungry]", "words:\n      - hungry\n      - Hungry")
    assert project.found() == [project.finding(PATH, "- Hungry", RULE, "must stand once in its group")]


def test_a_number_that_is_not_there_is_found(project: Project) -> None:
    project.change(PATH, "helpline: lighthouse\n      words: If somebody", "helpline: canary\n      words: If somebody")
    message = "must be the id of a number in helplines.yml"
    assert project.found() == [project.finding(PATH, "helpline: canary", "id-exists", message)]


def test_an_empty_group_is_found(project: Project) -> None:
    project.change(PATH, "words: [hungry]", "words: []")
    (line,) = project.found()
    assert ": too-short: " in line
