"""The states of a review in words, on the days on which they change, and what the reader is told first."""

from datetime import date

import pytest

from macros.public.base import Review
from tests.project import AS_AT, Project
from tests.publish.shown import site_of

ALLOWANCE = "overdue:\n  noted_on: 2026-11-20\n  reason: No later edition is known.\n  look_again_by: 2027-05-20\n"


def due(project: Project, day: str, more: str = "") -> None:
    """Make the arrangements due on that day."""
    project.change(
        project.arrangements, "  due: 2027-01\n  owner: not-stated\n", f"  due: {day}\n  owner: not-stated\n{more}"
    )


def review(project: Project, as_at: date = AS_AT) -> Review:
    """The review of the arrangements as a reader sees it."""
    shown = site_of(project, as_at).arrangements[0].head.review
    assert shown is not None
    return shown


@pytest.mark.parametrize(
    ("as_at", "state", "words", "meaning"),
    [
        (date(2026, 9, 1), "current", "Review up to date", "Next review due by 1 December 2026."),
        (
            date(2026, 9, 2),
            "due-soon",
            "Review due soon",
            "This is due to be reviewed by 1 December 2026. It may change soon.",
        ),
        (
            date(2026, 11, 30),
            "due-soon",
            "Review due soon",
            "This is due to be reviewed by 1 December 2026. It may change soon.",
        ),
        (
            date(2026, 12, 1),
            "due-soon",
            "Review due soon",
            "This is due to be reviewed by 1 December 2026. It may change soon.",
        ),
        (
            date(2026, 12, 2),
            "overdue",
            "Review overdue",
            "This should have been reviewed by 1 December 2026. It may no longer be right: check with the partnership "
            "before you rely on it.",
        ),
    ],
    ids=["91 days before", "90 days before", "the day before", "the day", "the day after"],
)
def test_a_state_turns_on_its_day_and_says_what_it_means(
    project: Project, as_at: date, state: str, words: str, meaning: str
) -> None:
    due(project, "2026-12-01")
    shown = review(project, as_at)
    assert (shown.state, shown.words, shown.meaning) == (state, words, meaning)
    assert (shown.due, shown.due_iso) == ("1 December 2026", "2026-12-01")


def test_a_review_without_a_date_says_why_and_how_old_the_document_is(project: Project) -> None:
    project.change(project.arrangements, "  due: 2027-01\n", "  none_stated: The document is silent.\n")
    shown = review(project)
    assert (shown.state, shown.words) == ("none-stated", "No review date stated")
    assert shown.meaning == "The document is silent. Last dated January 2026."
    assert (shown.due, shown.due_iso) == ("Not stated", None)


def superseded(project: Project) -> None:
    """A later edition of the arrangements."""
    due(project, "2026-10", "superseded_by: 2026-02\n")
    text = (
        project.read(project.arrangements).replace("superseded_by: 2026-02\n", "").replace("due: 2026-10", "due: 2027")
    )
    project.write(f"{project.home}/arrangements/2026-02.yml", text)


def test_an_edition_that_a_later_one_has_replaced_says_so_first_and_is_never_overdue(project: Project) -> None:
    superseded(project)
    old = next(edition for edition in site_of(project).arrangements if edition.superseded_by)
    assert old.head.review is not None
    assert (old.head.review.state, old.head.review.words) == ("superseded", "Replaced by a later edition")
    assert old.superseded_by is not None
    assert old.superseded_by.url == "/nowhere-on-sea/arrangements/2026-02/"
    assert [(notice.kind, notice.title) for notice in old.head.notices][:1] == [
        ("superseded", "Replaced by a later edition")
    ]
    assert "Do not rely on it" in old.head.notices[0].text


def test_an_exception_is_explained_while_the_review_is_overdue_and_not_before(project: Project) -> None:
    due(project, "2026-11-30", ALLOWANCE)
    before, after = review(project, date(2026, 11, 30)), review(project, date(2026, 12, 1))
    assert (before.allowance, before.look_again) == (None, None)
    assert (after.allowance, after.look_again) == ("No later edition is known.", "20 May 2027")
    notices = site_of(project, date(2026, 12, 1)).arrangements[0].head.notices
    assert notices[0].kind == "overdue"
    assert "No later edition is known. This site will look again by 20 May 2027." in notices[0].text
    assert site_of(project, date(2026, 11, 30)).arrangements[0].head.notices == ()


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        ("unchanged", "10 January 2026 (reviewed and left unchanged)"),
        ("amended", "10 January 2026 (amended)"),
        ("replaced", "10 January 2026 (replaced)"),
        ("not-stated", "10 January 2026 (the date of the document; what was reviewed then is not stated)"),
    ],
)
def test_the_last_review_says_what_it_did(project: Project, outcome: str, words: str) -> None:
    project.change(project.priorities, "outcome: unchanged", f"outcome: {outcome}")
    shown = site_of(project).priorities[0].head.review
    assert shown is not None
    assert (shown.last, shown.owner) == (words, "Executive")


def test_an_owner_whom_the_document_does_not_name_is_not_stated(project: Project) -> None:
    assert review(project).owner == "Not stated"


def test_a_citation_of_an_old_edition_gives_notice_of_the_old_and_of_the_newest(project: Project) -> None:
    project.change(project.arrangements, "  - guidance: sea-walls-2025", "  - guidance: sea-walls-2020")
    project.change(project.arrangements, "on: 2026-01\n    outcome: not-stated", "on: 2025-01\n    outcome: amended")
    (notice,) = site_of(project).arrangements[0].head.notices
    assert (notice.kind, notice.title) == ("info", "Written under earlier guidance")
    assert notice.text == (
        '<p>It cites <a href="/guidance/sea-walls-2020/">Looking after sea walls 2020</a>, which '
        '<a href="/guidance/sea-walls-2025/">Looking after sea walls 2025</a> has replaced.</p>'
    )


def test_a_citation_of_the_edition_in_force_gives_no_notice(project: Project) -> None:
    head = site_of(project).arrangements[0].head
    assert head.notices == ()
    assert [(cite.title, cite.url) for cite in head.cites] == [
        ("Looking after sea walls 2025", "/guidance/sea-walls-2025/"),
        ("Looking after sea walls (edition not stated)", "/guidance/"),
    ]


def test_a_redaction_past_its_day_shows_why_it_may_stay_for_now(project: Project) -> None:
    text = project.read(project.meeting).replace("look_again_by: 2027-05-12", "look_again_by: 2026-11-19")
    project.write(project.meeting, text + ALLOWANCE)
    shown = [row.review for row in site_of(project).reviews if row.path == project.meeting]
    assert {(row.state, str(row.allowance), row.look_again) for row in shown} == {
        ("overdue", "No later edition is known.", "20 May 2027")
    }
    project.write(project.meeting, project.read(project.meeting).replace("2026-11-19", "2027-05-12"))
    assert {row.review.allowance for row in site_of(project).reviews if row.path == project.meeting} == {None}


def test_each_file_of_a_list_keeps_its_own_words_beside_the_others(project: Project) -> None:
    shared = project.read("data/bank-holidays.yml")
    assert "The list was begun." in shared
    project.write(f"{project.home}/bank-holidays.yml", shared.replace("The list was begun.", "Days of the sea alone."))
    files = site_of(project).bank_holidays.files
    assert {file.partnership: str(file.review.said) for file in files} == {
        "": "The list was begun.",
        project.home.rpartition("/")[2]: "Days of the sea alone.",
    }
    assert [bool(file.place) for file in files] == [False, True]


def test_a_review_in_time_is_never_called_up_to_date_where_a_fact_was_read_only_elsewhere(project: Project) -> None:
    def shown() -> Review:
        return next(row.review for row in site_of(project).reviews if row.path == "data/guidance.yml")

    sure = shown()
    assert (sure.state, sure.words) == ("current", "Review up to date")
    text = project.read("data/guidance.yml")
    project.write("data/guidance.yml", text.replace("read-in-source", "secondary", 1))
    unsure = shown()
    assert (unsure.state, unsure.due_iso) == ("looked-at", sure.due_iso)
    assert unsure.words == "Looked at, not yet checked"
    assert unsure.meaning == f"Not all of it has been checked against its own source. {sure.meaning}"
    assert unsure.may_fall_due


def test_a_review_in_time_is_never_called_up_to_date_where_guidance_was_replaced(project: Project) -> None:
    due(project, "2028")
    assert review(project).state == "current"
    project.change(project.arrangements, "  - guidance: sea-walls-2025", "  - guidance: sea-walls-2020")
    project.change(project.arrangements, "on: 2026-01\n    outcome: not-stated", "on: 2025-01\n    outcome: amended")
    shown = review(project)
    assert (shown.state, shown.words) == ("looked-at", "Rests on replaced guidance")
    assert shown.meaning.startswith("It rests on guidance that a later edition has replaced. Next review due by")


def test_what_is_late_is_called_late_whatever_it_rests_on(project: Project) -> None:
    project.change(project.arrangements, "  - guidance: sea-walls-2025", "  - guidance: sea-walls-2020")
    project.change(project.arrangements, "on: 2026-01\n    outcome: not-stated", "on: 2025-01\n    outcome: amended")
    due(project, "2026-10", ALLOWANCE.replace("2026-11-20", "2026-10-20").replace("2027-05-20", "2027-02-20"))
    assert review(project).state == "overdue"
