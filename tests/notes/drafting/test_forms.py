"""The forms in which withheld words may stand again in the same notes: each is refused at its own line, and innocent
words that look like them are not.
"""

import pytest

from macros.notes.drafting import NotDone
from macros.notes.drafting.redact import RedactRequest, plan
from macros.problem import Problem
from tests import september
from tests.project import AS_AT, Project, copy_of_nowhere
from tests.september import DRAFT, mark

WITHHELD = """\
  - initials: PQS
    name: Pernella Quibblestrand
    post: Keeper of the South Spindrift
    organisations: [sea-health]
    attendance: present
    withhold: personal-data
"""
NAME = "Pernella Quibblestrand"
OF_A_NAME = (
    "The Quibblestrands went home.",
    "The Quibblestrands’ boat was seen.",
    "Quibblestrand's aunt was told.",
    "Pernellas aunt was told.",
    "Ask quibblestrand for it.",
    "PERNELLA came, or pernella’s aunt.",
    "Quibblestrand, Pernella was told.",
    "Pernella M. Quibblestrand came.",
    "Pernella Maud Quibblestrand came.",
    "P. Quibblestrand came, and so did Miss P Quibblestrand.",
    "It was the Quibble-strand family.",
    "They say #pernellaquibblestrand.",
    "They say #JusticeForPernella.",
    "They say #justiceforpernella.",
    "See the campaign JusticeForPernella.",
    "See [the report](https://nowhere.example/pernellaquibblestrand.pdf).",
    "See [the report](https://nowhere.example/LCSPR-PQuibblestrand.pdf).",
    "See [the report](https://nowhere.example/files/SCR_Quibblestrand_v2.pdf).",
    "See [the report](https://nowhere.example/files/scrquibblestrand2.pdf).",
    "See https://nowhere.example/find?who=Quibblestrand%27s.",
    "Write to quibblestrand@nowhere.example.",
)
# What is marked in one note, what is refused in others, and what is not.
MARKED: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    NAME: (
        OF_A_NAME,
        ("A quibble about a strand.", "See [it](https://nowhere.example/strand-quibble.pdf).", "Spindrift was seen."),
    ),
    "Quibblestrand": (("The Quibblestrands went home.", "See scr_quibblestrand.pdf."), ("The strand is wide.",)),
    "Perdy O'Spindle": (("OSpindle came.", "The O’Spindles came.", "Mrs O Spindle came."), ("The spin is good.",)),
    "Perdy Gull-Mossop": (("GullMossop came.", "Mrs Gull Mossop came.", "The Mossops came."), ("Gulls came.",)),
    "Fossby": (("The Fossbies went home.",), ("The fosse is deep.",)),
    "Quillox": (("The Quilloxes went home.", "A Quillox’s boat."), ("A quill was found.",)),
    "Childs": (
        ("Mrs Childs came.", "The Childses came."),
        ("The child’s aunt.", "Children came.", "See [it](https://nowhere.example/childsafeguarding)."),
    ),
    "Leo": (("Leo came.", "Then leo’s aunt came.", "The Leos came."), ("A leopard and a galleon came.",)),
    "Will": (
        (
            "Then Will went home with CD.",
            "Will went home.",
            "CD and Will went home.",
            "Will’s aunt came.",
            "We met Will.",
        ),
        ("Will CD ask?", "CD will ask.", "It is the will of the group.", "Will the group and CD ask?"),
    ),
    "May": (
        ("CD met May at home.", "May was told.", "Ask May."),
        ("In May 2026 it rained.", "On 3 May it rained.", "CD may ask.", "May 2026 was wet.", "The group met in May."),
    ),
    "April": (("Then April came home.",), ("On 5 April it rained.", "Late April was wet.")),
    "Jo": (("Then Jo went home.", "Jo went home.", "We met Jo."), ("A job was done.", "So it went on.")),
    "An": (("We met An.",), ("An answer came.", "It was an answer.")),
    "Grace": (("Then Grace went home.", "Grace was there.", "The Graces came."), ("A period of grace was given.",)),
    "Will threw a stone at Jo on the quay": (
        ("Then Will went home.", "Then Jo went home.", "Ask Will."),
        ("CD will ask.", "Will CD ask?", "A stone was found at the quay."),
    ),
    "It was May who threw a stone": (("Then May went home.",), ("In May it rained.", "It was wet.", "CD may ask.")),
    "Jo Quibblestrand": (("Then Jo went home.", "The Quibblestrands came."), ("A job was done.",)),
    "Will Quibblestrand": (("Then Will went home.", "The Quibblestrands came."), ("CD will ask.",)),
}
OF_A_PERSON = (
    *OF_A_NAME,
    "pqs spoke.",
    "Pqs spoke.",
    "P-Q-S spoke.",
    "P.Q.S. spoke.",
    "p.q.s. spoke.",
    "P Q S spoke.",
    "See [it](https://nowhere.example/notes-pqs.pdf).",
    "The Keeper said that tides are high.",
    "Ask the Keeper’s office.",
    "The South Spindrift Keeper was told.",
    "The Keeper of the Spindrift was told.",
    "A Spindrift keeper was told.",
    "It was for the Keeper (South Spindrift).",
    "KEEPER OF THE SOUTH SPINDRIFT was the heading.",
)
OF_NOBODY = (
    "The South Spindrift was seen.",
    "Every bell has a keeper.",
    "The group asked a nurse.",
    "They sent a PDF of it, e.g. by post.",
    "The quay was seen.",
)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project in which drafts are judged and nothing is published."""
    return copy_of_nowhere(tmp_path_factory.mktemp("forms"))


def draft(notes: tuple[str, ...], people: str = "", part: str = "id: learning", actions: str = "") -> str:
    """A draft with a line for each note."""
    lines = "".join(f'          - "{note}"\n' for note in notes)
    return september.learning(lines, people, part, actions)


def withheld(project: Project, text: str) -> list[Problem]:
    """What `redact` says of withheld words in a draft."""
    project.write(DRAFT, text)
    checkers = ("Partnership Manager", "Information Officer")
    try:
        plan(project.root, RedactRequest(file=project.root / DRAFT, checkers=checkers, as_at=AS_AT, today=AS_AT))
    except NotDone as refusal:
        return [problem for problem in refusal.problems if problem.rule in ("withheld-person", "withheld-text")]
    return []


def refused(project: Project, text: str) -> list[str]:
    """The notes of a draft, or other lines of it, that are refused because of withheld words."""
    lines = text.splitlines()
    at = {problem.line for problem in withheld(project, text)}
    return [lines[line - 1].strip().removeprefix("- ").strip('"') for line in sorted(at)]


@pytest.mark.parametrize("words", MARKED)
def test_a_marked_name_is_refused_in_every_form_and_nothing_else_is(project: Project, words: str) -> None:
    told, innocent = MARKED[words]
    assert refused(project, draft((f"CD met {mark(words)}.", *told, *innocent))) == list(told)


def test_a_withheld_person_is_refused_by_name_initials_and_post_and_nobody_else_is(project: Project) -> None:
    assert refused(project, draft((*OF_A_PERSON, *OF_NOBODY), WITHHELD)) == list(OF_A_PERSON)


def test_no_message_says_the_words(project: Project) -> None:
    problems = withheld(project, draft(OF_A_PERSON, WITHHELD))
    said = " ".join(problem.message for problem in problems).casefold()
    assert len(problems) >= len(OF_A_PERSON)
    assert not any(word in said for word in ("pernella", "quibble", "keeper", "spindrift", "pqs"))


@pytest.mark.parametrize(
    "part",
    [
        "id: pernellaquibblestrand",
        "id: the-quibblestrands",
        "id: quibblestrand-2",
        "id: meet-pqs",
        "id: oldquibblestrandcase",
        "title: The Quibblestrands\n        id: learning",
        "note: The Keeper of the Spindrift wrote it.\n        id: learning",
        "decisions: [PQuibblestrand is told.]\n        id: learning",
        "lists: [{title: Told, points: [{text: pqs is told.}]}]\n        id: learning",
        "commitments: [{id: ask-quibblestrand, text: It is told.}]\n        id: learning",
    ],
)
def test_every_field_of_an_item_is_read(project: Project, part: str) -> None:
    problems = withheld(project, draft(("x.",), WITHHELD, part))
    first = 2 + draft(("x.",), WITHHELD, part).splitlines().index("    parts:")
    assert ("withheld-person", first) in {(problem.rule, problem.line) for problem in problems}


@pytest.mark.parametrize("note", ["The South Spindrift Keeper.", "Quibblestrands.", "See pqs.", "Ask the Keeper."])
def test_a_note_on_owners_is_read(project: Project, note: str) -> None:
    action = (
        f"        actions: [1]\nactions:\n  - number: 1\n    text: Row out.\n    owners_note: {note}\n    item: 1\n"
    )
    text = draft(("x.",), WITHHELD, actions=action)
    assert refused(project, text) == [f"owners_note: {note}"]


@pytest.mark.parametrize(
    "line", ["summary: The Quibblestrands came.", "venue: Quibblestrand's house", "title: Pernella’s"]
)
def test_the_head_of_the_notes_is_read(project: Project, line: str) -> None:
    field = line.split(":")[0]
    rest = [kept for kept in draft(("x.",), WITHHELD).splitlines() if not kept.startswith(f"{field}:")]
    assert refused(project, "\n".join([rest[0], line, *rest[1:]])) == [line]


@pytest.mark.parametrize(
    ("post", "told", "innocent"),
    [
        ("Harbour Nurse", (), ("The Harbour Nurse came.", "The nurse came.")),
        ("Head of Whelks", ("The Head said no.", "The Head of Whelks came."), ("The Head of Service came.",)),
        ("Head of the Whelk School", ("The Whelk head teacher came.",), ("The head teacher came.", "Heads came.")),
        (
            "Designated Doctor",
            ("The Doctor came.", "The designated doctor came."),
            ("A doctor came.", "The doctor came."),
        ),
        ("Team Manager", ("The Team Manager came.",), ("The manager of the team came.", "The Manager came.")),
    ],
)
def test_a_post_that_others_share_forbids_no_ordinary_word(
    project: Project, post: str, told: tuple[str, ...], innocent: tuple[str, ...]
) -> None:
    people = WITHHELD.replace("Keeper of the South Spindrift", post)
    assert refused(project, draft((*told, *innocent), people)) == list(told)


@pytest.mark.parametrize(
    ("initials", "told", "innocent"),
    [
        ("IS", ("Ask IS.", "Ask I.S."), ("It is so.", "Is it so?")),
        ("ME", ("Ask ME.",), ("Ask me.", "Me too.")),
        ("EG", ("Ask EG.",), ("Ask, e.g. today.",)),
        ("PQ", ("Ask PQ.", "Ask pq.", "Ask p.q."), ("See [it](https://nowhere.example/pq/a.pdf).", "See a PQR.")),
    ],
)
def test_initials_that_are_a_word_forbid_no_word(
    project: Project, initials: str, told: tuple[str, ...], innocent: tuple[str, ...]
) -> None:
    people = WITHHELD.replace("PQS", initials)
    assert refused(project, draft((*told, *innocent), people)) == list(told)


def test_a_name_that_an_open_person_shares_is_not_forbidden(project: Project) -> None:
    people = WITHHELD.replace("Pernella Quibblestrand", "Corin Quibblestrand")
    told = ("The Quibblestrands came.", "C. Quibblestrand came.")
    assert refused(project, draft(("Corin came.", *told), people)) == list(told)
