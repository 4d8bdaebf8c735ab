"""Faults that one rule reports and no other, for rules whose FAIL example breaks another rule as well.

In: a valid project. Out: the project with one fault.
"""

from collections.abc import Callable

from tests.project import Project

Fault = Callable[[Project], None]


def swap(path: str, old: str, new: str) -> Fault:
    """A fault that is other words in the place of some; `path` names a field of Project."""
    return lambda project: project.change(getattr(project, path, path), old, new)


def _open_action_of_a_withheld_item(project: Project) -> None:
    text = project.read(project.meeting)
    start, end = text.index("  - number: 2\n    item: 3\n"), text.index("next_meeting:")
    project.write(project.meeting, text[:start] + "  - number: 2\n    item: 3\n    text: Row out.\n" + text[end:])


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
    "follow-up-in-order": swap(
        "meeting",
        "        actions: [1]\n",
        "        actions: [1]\n        follow_ups: [{meeting: 2026-05-12-executive, action: 1, state: done}]\n",
    ),
    "follow-up-known": _action_that_is_not_there,
    "marker-form": swap("meeting", "talked about the lighthouse", "talked about [redacted]"),
    "open-has-text": swap("meeting", "    title: Welcome\n", ""),
    "partly-redacted-has-marker": swap("meeting", "[redacted: personal-data]", "something"),
    "people-distinct": swap("meeting", "post: Harbour Nurse\n", "post: Harbour Nurse\n    chair: true\n"),
    "redacted-name-has-no-initials": swap(
        "meeting",
        "      - id: learning\n",
        "      - id: case-of-undertow\n        title: 'Case of [redacted: personal-data]'\n",
    ),
    "redaction-authorised": _nth("meeting", "authorised_by: Partnership Manager", "authorised_by: Avery Breakwater"),
    "redaction-look-again": _nth("meeting", "look_again_by: 2027-05-12", "look_again_by: 2026-11-19"),
    "redaction-reason": _nth("meeting", "reason: under-way", "reason: under-weigh"),
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
