"""For every rule the smallest fault that it reports and no other rule does.

In: a valid project. Out: the project with one fault. A rule that is not in the table fails test_mutation.py.
"""

from collections.abc import Callable

from tests.project import Project

Fault = Callable[[Project], None]


def swap(path: str, old: str, new: str) -> Fault:
    """A fault that is other words in the place of some; `path` names a field of Project."""
    return lambda project: project.change(getattr(project, path, path), old, new)


def add(path: str, text: str) -> Fault:
    """A fault that is a line more at the end of a record."""

    def put(project: Project) -> None:
        name = getattr(project, path, path)
        project.write(name, project.read(name) + text)

    return put


def _tracked_draft(project: Project) -> None:
    project.git("init", "--quiet")
    project.write(".gitignore", "/drafts/\n")
    project.write("drafts/nowhere-on-sea/notes.yml", "x\n")
    project.git("add", "--force", "drafts")


def _open_action_of_a_withheld_item(project: Project) -> None:
    text = project.read(project.meeting)
    start, end = text.index("  - number: 2\n    item: 3\n"), text.index("next_meeting:")
    project.write(project.meeting, text[:start] + "  - number: 2\n    item: 3\n    text: Row out.\n" + text[end:])


def _second_domain_in_the_same_place(project: Project) -> None:
    project.write("data/thresholds/tides.yml", project.read("data/thresholds/seaside.yml"))


def _nth(path: str, old: str, new: str, nth: int = 1) -> Fault:
    """As `swap`, for words that stand there more than once."""

    def put(project: Project) -> None:
        name = getattr(project, path, path)
        parts = project.read(name).split(old)
        assert len(parts) > nth
        project.write(name, old.join(parts[:nth]) + new + old.join(parts[nth:]))

    return put


def _action_that_is_not_there(project: Project) -> None:
    text = (
        project.read(project.meeting)
        .replace("date: 2026-05-12", "date: 2026-05-11")
        .replace("2026-08-12", "2026-05-12")
    )
    project.write(f"{project.home}/meetings/2026-05-11-executive.yml", text)
    project.change(
        project.meeting,
        "        actions: [1]\n",
        "        actions: [1]\n        follow_ups: [{meeting: 2026-05-11-executive, action: 7, state: done}]\n",
    )


FAULTS: dict[str, Fault] = {
    "abbreviation-known": add("meeting", "note: QZ asked for these notes.\n"),
    "actions-numbered": swap("meeting", "        actions: [1]\n", ""),
    "agency-is-member": swap(
        "meeting", "post: Harbour Nurse\n", "post: Harbour Nurse\n    organisations: [coast-police]\n"
    ),
    "allowance-length": add(
        "priorities",
        "overdue: {noted_on: 2026-11-20, reason: The board meets in March., look_again_by: 2027-05-21}\n",
    ),
    "allowed-current": swap("data/allowed.yml", "look_again_by: 2028-06-01", "look_again_by: 2026-11-19"),
    "allowed-length": swap("data/allowed.yml", "look_again_by: 2028-06-01", "look_again_by: 2028-06-02"),
    "allowed-well-formed": swap("data/allowed.yml", "where: everywhere", "where: data/documents.yml"),
    "anchors-unique": swap("priorities", "id: storms", "id: tides"),
    "chair-was-there": swap(
        "meeting", "attendance: present\n    chair: true", "attendance: apologies\n    chair: true"
    ),
    "dates-in-order": swap("meeting", "next_meeting: 2026-08-12", "next_meeting: 2025-08-12"),
    "domain-position": _second_domain_in_the_same_place,
    "fact-has-source": swap("data/levels.yml", "        to_check: Ask the harbour master.\n", ""),
    "fingerprints-kept": swap("meeting", "  published_on:", "  redacted_on: 2026-06-01\n  published_on:"),
    "follow-up-in-order": swap(
        "meeting",
        "        actions: [1]\n",
        "        actions: [1]\n        follow_ups: [{meeting: 2026-05-12-executive, action: 1, state: done}]\n",
    ),
    "follow-up-known": _action_that_is_not_there,
    "duty-met-at": swap("data/duties.yml", "anchor: s1", "anchor: c9-9"),
    "edition-order": add("arrangements", "superseded_by: 2026-01\n"),
    "guidance-superseded": swap("priorities", "sea-walls-2025", "sea-walls-2020"),
    "id-exists": swap("priorities", "guidance: sea-walls-2025", "guidance: sea-walls-2015"),
    "initials-known": swap("meeting", "owners: [AB, CD]", "owners: [AB, GH]"),
    "law-named": swap("data/timescales.yml", "force: local-arrangement", "force: act"),
    "levels-in-order": swap("data/levels.yml", '  - number: "3"\n', '  - number: "2"\n'),
    "limit-complete": swap("data/timescales.yml", "    wording: at once\n", ""),
    "marker-form": swap("meeting", "talked about the lighthouse", "talked about [redacted]"),
    "marker-in-its-place": add("meeting", 'note: "The notes name [redacted: personal-data]."\n'),
    "meeting-file-name": swap("meeting", "date: 2026-05-12", "date: 2026-05-11"),
    "names-listed": swap("meeting", "AB welcomed everybody.", "AB welcomed Dr Undertow."),
    "no-comment-in-notes": add("meeting", "# ask the chair\n"),
    "no-draft-in-git": _tracked_draft,
    "notes-published": swap("meeting", "status: published", "status: approved"),
    "open-has-no-marker": swap("meeting", "CD will bring biscuits.", '"CD will bring [redacted: personal-data]."'),
    "open-has-text": swap("meeting", "    title: Welcome\n", ""),
    "partly-redacted-has-marker": swap("meeting", "[redacted: personal-data]", "something"),
    "partnership-name-free": lambda project: project.write(
        "data/partnerships/data/partnership.yml", project.read(f"{project.home}/partnership.yml")
    ),
    "people-distinct": swap("meeting", "post: Harbour Nurse\n", "post: Harbour Nurse\n    chair: true\n"),
    "personal-data-pattern": add("meeting", "note: Write to undertow@nowhere.example and wait for the tide.\n"),
    "quorum-can-be-met": add(
        "group", "quorum: {at_least: 4, of: statutory-partners, if_not: x, source: {document: nowhere-arrangements}}\n"
    ),
    "reports-in-a-circle": swap("group", "to_name: The town meeting", "to: executive"),
    "redacted-name-has-no-initials": swap(
        "meeting",
        "      - id: learning\n",
        "      - id: case-of-undertow\n        title: 'Case of [redacted: personal-data]'\n",
    ),
    "redaction-authorised": _nth("meeting", "authorised_by: Partnership Manager", "authorised_by: Avery Breakwater"),
    "redaction-checked-twice": swap("meeting", "    - Information Officer\n", "    - partnership  manager\n"),
    "redaction-look-again": _nth("meeting", "look_again_by: 2027-05-12", "look_again_by: 2026-11-19"),
    "redaction-reason": _nth("meeting", "reason: under-way", "reason: under-weigh"),
    "review-not-in-future": swap("priorities", "on: 2026-01-10", "on: 2026-11-21"),
    "review-one-due": swap("priorities", "  every_months: 12\n", ""),
    "review-overdue": swap("priorities", "on: 2026-01-10", "on: 2025-01-10"),
    "review-says-what-was-done": swap(
        "priorities", "on: 2026-01-10\n    outcome: unchanged", "on: 2026-01-11\n    outcome: not-stated"
    ),
    "source-complete": swap("data/timescales.yml", "    publisher: Nowhere-on-Sea Council\n", ""),
    "step-may-be-shown": swap(
        "data/procedures/ring-the-bell.yml",
        "    certainty: secondary\n",
        "    certainty: secondary\n    held_back: Old.\n",
    ),
    "synonym-once": add("data/synonyms.yml", "  - id: canary\n    words: [canary, Boots]\n"),
    "substitute-for-absent": swap("meeting", "substitute_for: EF", "substitute_for: AB"),
    "text-plain": swap("priorities", "What matters most", "What <b>matters</b> most"),
    "theme-known": swap(
        "meeting", "        actions: [1]\n", "        actions: [1]\n        themes: [{priorities: 2026-28, theme: t}]\n"
    ),
    "withheld-has-no-text": swap("meeting", "  - number: 3\n", "  - number: 3\n    title: Kept back\n"),
    "withheld-item-has-no-open-action": _open_action_of_a_withheld_item,
}

IN_PATTERNS: dict[str, str] = {
    "case-reference": "The case number 4471/26 was closed.",
    "date-of-birth": "She was born on 9 March 2014.",
    "email": "Write to undertow@nowhere.example soon.",
    "national-insurance-number": "The number is zy 12 34 56 a.",
    "nhs-number": "The number is 999 000 0018.",
    "postcode": "The boat lies at ZE1 0AA.",
    "pupil-number": "The number is M999000026001.",
    "telephone": "Ring 01632 960 018 at night.",
}
"""For every certain pattern a text that it finds and no other does; nothing in them belongs to anybody."""
