"""Nothing withheld keeps words in the record."""

from tests.project import Project

RULE = "withheld-has-no-text"


def message(what: str, field: str) -> str:
    return f"a withheld {what} must not have “{field}”: take it out of the file and of git"


def test_a_withheld_item_with_title_and_parts_is_found_at_both_lines(project: Project) -> None:
    more = "openness: withheld\n    title: Kept back\n    parts:\n      - id: kept\n    redactions"
    project.change(project.meeting, "openness: withheld\n    redactions", more)
    assert project.found() == [
        project.finding(project.meeting, "title: Kept back", RULE, message("item", "title")),
        project.finding(project.meeting, "parts:", RULE, message("item", "parts"), nth=3),
    ]


def test_a_withheld_action_with_text_owners_and_day_is_found_at_each_line(project: Project) -> None:
    fields = ("text: Kept back.", "owners: [AB]", "owners_note: Why.", "due: 2026-09-01", "printed_as: 2")
    project.change(
        project.meeting, "item: 3\n", "".join(f"{field}\n    " for field in ("item: 3", *fields)).rstrip(" ")
    )
    assert project.found() == [
        project.finding(project.meeting, "text: Kept back.", RULE, message("action", "text")),
        project.finding(project.meeting, "owners: [AB]", RULE, message("action", "owners")),
        project.finding(project.meeting, "owners_note", RULE, message("action", "owners_note")),
        project.finding(project.meeting, "due: 2026-09-01", RULE, message("action", "due")),
        project.finding(project.meeting, "printed_as", RULE, message("action", "printed_as")),
    ]


def test_a_withheld_person_with_anything_that_tells_who_it_is_is_found(project: Project) -> None:
    fields = {
        "initials": "GH",
        "name": "Gale Hull",
        "post": "Diver",
        "organisations": "[sea-health]",
        "note": "Was new.",
        "substitute_for": "AB",
        "member_as": "Divers",
        "notetaker": "true",
        "guest": "true",
    }
    lines = "".join(f"    {field}: {value}\n" for field, value in fields.items())
    project.change(
        project.meeting,
        "    openness: withheld\n    redaction:\n      reason: personal",
        f"{lines}    openness: withheld\n    redaction:\n      reason: personal",
    )
    assert project.found() == [
        project.finding(project.meeting, f"    {field}: {value}", RULE, message("person", field))
        for field, value in fields.items()
    ]


def test_withheld_without_words_passes(project: Project) -> None:
    assert project.found() == []
