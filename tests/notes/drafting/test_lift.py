"""A redaction ends: the words of a person in its place, who and when on record, no fingerprint left of it."""

from typing import Any

import click
import pytest

from macros.withheld.fingerprint import keys
from macros.withheld.fingerprint.ledger import LEDGER, Ledger
from macros.withheld.fingerprint.scanner import find
from macros.withheld.posts import NO_PERSON, NO_POST
from tests.notes.drafting.invented import Answer, files, holding, public_files, run
from tests.notes.drafting.test_again import lift, published
from tests.notes.drafting.test_all_or_nothing import MEANWHILE
from tests.project import Project
from tests.september import DRAFT, RECORD

NOTHING = " Nothing was written.\n"
BOTH = f"To be written: data/fingerprints.txt (replaced), {RECORD} (replaced)\n"
FAILS = "The record would not pass the check. Nothing was written.\n"
COUNT = (
    "The file must have a paragraph for each marker with this reason, in the item’s order: 1 here, with an empty line "
)


@pytest.fixture
def notes(project: Project) -> Project:
    """A project with published notes, and the words for one of their markers."""
    published(project)
    project.write("drafts/open.txt", "purple heron\n")
    return project


def refused(project: Project, *more: str) -> Answer:
    """Run `lift`, and see that nothing was written."""
    before = files(project)
    answer = lift(project, *more)
    assert answer.code == 1
    assert files(project) == before
    return answer


def test_the_words_stand_in_the_place_of_the_marker_and_the_entry_says_who_opened_them(notes: Project) -> None:
    answer = lift(notes)
    assert (answer.code, answer.everything) == (0, f"{BOTH}Lifted: {RECORD}, item 2\n")
    record = notes.read(RECORD)
    assert "[redacted: personal-data] and agreed what to learn. A purple heron was seen." in " ".join(record.split())
    item = record.split("  - number: 2\n")[1].split("parts:")[0]
    assert "reason: personal-data" in item
    assert "under-way" not in item
    assert (
        "lifted:\n  - item: 2\n    reason: under-way\n    lifted_on: 2026-11-20\n    lifted_by: Partnership Manager\n"
    ) in record
    assert notes.found() == []


def test_what_a_colleague_wrote_while_the_question_stood_is_not_lost(
    notes: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = notes.read(RECORD) + "# theirs\n"

    def meanwhile(*_: Any, **__: Any) -> bool:
        notes.write(RECORD, theirs)
        return True

    monkeypatch.setattr(click, "confirm", meanwhile)
    what = ("--item", "2", "--reason", "under-way", "--by", "Partnership Manager")
    words = str(notes.root / "drafts/open.txt")
    answer = run(notes, "lift", str(notes.root / RECORD), *what, "--text-file", words)
    assert (answer.code, answer.err) == (1, MEANWHILE)
    assert notes.read(RECORD) == theirs


def test_only_the_fingerprint_of_the_opened_words_goes(notes: Project) -> None:
    lines = notes.read(LEDGER).count("\n")
    lift(notes)
    ledger, key = Ledger.read(notes.root), keys.key(notes.root)
    assert key is not None
    assert not any(True for _ in find("a purple heron", ledger, key))
    assert any(True for _ in find("Zebedee Winkle", ledger, key))
    assert notes.read(LEDGER).count("\n") == lines


def test_an_item_without_any_other_redaction_is_open(notes: Project) -> None:
    lift(notes)
    notes.write("drafts/open.txt", "Marlow Quagmire hid the sixpence beneath the third bollard")
    assert lift(notes, "--reason", "personal-data").code == 0
    item = notes.read(RECORD).split("  - number: 2\n")[1].split("parts:")[0]
    assert item == "    title: A case\n    openness: open\n    "
    assert notes.found() == []


def test_a_whole_item_is_opened_by_its_title_and_parts(notes: Project) -> None:
    sentence = "It seems that nobody saw the anchor chain leave the quay."
    whole = f"title: The missing anchor chain\nparts:\n  - id: chain\n    notes: [{sentence}]\n"
    notes.write("drafts/open.txt", whole)
    assert lift(notes, "--item", "3").everything == f"{BOTH}Lifted: {RECORD}, item 3\n"
    assert notes.found() == []
    assert "title: The missing anchor chain\n    openness: open\n" in notes.read(RECORD)
    assert "Ask the diver for his ledger" not in " ".join(public_files(notes).values())


def test_it_asks_before_it_writes(notes: Project) -> None:
    before = files(notes)
    command = ("lift", str(notes.root / RECORD), "--item", "2", "--reason", "under-way", "--by", "Partnership Manager")
    answer = run(notes, *command, "--text-file", str(notes.root / "drafts/open.txt"), typed="n\n")
    assert answer.out == f"{BOTH}Write them now? [y/N]: n\n"
    assert (answer.code, answer.err) == (1, "Nothing was written.\n")
    assert files(notes) == before


@pytest.mark.parametrize(
    ("more", "why"),
    [
        (("--item", "9"), "The meeting has no item with this number." + NOTHING),
        (("--item", "1"), "This item has no redaction with this reason." + NOTHING),
        (("--reason", "whim"), "This item has no redaction with this reason." + NOTHING),
        (
            ("--by", "Corin Driftwood"),
            f"Who lifts a redaction {NO_PERSON}.{NOTHING}",
        ),
        (("--by", " "), f"Who lifts a redaction {NO_POST}.{NOTHING}"),
        (("--by", "tbc"), f"Who lifts a redaction {NO_POST}.{NOTHING}"),
        (("--text-file", "nowhere.txt"), "The file with the words must be text that can be read." + NOTHING),
        (
            ("--item", "3"),
            "The whole item is withheld: the file must be YAML with its “title” and “parts”, as in data/README.md."
            + NOTHING,
        ),
    ],
)
def test_what_cannot_be_lifted_is_refused(notes: Project, more: tuple[str, str], why: str) -> None:
    answer = refused(notes, *more)
    assert answer.err == why
    assert holding({"messages": answer.everything}) == []


@pytest.mark.parametrize("words", ["", "purple heron\n\nand another"])
def test_there_must_be_a_paragraph_for_each_marker(notes: Project, words: str) -> None:
    notes.write("drafts/open.txt", words)
    assert refused(notes).everything == COUNT + "between them." + NOTHING


@pytest.mark.parametrize("words", ["[redacted: under-way]", "[[redact under-way: purple heron]]", "XXXXX"])
def test_the_words_must_be_open(notes: Project, words: str) -> None:
    notes.write("drafts/open.txt", words)
    why = "The file must hold the words as they are to be read, without markers or marks."
    assert refused(notes).everything == why + NOTHING


def test_words_that_are_withheld_elsewhere_are_not_opened_with_them(notes: Project) -> None:
    notes.write("drafts/open.txt", "purple heron, which Zebedee Winkle keeps,")
    answer = refused(notes)
    assert answer.err == FAILS
    message = "must not hold words that published notes withhold: mark them, or lift that redaction first"
    assert answer.out == f"{RECORD}:{notes.line(RECORD, '>-')}: withheld-text: {message}\n"


def test_words_that_would_fail_the_check_are_refused(notes: Project) -> None:
    notes.write("drafts/open.txt", "<b>purple</b> heron")
    answer = refused(notes)
    assert answer.err == FAILS
    assert f"{RECORD}:{notes.line(RECORD, '>-')}: text-plain: must have no HTML\n" in answer.out


def test_only_a_meeting_of_this_project_can_be_changed(notes: Project) -> None:
    answer = run(
        notes, "lift", str(notes.root / DRAFT), "--item", "2", "--reason", "under-way", "--by", "A post",
        "--text-file", str(notes.root / "drafts/open.txt"), "--yes",
    )  # fmt: skip
    place = "data/partnerships/<partnership>/meetings/<date>-<group>.yml"
    assert answer.everything == f"This must be a file {place} of this project.\n"
