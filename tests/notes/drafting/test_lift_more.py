"""A redaction of an action or of a person ends: whole or in part, on record, and all of it or nothing."""

import pytest

from macros.publish import publish
from macros.records.load import load
from macros.withheld.fingerprint import keys
from macros.withheld.fingerprint.ledger import Ledger
from macros.withheld.fingerprint.scanner import find
from macros.withheld.posts import NO_PERSON, NO_POST
from tests.notes.drafting import invented
from tests.notes.drafting.invented import LEDGER, Answer, files, holding, redact, run
from tests.notes.drafting.test_lift import BOTH, FAILS, NOTHING
from tests.project import AS_AT, Project
from tests.september import DRAFT, RECORD

OPEN = "drafts/open.txt"
ACTION = "text: Row to the sandbank before the moon is up.\nowners: [CD]\ndue: 2027-01-08\n"
PERSON = "initials: ZW\nname: Zebedee Winkle\npost: Keeper of the Secret Tide\nnote: He lodges above the whelk stall.\n"
NO_ROLE = f"Who lifts a redaction {NO_POST}.{NOTHING}"
NAMED = f"Who lifts a redaction {NO_PERSON}.{NOTHING}"
ONE_OF_THEM = "Say one of --item, --action and --person."


@pytest.fixture
def notes(project: Project) -> Project:
    """Published notes; an action and a person of them are withheld as a whole, and one each in part."""
    text = invented.TEXT.replace("text: Count the gulls.", 'text: "Count the [[redact under-way: speckled gulls]]."')
    name = "name: Corin Driftwood\n    post: Harbour Nurse\n"
    assert text.count(name) == 1
    text = text.replace(name, f'{name}    note: "Off to [[redact personal-data: Farthing Rock]] in May."\n')
    project.write(DRAFT, text)
    assert redact(project).code == 0
    return project


def lift(notes: Project, words: str, *more: str) -> Answer:
    """Run `lift` for what was marked as under way, unless `more` says otherwise."""
    notes.write(OPEN, words)
    what = ("--reason", "under-way", "--by", "Partnership Manager", "--text-file", str(notes.root / OPEN))
    return run(notes, "lift", str(notes.root / RECORD), *what, "--yes", *more)


def refused(notes: Project, words: str, *more: str) -> Answer:
    """Run `lift`, and see that nothing was written and no word of the draft was said."""
    notes.write(OPEN, words)
    before = files(notes)
    answer = lift(notes, words, *more)
    assert answer.code == 1
    assert files(notes) == before
    assert holding({"messages": answer.everything}) == []
    return answer


def found(notes: Project, words: str) -> bool:
    """Whether the fingerprints still know the words."""
    ledger, key = Ledger.read(notes.root), keys.key(notes.root)
    assert key is not None
    return any(True for _ in find(words, ledger, key))


def register(notes: Project) -> list[tuple[str, str]]:
    """What the register says was opened, and by whom."""
    return [(lifted.what, lifted.lifted_by) for lifted in publish(load(notes.root)[0], AS_AT).lifted]


def test_a_whole_action_is_opened_by_its_text_and_owners(notes: Project) -> None:
    assert lift(notes, ACTION, "--action", "3").everything == f"{BOTH}Lifted: {RECORD}, action 3\n"
    record = notes.read(RECORD)
    text = "text: Row to the sandbank before the moon is up.\n    owners: [CD]\n    due: 2027-01-08\n"
    assert f"  - number: 3\n    {text}    item: 2\n" in record
    entry = "action: 3\n    whole: true\n    reason: under-way\n    lifted_on: 2026-11-20\n"
    assert f"lifted:\n  - {entry}    lifted_by: Partnership Manager\n" in record
    assert not found(notes, "Row to the sandbank before the moon is up.")
    assert found(notes, "Ask the diver for his ledger")
    assert notes.found() == []
    assert register(notes) == [("Whole action 3", "Partnership Manager")]


def test_an_action_of_a_withheld_item_is_opened_after_its_item(notes: Project) -> None:
    words = "text: Ask the diver for his ledger.\nowners: [AB]\n"
    answer = refused(notes, words, "--action", "4")
    assert answer.err == FAILS
    assert "withheld-item-has-no-open-action" in answer.out
    item = "title: The missing anchor chain\nparts: [{id: chain, notes: [It is gone.], actions: [4]}]\n"
    assert lift(notes, item, "--item", "3").code == 0
    assert lift(notes, words, "--action", "4").code == 0
    assert notes.found() == []
    assert [what for what, _ in register(notes)] == ["Whole item 3", "Whole action 4"]


def test_part_of_an_action_is_opened(notes: Project) -> None:
    assert lift(notes, "speckled gulls", "--action", "2").code == 0
    record = notes.read(RECORD)
    action = record.split("  - number: 2\n    text: ")[1].split("  - number: 3\n")[0]
    assert action.startswith("Count the speckled gulls.\n")
    assert "openness" not in action
    assert "redaction" not in action
    assert register(notes) == [("Part of action 2", "Partnership Manager")]
    assert not found(notes, "speckled gulls")
    assert notes.found() == []


def test_a_withheld_person_is_opened_by_the_place_in_the_list(notes: Project) -> None:
    answer = lift(notes, PERSON, "--person", "3", "--reason", "personal-data")
    assert answer.everything == f"{BOTH}Lifted: {RECORD}, person 3\n"
    record = notes.read(RECORD)
    post = "name: Zebedee Winkle\n    post: Keeper of the Secret Tide\n    attendance: apologies\n"
    assert f"  - initials: ZW\n    {post}    note: He lodges above the whelk stall.\n\nitems:\n" in record
    # The entry does not say which person it was.
    entry = "person: true\n    reason: personal-data\n    lifted_on: 2026-11-20\n"
    assert f"lifted:\n  - {entry}    lifted_by: Partnership Manager\n" in record
    assert register(notes) == [("A person", "Partnership Manager")]
    assert not found(notes, "Zebedee Winkle")
    assert found(notes, "Farthing Rock")
    assert notes.found() == []


def test_part_of_a_person_is_opened(notes: Project) -> None:
    assert lift(notes, "Farthing Rock", "--person", "2", "--reason", "personal-data").code == 0
    person = notes.read(RECORD).split("  - initials: CD\n")[1].split("  - attendance:")[0]
    assert "note: Off to Farthing Rock in May.\n" in person
    assert "redact" not in person
    assert register(notes) == [("A person", "Partnership Manager")]
    assert notes.found() == []


def test_the_ledger_keeps_its_size(notes: Project) -> None:
    before = len(notes.read(LEDGER).splitlines())
    lift(notes, PERSON, "--person", "3", "--reason", "personal-data")
    assert len(notes.read(LEDGER).splitlines()) == before


@pytest.mark.parametrize(
    ("words", "more", "why"),
    [
        (ACTION, ("--action", "9"), "The meeting has no action with this number." + NOTHING),
        (ACTION, ("--action", "1"), "This action has no redaction with this reason." + NOTHING),
        (ACTION, ("--action", "3", "--by", "CD"), NAMED),
        (PERSON, ("--person", "4"), "The meeting has no person with this number." + NOTHING),
        (PERSON, ("--person", "3"), "This person has no redaction with this reason." + NOTHING),
        # The person who is opened does not decide that: not even before anybody can know the name.
        (PERSON, ("--person", "3", "--reason", "personal-data", "--by", "Zebedee Winkle"), NO_ROLE),
        (PERSON, ("--person", "3", "--reason", "personal-data", "--by", "Keeper Winkle"), NAMED),
    ],
)
def test_what_cannot_be_lifted_is_refused(notes: Project, words: str, more: tuple[str, ...], why: str) -> None:
    assert refused(notes, words, *more).everything == why


@pytest.mark.parametrize(
    ("words", "more", "must"),
    [
        ("Row to the sandbank", ("--action", "3"), "action is withheld: the file must be YAML with its “text”"),
        ("owners: [CD]", ("--action", "3"), "action is withheld: the file must be YAML with its “text”"),
        (f"{ACTION}item: 1\n", ("--action", "3"), "action is withheld: the file must be YAML with its “text”"),
        (
            "name: Zebedee Winkle",
            ("--person", "3", "--reason", "personal-data"),
            "person is withheld: the file must be YAML with its “name” and “post”",
        ),
        (
            f"{PERSON}attendance: present\n",
            ("--person", "3", "--reason", "personal-data"),
            "person is withheld: the file must be YAML with its “name” and “post”",
        ),
    ],
)
def test_the_file_must_say_what_was_withheld(notes: Project, words: str, more: tuple[str, ...], must: str) -> None:
    assert refused(notes, words, *more).err == f"The whole {must}, as in data/README.md.{NOTHING}"


def test_there_must_be_a_paragraph_for_each_marker(notes: Project) -> None:
    why = "The file must have a paragraph for each marker with this reason, in the action’s order: 1 here, "
    answer = refused(notes, "speckled\n\ngulls", "--action", "2")
    assert answer.err == f"{why}with an empty line between them.{NOTHING}"


def test_what_is_withheld_elsewhere_is_not_opened_with_an_action(notes: Project) -> None:
    answer = refused(notes, "text: Row Zebedee Winkle to the sandbank.\nowners: [CD]\n", "--action", "3")
    message = "must not hold words that published notes withhold: mark them, or lift that redaction first"
    assert answer.out.endswith(f"withheld-text: {message}\n")
    assert answer.err == FAILS


@pytest.mark.parametrize("more", [(), ("--item", "2", "--action", "3")])
def test_it_is_one_thing_at_a_time(notes: Project, more: tuple[str, ...]) -> None:
    answer = lift(notes, ACTION, *more)
    assert answer.code == 2
    assert ONE_OF_THEM in answer.err


@pytest.mark.parametrize(
    ("words", "more", "at"),
    [
        (ACTION, ("--action", "3"), "- number: 3\n    text"),
        (PERSON, ("--person", "3", "--reason", "personal-data"), "- initials: ZW"),
    ],
)
def test_what_was_lifted_is_not_withheld_again_unawares(
    notes: Project, words: str, more: tuple[str, ...], at: str
) -> None:
    assert lift(notes, words, *more).code == 0
    notes.change(DRAFT, "text: Paint the door", "text: Paint the green door")
    before = files(notes)
    answer = redact(notes, "--again")
    line = notes.read(DRAFT)[: notes.read(DRAFT).index(at)].count("\n") + 1
    assert answer.out == f"{DRAFT}:{line}: lifted: this redaction was lifted: open it here too\n"
    assert answer.err == "The draft withholds again what was opened. Nothing was written.\n"
    assert files(notes) == before


def test_somebody_else_may_be_withheld_after_a_person_was_opened(notes: Project) -> None:
    assert lift(notes, PERSON, "--person", "3", "--reason", "personal-data").code == 0
    text = notes.read(DRAFT).replace("    withhold: personal-data\n", "", 1)
    somebody = (
        "  - name: Ottoline Brine\n    post: Diver\n    attendance: present\n    withhold: personal-data\nitems:\n"
    )
    notes.write(DRAFT, text.replace("items:\n", somebody, 1))
    assert redact(notes, "--again").code == 0
    assert "lifted:\n  - person: true\n" in notes.read(RECORD)
