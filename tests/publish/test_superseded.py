"""What rests on a replaced edition is listed edition by edition, each with its link; nothing else is."""

import pytest

from macros.public.sitewide import RestsOn
from tests.project import Project
from tests.publish.shown import places, site_of, written

LIMITS = "data/timescales.yml"
LEVELS = "data/levels.yml"
PROCEDURE = "data/procedures/ring-the-bell.yml"
ALLOWED = "old_guidance: {noted_on: 2026-11-20, reason: It rained., look_again_by: 2026-12-20}\n"


def resting(project: Project) -> tuple[RestsOn, ...]:
    """What rests on the edition of 2020."""
    (superseded,) = site_of(project).superseded
    assert (superseded.id, superseded.edition.title, superseded.edition.url) == (
        "rests-on-sea-walls-2020",
        "Looking after sea walls 2020",
        "/guidance/sea-walls-2020/",
    )
    assert (superseded.replaced_by.title, superseded.replaced_by.url) == (
        "Looking after sea walls 2025",
        "/guidance/sea-walls-2025/",
    )
    return superseded.resting


def test_nothing_is_listed_where_everything_rests_on_the_edition_in_force(project: Project) -> None:
    site = site_of(project)
    assert site.superseded == ()
    page = str(written(site, "reviews"))
    assert "Nothing on this site rests on an edition that is known to have been replaced." in page


def test_a_time_limit_is_listed_with_its_law_and_leads_to_its_row(project: Project) -> None:
    project.change(LIMITS, "    asked_as: [bell, ringing]\n", "    guidance: sea-walls-2020\n    law: Chapter 3\n")
    assert resting(project) == (
        RestsOn(
            title="Answer the bell",
            url="/time-limits/#answer-the-bell",
            kind="Time limit",
            partnership="Nowhere-on-Sea",
            part="Chapter 3",
        ),
    )


@pytest.mark.parametrize(
    "change", ["    held_back: It is another town's.\n", ""], ids=["held back", "general knowledge"]
)
def test_a_time_limit_that_is_not_shown_leaves_no_trace(project: Project, change: str) -> None:
    name = "answer-the-bell" if change else "never-read"
    old = "    asked_as: [bell, ringing]\n" if change else "    to_check: Ask the harbour master.\n"
    project.change(LIMITS, old, f"{old}    guidance: sea-walls-2020\n{change}")
    site = site_of(project)
    assert site.superseded == ()
    assert places(site.superseded, name) == []


def test_records_of_every_kind_are_listed_once_with_the_parts_that_they_name(project: Project) -> None:
    cite = "cites: [{guidance: sea-walls-2020, part: Chapter 1}, {guidance: sea-walls-2020, part: Chapter 2}]\n"
    for path in (LEVELS, PROCEDURE):
        project.write(path, project.read(path) + cite + ALLOWED)
    project.change(project.priorities, "  - guidance: sea-walls-2025", "  - guidance: sea-walls-2020")
    project.write(project.priorities, project.read(project.priorities) + ALLOWED)
    home = "/nowhere-on-sea"
    lines = {(line.title, line.url, line.kind, line.partnership, line.part) for line in resting(project)}
    assert lines == {
        ("Levels of need and their indicators", "/thresholds/", "Thresholds", "", "Chapter 1 and Chapter 2"),
        ("Ring the bell", "/procedures/ring-the-bell/", "Procedure", "Nowhere-on-Sea", "Chapter 1 and Chapter 2"),
        ("Priorities 2026 to 2028", f"{home}/priorities/2026-28/", "Priorities", "Nowhere-on-Sea", ""),
    }


def test_arrangements_that_a_later_edition_has_replaced_are_left_out(project: Project) -> None:
    project.change(project.arrangements, "  - guidance: sea-walls-2025", "  - guidance: sea-walls-2020")
    project.write(project.arrangements, project.read(project.arrangements) + ALLOWED)
    assert [line.kind for line in resting(project)] == ["Arrangements"]
    later = project.read(project.arrangements).replace("sea-walls-2020", "sea-walls-2025").replace(ALLOWED, "")
    project.write(f"{project.home}/arrangements/2026-02.yml", later)
    project.write(project.arrangements, project.read(project.arrangements) + "superseded_by: 2026-02\n")
    assert site_of(project).superseded == ()


def test_an_edition_that_may_not_be_shown_is_not_said_to_have_replaced_another(project: Project) -> None:
    project.change(LIMITS, "    asked_as: [bell, ringing]\n", "    guidance: sea-walls-2020\n")
    text = project.read("data/guidance.yml")
    head, _, tail = text.rpartition("certainty: read-in-source")
    project.write("data/guidance.yml", f"{head}certainty: general-knowledge{tail}")
    assert site_of(project).superseded == ()


def test_the_page_lists_them_with_both_editions(project: Project) -> None:
    project.change(LIMITS, "    asked_as: [bell, ringing]\n", "    guidance: sea-walls-2020\n")
    page = str(written(site_of(project), "reviews"))
    section = page[page.index('id="replaced"') : page.index('id="calendar"')]
    for link in (
        '<a href="/guidance/sea-walls-2020/">Looking after sea walls 2020</a>',
        '<a href="/guidance/sea-walls-2025/">Looking after sea walls 2025</a>',
        '<a href="/time-limits/#answer-the-bell">Answer the bell</a>',
    ):
        assert link in section
