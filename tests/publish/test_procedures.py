"""A procedure as its page sees it: whole or not at all, with every fact's standing."""

import pytest

from macros.public.procedures import Procedure
from tests.project import Project
from tests.publish.shown import places, site_of

PATH = "data/procedures/find-the-bell.yml"
TEXT = """
title: Find the bell
aim: settle-a-disagreement
answer: Ask the keeper, then the Warden.
for_whom: Anybody
starts_when: The bell is gone
asked_as: [lost bell]
steps:
  - id: ask
    who: Anybody
    does: Ask the *keeper* now.
    short: Asks the keeper
    limit: answer-the-bell
    helpline: lighthouse
    form: {name: The blue form}
    source: arrangements
    clauses: ["1.1"]
    certainty: read-in-source
  - id: warden
    who: The Warden
    does: Looks everywhere.
    short: Looks everywhere
    limit: never-read
    front_doors: true
    if_not: Buy another bell.
    source: notice
    certainty: secondary
  - id: close
    who: The Warden
    does: Closes the book.
    short: Closes the book
    limit: ring-at-once
    source: minutes
    clauses: ["2"]
    certainty: read-in-source
beside:
  - title: Seagulls
    text: They may have it.
    source: notice
    certainty: secondary
  - title: Mermaids
    text: Somebody has heard of them.
    certainty: general-knowledge
    to_check: Ask the harbour master.
  - title: The old tower
    text: It holds another bell.
    held_back: It is the tower of another town.
    source: tower
    certainty: read-in-source
not_stated: [Who made the bell]
disagreements:
  - text: The town hall says otherwise.
    source: notice
    certainty: secondary
if_you_disagree: Write to the Warden.
related: [ring-the-bell]
sources:
  - {id: arrangements, document: nowhere-arrangements, checked: 2026-06-01}
  - {id: tower, title: Book of the tower, publisher: Another town, checked: 2026-06-01}
  - {id: notice, title: Notice on the pier, publisher: Nowhere-on-Sea Council, checked: 2026-06-01}
  - {id: minutes, document: MINUTES, checked: 2026-06-01}
review:
  last: {on: 2026-06-01, outcome: amended, said: It was written.}
  every_months: 12
  owner: The partnership team
"""


@pytest.fixture
def bells(project: Project) -> Project:
    """A project with a second procedure, for every area."""
    notes = next(line for line in project.read(project.meeting).splitlines() if "document:" in line)
    project.write(PATH, TEXT.replace("MINUTES", notes.split("document:")[1].strip()))
    return project


def shown(project: Project) -> dict[str, Procedure]:
    """The procedures that are shown, by their titles."""
    return {procedure.head.title: procedure for procedure in site_of(project).procedures}


def test_a_procedure_for_every_area_leads_back_to_the_list_of_all(bells: Project) -> None:
    head = shown(bells)["Find the bell"].head
    assert (head.url, head.kind) == ("/procedures/find-the-bell/", "Procedure")
    assert (head.partnership.title, head.partnership.url) == ("Every area", "/procedures/")
    assert head.review is not None
    assert head.review.state == "looked-at"


def test_a_procedure_of_one_partnership_leads_to_it(project: Project) -> None:
    assert shown(project)["Ring the bell"].head.partnership.url == "/nowhere-on-sea/"


def test_the_steps_have_numbers_and_everything_that_a_reader_needs(bells: Project) -> None:
    ask, warden, _ = shown(bells)["Find the bell"].steps
    assert (ask.number, ask.who, ask.does) == (1, "Anybody", "Ask the <em>keeper</em> now.")
    assert ask.limit is not None
    assert (ask.limit.words, ask.limit.counts_from) == ("Within 5 working days", "the day the bell rings")
    assert (ask.limit.url, ask.limit.warning) == ("/time-limits/#answer-the-bell", "")
    assert ask.form is not None
    assert (ask.form.title, ask.form.url) == ("The blue form", "")
    assert ask.helpline is not None
    assert (ask.helpline.number, ask.helpline.checked) == ("0000 000000", "1 June 2026")
    assert warden.if_not == "Buy another bell."


def test_a_limit_that_nobody_has_read_leaves_no_trace_in_the_step(bells: Project) -> None:
    assert shown(bells)["Find the bell"].steps[1].limit is None
    assert places(shown(bells)["Find the bell"], "never-read") == []


def test_a_limit_in_words_that_was_read_elsewhere_says_so(bells: Project) -> None:
    limit = shown(bells)["Find the bell"].steps[2].limit
    assert limit is not None
    assert (limit.words, limit.counts_from, limit.warning) == ("At once", "", "Not yet checked against the source")


def test_every_area_has_its_numbers_and_none_is_made_up(bells: Project) -> None:
    (door,) = shown(bells)["Find the bell"].steps[1].doors
    assert door.area == "Nowhere-on-Sea"
    assert [line.id for line in door.lines] == ["lighthouse"]
    assert door.gaps == ()
    bells.change("data/helplines.yml", "what: The number at night", "needed_first: true\n    what: The number at night")
    (door,) = shown(bells)["Find the bell"].steps[1].doors
    assert [gap.what for gap in door.gaps] == ["The number at night"]


def test_a_step_says_where_it_was_read_and_how_sure_that_is(bells: Project) -> None:
    ask, warden, close = (step.standing for step in shown(bells)["Find the bell"].steps)
    assert (ask.clauses, ask.confirmed, ask.warning) == ("clause 1.1", True, "")
    assert (warden.confirmed, warden.warning) == (False, "Not yet checked against the source")
    assert close.clauses == "item 2"


def test_what_may_not_be_shown_beside_the_steps_is_nowhere_nor_is_its_source(bells: Project) -> None:
    procedure = shown(bells)["Find the bell"]
    assert [fact.title for fact in procedure.beside] == ["Seagulls"]
    for words in ("Mermaid", "Somebody has heard", "old tower", "Book of the tower", "Another town"):
        assert places(procedure, words) == []
    assert [source.number for source in procedure.sources] == [1, 2, 3]


def test_related_procedures_are_links(bells: Project) -> None:
    assert [(link.title, link.url) for link in shown(bells)["Find the bell"].related] == [
        ("Ring the bell", "/procedures/ring-the-bell/")
    ]


def test_a_procedure_that_would_lack_a_step_is_not_shown_at_all(bells: Project) -> None:
    site = bells.read("data/site.yml")
    bells.write("data/site.yml", site + "\nleast_certain: read-in-source\n")
    assert shown(bells) == {}


def test_a_related_procedure_that_is_not_shown_is_no_link(bells: Project) -> None:
    site = bells.read("data/site.yml")
    bells.write("data/site.yml", site + "\nleast_certain: read-in-source\n")
    text = bells.read(PATH)
    bells.write(PATH, text.replace("certainty: secondary", "certainty: read-in-source"))
    procedure = shown(bells)["Find the bell"]
    assert procedure.related == ()
    assert places(procedure, "ring-the-bell") == []
