"""Names of people who are withheld: in every form, in the table of people and inside marked passages."""

import pytest

from tests.notes.drafting.invented import redact
from tests.notes.drafting.test_refusals import MARKED_NAME, NAME, changed, unchanged
from tests.project import Project
from tests.september import DRAFT


@pytest.mark.parametrize(
    ("name", "elsewhere"),
    [
        ("Zebedee Winkle-Sprat", "Ask for Sprat."),
        ("Zebedee Winkle-Sprat", "Ask for Winkle."),
        ("Mei Ng", "Ask for Ng."),
        ("Zoë Bläck", "Ask for Zoe."),
        ("Zoe Black", "Ask for Zoë."),
        ("Zebedee O’Brien", "Ask for O'Brien."),
        ("Jan van der Tide-Mark", "Ask for Tide-Mark."),
    ],
)
def test_every_form_of_a_withheld_name_is_found(project: Project, name: str, elsewhere: str) -> None:
    text = changed("name: Zebedee Winkle", f"name: {name}").replace("Count the gulls.", elsewhere)
    out = unchanged(project, text).out.splitlines()
    assert f"{DRAFT}:{project.line(DRAFT, 'Ask for')}: {NAME}" in out


@pytest.mark.parametrize("elsewhere", ["The NG line goes there.", "A van came by.", "We do so again."])
def test_a_short_name_forbids_no_other_word(project: Project, elsewhere: str) -> None:
    text = changed("name: Zebedee Winkle", "name: Ng van So").replace("Count the gulls.", elsewhere)
    project.write(DRAFT, text)
    assert NAME not in redact(project).out


@pytest.mark.parametrize(
    ("marked", "elsewhere", "refused"),
    [
        ("James lent a net to somebody at the pier. He left", "James came back.", True),
        ("Ahmed lent a net to somebody at the pier. He left", "Ahmed came back.", True),
        ("A net was lent to Rose at the pier. She left", "Rose came back.", True),
        ("Rose lent a net to somebody at the pier. She left", "We met Rose.", True),
        ("ROSEMARY lent a net to somebody at the pier", "We met Rosemary.", True),
        ("A net was lent to Ines Quill-Moss", "We met Moss.", True),
        ("A net was lent to Ali at the pier", "We met Ali.", True),
        ("A net was lent to Ali at the pier", "All came back.", False),
        ("Suggested Nowhere-on-Sea for the net that was lost", "Suggested a lamp.", False),
        ("Whelks were lent to somebody at the pier. They went", "Whelks were sold with whelks.", False),
    ],
)
def test_a_name_that_begins_a_sentence_is_a_name_unless_it_is_an_ordinary_word(
    project: Project, marked: str, elsewhere: str, refused: bool
) -> None:
    text = changed("A [[redact under-way: purple heron]] was seen.", f"[[redact under-way: {marked}]].")
    project.write(DRAFT, text.replace("Count the gulls.", elsewhere))
    done = redact(project)
    assert (f"{DRAFT}:{project.line(DRAFT, elsewhere)}: {MARKED_NAME}" in done.out.splitlines()) is refused
    assert done.code == refused


def test_capitals_of_a_mark_that_are_no_name_may_stand_elsewhere(project: Project) -> None:
    marked = "Harbour Nurse and the Partnership heard that gulls flew over Nowhere-on-Sea Council"
    text = changed("purple heron", marked).replace(
        "Count the gulls.", "Gulls met the Harbour Nurse of the Partnership."
    )
    project.write(DRAFT, text)
    assert redact(project).code == 0


@pytest.mark.parametrize(
    ("name", "elsewhere", "refused"),
    [
        ("Zebedee Winkle", "Ask for winkle.", True),
        ("Zebedee Winkle", "Ask for winkle’s hat.", True),
        ("Zebedee Winkle", "Ask for wINKLE.", True),
        ("Zebedee Winkle-Sprat", "Ask for zebedee, or for sprat-winkle.", True),
        ("Zoë Bläck", "Ask for zoe.", True),
        ("Zebedee Winkle", "Ask who sells winkles.", True),
        # An everyday word, a word of all notes, a word of this site’s own records, the beginning of a longer word.
        ("Zebedee Hope", "We hope that the price will rise.", False),
        ("Zebedee Young", "Ask young people.", False),
        ("Zebedee Lighthouse", "The lighthouse has a door.", False),
        ("Zebedee Winkle", "Ask who is winkled out.", False),
        ("Zebedee Hope", "Ask for Hope.", True),
    ],
)
def test_a_withheld_name_in_small_letters_is_found_unless_it_is_an_everyday_word(
    project: Project, name: str, elsewhere: str, refused: bool
) -> None:
    text = changed("name: Zebedee Winkle", f"name: {name}").replace("Count the gulls.", elsewhere)
    project.write(DRAFT, text)
    done = redact(project)
    assert (f"{DRAFT}:{project.line(DRAFT, elsewhere)}: {NAME}" in done.out.splitlines()) is refused
    assert done.code == refused


@pytest.mark.parametrize(
    ("marked", "elsewhere", "refused"),
    [
        ("Marlow Quagmire", "Ask for quagmire.", True),
        ("Marlow Quagmire", "Ask for marlow’s hat.", True),
        ("Ines Quill-Moss", "Ask for quill.", True),
        ("Marlow Hope", "We hope that it ends.", False),
        # More than a name is marked: a whelk is a whelk.
        ("Whelk Sellers met at the pier", "Ask who sells a whelk.", False),
        ("Harbour Whelk Report", "Ask who sells a whelk.", False),
    ],
)
def test_a_name_that_is_marked_alone_is_found_in_small_letters(
    project: Project, marked: str, elsewhere: str, refused: bool
) -> None:
    text = changed("purple heron", marked).replace("Count the gulls.", elsewhere)
    project.write(DRAFT, text)
    done = redact(project)
    assert (f"{DRAFT}:{project.line(DRAFT, elsewhere)}: {MARKED_NAME}" in done.out.splitlines()) is refused
    assert done.code == refused


SMALL = "He said that a whelk is no risk, that the pots rose, that all keep quiet and that a net was cast."


@pytest.mark.parametrize(
    ("marked", "elsewhere", "refused"),
    [
        # The notes have it in small letters, so it is a word; in both places only its place capitalises it.
        ("Asked That Every Risk Be Seen At The Pier", "Risk has been seen.", False),
        ("Harbour Risk Report", "Harbour Risk Review", False),
        ("Notes of the Harbour Risk Council Report were lost", "Risk has been seen.", False),
        # A capital that its place does not explain, in the mark or outside.
        ("Asked that every Risk be seen at the pier", "Risk has been seen.", True),
        ("Asked That Every Risk Be Seen At The Pier", "We met Risk.", True),
        ("Asked That Every Risk Be Seen At The Pier", "Head Teacher Risk was seen.", True),
        # Beside a word that may be a name.
        ("Asked That Jordan Risk Be Seen At The Pier", "Risk has been seen.", True),
        ("Asked That Every Risk Be Seen At The Pier", "Jordan Risk has been seen.", True),
        # Somebody is called so: in these notes, or in general.
        ("Asked That Every Keep Be Seen At The Pier", "Mr Keep has been seen.", True),
        ("Asked That Every Rose Be Seen At The Pier", "Rose has been seen.", True),
        # No small letters anywhere.
        ("Asked That Every Quagmire Be Seen At The Pier", "Quagmire has been seen.", True),
    ],
)
def test_a_word_of_a_title_is_a_name_unless_the_notes_have_it_in_small_letters(
    project: Project, marked: str, elsewhere: str, refused: bool
) -> None:
    text = changed("purple heron", marked).replace("Count the gulls.", elsewhere)
    project.write(DRAFT, text.replace("CD will bring biscuits.", SMALL))
    done = redact(project)
    assert (f"{DRAFT}:{project.line(DRAFT, f'text: {elsewhere}')}: {MARKED_NAME}" in done.out.splitlines()) is refused
    assert done.code == refused or "names-listed" in done.out
