"""A group and its terms of reference: the promises that can be counted, in words, each with its clause."""

import pytest

from tests.project import Project
from tests.publish.shown import clause, page_at, places, site_of, the_group

SOURCE = 'source: {document: nowhere-arrangements, clauses: ["4"]}'


def add(project: Project, more: str) -> None:
    """Give the executive more fields."""
    project.change(project.group, "purpose: It leads the partnership.\n", f"purpose: It leads the partnership.\n{more}")


def facts(project: Project) -> dict[str, tuple[str, str]]:
    """Its key facts: label, words, source."""
    return {fact.label: (str(fact.text), fact.source) for fact in the_group(site_of(project)).facts}


@pytest.mark.parametrize(
    ("more", "label", "words"),
    [
        ("chairing: {chair: not-stated, SOURCE}\n", "Chair", "Not stated"),
        ("chairing: {chair: Harbour master, SOURCE}\n", "Chair", "Harbour master"),
        ("chairing: {chair: not-stated, co_chairs: [Nurse, Diver], SOURCE}\n", "Co-chairs", "Nurse and Diver"),
        ("chairing: {chair: Nurse, deputy: Diver, SOURCE}\n", "Deputy chair", "Diver"),
        (
            "quorum: {at_least: 2, of: statutory-partners, if_not: It meets again., SOURCE}\n",
            "Quorum",
            "At least 2 statutory safeguarding partners",
        ),
        (
            "quorum: {at_least: 2, of: statutory-partners, if_not: It meets again., SOURCE}\n",
            "Without a quorum",
            "It meets again.",
        ),
        (
            "attendance: {text: Everybody comes., substitutes: Or sends somebody., SOURCE}\n",
            "Attendance",
            "Everybody comes. Or sends somebody.",
        ),
        (
            "notices: [{what: Papers, at_least: 1, unit: working-days, SOURCE}]\n",
            "Notice",
            "Papers: at least 1 working day before the meeting",
        ),
    ],
)
def test_a_promise_is_said_in_words_with_its_clause(project: Project, more: str, label: str, words: str) -> None:
    add(project, more.replace("SOURCE", SOURCE))
    assert facts(project)[label] == (words, "Clause 4")


def test_how_often_it_meets_is_a_number_and_the_documents_own_word(project: Project) -> None:
    add(project, f"frequency: {{a_year: 4, word: at each new tide, extraordinary: true, {SOURCE}}}\n")
    words = facts(project)["Meets"][0]
    assert words == "4 times a year (the document says “at each new tide”). Extra meetings can be called."


def test_a_doubtful_wording_shows_both_readings_and_why_one_was_chosen(project: Project) -> None:
    reading = "{doubt: Twice or half?, chosen: Six., other: Twenty-four., reason: The notes show six.}"
    add(project, f"frequency: {{a_year: 6, word: bimonthly, reading: {reading}, {SOURCE}}}\n")
    (fact,) = the_group(site_of(project)).readings
    for words in ("Twice or half?", "Six.", "Twenty-four.", "The notes show six."):
        assert words in fact.text


def test_reports_name_the_group_or_body_and_how_often_or_that_nobody_says_so(project: Project) -> None:
    divers = project.called("Divers", project.group).replace("to_name: The town meeting", "to: executive")
    project.write(f"{project.home}/groups/divers.yml", divers.replace("word: yearly", "word: not-stated"))
    site = site_of(project)
    below = next(group for group in site.groups if group.head.url.endswith("/divers/"))
    assert below.reports_to == (("executive", "Executive"),)
    assert the_group(site).reports_to == (("", "The town meeting"),)
    words = next(fact.text for fact in below.facts if fact.label == "Reports to")
    assert '<a href="/nowhere-on-sea/groups/executive/">Executive</a>' in words
    assert "not stated" in words
    assert "not-stated" not in words


def members(project: Project) -> None:
    """Two kinds of members, and a name that changed in the month after the terms."""
    project.change(
        "data/organisations.yml",
        "        since: 2010-04\n",
        "        since: 2010-04\n      - name: Sea Union\n        since: 2026-02\n",
    )
    project.change(
        project.group,
        "    posts: [Director of Lighthouses]\n",
        "    posts: [Director of Lighthouses]\n    capacity: statutory-partner\n"
        "  - {line: Wise people, capacity: advisory, at_most: 3, term_years: 2}\n",
    )


def test_members_have_the_part_they_play_and_their_bodys_name_on_the_date_of_the_terms(project: Project) -> None:
    members(project)
    first, second = the_group(site_of(project)).members
    assert (first.part, first.posts) == ("Statutory safeguarding partner", ("Director of Lighthouses",))
    assert first.organisations == ("Nowhere-on-Sea Council",)
    assert second.part == "Advisory member (up to 3, for 2 years)"


def test_a_member_and_a_chair_have_the_clauses_that_name_them_where_the_others_do_not(project: Project) -> None:
    add(
        project,
        f"members_{SOURCE}\nchairing: {{chair: The pilot, chair_clauses: ['7'], at_least_months: 12, {SOURCE}}}\n",
    )
    post = "    posts: [Director of Lighthouses]\n"
    project.change(
        project.group, post, f"{post}    clauses: ['4.3']\n  - Divers\n".replace("- Divers", "- line: Divers")
    )
    site = site_of(project)
    council, divers = the_group(site).members
    assert ([link.title for link in council.clauses], divers.clauses) == (["Clause 4.3"], ())
    assert [(fact.label, fact.source) for fact in the_group(site).facts][:2] == [
        ("Chair", "Clause 7"),
        ("Chairing", "Clause 4"),
    ]
    html = str(page_at(site, the_group(site).head.url))
    assert html.count(">Clause 4.3</a>") == 1


def test_a_clause_of_another_group_s_terms_is_named_with_its_document(project: Project) -> None:
    divers = "name: Divers\nkind: subgroup\npurpose: It dives.\nsource: {document: nowhere-arrangements}\n"
    frequency = f"frequency: {{a_year: 4, word: quarterly, {SOURCE}}}\n"
    project.write(f"{project.home}/groups/divers.yml", divers + frequency)
    add(project, frequency)
    sources = {group.head.title: next(fact.source for fact in group.facts) for group in site_of(project).groups}
    assert sources == {"Divers": "Arrangements for Nowhere-on-Sea, clause 4", "Executive": "Clause 4"}


def test_whom_a_group_reports_to_begins_the_sentence_about_it(project: Project) -> None:
    rows = [(row.label, row.promise) for row in the_group(site_of(project)).governance.beside]
    assert ("Reports to", "The town meeting: yearly") in rows


def test_a_clause_of_the_arrangements_shows_the_members_it_asks_for_under_the_names_of_its_date(
    project: Project,
) -> None:
    members(project)
    project.change(
        project.arrangements,
        "        group: executive\n",
        "        group: executive\n        shows: [members, advisory-members]\n",
    )
    first, second = clause(site_of(project), "c1-1").blocks
    assert [(block.title, [line.line for line in block.members]) for block in (first, second)] == [
        ("Members", ["Nowhere-on-Sea Council"]),
        ("Advisory members", ["Wise people"]),
    ]
    assert first.members[0].organisations == ("Nowhere-on-Sea Council",)
    assert places(first, "Sea Union") == []


def test_a_group_known_only_from_older_notes_says_until_when_it_existed(project: Project) -> None:
    text = project.called("Divers", project.group).partition("terms:")[0]
    project.write(
        f"{project.home}/groups/divers.yml",
        text + "older: true\nexisted_until: 2019-11\nsource:\n  document: nowhere-arrangements\n",
    )
    group = next(group for group in site_of(project).groups if group.head.url.endswith("/divers/"))
    assert group.older
    assert (group.head.kind, group.head.review, group.sections) == ("Group", None, ())


def test_its_meetings_lead_to_their_notes(project: Project) -> None:
    assert [(link.title, link.url) for link in the_group(site_of(project)).meetings] == [
        ("Meeting of the executive", "/nowhere-on-sea/meetings/2026-05-12-executive/")
    ]
