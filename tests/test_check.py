"""The whole check: everything in one run, with the right lines, never a value, and nothing that switches it off."""

from collections.abc import Iterator
from datetime import date

import pytest

from macros import check
from macros.problem import Problem, render
from macros.records.load import EXPECTED, load
from tests.project import AS_AT, WHOLE, Project

# Every fault that an author of notes could make, in the notes of one meeting.
AWFUL = """\
# yaml-language-server: $schema=../../../schema/meeting.json
group: executive
title: Meeting of the executive
date: 2026-05-12
canary: canary
summary: QZ came too, and XXXX.
people:
  - initials: AB
    name: Avery Breakwater
    post: Director of Lighthouses
    organisations: [canary]
    attendance: present
    chair: true
  - initials: canary
    name: Corin Driftwood
    post: Harbour Nurse # canary
    attendance: present
  - name: Ellis Foam
    attendance: present
    openness: withheld
    redaction:
      authorised_by: AB
items:
  - number: 1
    title: Welcome to [redacted]
    openness: open
    parts:
      - id: welcome
        notes:
          - text: "AB met [redacted: personal-data]."
            by: [QY]
        actions: [1, 7]
  - number: 2
    title: A <b>canary</b>
    openness: partly-redacted
    parts:
      - id: welcome
        notes: [The group heard about a child.]
  - number: 3
    title: Canary
    openness: withheld
    redactions:
      - reason: canary
        authorised_by: Partnership Manager
        look_again_by: 2026-05-12
    parts:
      - id: canary
        notes: [Dr Canary spoke.]
  - number: 4
    openness: hidden
actions:
  - number: 1
    text: Paint the door.
    owners: [QX]
    item: 1
  - number: 2
    text: Visit the canary.
    item: 3
next_meeting: 2026-02-30
publication:
  status: approved
  approved_by: not-stated
  approved_on: not-stated
  published_on: not-stated
  redaction_checked_by:
    - Partnership Manager
    - partnership manager
publication:
  status: published
source:
  document: canary
# canary
"""

AWFUL_FINDINGS = """\
5: unknown-field: must not stand here: the fields here are actions, agenda_sent_on, corrections, date, ends, group, items, lifted, next_meeting, note, overdue, people, publication, source, starts, summary, title, venue
6: abbreviation-known: capital letters here must be a term in glossary.yml or the initials of a listed person: word 1 (2 letters), word 5 (4 letters)
6: marker-form: must use the exact marker, such as [redacted: personal-data], in a partly redacted item or action
11: id-exists: must be the id of an organisation in organisations.yml
14: initials: “initials” must be two to four capital letters
16: cut-text: must have nothing after “ #”, where it is lost: put the text in quotation marks, or a comment on its own line
18: withheld-has-no-text: a withheld person must not have “name”: take it out of the file and of git
21: redaction-authorised: must have “look_again_by”: the day on which this redaction is looked at again
21: redaction-reason: must have “reason”: an id from redaction-reasons.yml
22: redaction-authorised: must be a post, not the name or initials of a person
25: marker-form: must use the exact marker, such as [redacted: personal-data], in a partly redacted item or action
30: open-has-no-marker: an open item must have no marker: it is partly-redacted
31: initials-known: must be the initials of a person in “people” whose initials are published
32: actions-numbered: must be the number of an action of this meeting
33: redaction-reason: must have “redactions” with the reason why this item is not published in full
34: text-plain: must have no HTML
35: partly-redacted-has-marker: a partly redacted item must show at least one marker such as [redacted: personal-data]
37: anchors-unique: must be used once in this file
40: withheld-has-no-text: a withheld item must not have “title”: take it out of the file and of git
43: redaction-reason: must be the id of a reason in redaction-reasons.yml
45: redaction-look-again: must be looked at again, as its day has gone by: lift it or state a new day; or allow it for now: partnership allow data/partnerships/nowhere-on-sea/meetings/2026-05-12-executive.yml --reason "…" --until DATE
46: withheld-has-no-text: a withheld item must not have “parts”: take it out of the file and of git
48: names-listed: a person named here must be in “people”; a withheld person is named nowhere
50: not-a-choice: “openness” must be one of: 'open', 'partly-redacted' or 'withheld'
54: initials-known: must be the initials of a person in “people” whose initials are published
56: withheld-item-has-no-open-action: must be withheld, as its item is: or the item is partly-redacted
59: date: “next_meeting” must be a date that exists, written YYYY-MM-DD
61: notes-published: must be published: notes that are not stay in drafts/, which git ignores
67: redaction-checked-twice: the posts that checked the redaction must be different
68: duplicate-key: a key must stand once in its block
71: id-exists: must be the id of a document in documents.yml
72: no-comment-in-notes: must have no comment: what may be read goes into “note”, what may not be read goes nowhere in git
"""  # noqa: E501


def test_awful_notes_are_reported_completely_in_one_run(project: Project) -> None:
    project.write(project.meeting, AWFUL)
    assert project.found() == [f"{project.meeting}:{finding}" for finding in AWFUL_FINDINGS.splitlines()]


def test_the_faults_that_matter_most_are_reported_together(project: Project) -> None:
    changes = {
        "    openness: withheld\n    redactions:": "    title: Kept back\n    openness: withheld\n    redactions:",
        "      - reason: personal-data\n        authorised_by": "      - authorised_by",
        "      - reason: under-way": "      - reason: embarrassing",
        "    - Information Officer": "    - Partnership manager",
        "source:": "publication:\n  status: draft\nsource:",
        "next_meeting: 2026-08-12": "next_meeting: 2026-02-30",
        "owners: [AB, CD]": "owners: [AB, QZ]",
    }
    for old, new in changes.items():
        project.change(project.meeting, old, new)
    expected = [
        ("- authorised_by", 1, "redaction-reason"),
        ("title: Kept back", 1, "withheld-has-no-text"),
        ("embarrassing", 1, "redaction-reason"),
        ("owners: [AB, QZ]", 1, "initials-known"),
        ("2026-02-30", 1, "date"),
        ("- Partnership manager", 1, "redaction-checked-twice"),
        ("publication:", 2, "duplicate-key"),
    ]
    lines = [(project.line(project.meeting, words, nth), rule) for words, nth, rule in expected]
    places = [(problem.line, problem.rule) for problem in project.problems()]
    # The item whose entry lost its reason also shows a marker that nothing explains any more.
    marker = (project.line(project.meeting, "[redacted: personal-data]"), "partly-redacted-has-marker")
    assert places == sorted([*lines, marker])


def test_nothing_is_found_where_nothing_is_wrong(project: Project) -> None:
    assert project.problems() == []


@pytest.mark.parametrize(
    "comment", ["# noqa", "# partnership: ignore", "# yamllint disable", "# type: ignore", "# nosec"]
)
def test_no_comment_switches_anything_off(project: Project, comment: str) -> None:
    project.write(project.meeting, AWFUL)
    before = {(2 * problem.line, problem.rule) for problem in project.problems()}
    project.write(project.meeting, "".join(f"{comment}\n{line}\n" for line in AWFUL.splitlines()))
    assert before <= {(problem.line, problem.rule) for problem in project.problems()}
    project.change(project.priorities, "every_months: 12", f"every_months: 5\n  {comment}")
    project.write(project.priorities, f"{comment}\n" + project.read(project.priorities))
    assert "review-overdue" in [problem.rule for problem in project.problems() if problem.path == project.priorities]


def test_a_finding_of_a_rule_on_a_line_that_could_not_be_read_is_left_out(project: Project) -> None:
    project.change(project.priorities, "document: nowhere-priorities", "document: Nowhere")
    assert [problem.rule for problem in project.problems()] == ["id"]


def test_rules_can_be_applied_to_records_that_are_already_loaded(project: Project) -> None:
    records, _ = load(project.root)
    assert list(check.findings(project.root, records, AS_AT, AS_AT)) == []


def test_a_removal_waits_for_files_shapes_and_redaction_and_for_nothing_else(project: Project) -> None:
    project.change(project.priorities, "every_months: 12", "every_months: 1")
    project.change(project.meeting, "text: AB welcomed everybody.", "text: AB welcomed the QZX.")
    project.change("data/site.yml", "title: ", "surprise: x\ntitle: ")
    project.change(project.arrangements, "document: nowhere-arrangements", "document: nowhere-arrangement")
    project.change(
        project.meeting, "item: 3\n    openness: withheld", "item: 3\n    text: Row home.\n    openness: withheld"
    )
    problems = project.problems(date(2028, 1, 1))
    assert {"review-overdue", "redaction-look-again", "id-exists", "abbreviation-known"} <= {p.rule for p in problems}
    assert {p.rule for p in check.for_removal(problems)} == {"unknown-field", "withheld-has-no-text"}


def test_an_overdue_record_stops_publication_but_not_the_build(project: Project) -> None:
    assert {problem.stops for problem in project.problems(date(2029, 1, 1))} == {"publication"}


BAD_INPUT: dict[str, bytes] = {
    "nothing": b"",
    "a-comment-only": b"# canary\n",
    "tabs": b"a:\n\t- canary\n",
    "equal-keys": b"title: canary\ntitle: canary\n",
    "unknown-keys": b"canary: canary\n",
    "another-encoding": "title: canary é\n".encode("latin-1"),
    "utf-16": "title: canary\n".encode("utf-16"),
    "five-megabytes": b"title: canary" + b"x" * 5_000_000,
    "a-list": b"- canary\n- canary\n",
    "plain-words": b"canary\n",
    "deep": b"[" * 200_000,
    "deep-blocks": b"".join(b" " * n + b"a:\n" for n in range(60)),
    "aliases": b"a: &canary x\nb: [*canary, *canary]\n",
    "a-bomb": b"a: &a [x]\n" + b"".join(b"%c: &%c [*%c, *%c]\n" % (n + 1, n + 1, n, n) for n in range(97, 120)),
    "a-tag": b"a: !!python/object/apply:os.system [canary]\n",
    "control-characters": b"title: can\x00ary\x07\n",
    "escaped-control-characters": b'title: "can\\0ary\\a\\ud800"\n',
    "two-records": b"a: canary\n---\nb: canary\n",
    "a-block-as-key": b"? {canary: canary}\n: canary\n",
    "not-closed": b'title: "canary\n',
    "null-everywhere": b"people: [~, null, ]\nitems: {}\ngroup:\nreview: []\n",
    "lists-everywhere": b"people: {canary: [canary]}\nitems: [[canary], [[canary]]]\n"
    b"review: [canary]\nterms: [canary]\n",
    "far-dates": b"review: {last: {on: 9999-12-31, outcome: amended, said: x}, every_months: 9999999, owner: canary}\n"
    b"overdue: {noted_on: 9999-12-31, reason: canary, look_again_by: 9999-12-31}\n",
}


@pytest.mark.parametrize("name", sorted(BAD_INPUT))
def test_bad_input_in_any_file_is_a_problem_of_that_file_and_no_traceback(project: Project, name: str) -> None:
    # What must be found beside the records is none of them: a test of its own holds it to its form.
    for file in sorted(file for file in (project.root / "data").rglob("*.yml") if file.name != EXPECTED):
        path = file.relative_to(project.root).as_posix()
        before = file.read_bytes()
        project.write(path, BAD_INPUT[name])
        problems = project.problems()
        assert path in {problem.path for problem in problems}
        assert all(problem.line >= 1 for problem in problems)
        no_canary(problems, f"{name} in {path}")
        file.write_bytes(before)
    assert project.problems() == []


def no_canary(problems: list[Problem], where: str) -> None:
    """The canary stands in the records only: no form of printing may quote it."""
    for text in (render(problems), render(problems, "github"), render(problems, "json")):
        assert "canary" not in text.lower(), where


def test_no_finding_ever_quotes_a_value_or_a_key(project: Project) -> None:
    """The canary in the place of a value of every field of every file, one at a time, and as a key after it.

    A key that stands again at the same depth of its file is tried where it comes first; with PARTNERSHIP_TESTS=all
    everywhere, and then what comes first must have met every rule that the rest meets.
    """
    met: dict[bool, set[str]] = {True: set(), False: set()}
    tried = 0
    for file in sorted((project.root / "data").rglob("*.yml")):
        path = file.relative_to(project.root).as_posix()
        lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
        fields = [line.partition(":")[0] for line in lines]
        for number, (line, field) in enumerate(zip(lines, fields, strict=True)):
            first = field not in fields[:number]
            for new in _with_canary(line) if first or WHOLE else ():
                project.write(path, "".join([*lines[:number], new, *lines[number + 1 :]]))
                problems = project.problems()
                no_canary(problems, f"{path}: {line}")
                met[first] |= {problem.rule for problem in problems}
                tried += 1
        project.write(path, "".join(lines))
    assert tried > 300
    assert met[False] <= met[True]


def _with_canary(line: str) -> Iterator[str]:
    key, colon, value = line.partition(": ")
    if colon and value.strip():
        yield f"{key}: Canary CANARY canary-x\n"
    yield f"{line}Canary: x\n"


def test_awful_notes_are_reported_without_any_value(project: Project) -> None:
    project.write(project.meeting, AWFUL)
    no_canary(project.problems(), project.meeting)
