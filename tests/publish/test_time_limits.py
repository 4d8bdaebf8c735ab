"""Time limits on their way to the page: what may not be shown leaves no trace, what cannot be counted is not."""

import pytest

from macros.public.site import Site
from macros.public.time_limits import TimeLimit
from tests.project import Project
from tests.publish.shown import places, site_of, written

FILE = "data/timescales.yml"


def limit(site: Site, name: str) -> TimeLimit:
    """A time limit by its id."""
    return next(limit for topic in site.time_limits.topics for limit in topic.limits if limit.id == name)


def ids(site: Site) -> list[str]:
    return [limit.id for topic in site.time_limits.topics for limit in topic.limits]


def test_limits_stand_by_topic_in_the_order_of_the_record(project: Project) -> None:
    topics = site_of(project).time_limits.topics
    assert [(topic.id, topic.title, len(topic.limits)) for topic in topics] == [
        ("topic-bells", "Bells", 2),
        ("topic-care-of-bells", "Care of bells", 1),
    ]


def test_what_nobody_has_read_leaves_no_trace(project: Project) -> None:
    site = site_of(project)
    assert "never-read" not in ids(site)
    assert places(site.time_limits, "Find the bell") == places(site.time_limits, "harbour master") == []
    assert places(site.time_limits, "gull") == []


def test_what_is_held_back_leaves_no_trace_not_even_its_source(project: Project) -> None:
    project.change(
        FILE, "    certainty: read-in-source\n", "    certainty: read-in-source\n    held_back: An old rule.\n"
    )
    site = site_of(project)
    assert "answer-the-bell" not in ids(site)
    assert [line.id for line in site.time_limits.sources] == ["notice"]
    assert site.time_limits.areas == ()
    assert places(site.time_limits, "old rule") == places(site.time_limits, "Answer the bell") == []


def test_the_stricter_setting_shows_only_what_was_read_in_its_own_source(project: Project) -> None:
    project.write("data/site.yml", project.read("data/site.yml") + "least_certain: read-in-source\n")
    assert ids(site_of(project)) == ["answer-the-bell"]


def test_what_others_say_carries_its_warning(project: Project) -> None:
    site = site_of(project)
    assert limit(site, "ring-at-once").standing.warning == "Not yet checked against the source"
    assert limit(site, "answer-the-bell").standing.warning == ""
    assert limit(site, "answer-the-bell").standing.clauses == "clause 1.1"


def test_a_limit_with_a_number_can_be_counted_and_names_its_area(project: Project) -> None:
    bell = limit(site_of(project), "answer-the-bell")
    assert (bell.words, bell.value, bell.unit, bell.uncounted) == ("Within 5 working days", 5, "working-days", "")
    assert (bell.place, bell.counts_from) == ("nowhere-on-sea", "the day the bell rings")
    assert site_of(project).time_limits.areas == (("nowhere-on-sea", "Nowhere-on-Sea"),)


def test_a_limit_of_england_and_wales_is_found_under_every_area_as_one_of_england_is(project: Project) -> None:
    text = project.read("data/timescales.yml")
    for area in ("England", "England and Wales"):
        project.write("data/timescales.yml", text.replace("area: England\n", f"area: {area}\n"))
        oil = limit(site_of(project), "oil-the-bell")
        assert (oil.area, oil.place) == (area, "england")


def test_a_limit_of_the_region_is_found_under_every_area(project: Project) -> None:
    project.join_the_coast()
    project.change(FILE, "area: England\n", "area: Coast\n")
    assert limit(site_of(project), "oil-the-bell").place == "england"


def test_a_topic_that_only_the_partnership_has_follows_the_topic_before_it_there(project: Project) -> None:
    file = project.read(FILE)
    two_of_bells = file[: file.index("  - id: never-read")]
    second_of_ropes = "topic: Ropes".join(two_of_bells.rsplit("topic: Bells", 1))
    project.write(
        f"{project.home}/timescales.yml",
        second_of_ropes.replace("  - id: ring", "  - id: pull").replace("  - id: answer", "  - id: hear"),
    )
    titles = [topic.title for topic in site_of(project).time_limits.topics]
    assert titles == ["Bells", "Ropes", "Care of bells"]


def test_topics_of_how_partnerships_run_stand_in_a_list_of_their_own(project: Project) -> None:
    project.change(FILE, "timescales:\n", "housekeeping: [Bells]\ntimescales:\n")
    found = site_of(project).time_limits
    assert [topic.title for topic in found.of(housekeeping=False)] == ["Care of bells"]
    assert [topic.title for topic in found.of(housekeeping=True)] == ["Bells"]


def test_limits_asked_most_are_offered_first(project: Project) -> None:
    assert site_of(project).time_limits.often == ()
    project.change(FILE, "    asked_as: [bell, ringing]\n", "    asked_as: [bell, ringing]\n    often: true\n")
    assert [limit.id for limit in site_of(project).time_limits.often] == ["answer-the-bell"]


def test_a_limit_without_a_number_shows_its_wording_and_is_never_counted(project: Project) -> None:
    ring = limit(site_of(project), "ring-at-once")
    assert (ring.words, ring.limited, ring.value, ring.unit) == ("At once", False, 0, "")
    assert (ring.counts_from, ring.place) == ("", "elsewhere")


def test_terms_and_school_days_are_not_counted_and_say_why(project: Project) -> None:
    oil = limit(site_of(project), "oil-the-bell")
    assert (oil.words, oil.value, oil.who) == ("Every school term", 0, "Not stated")
    assert oil.uncounted.startswith("There is no calculator")


def test_a_reason_keeps_a_number_from_being_counted(project: Project) -> None:
    project.change(
        FILE, "      unit: working-days\n", "      unit: working-days\n    uncounted: The order has the date.\n"
    )
    bell = limit(site_of(project), "answer-the-bell")
    assert (bell.value, bell.unit, bell.uncounted) == (0, "", "The order has the date.")
    assert bell.words == "Within 5 working days"


def test_what_an_area_does_otherwise_stands_beside_the_limit_of_another_file(project: Project) -> None:
    file = project.read(FILE)
    own = file[: file.index("  - id: ring-at-once")].replace("answer-the-bell", "own-bell")
    daily = "differences:\n  - {limit: oil-the-bell, text: Here it is daily., source: notice, certainty: secondary}\n"
    project.write(f"{project.home}/timescales.yml", daily + own)
    others = limit(site_of(project), "oil-the-bell").disagreements
    assert ["daily" in other.text for other in others] == [False, True]


def test_a_limit_that_rests_on_a_replaced_edition_names_the_one_in_force(project: Project) -> None:
    project.change("data/timescales.yml", "guidance: sea-walls-2025", "guidance: sea-walls-2020")
    oil = limit(site_of(project), "oil-the-bell")
    assert oil.basis == "Good practice: Looking after sea walls 2020"
    assert oil.replaced_by is not None
    assert (oil.replaced_by.title, oil.replaced_by.url) == ("the edition of 2025", "/guidance/sea-walls-2025/")
    assert limit(site_of(project), "answer-the-bell").replaced_by is None


def test_sources_that_disagree_are_named(project: Project) -> None:
    (other,) = limit(site_of(project), "oil-the-bell").disagreements
    assert "every week" in other.text
    assert other.standing.source is not None
    assert other.standing.source.id == "notice"


def test_the_day_of_looking_is_said_once_for_most_and_in_the_row_of_any_other(project: Project) -> None:
    assert site_of(project).time_limits.checked == "1 June 2026"
    text = project.read(FILE)
    project.write(FILE, text.replace("    checked: 2026-06-01\n", "    checked: 2026-05-01\n", 1))
    site = site_of(project)
    assert site.time_limits.checked == "1 June 2026"
    assert written(site, "time-limits").count("looked up on 1 May 2026") >= 1
    assert written(site, "time-limits").count("looked up on 1 June 2026") == 1


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("maximum", "Within 5 working days"),
        ("minimum", "5 working days or longer"),
        ("target", "Aim: within 5 working days"),
        ("recurring", "Every 5 working days"),
        ("notice", "5 working days before, or earlier"),
    ],
)
def test_a_limit_in_words(project: Project, kind: str, words: str) -> None:
    project.write(FILE, project.read(FILE).replace("kind: maximum", f"kind: {kind}", 1))
    assert limit(site_of(project), "answer-the-bell").words == words


def test_words_that_the_row_has_anyway_are_not_repeated(project: Project) -> None:
    assert limit(site_of(project), "answer-the-bell").asked_as == "ringing"
