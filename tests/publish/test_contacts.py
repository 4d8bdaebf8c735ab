"""Who is who: bodies with every part they play, posts and not people, groups by topic, and what clauses expect."""

from typing import Any

from tests.project import Project
from tests.publish.shown import site_of, strings

MEMBERS = """members:
  - line: Nowhere-on-Sea Council
    organisations: [nowhere-council]
    posts: [Director of Lighthouses]
"""


def area(project: Project) -> Any:
    """The contacts of the only area."""
    (only,) = site_of(project).contacts.areas
    return only


def members(project: Project, lines: str) -> None:
    """Other members of the executive."""
    project.change(project.group, MEMBERS, f"members:\n{lines}")


def test_a_body_stands_once_with_all_its_parts_and_posts(project: Project) -> None:
    agencies = {agency.name: agency for agency in area(project).agencies}
    council = agencies["Nowhere-on-Sea Council"]
    assert council.id == "nowhere-on-sea-nowhere-council"
    assert [part.title for part in council.parts] == ["Statutory safeguarding partner", "Member of Executive"]
    assert "Director of Lighthouses" in council.posts
    assert "Nowhere Harbour Board" in council.words  # its earlier name finds it
    assert [part.title for part in agencies["Sea Health"].parts][-1] == "Relevant agency (clause 1.2)"
    assert agencies["Sea Health"].parts[-1].url == "/nowhere-on-sea/arrangements/2026-01/#c1-2"


def test_a_body_that_a_document_names_by_its_kind_is_listed_too(project: Project) -> None:
    project.change(project.arrangements, "          - Coast Police\n", "          - Each lifeboat station\n")
    assert "Lifeboat station (each one)" in [agency.name for agency in area(project).agencies]


def test_designated_posts_stand_apart_and_are_explained_by_the_glossary(project: Project) -> None:
    members(
        project,
        "  - {line: Designated Doctor for Boats, posts: [Designated Doctor]}\n"
        "  - {line: Sea Health, organisations: [sea-health], posts: [Named Nurse, Bookkeeper]}\n"
        "  - {line: Council, organisations: [nowhere-council]}\n  - {line: Police, organisations: [coast-police]}\n",
    )
    project.write(
        "data/glossary.yml",
        "terms:\n  - {id: d, term: designated doctor, means: A doctor who advises, case_sensitive: false}\n",
    )
    posts = {post.name: post for post in area(project).posts}
    assert list(posts) == ["Designated Doctor for Boats", "Named Nurse"]
    assert "A doctor who advises." in str(posts["Designated Doctor for Boats"].about)
    assert posts["Named Nurse"].services == ("Sea Health",)
    assert "Designated Doctor for Boats" not in [agency.name for agency in area(project).agencies]


def test_what_a_clause_expects_stands_with_its_place(project: Project) -> None:
    project.change(
        project.group,
        "          text: The executive meets when the tide is low.\n",
        "          text: The executive meets when the tide is low.\n          expects_of: Every member\n"
        "          points: [Bring a lamp]\n",
    )
    (expected,) = area(project).expected
    assert (expected.of, expected.points[0].text) == ("Every member", "Bring a lamp")
    assert expected.source.url == "/nowhere-on-sea/groups/executive/#c1"


def test_a_group_known_only_from_older_notes_is_no_contact(project: Project) -> None:
    assert [group.name for group in area(project).groups] == ["Executive"]
    project.change(project.group, "kind: executive\n", "kind: executive\nolder: true\n")
    assert area(project).groups == ()
    assert all("Member of" not in part.title for agency in area(project).agencies for part in agency.parts)


def test_a_replaced_edition_of_the_arrangements_says_nothing_of_today(project: Project) -> None:
    project.change(project.arrangements, "edition: January", "superseded_by: 2026-02\nedition: January")
    text = project.read(project.arrangements).replace("superseded_by: 2026-02\n", "")
    project.write(f"{project.home}/arrangements/2026-02.yml", text)
    urls = [url for _, url in strings(area(project)) if "/arrangements/" in url]
    assert urls
    assert all("/2026-02/" in url for url in urls)


def test_nobody_is_named(project: Project) -> None:
    """The arrangements name who signed; a post is what a reader needs."""
    assert not [text for _, text in strings(site_of(project).contacts) if "Seagrass" in text]


def test_every_anchor_is_there_once(project: Project) -> None:
    only = area(project)
    ids = [contact.id for contact in (*only.agencies, *only.posts, *only.groups)]
    assert len(ids) == len(set(ids))
