"""A body across partnerships: where it sits, what became of it, how many meetings it came to; nothing withheld."""

from macros.public.agencies import Organisation
from tests.project import Project
from tests.publish.shown import page_at, site_of, unchecked, written
from tests.publish.test_withheld import withhold_the_second_person

COUNCIL = "nowhere-council"


def bodies(project: Project) -> dict[str, Organisation]:
    """Every body by its id."""
    return {body.id: body for body in site_of(project).organisations}


def test_a_body_has_its_names_with_their_dates_its_seats_and_its_roles(project: Project) -> None:
    body = bodies(project)[COUNCIL]
    assert (body.name, body.kind, body.url) == ("Nowhere-on-Sea Council", "Council", "/agencies/nowhere-council/")
    assert [(name.name, name.since, name.until) for name in body.names] == [
        ("Nowhere Harbour Board", "", "March 2010"),
        ("Nowhere-on-Sea Council", "April 2010", ""),
    ]
    assert [(seat.group.title, seat.posts) for seat in body.seats] == [("Executive", ("Director of Lighthouses",))]
    assert body.roles[0].what == "Statutory safeguarding partner (council)"
    assert [link.title for link in body.partnerships] == ["Nowhere-on-Sea Partnership"]


def test_meetings_are_counted_for_the_body_with_posts_and_a_link_to_the_year_but_no_name(project: Project) -> None:
    (there,) = bodies(project)[COUNCIL].there
    assert [(year.year, year.url, year.came, year.apologies, year.named) for year in there.years] == [
        ("2026", "/nowhere-on-sea/meetings/2026/executive/", 1, 0, 0)
    ]
    assert [post.striptags() for post in there.posts] == ["Director of Lighthouses"]
    assert "Avery" not in repr(bodies(project))


def test_a_meeting_counts_once_however_many_came_and_coming_counts_before_apologies(project: Project) -> None:
    guest = "    organisations: [sea-health]\n    member_as: Nowhere-on-Sea Council\n"
    text = project.read(project.meeting)
    for post in ("Harbour Doctor", "Harbour Nurse"):
        text = text.replace(f"post: {post}\n", f"post: {post}\n{guest}")
    project.write(project.meeting, text)
    (there,) = bodies(project)["sea-health"].there
    assert [(year.came, year.apologies) for year in there.years] == [(1, 0)]


def test_who_takes_the_notes_is_named_and_did_not_come_for_the_body(project: Project) -> None:
    project.change(project.meeting, "    chair: true\n", "    notetaker: true\n")
    (there,) = bodies(project)[COUNCIL].there
    assert [(year.came, year.named) for year in there.years] == [(0, 1)]


def test_a_body_that_no_published_record_names_has_no_page_even_if_the_list_of_bodies_has_it(project: Project) -> None:
    assert "far-away-council" in project.read("data/organisations.yml")
    assert set(bodies(project)) == {COUNCIL, "coast-police", "sea-health"}


def test_a_body_of_a_withheld_person_is_named_by_nothing(project: Project) -> None:
    withhold_the_second_person(project)
    text = project.read(project.meeting).replace("[coast-police]", "[far-away-council]")
    project.write(project.meeting, text)
    assert "far-away-council" not in {body.id for body in unchecked(project).organisations}


def test_what_a_body_became_and_what_it_is_part_of_are_listed_with_it(project: Project) -> None:
    project.change("data/organisations.yml", "    kind: icb\n", "    kind: icb\n    became: far-away-council\n")
    project.change(
        "data/organisations.yml", "  - id: coast-police\n", "  - id: coast-police\n    part_of: sea-health\n"
    )
    by_id = bodies(project)
    assert by_id["coast-police"].part_of is not None
    assert [link.url for link in by_id["sea-health"].units] == ["/agencies/coast-police/"]
    became = by_id["sea-health"].became
    assert became is not None
    assert became.url == "/agencies/far-away-council/"
    assert [link.title for link in by_id["far-away-council"].took_over] == ["Sea Health"]
    assert by_id["far-away-council"].partnerships == ()


def test_a_body_sits_where_its_unit_sits_and_takes_part_where_it_does_and_the_page_says_so(project: Project) -> None:
    project.change(
        "data/organisations.yml",
        "  - id: nowhere-council\n",
        "  - id: nowhere-council\n    part_of: far-away-council\n",
    )
    whole = bodies(project)["far-away-council"]
    assert (whole.seats, [(through.unit.title, through.seat.group.title) for through in whole.unit_seats]) == (
        (),
        [("Nowhere-on-Sea Council", "Executive")],
    )
    assert whole.partnerships == whole.unit_partnerships == bodies(project)[COUNCIL].partnerships
    html = page_at(site_of(project), "/agencies/far-away-council/")
    assert 'through its unit <a href="/agencies/nowhere-council/">Nowhere-on-Sea Council</a>' in html
    assert "Nowhere-on-Sea Partnership</a> (through a unit of it)" in html
    assert "No list of members" not in html
    assert "through a" not in page_at(site_of(project), f"/agencies/{COUNCIL}/")


def test_a_line_that_names_a_body_and_its_unit_is_the_body_s_own_and_a_unit_of_a_unit_counts_too(
    project: Project,
) -> None:
    path = "data/organisations.yml"
    project.change(path, "  - id: nowhere-council\n", "  - id: nowhere-council\n    part_of: sea-health\n")
    project.change(path, "  - id: sea-health\n", "  - id: sea-health\n    part_of: far-away-council\n")
    assert [seat.unit.title for seat in bodies(project)["far-away-council"].unit_seats] == ["Nowhere-on-Sea Council"]
    project.change(project.group, "organisations: [nowhere-council]", "organisations: [nowhere-council, sea-health]")
    by_id = bodies(project)
    assert (len(by_id["sea-health"].seats), by_id["sea-health"].unit_seats) == (1, ())
    assert by_id["sea-health"].unit_partnerships == ()


def test_a_seat_has_the_clauses_and_the_note_of_its_own_line(project: Project) -> None:
    post = "    posts: [Director of Lighthouses]\n"
    project.change(project.group, post, f"{post}    clauses: ['4.4']\n    note: Nobody spells it out.\n")
    (seat,) = bodies(project)[COUNCIL].seats
    assert [link.title for link in seat.clauses] == ["Clause 4.4"]
    assert "Nobody spells it out." in page_at(site_of(project), f"/agencies/{COUNCIL}/")


def test_what_is_expected_of_agencies_is_linked_where_the_body_takes_part_and_a_clause_expects_it(
    project: Project,
) -> None:
    link = 'href="/contacts/#nowhere-on-sea-expected"'
    assert link not in page_at(site_of(project), f"/agencies/{COUNCIL}/")
    clause = "          text: The executive meets when the tide is low.\n"
    project.change(project.group, clause, f"{clause}          expects_of: Every member\n")
    assert link in page_at(site_of(project), f"/agencies/{COUNCIL}/")
    assert f'id="{link[17:-1]}"' in written(site_of(project), "contacts")


def test_bodies_that_lead_to_each_other_in_a_circle_are_listed_once_each(project: Project) -> None:
    project.change("data/organisations.yml", "    kind: icb\n", "    kind: icb\n    became: coast-police\n")
    project.change(
        "data/organisations.yml", "  - id: coast-police\n", "  - id: coast-police\n    part_of: sea-health\n"
    )
    assert set(bodies(project)) == {COUNCIL, "coast-police", "sea-health"}


def test_a_line_of_a_list_of_members_keeps_its_name_when_others_come_before_it(project: Project) -> None:
    before = [line.id for line in site_of(project).memberships]
    project.change(project.group, "members:\n", "members:\n  - line: Divers\n  - line: Divers!\n")
    after = [line.id for line in site_of(project).memberships]
    assert after == ["nowhere-on-sea/executive/divers", "nowhere-on-sea/executive/divers-2", *before]


def test_lines_that_read_alike_have_different_names_whatever_number_they_end_in(project: Project) -> None:
    project.change(project.group, "members:\n", "members:\n" + "".join(f"  - line: {line}\n" for line in LIKE))
    names = [line.id.rpartition("/")[2] for line in site_of(project).memberships]
    assert names[:3] == ["divers", "divers-2", "divers-2-2"]


LIKE = ("Divers", "Divers", "Divers 2")
