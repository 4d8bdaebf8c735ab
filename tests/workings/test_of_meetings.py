"""From notes to what the meeting's page says: partners present, quorum under both readings, substitutes, notice."""

from datetime import date

import pytest

from macros.public.governance import MeetingFacts, PartnerThere, PromiseRow
from macros.public.meetings import Meeting
from tests.project import Project
from tests.publish.shown import page_at, places, site_of, unchecked
from tests.workings.seaside import GROUP, WITHHELD, add_group, add_meeting, person

DAY = "2026-06-08"


def meeting(project: Project, day: str = DAY) -> Meeting:
    """The published notes of that day."""
    return next(notes for notes in site_of(project).meetings if notes.head.date_iso == day and GROUP in notes.head.url)


def facts(project: Project, people: list[str], more: str = "") -> MeetingFacts:
    """What is published of a meeting with these people."""
    add_group(project)
    add_meeting(project, DAY, people, more)
    return meeting(project).governance


def row(governance: MeetingFacts, label: str) -> PromiseRow:
    return next(line for line in governance.beside if line.label == label)


def there(governance: MeetingFacts, kind: str) -> PartnerThere:
    return next(partner for partner in governance.partners if partner.kind == kind)


def came(partner: PartnerThere) -> dict[str, list[str]]:
    return {body.body: [str(post) for post in body.posts] for body in partner.present}


@pytest.mark.parametrize(
    ("people", "chosen", "other"),
    [
        (["nowhere-council", "sea-health", "harbour-police"], True, True),
        (["nowhere-council", "sea-health", "rock-trust"], False, True),
        (["nowhere-council", "rock-trust", "dune-trust"], False, True),
        (["nowhere-council, tide-council", "sea-health"], False, True),
        (["nowhere-council", "sea-health, rock-trust"], False, True),
        (["nowhere-council", "sea-ccg", "coast-police"], True, True),
        (["gull-company", "sea-health", "harbour-police"], False, False),
        (["harbour-police", "coast-police", "nowhere-council"], False, False),
    ],
)
def test_three_statutory_agencies_under_both_readings(
    project: Project, people: list[str], chosen: bool, other: bool
) -> None:
    governance = facts(project, [person(number, body) for number, body in enumerate(people)])
    assert [answer.quorate for answer in governance.quorum] == [chosen, other]
    words = str(row(governance, "Quorum").fact)
    if chosen is other:
        assert words.endswith("The other reading of the rule gives the same answer.")
    else:
        assert "As this site reads the rule: <strong>Not quorate</strong>" in words
        assert "Under the other reading: <strong>Quorate</strong>" in words


def test_what_was_counted_is_named(project: Project) -> None:
    governance = facts(
        project, [person(0, "nowhere-council, tide-council"), person(1, "sea-ccg"), person(2, "rock-trust")]
    )
    assert governance.quorum[0].counted == ("the council", "the NHS")
    assert governance.quorum[1].counted == (
        "Nowhere-on-Sea Council",
        "Tide Council",
        "Sea Commissioners",
        "Rock Pool Trust",
    )


def test_partners_present_are_named_by_body_and_post_and_never_by_name(project: Project) -> None:
    governance = facts(
        project,
        [
            person(0, "nowhere-council, tide-council"),
            person(1, "tide-council"),
            person(2, "sea-ccg, rock-trust"),
            person(3, "dune-trust"),
            person(4, "gull-company"),
            person(5, "harbour-police", "apologies"),
        ],
    )
    assert came(there(governance, "council")) == {
        "Nowhere-on-Sea Council": ["Post 0 (in the chair)"],
        "Tide Council": ["Post 0 (in the chair)", "Post 1"],
    }
    assert came(there(governance, "icb")) == {"Sea Commissioners": ["Post 2"]}
    assert came(there(governance, "police")) == {}
    (away,) = there(governance, "police").apologies
    assert (away.body, [str(post) for post in away.posts]) == (
        "Harbour Unit of Coast Police",
        ["Post 5 (no substitute recorded)"],
    )
    assert places(governance, "Name ") == []


def test_one_of_two_councils_that_nobody_came_for_is_named(project: Project) -> None:
    governance = facts(project, [person(0, "nowhere-council")])
    assert there(governance, "council").nobody == ("Tide Council",)
    assert there(governance, "icb").nobody == ("Sea Health",)


def test_a_body_that_did_not_yet_exist_is_not_named_as_missing(project: Project) -> None:
    name = "      - name: Sea Health\n"
    project.change("data/organisations.yml", name, f"{name}        since: 2026-07\n")
    assert there(facts(project, [person(0, "nowhere-council")]), "icb").nobody == ("the NHS body of that day",)
    project.change("data/organisations.yml", "since: 2026-07", "since: 2026-06")
    assert there(meeting(project).governance, "icb").nobody == ("Sea Health",)


def test_guests_and_notetakers_make_nobody_present(project: Project) -> None:
    governance = facts(
        project,
        [
            person(0, "nowhere-council"),
            person(1, "sea-health", more="guest: true"),
            person(2, "coast-police", more="notetaker: true"),
            person(3, "rock-trust", "mentioned"),
        ],
    )
    assert [answer.number for answer in governance.quorum] == [1, 1]
    assert came(there(governance, "icb")) == came(there(governance, "police")) == {}


def test_a_withheld_person_counts_for_nothing_and_leaves_a_no_open(project: Project) -> None:
    governance = facts(project, [person(0, "nowhere-council"), person(1, "sea-health"), WITHHELD])
    assert [(answer.number, answer.quorate) for answer in governance.quorum] == [(2, None), (2, None)]
    assert "The published notes do not show it" in row(governance, "Quorum").fact
    assert governance.withheld == 1


def test_what_an_unsound_record_says_of_a_withheld_person_is_nowhere(project: Project) -> None:
    add_group(project)
    secret = WITHHELD.replace(
        "openness", "initials: ZZ, post: Secret Post, organisations: [rock-trust], substitute_for: AB, openness"
    )
    people = [person(0, "nowhere-council"), person(1, "sea-health", "apologies"), secret]
    add_meeting(project, DAY, people)
    site = unchecked(project)
    group = next(shown for shown in site.groups if GROUP in shown.head.url)
    shown = next(notes for notes in site.meetings if notes.head.date_iso == DAY)
    for words in ("Secret", "Rock Pool"):
        assert places(shown.governance, words) == []
    assert places(group.governance, "Secret") == []
    row = next(line for line in group.governance.years[0].attendance if line.who == "Rock Pool Trust")
    assert (row.attended, row.expected) == (0, 0)
    assert shown.governance.substituted == 0


def test_apologies_with_and_without_a_substitute(project: Project) -> None:
    governance = facts(
        project,
        [
            person(0, "nowhere-council"),
            person(1, "sea-health", "apologies"),
            person(2, "coast-police", "apologies"),
            person(3, "sea-health", more="substitute_for: AB"),
        ],
    )
    assert (governance.apologies, governance.substituted) == (2, 1)
    assert str(row(governance, "Apologies").fact) == "2 people sent apologies. 1 with a substitute."
    assert str(there(governance, "icb").apologies[0].posts[0]) == "Post 1 (substitute: Post 3)"
    assert str(there(governance, "police").apologies[0].posts[0]) == "Post 2 (no substitute recorded)"
    assert [link.title for link in row(governance, "Apologies").clauses] == ["Clause 2"]


@pytest.mark.parametrize(
    ("sent", "state", "words"),
    [
        ("", "unknown", "When it was sent is not recorded."),
        ("agenda_sent_on: not-stated\n", "unknown", "When it was sent is not recorded."),
        (
            "agenda_sent_on: 2026-06-01\n",
            "met",
            "Sent on 1 June 2026. That was 5 working days before the meeting.",
        ),
        (
            "agenda_sent_on: 2026-06-02\n",
            "not-met",
            "Sent on 2 June 2026. That was 4 working days before the meeting. That is shorter than promised.",
        ),
        # Two of its weekdays are bank holidays.
        ("agenda_sent_on: 2026-05\n", "met", "Sent in May 2026. That was between 5 and 24 working days"),
    ],
)
def test_notice_of_the_agenda(project: Project, sent: str, state: str, words: str) -> None:
    governance = facts(project, [person(0, "nowhere-council")], sent)
    assert governance.agenda == state
    assert str(row(governance, "Agenda").fact).startswith(words)


def test_a_bank_holiday_that_was_declared_later_shortens_the_notice(project: Project) -> None:
    declared = (
        "bank_holidays: [{day: 2026-06-03, name: Day of the tide, change: added, certainty: read-in-source, "
        "checked: 2026-05-20, source: {title: A day off, publisher: Office of Tides}}]"
    )
    project.change("data/bank-holidays.yml", "bank_holidays: []", declared)
    governance = facts(project, [person(0, "nowhere-council")], "agenda_sent_on: 2026-06-01\n")
    assert governance.agenda == "not-met"


def test_where_bank_holidays_are_not_yet_known_weekdays_are_counted_and_called_that(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("macros.workings.working_days.last_known", lambda: date(2026, 5, 31))
    governance = facts(project, [person(0, "nowhere-council")], "agenda_sent_on: 2026-06-01\n")
    assert governance.agenda == "weekdays"
    words = "Sent on 1 June 2026. That was 5 weekdays before the meeting. Bank holidays are not taken off."
    assert str(row(governance, "Agenda").fact) == words


def test_a_rule_that_is_younger_than_the_meeting_is_not_applied_to_it(project: Project) -> None:
    add_group(project)
    add_meeting(project, "2025-12-01", [person(0, "nowhere-council")])
    governance = meeting(project, "2025-12-01").governance
    assert governance.quorum == ()
    assert str(row(governance, "Quorum").fact) == "The rule is of January 2026, after this meeting."
    assert governance.partners_dated == "January 2026"
    assert governance.agenda == ""


def test_a_group_without_a_quorum_says_so(project: Project) -> None:
    (only,) = site_of(project).meetings
    assert only.governance.quorum == ()
    assert str(row(only.governance, "Quorum").promise) == "No quorum stated."


def test_members_as_quorum_are_counted_by_head(project: Project) -> None:
    rule = "quorum: {at_least: 2, of: members, if_not: It waits., source: {document: nowhere-arrangements}}\n"
    project.change(project.group, "members:\n", rule + "members:\n")
    (only,) = site_of(project).meetings
    (answer,) = only.governance.quorum
    # The nurse is on no membership line, and one more is withheld.
    assert (answer.number, answer.quorate) == (1, None)


def test_the_page_says_it_all(project: Project) -> None:
    facts(project, [person(0, "nowhere-council"), person(1, "sea-health"), person(2, "rock-trust"), WITHHELD])
    page = page_at(site_of(project), meeting(project).head.url)
    for words in ("Councils: present", "NHS: present", "Police: not known", "Not quorate", "1 person who was there is"):
        assert (words in page) is (words != "Not quorate"), words


@pytest.mark.parametrize("field", ["kinds: [council, icb, harbourmaster]", "kinds: [council, harbourmaster]"])
def test_a_quorum_that_counts_an_unknown_kind_of_agency_is_found_at_its_line(project: Project, field: str) -> None:
    add_group(project)
    path = f"{project.home}/groups/{GROUP}.yml"
    project.change(path, "kinds: [council, icb, police]", field)
    (line,) = project.found()
    assert line.startswith(f"{path}:{project.line(path, field)}: not-a-choice: ")
    assert "harbourmaster" not in line


def test_a_quorum_of_an_unknown_sort_of_agency_is_found_at_its_line(project: Project) -> None:
    add_group(project)
    path = f"{project.home}/groups/{GROUP}.yml"
    project.change(path, "of: statutory-agencies", "of: harbourmasters")
    (line,) = project.found()
    assert line.startswith(f"{path}:{project.line(path, 'harbourmasters')}: not-a-choice: ")
