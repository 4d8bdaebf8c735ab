"""Sections and clauses as printed, with their limits, lists, steps and agencies."""

import pytest

from macros.publish.clauses import limit_words
from tests.project import Project
from tests.publish.shown import clause, page_at, site_of

FIRST = '      - id: c1-1\n        number: "1.1"\n'


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (1, "working-days", "1 working day"),
        (5, "working-days", "5 working days"),
        (1, "calendar-days", "1 calendar day"),
        (28, "calendar-days", "28 calendar days"),
        (1, "school-days", "1 school day"),
        (2, "school-terms", "2 school terms"),
        (1, "hours", "1 hour"),
        (24, "hours", "24 hours"),
        (2, "weeks", "2 weeks"),
        (1, "months", "1 month"),
        (1, "years", "1 year"),
        (0, "working-days", "0 working days"),
    ],
)
def test_a_limit_says_its_number_and_its_unit_singular_or_plural(value: int, unit: str, words: str) -> None:
    assert limit_words(value, unit) == words


def test_a_time_limit_says_what_by_whom_and_from_when_or_that_this_is_not_stated(project: Project) -> None:
    project.change(
        project.arrangements,
        FIRST,
        f"""{FIRST}        time_limits:
          - {{value: 1, unit: working-days, counts_from: the storm, what: Look at the wall., who: Sea wall warden}}
          - {{value: 5, unit: working-days, counts_from: not-stated, what: Mend the wall.}}
""",
    )
    first, second = clause(site_of(project), "c1-1").limits
    assert (first.words, first.counts_from, first.what, first.who) == (
        "1 working day",
        "the storm",
        "Look at the wall.",
        "Sea wall warden",
    )
    assert (second.words, second.counts_from, second.who) == ("5 working days", "Not stated", None)


def test_what_is_done_again_and_again_says_how_often_and_counts_from_nothing(project: Project) -> None:
    project.change(
        project.arrangements,
        FIRST,
        f"""{FIRST}        time_limits:
          - {{value: 1, unit: months, counts_from: not-stated, repeats: true, what: Look at the wall.}}
          - {{value: 11, unit: months, counts_from: not-stated, repeats: true, what: Paint the wall.}}
""",
    )
    limits = clause(site_of(project), "c1-1").limits
    assert [(limit.words, limit.counts_from) for limit in limits] == [("Every month", ""), ("Every 11 months", "")]


def test_two_clauses_of_one_number_both_stand_with_anchors_of_their_own(project: Project) -> None:
    text = project.read(project.arrangements)
    text = text.replace("id: c1-1\n", "id: c3-3-chairing\n").replace("id: c1-2\n", "id: c3-3-forums\n")
    project.write(project.arrangements, text.replace('"1.1"', '"3.3"').replace('"1.2"', '"3.3"'))
    site = site_of(project)
    (section,) = site.arrangements[0].sections
    anchors = ["c3-3-chairing", "c3-3-forums"]
    assert [(clause.id, clause.number) for clause in section.clauses] == [(anchor, "3.3") for anchor in anchors]
    page = page_at(site, site.arrangements[0].head.url)
    for anchor in anchors:
        assert page.count(f'id="{anchor}"') == 1
        assert f'href="#{anchor}"' in page


def test_lists_keep_their_order_titles_and_the_lists_within_them(project: Project) -> None:
    project.change(
        project.arrangements,
        FIRST,
        f"""{FIRST}        ordered: true
        points: [One, {{title: Two, text: Second, points: ["*Third*"]}}]
        lists: [{{title: More & more, ordered: true, points: [Fourth]}}]
        steps: [{{who: Warden, does: Shout., when: At *once*}}]
        after: The end.
        note: A doubt.
""",
    )
    first = clause(site_of(project), "c1-1")
    point, with_list = first.points
    assert first.ordered
    assert (point.text, point.title) == ("One", None)
    assert (with_list.text, with_list.title, with_list.points[0].text) == ("Second", "Two", "<em>Third</em>")
    assert (first.lists[0].title, first.lists[0].ordered, first.lists[0].points[0].text) == (
        "More &amp; more",
        True,
        "Fourth",
    )
    assert (first.steps[0].who, first.steps[0].does, first.steps[0].when) == ("Warden", "Shout.", "At <em>once</em>")
    assert (first.after, first.note) == ("<p>The end.</p>", "<p>A doubt.</p>")


def test_an_agency_stands_as_printed_with_its_present_name_only_where_that_has_changed(project: Project) -> None:
    old, same, never = (
        "{name: The Harbour Board, organisation: nowhere-council}",
        "{name: Nowhere-on-Sea Council, organisation: nowhere-council}",
        "{name: The health people, organisation: sea-health, each: true, parts: [Nurses]}",
    )
    project.change(
        project.arrangements,
        "          - Coast Police\n",
        f"          - {old}\n          - {same}\n          - {never}\n",
    )
    agencies = clause(site_of(project), "c1-2").agencies
    assert [(agency.name, agency.now) for agency in agencies] == [
        ("The Harbour Board", "Nowhere-on-Sea Council"),
        ("Nowhere-on-Sea Council", None),
        ("The health people", None),
        ("Sea Health", None),
    ]
    assert agencies[2].each
    assert [part.name for part in agencies[2].parts] == ["Nurses"]


def test_a_run_of_clauses_about_one_group_leads_to_its_page_once(project: Project) -> None:
    project.change(project.arrangements, '        number: "1.2"\n', '        number: "1.2"\n        group: executive\n')
    site = site_of(project)
    link = clause(site, "c1-1").group
    assert link is not None
    assert (link.title, link.url) == ("Executive", "/nowhere-on-sea/groups/executive/")
    assert clause(site, "c1-2").group is None
