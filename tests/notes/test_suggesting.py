"""`partnership suggest`: places of a draft that are worth a second look, never the words."""

import json

import pytest
from click.testing import CliRunner, Result

from macros.cli import main
from tests.project import Project

DRAFT = "drafts/nowhere-on-sea/2026-11-20-executive.yml"
TEXT = """\
group: executive
date: 2026-11-20
venue: The Old Lifeboat House
Jane Undertow: Jane Undertow
people:
  - {initials: AB, name: Avery Breakwater, post: Director of Lighthouses, attendance: present}
  - {initials: WX, name: Wanda Xylophone, attendance: present, withhold: personal-data}
  - {initials: CD, name: Corin Driftwood, note: Came instead of Wanda on 01632 960111., attendance: present}
items:
  - number: 1
    title: Case of Marlin
    parts:
      - id: a
        notes:
          - text: >-
              Wanda said that the boy, aged 7, of 12 Sandcastle Road attends Pebble School. His number is 943 476
              5919.
            by: [AB, WX, QQ]
          - "[[redact personal-data: Ring 01632 960199 about QZ.]] There were two child deaths."
          - QZ asked. AB agreed with the TIP.
  - number: 2
    withhold: under-way
    title: Mr Undertow, 01632 960177
actions:
  - {number: 1, text: Ring Marlin on 07700 900461., owners: [AB, CD], item: 1}
workflow:
  approved_by: Chair of the executive
"""
EXPECTED = """\
4: ?, word 1: name
4: ?, word 2: name
8: people 3 note, word 4: withheld-person
8: people 3 note, word 6: telephone
11: items 1 title, word 3: name
15: items 1 parts 1 notes 1 text, word 1: withheld-person
15: items 1 parts 1 notes 1 text, word 6: age
15: items 1 parts 1 notes 1 text, word 9: address
15: items 1 parts 1 notes 1 text, word 13: place
15: items 1 parts 1 notes 1 text, word 18: nhs-number
18: items 1 parts 1 notes 1 by 3, word 1: initials
19: items 1 parts 1 notes 2, word 10: small-number
20: items 1 parts 1 notes 3, word 1: initials
25: actions 1 text, word 2: name
25: actions 1 text, word 4: telephone
"""


@pytest.fixture
def draft(project: Project) -> Project:
    """A project with a draft in it."""
    project.write(DRAFT, TEXT)
    return project


def suggest(project: Project, *more: str, path: str = DRAFT) -> Result:
    """What the command says."""
    return CliRunner().invoke(main, ["suggest", str(project.root / path), "--root", str(project.root), *more])


def test_every_passage_is_listed_with_its_place_and_reason(draft: Project) -> None:
    result = suggest(draft)
    assert result.exit_code == 0
    lines = [line.split(" (personal-data): ")[0] for line in result.stdout.splitlines()]
    assert lines == [f"{DRAFT}:{line}" for line in EXPECTED.splitlines()]
    assert result.stderr.startswith("15 passages to look at again.")


@pytest.mark.parametrize("form", ["text", "github", "json"])
def test_no_form_shows_a_word_of_the_draft(draft: Project, form: str) -> None:
    output = suggest(draft, "--format", form).output
    for word in (
        "Marlin",
        "Wanda",
        "Undertow",
        "Jane",
        "Sandcastle",
        "Pebble",
        "96011",
        "900461",
        "943",
        "QZ",
        "QQ",
        "WX",
    ):
        assert word not in output


def test_programs_can_read_it(draft: Project) -> None:
    suspicions = json.loads(suggest(draft, "--format", "json").stdout)
    assert [
        f"{suspicion['line']}: {suspicion['field']}, word {suspicion['word']}: {suspicion['pattern']}"
        for suspicion in suspicions
    ] == EXPECTED.splitlines()
    assert {suspicion["reason"] for suspicion in suspicions} == {"personal-data"}
    notices = suggest(draft, "--format", "github").stdout.splitlines()
    assert len(notices) == len(suspicions)
    assert notices[2].startswith(f"::notice file={DRAFT},line=8,title=withheld-person::")


@pytest.mark.parametrize(
    ("held", "open_text", "line"),
    [
        ('"It was [[redact personal-data: Marlow Quagmire of the pier]]."', "Nets were lent to Quagmire.", 9),
        ('"The [[redact personal-data: aunt of Marlow Quagmire]]."', "Marlow ate.", 9),
        ("Nobody met Quagmire.\n    withhold: personal-data", "Nets were lent to Quagmire.", 10),
    ],
)
def test_a_name_of_a_withheld_passage_is_looked_for_everywhere(
    project: Project, held: str, open_text: str, line: int
) -> None:
    items = f"items:\n  - number: 1\n    title: {held}\n"
    two = f"  - number: 2\n    title: Nets\n    parts:\n      - id: a\n        notes:\n          - {open_text}\n"
    project.write(DRAFT, items + two)
    (printed,) = suggest(project).stdout.splitlines()
    assert printed.startswith(f"{DRAFT}:{line}: items 2 parts 1 notes 1, word ")


def test_an_open_word_of_a_withheld_item_is_not_taken_for_a_name(project: Project) -> None:
    project.write(DRAFT, "items:\n  - title: The tide was low.\n    withhold: under-way\nnote: The tide rose.\n")
    assert suggest(project).stdout == ""


def test_what_is_allowed_or_a_helpline_is_not_suggested(draft: Project) -> None:
    draft.change("data/helplines.yml", '"0000 000000"', "01632 960111")
    lines = suggest(draft).stdout.splitlines()
    assert len(lines) == 14


def test_a_draft_with_nothing_in_it_is_told_that_people_must_read_it(project: Project) -> None:
    project.write(DRAFT, "group: executive\n")
    result = suggest(project)
    assert (result.exit_code, result.stdout) == (0, "")
    assert "People must still read the draft" in result.stderr


@pytest.mark.parametrize(
    "text",
    [
        "people: [x, {name: [y]}, ~]\nitems: {a: b}\n",
        "items: [[[x]]]\nactions: QZ\n",
        "people: {initials: AB}\n",
        "- a\n",
        "a\n",
    ],
)
def test_a_draft_of_any_shape_is_read_as_far_as_it_goes(project: Project, text: str) -> None:
    project.write(DRAFT, text)
    assert suggest(project).exit_code == 0


@pytest.mark.parametrize("text", ["a: [\n", "a: \tb: c: d\n", "a: 1\na: 2\n", "\xff"])
def test_a_draft_that_is_no_yaml_is_a_problem_without_its_words(project: Project, text: str) -> None:
    project.write(DRAFT, text.encode("latin-1"))
    result = suggest(project)
    assert result.exit_code == 1
    assert result.stdout.startswith(f"{DRAFT}:")


def test_a_mark_that_is_never_closed_hides_all_that_follows(project: Project) -> None:
    project.write(DRAFT, 'summary: "[[redact personal-data: Ring 01632 960199"\n')
    assert suggest(project).stdout == ""


def test_wrong_use_ends_with_two(project: Project) -> None:
    assert suggest(project, path="drafts/none.yml").exit_code == 2
    assert suggest(project, "--format", "xml").exit_code == 2


def test_help_has_an_example() -> None:
    assert "Example: partnership suggest" in CliRunner().invoke(main, ["suggest", "--help"]).output
