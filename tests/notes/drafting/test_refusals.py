"""Every reason not to publish a draft: the complete output, nothing written, no word of the draft said."""

import pytest

from macros.withheld.posts import NO_PERSON, NO_POST, NOT_LISTED
from tests.notes.drafting import invented
from tests.notes.drafting.invented import CANARIES, Answer, files, holding, redact, run
from tests.notes.drafting.test_redact import OPEN as OPEN_DRAFT
from tests.project import Project
from tests.september import CHECKED, DRAFT, PREVIEW, RECORD

NO_POSTS = (" ", "x", "12", "n/a", "tbc", "None", "-", "to be confirmed", "Manager (tbc)", "Pebble Limpet", "PL", "yes")
NOT_YET = "The draft cannot be published yet. Nothing was written.\n"
QUOTES = "draft-mark: a text with a mark must be in quotation marks, or begin with >- on a line of its own"
WHOLE = "draft-mark: a mark must cover whole words: no letter or digit may touch its brackets"
MARKED_NAME = (
    "withheld-person: must not hold a name that stands in a marked passage: mark it here too, or leave it out of the "
    "mark"
)
MARK_TOO = "withheld-text: must not hold words that this draft withholds elsewhere: mark them here too, or reword"
NAME = "withheld-person: must not hold a name of somebody who is withheld: mark it, or reword"
INITIALS = "withheld-person: must not hold the initials of somebody who is withheld: mark them, or reword"
POST = "withheld-person: must not hold the post of somebody who is withheld: mark it, or reword"
APPROVED_BY = "draft: under “workflow:”, must have “approved_by” once the chair has approved the notes"
APPROVED_ON = "draft: under “workflow:”, must have “approved_on” once the chair has approved the notes"
REASON = "redaction-reason: must be the id of a reason in redaction-reasons.yml"
PLACE = (
    "marker-in-its-place: a marker must stand in an item, action or person that has redaction entries, and nowhere else"
)
BY = "redaction-authorised: under “redaction:”, must have “authorised_by”: the post that authorised this redaction"
NAMED = f"redaction-authorised: {NO_PERSON}"
AGAIN_BY = (
    "redaction-authorised: under “redaction:”, must have “look_again_by”: the day on which this redaction is looked at "
    "again"
)
PERSON = f"Each checker {NO_PERSON}."
NO_ROLE = f"Each checker {NO_POST}."
PAST = "redaction-look-again: must be looked at again, as its day has gone by: lift it or state a new day"
FORM = "draft-mark: a mark must be written exactly so: [[redact personal-data: the words]]"
NESTED = "draft-mark: a mark must be closed with ]] before another begins: marks do not nest"
UNCLOSED = "draft-mark: a mark must be closed with ]]"
NO_MARK = "draft-mark: must have no mark: this is a post or a source, not notes"
ONE = "draft-mark: an action or a person gives one reason only: use one in all its marks, or withhold the whole"

ORDER = "dates-in-order: must not be before “approved_on”"
CAPITALS = "abbreviation-known: capital letters here must be a term in glossary.yml or the initials of a listed person"
NO_ITEM = "actions-numbered: must be the number of an item of this meeting"
CHAIN = "title: The missing anchor chain\n    withhold: under-way"

# What is changed in the draft, for what, and every finding: words of the line that is named, and what is said there.
CASES: dict[str, tuple[str, str, list[tuple[str, str]]]] = {
    "no approver": ("  approved_by: Chair of the executive\n", "", [("workflow:", APPROVED_BY)]),
    "no day of approval": ("  approved_on: 2026-10-01\n", "", [("workflow:", APPROVED_ON)]),
    "approval in the future": (
        "approved_on: 2026-10-01",
        "approved_on: 2026-11-21",
        [("workflow:", ORDER), ("approved_on", "draft: must not be in the future")],
    ),
    "approval before the comments closed": (
        "approved_on: 2026-10-01",
        "approved_on: 2026-09-24",
        [("approved_on", "dates-in-order: must not be before “comments_closed_on”")],
    ),
    "approval by a person": (
        "approved_by: Chair of the executive",
        "approved_by: Corin Driftwood",
        [("approved_by", f"draft: {NO_PERSON}")],
    ),
    "unknown reason in a mark": ("redact under-way: purple", "redact whim: purple", [(">-", REASON)]),
    "unknown reason of an item": (CHAIN, CHAIN.replace("under-way", "whim"), [("withhold: whim", REASON)]),
    "nested mark": ("purple heron]]", "purple [[redact under-way: heron]]]]", [(">-", NESTED)]),
    "unclosed mark": ("purple heron]]", "purple heron", [(">-", UNCLOSED)]),
    "mark of another form": ("[[redact under-way: purple", "[[Redact under-way: purple", [(">-", FORM)]),
    "single brackets": ("[[redact under-way: purple heron]]", "[redact under-way: purple heron]", [(">-", FORM)]),
    "brackets with a reason and no word": (
        "[[redact under-way: purple heron]]",
        "[under-way: purple heron]",
        [(">-", FORM)],
    ),
    "mark on half a word": ("[[redact under-way: purple", "Re[[redact under-way: purple", [(">-", WHOLE)]),
    "mark in the note": (
        "redaction:\n",
        'note: "See [[redact under-way: a drowned bell]]."\nredaction:\n',
        [("a drowned bell", PLACE)],
    ),
    "mark in the summary": (
        "summary: The executive talked about the lighthouse and about one case.",
        'summary: "The executive talked about [[redact under-way: a drowned bell]]."',
        [("summary", PLACE)],
    ),
    "no authority": ("  authorised_by: Partnership Manager\n", "", [("redaction:", BY)]),
    "a person for authority": (
        "authorised_by: Partnership Manager",
        "authorised_by: Corin Driftwood",
        [("redaction:", NAMED)],
    ),
    "a mark for authority": (
        "authorised_by: Partnership Manager",
        'authorised_by: "[[redact personal-data: Marlow Quagmire]]"',
        [("authorised_by", NO_MARK)],
    ),
    "no day to look again": ("  look_again_by: 2027-05-12\n", "", [("redaction:", AGAIN_BY)]),
    "no post for authority": (
        "authorised_by: Partnership Manager",
        "authorised_by: tbc",
        [("redaction:", f"redaction-authorised: {NO_POST}")],
    ),
    "a day too far away": (
        "look_again_by: 2027-05-12",
        "look_again_by: 2028-11-21",
        [("redaction:", "redaction-look-again: must be at most two years from today")],
    ),
    "a day gone by": ("look_again_by: 2027-05-12", "look_again_by: 2026-11-19", [("redaction:", PAST)]),
    "a name in a text": (
        "AB welcomed everybody.",
        "AB welcomed Zebedee Winkle.",
        [("AB welcomed", NAME), ("AB welcomed", MARK_TOO)],
    ),
    "a surname in a text": ("AB welcomed everybody.", "AB met an aunt of Winkle’s.", [("AB met", NAME)]),
    "a surname of a marked passage": ("Count the gulls.", "Ask for Quagmire.", [("Ask for", MARKED_NAME)]),
    "a first name of a marked passage": ("Count the gulls.", "Marlow is next.", [("Marlow is", MARKED_NAME)]),
    "a surname in capitals": (
        "Count the gulls.",
        "Tell WINKLE to go.",
        [("Tell", f"{CAPITALS}: word 2 (6 letters)"), ("Tell", NAME)],
    ),
    "a surname in an id": ("id: welcome", "id: winkle-welcomed", [("id: winkle", NAME)]),
    "initials in a text": (
        "Count the gulls.",
        "Count ZW in.",
        [("Count", f"{CAPITALS}: word 2 (2 letters)"), ("Count", INITIALS)],
    ),
    "initials with spaces": ("Count the gulls.", "Count Z W in.", [("Count Z", INITIALS)]),
    "a post in a text": ("Count the gulls.", "Give the keeper of the secret tide a lamp.", [("Give the", POST)]),
    "a marked passage said again": ("AB welcomed everybody.", "AB saw the Purple-Heron.", [("AB saw", MARK_TOO)]),
    "part of a marked passage": (
        "Count the gulls.",
        "Ask who hid the sixpence beneath the bench.",
        [("Ask who", MARK_TOO)],
    ),
    "a withheld title": ("title: A case", "title: Why the missing anchor chain matters", [("title: Why", MARK_TOO)]),
    "part of a withheld item": ("Count the gulls.", "Say that nobody saw the anchor chain.", [("Say that", MARK_TOO)]),
    "part of a withheld action": ("Count the gulls.", "Ask the diver for his hat.", [("for his hat", MARK_TOO)]),
    "two reasons in one action": (
        "text: Count the gulls.",
        'text: "Count [[redact under-way: speckled]] gulls of [[redact personal-data: Ottoline]]."',
        [("speckled", ONE)],
    ),
    "an action of no item": (
        "owners: [ZW]\n    item: 1",
        "owners: [ZW]\n    item: 9",
        [("actions: [1, 2]", "actions-numbered: must be an action of this item"), ("item: 9", NO_ITEM)],
    ),
    "unknown initials": (
        "owners: [ZW]\n    item: 1",
        "owners: [QQ]\n    item: 1",
        [("owners: [QQ]", "initials-known: must be the initials of a person in “people” whose initials are published")],
    ),
}


def unchanged(project: Project, text: str, *more: str) -> Answer:
    """Run `redact` on a draft that it must refuse, and see that nothing was written and no word of it said."""
    project.write(DRAFT, text)
    before = files(project)
    answer = redact(project, *more)
    assert answer.code == 1
    assert files(project) == before
    assert not (project.root / PREVIEW).exists()
    assert holding({"messages": answer.everything}) == []
    return answer


def changed(old: str, new: str) -> str:
    """The draft with one thing changed."""
    assert invented.TEXT.count(old) == 1
    return invented.TEXT.replace(old, new)


@pytest.mark.parametrize("name", CASES)
def test_a_draft_is_refused_at_the_lines_that_are_wrong(project: Project, name: str) -> None:
    old, new, messages = CASES[name]
    answer = unchanged(project, changed(old, new))
    by_line = sorted((project.line(DRAFT, words), message) for words, message in messages)
    assert answer.out.splitlines() == [f"{DRAFT}:{line}: {message}" for line, message in by_line]
    assert answer.err == NOT_YET


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        ("Partnership Manager", "partnership  manager.", "The two posts that check must be different."),
        ("Partnership Manager", "the Partnership Manager", "The two posts that check must be different."),
        *(("Partnership Manager", checker, NO_ROLE) for checker in NO_POSTS),
        ("Corin Driftwood", "Partnership Manager", PERSON),
        ("Partnership Manager", "Keeper, ZW", PERSON),
        ("Partnership Manager", "Keeper, Z. W.", PERSON),
        ("Partnership Manager", "Manager Driftwood", PERSON),
        ("Corin", "Partnership Manager", PERSON),
        ("Partnership Manager", "zebedee  winkle", PERSON),
    ],
)
def test_two_different_posts_must_check(project: Project, first: str, second: str, why: str) -> None:
    answer = unchanged(project, invented.TEXT, "--checked-by", first, "--second-check-by", second)
    assert answer.everything == f"{why} Nothing was written.\n"


def test_where_the_partnership_lists_posts_these_check_and_authorise_and_no_others(project: Project) -> None:
    listed = "redaction_posts: [Partnership Manager, Night Pilot]\n"
    partnership = f"{project.home}/partnership.yml"
    project.write(partnership, project.read(partnership) + listed)
    answer = unchanged(project, invented.TEXT)
    assert answer.everything == f"Each checker {NOT_LISTED}. Nothing was written.\n"
    text = changed("authorised_by: Partnership Manager", "authorised_by: Information Officer")
    answer = unchanged(project, text, "--second-check-by", "Night  pilot")
    assert f"{DRAFT}:{project.line(DRAFT, 'redaction:')}: redaction-authorised: {NOT_LISTED}" in answer.out
    project.change(partnership, listed, listed.replace("Night", "Information Officer, Night"))
    assert redact(project).code == 0
    assert project.found() == []


def test_without_a_second_checker_it_is_wrong_use(project: Project) -> None:
    project.write(DRAFT, invented.TEXT)
    before = files(project)
    answer = run(project, "redact", str(project.root / DRAFT), "--checked-by", "Partnership Manager", "--yes")
    assert answer.code == 2
    assert "Missing option '--second-check-by'" in answer.err
    assert files(project) == before


def test_everything_that_is_wrong_is_told_in_one_run(project: Project) -> None:
    text = changed("  approved_by: Chair of the executive\n", "").replace("  authorised_by: Partnership Manager\n", "")
    answer = unchanged(project, text.replace("Count the gulls.", "Greet Winkle."))
    at = [project.line(DRAFT, words) for words in ("Greet", "redaction:", "workflow:")]
    assert answer.out.splitlines() == [
        f"{DRAFT}:{line}: {message}" for line, message in zip(at, (NAME, BY, APPROVED_BY), strict=True)
    ]


def test_a_passage_that_stands_elsewhere_on_the_site_is_refused_until_somebody_confirms_it(project: Project) -> None:
    project.change(project.priorities, "summary: ", "summary: The purple heron is back. ")
    answer = unchanged(project, invented.TEXT)
    place = f"{project.priorities}, line {project.line(project.priorities, 'summary: ')}"
    message = (
        f"the words withheld here stand in {place}: if that is published, it is a breach: take them out there and tell "
        "the data protection officer; if they may stand there, say --already-public"
    )
    assert answer.out == f"{DRAFT}:{project.line(DRAFT, '>-')}: withheld-text: {message}\n"
    assert redact(project, "--already-public").code == 0
    assert project.found() == []


def test_words_that_other_notes_withhold_are_refused(project: Project) -> None:
    project.write(DRAFT, invented.TEXT)
    redact(project)
    other = DRAFT.replace("09-08", "10-13")
    text = OPEN_DRAFT.replace("date: 2026-09-08", "date: 2026-10-13").replace("2026-10-01", "2026-11-01")
    project.write(other, text.replace("Paint the door", "Let Zebedee Winkle paint the door"))
    before = files(project)
    answer = run(project, "redact", str(project.root / other), *CHECKED, "--yes")
    message = "must not hold words that published notes withhold: mark them, or lift that redaction first"
    assert answer.out == f"{other}:{project.line(other, 'paint the door')}: withheld-text: {message}\n"
    assert answer.err == "The draft opens words that published notes withhold. Nothing was written.\n"
    assert files(project) == before


def test_without_the_key_of_the_ledger_nothing_is_written(project: Project) -> None:
    project.write(DRAFT, invented.TEXT)
    redact(project)
    (project.root / invented.KEY).unlink()
    (project.root / RECORD).unlink()
    before = files(project)
    answer = redact(project)
    assert answer.everything == (
        "The fingerprints have a key, and it is not here: ask your colleagues for it and save it as .fingerprint-key. "
        "Nothing was written.\n"
    )
    project.write(invented.KEY, "ab" * 32)
    assert redact(project).everything == (
        "The fingerprints were made with another key than the one here. Nothing was written.\n"
    )
    (project.root / invented.KEY).unlink()
    assert files(project) == before


def test_the_canaries_are_in_the_draft() -> None:
    assert all(word in " ".join(invented.TEXT.split()) for word in CANARIES)
