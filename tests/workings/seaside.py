"""An invented group with promises like those of a real subcommittee, and a short way to write notes of its meetings.

In: a project of Nowhere-on-Sea. Out: the same with a group whose quorum has two readings, and as many meetings as a
test wants. Everything is made up.
"""

from collections.abc import Iterable

from tests.project import Project

GROUP = "tide-watch"
_SOURCE = "source: {document: nowhere-arrangements, clauses: ['2']}"
_ORGANISATIONS = """
  - id: tide-council
    kind: council
    names: [{name: Tide Council}]
  - id: sea-ccg
    kind: nhs-body
    names: [{name: Sea Commissioners}]
    became: sea-health
  - id: rock-trust
    kind: nhs-trust
    names: [{name: Rock Pool Trust}]
  - id: dune-trust
    kind: nhs-trust
    names: [{name: Sand Dune Trust}]
  - id: harbour-police
    kind: police
    names: [{name: Harbour Unit of Coast Police}]
    part_of: coast-police
  - id: gull-company
    kind: company
    names: [{name: Gulls for Children}]
"""
_PARTNERS = """  - {kind: icb, organisations: [sea-health], lead: not-stated, delegated: not-stated, SOURCE}
  - {kind: police, organisations: [coast-police], lead: not-stated, delegated: not-stated, SOURCE}
footprints:"""
_TERMS = """name: Tide Watch
kind: subcommittee
purpose: It watches the tide.
chairing: {chair: not-stated, at_least_months: 12, SOURCE}
members:
  - {line: The two councils, organisations: [nowhere-council, tide-council], posts: [Director of Tides]}
  - {line: Sea Health, organisations: [sea-health]}
  - {line: The police, organisations: [coast-police]}
  - {line: Health trusts, organisations: [rock-trust, dune-trust]}
  - {line: Children's services, organisations: [gull-company]}
  - {line: Voluntary sector}
quorum:
  at_least: 3
  of: statutory-agencies
  counted: {kinds: [council, icb, police], by: partner}
  if_not: The chair decides.
  reading:
    doubt: It does not say which agencies are statutory.
    chosen: The council, health and the police, once each.
    other: Each body on its own, trusts too.
    other_counted: {kinds: [council, icb, nhs-body, nhs-trust, police], by: body}
    reason: It is the stricter one.
  SOURCE
frequency:
  a_year: 6
  word: bi-monthly
  reading: {doubt: Twice or half?, chosen: 6., other: 24., other_a_year: 24, reason: It fits.}
  SOURCE
attendance: {percent: 80, substitutes: A deputy comes instead., text: Everybody comes., SOURCE}
notices:
  - {what: Agenda, at_least: 5, unit: working-days, SOURCE}
source: {document: nowhere-arrangements}
"""


def add_group(project: Project) -> None:
    """The group, its bodies and the partners of the partnership."""
    text = project.read("data/organisations.yml")
    project.write("data/organisations.yml", text.rstrip("\n") + _ORGANISATIONS)
    partnership = f"{project.home}/partnership.yml"
    project.change(partnership, "organisations: [nowhere-council]", "organisations: [nowhere-council, tide-council]")
    project.change(partnership, "footprints:", _PARTNERS.replace("SOURCE", _SOURCE))
    project.write(f"{project.home}/groups/{GROUP}.yml", _TERMS.replace("SOURCE", _SOURCE))


def person(number: int, organisations: str, attendance: str = "present", more: str = "") -> str:
    """A line of the list of people; the first of a meeting chairs."""
    initials = f"{chr(65 + number // 26)}{chr(65 + number % 26)}"
    chair = "true" if number == 0 else "false"
    post = f"Post {number}"
    fields = f"initials: {initials}, name: Name {number}, post: {post}, organisations: [{organisations}]"
    return f"  - {{{fields}, attendance: {attendance}, chair: {chair}{', ' + more if more else ''}}}\n"


WITHHELD = (
    "  - {attendance: present, openness: withheld, redaction: {reason: personal-data, "
    "authorised_by: Partnership Manager, look_again_by: 2027-05-12}}\n"
)


def add_meeting(project: Project, day: str, people: Iterable[str], more: str = "", group: str = GROUP) -> None:
    """Notes of one meeting: who was there, and nothing else of note."""
    checked = "  redaction_checked_by: [Partnership Manager, Information Officer]\n" if WITHHELD in people else ""
    project.write(
        f"{project.home}/meetings/{day}-{group}.yml",
        "# yaml-language-server: $schema=../../../schema/meeting.json\n"
        f"group: {group}\ntitle: Tide Watch, {day}\ndate: {day}\nsummary: It watched.\n{more}"
        f"people:\n{''.join(people)}"
        "items:\n  - {number: 1, title: Watching, openness: open, parts: [{id: watching, notes: [It watched.]}]}\n"
        f"publication:\n  status: published\n  approved_by: not-stated\n  approved_on: not-stated\n"
        f"  published_on: not-stated\n{checked}source: {{document: nowhere-notes}}\n",
    )
