"""What the newsletter says of the notes that were published, and the timeline that it rests on."""

from datetime import date

import pytest

from macros.notes.newsletter import letter
from macros.publish import publish
from macros.records.load import load
from tests.notes.drafting import invented
from tests.notes.drafting.invented import holding, redact, run
from tests.project import AS_AT, Project
from tests.september import DRAFT, RECORD


def newsletter(project: Project, *more: str) -> str:
    """What the command prints."""
    done = run(project, "newsletter", *more)
    assert (done.code, done.err) == (0, "")
    return done.out


URL = "url: https://nowhere.example\n"


def test_the_notes_published_since_are_listed_as_markdown(project: Project) -> None:
    project.write("data/site.yml", project.read("data/site.yml") + URL)
    assert newsletter(project, "--since", "2026-06-02") == (
        "# Notes (minutes) published since 2 June 2026\n\n"
        "## Nowhere-on-Sea Partnership\n\n"
        "### [Meeting of the executive](https://nowhere.example/nowhere-on-sea/meetings/2026-05-12-executive/)\n\n"
        "The executive talked about the lighthouse.\n\n"
        "4 passages are withheld. Published on 2 June 2026.\n"
    )


def test_without_an_address_of_the_site_there_is_no_link_that_leads_nowhere(project: Project) -> None:
    letter = newsletter(project, "--since", "2026-06-02")
    assert "### Meeting of the executive\n" in letter
    assert letter.endswith("Published on 2 June 2026.\n/nowhere-on-sea/meetings/2026-05-12-executive/\n")


def test_the_same_as_text_to_paste_into_a_mail(project: Project) -> None:
    project.write("data/site.yml", project.read("data/site.yml") + URL)
    assert newsletter(project, "--since", "2026-06-02", "--format", "text") == (
        "Notes (minutes) published since 2 June 2026\n===========================================\n\n"
        "Nowhere-on-Sea Partnership\n--------------------------\n\n"
        "Meeting of the executive\n\n"
        "The executive talked about the lighthouse.\n\n"
        "4 passages are withheld. Published on 2 June 2026.\n"
        "https://nowhere.example/nowhere-on-sea/meetings/2026-05-12-executive/\n"
    )


def test_what_was_published_before_is_not_listed(project: Project) -> None:
    assert newsletter(project, "--since", "2026-06-03") == (
        "# Notes (minutes) published since 3 June 2026\n\nNo notes are recorded as published since then.\n"
    )


def test_the_day_of_redaction_counts_where_that_of_publication_is_silent(project: Project) -> None:
    project.write(DRAFT, invented.TEXT)
    redact(project)
    project.change(RECORD, "published_on: 2026-11-20", "published_on: not-stated")
    assert "Published on 20 November 2026." in newsletter(project, "--since", "2026-11-20")


def test_notes_without_any_day_are_named_in_a_note(project: Project) -> None:
    project.change(project.meeting, "published_on: 2026-06-02", "published_on: not-stated")
    assert newsletter(project, "--since", "2026-06-02") == (
        "# Notes (minutes) published since 2 June 2026\n\nNo notes are recorded as published since then.\n\n"
        "## Notes without a recorded day of publication\n\n"
        "These are on the site, but nothing says when they were published:\n\n"
        "- Meeting of the executive\n"
    )


def test_nothing_withheld_is_in_the_letter(project: Project) -> None:
    project.write(DRAFT, invented.TEXT)
    redact(project)
    for form in ("markdown", "text"):
        letter = newsletter(project, "--since", "2026-01-01", "--format", form)
        assert "The executive talked about the lighthouse and about one case." in letter
        assert holding({"letter": letter}) == []


def test_records_with_problems_make_no_letter(project: Project) -> None:
    project.change(project.meeting, "item: 3", "item: 9")
    done = run(project, "newsletter", "--since", "2026-01-01")
    assert done.code == 1
    assert done.err == "The records have problems: put them right first.\n"
    assert "actions-numbered: must be the number of an item of this meeting\n" in done.out


def test_the_page_has_every_step_in_order_and_says_where_nothing_is_recorded(project: Project) -> None:
    site = publish(load(project.root)[0], AS_AT)
    (meeting,) = site.meetings
    assert [(step.what, step.when, step.by) for step in meeting.timeline] == [
        ("Meeting held", "12 May 2026", ""),
        ("Notes drafted", "Not recorded", ""),
        ("Sent for comment to those who were there", "Not recorded", ""),
        ("Comments closed", "Not recorded", ""),
        ("Notes approved", "1 June 2026", "by Chair of the executive"),
        ("Redacted version made", "Not recorded", "checked by Partnership Manager and Information Officer"),
        ("Notes published", "2 June 2026", ""),
        ("Partners told where the notes are", "Not recorded", ""),
        ("Listed in the newsletter", "Not recorded", ""),
    ]
    assert letter(site, date(2026, 6, 2), "text").startswith("Notes (minutes)")


def test_a_lifted_redaction_is_in_the_register(project: Project) -> None:
    ended = "lifted: [{item: 2, reason: under-way, lifted_on: 2026-07-01, lifted_by: Partnership Manager}]\nsource:"
    project.change(project.meeting, "source:", ended)
    assert project.found() == []
    (lifted,) = publish(load(project.root)[0], AS_AT).lifted
    assert (lifted.what, lifted.reason, lifted.lifted_on, lifted.lifted_iso, lifted.lifted_by) == (
        "Part of item 2",
        "Something not finished",
        "1 July 2026",
        "2026-07-01",
        "Partnership Manager",
    )


@pytest.mark.parametrize(
    ("entry", "what"),
    [
        ("item: 2, whole: true", "Whole item 2"),
        ("action: 1", "Part of action 1"),
        ("action: 2, whole: true", "Whole action 2"),
        ("person: true", "A person"),
        ("lifted_by: Partnership Manager", "A passage"),
    ],
)
def test_the_register_says_what_was_opened(project: Project, entry: str, what: str) -> None:
    by = "" if "lifted_by" in entry else ", lifted_by: Partnership Manager"
    ended = f"lifted: [{{{entry}, reason: under-way, lifted_on: 2026-07-01{by}}}]\nsource:"
    project.change(project.meeting, "source:", ended)
    assert project.found() == []
    assert [lifted.what for lifted in publish(load(project.root)[0], AS_AT).lifted] == [what]
