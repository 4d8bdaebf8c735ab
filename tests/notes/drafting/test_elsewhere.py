"""Withheld words that stand in other records, in pages, or in the record that is replaced: told with file and line, and
every other fingerprint kept.
"""

import pytest

from macros.withheld.fingerprint import keys
from macros.withheld.fingerprint.ledger import Ledger
from macros.withheld.fingerprint.scanner import find
from tests.notes.drafting.invented import redact
from tests.notes.drafting.test_forms import draft
from tests.project import Project
from tests.september import DRAFT, RECORD, mark

LONG = (
    "the whelk seller threatened to sink the ferry down at the quay if the harbour pilot came back with a lantern on "
    "Friday morning"
)
BREACH = "if that is published, it is a breach: take them out there and tell the data protection officer"
COMMON = "as they may mean something else there; if they mean the same, it is a breach: take them out there"


def said(project: Project, words: str) -> None:
    """Let the summary of the priorities say this."""
    project.change(project.priorities, "summary: ", f"summary: {words} ")


def place(project: Project) -> str:
    """Where that is, as messages name it."""
    return f"stand in {project.priorities}, line {project.line(project.priorities, 'summary: ')}"


def guarded(project: Project, words: str) -> bool:
    """Whether a fingerprint stands for these words."""
    key = keys.key(project.root)
    assert key is not None
    return next(find(words, Ledger.read(project.root), key), None) is not None


@pytest.mark.parametrize(
    ("marked", "elsewhere"),
    [
        (LONG, "Somebody threatened to sink the ferry down at the pier."),
        ("Quillox", "A Quillox was here."),
        ("Quillox", "See https://nowhere.example/quillox.pdf."),
        ("Pernella Quibblestrand", "It was Pernella Quibblestrand."),
        ("Pernella Quibblestrand", "The Quibblestrands were here."),
        ("Pernella Quibblestrand", "See P. Quibblestrand."),
        ("07700 900 123", "Ask 07700900123."),
        ("purple heron", "A purple heron was here."),
    ],
)
def test_a_name_or_a_quotation_elsewhere_is_refused_until_somebody_says_that_it_may_stand_there(
    project: Project, marked: str, elsewhere: str
) -> None:
    said(project, elsewhere)
    project.write(DRAFT, draft((f"CD saw {mark(marked)}.", f"CD met {mark('Zebedee Winkle')}.")))
    answer = redact(project)
    assert answer.code == 1
    assert (
        f":{project.line(DRAFT, 'CD saw')}: withheld-text: the words withheld here {place(project)}: {BREACH}"
        in answer.out
    )
    answer = redact(project, "--already-public")
    assert answer.code == 0
    assert f"-fingerprint: withheld here, but nothing guards those of its words that {place(project)}: if" in answer.out
    assert guarded(project, "Then Zebedee Winkle came.")
    assert [problem for problem in project.found() if "withheld-text" in problem] == []


def test_of_a_long_passage_only_what_is_public_loses_its_fingerprint(project: Project) -> None:
    said(project, "Somebody threatened to sink the ferry down at the pier.")
    project.write(DRAFT, draft((f"CD said that {mark(LONG)}.",)))
    assert redact(project, "--already-public").code == 0
    assert not guarded(project, "threatened to sink the ferry down at")
    assert guarded(project, "the harbour pilot came back with")
    assert guarded(project, "the whelk seller threatened to sink")


@pytest.mark.parametrize(
    ("marked", "elsewhere"),
    [
        # A turn of phrase, a common name, a word that is a name as well, a body and a post that the site lists.
        (LONG, "Somebody came back with a lantern."),
        ("Sarah", "It was Sarah."),
        ("Leo", "A Leo was here."),
        ("Gull", "A gull was here."),
        ("Nowhere-on-Sea Council", "Nowhere-on-Sea Council was there."),
        ("Harbour Nurse", "The harbour nurse was there."),
        ("designated nurse", "The designated nurse was there."),
    ],
)
def test_what_may_mean_something_else_elsewhere_is_told_and_stops_nothing(
    project: Project, marked: str, elsewhere: str
) -> None:
    said(project, elsewhere)
    text = draft((f"CD saw {mark(marked)}.", f"CD met {mark('Zebedee Winkle')}."))
    project.write(DRAFT, text.replace("post: Harbour Nurse", "post: Pilot"))
    answer = redact(project)
    assert answer.code == 0, answer.everything
    at = f"{DRAFT}:{project.line(DRAFT, 'CD saw')}: "
    told = [line for line in answer.out.splitlines() if line.startswith(at) and line.endswith(COMMON)]
    assert [line.removeprefix(at).split(": ")[0] for line in told] in (["no-fingerprint"], ["part-fingerprint"])
    assert guarded(project, "Then Zebedee Winkle came.")
    assert [problem for problem in project.found() if "withheld-text" in problem] == []


def test_an_everyday_word_of_the_same_notes_is_told_and_stops_nothing(project: Project) -> None:
    project.write(DRAFT, draft((f"CD saw {mark('Rose')}.", "The price rose.")))
    answer = redact(project)
    assert answer.code == 0
    assert "-fingerprint: withheld" in answer.out
    assert [problem for problem in project.found() if "withheld-text" in problem] == []


def test_a_word_of_the_readme_is_told_and_stops_nothing_but_a_whole_name_there_does(project: Project) -> None:
    project.git("init", "--quiet")
    project.write(".gitignore", "/drafts/\n.fingerprint-key\n")
    project.write("README.md", "Run the guard. It was written with Zebedee Winkle.\n")
    project.write(DRAFT, draft((f"CD saw {mark('Guard')}.",)))
    answer = redact(project)
    assert answer.code == 0
    assert "-fingerprint: withheld here, but nothing guards those of its words that stand in the README" in answer.out
    assert not guarded(project, "Kittrel saw the guard")
    assert [problem for problem in project.found() if "withheld-text" in problem] == []
    project.write(DRAFT, draft((f"CD saw {mark('Guard')}, and then {mark('Zebedee Winkle')}.",)))
    assert redact(project, "--again").code == 0
    assert [str(problem)[:12] for problem in project.problems() if problem.rule == "withheld-text"] == ["README.md:1:"]


@pytest.mark.parametrize("words", ["Will", "May", "Jo"])
def test_what_nothing_can_guard_is_told_with_its_line_and_what_helps(project: Project, words: str) -> None:
    project.write(DRAFT, draft((f"CD saw {mark(words)}.", "CD will ask, and may do so.")))
    answer = redact(project)
    assert answer.code == 0
    assert answer.out.splitlines()[1] == (
        f"{DRAFT}:{project.line(DRAFT, 'CD saw')}: no-fingerprint: withheld in these notes, but nothing guards it "
        "elsewhere: these words alone stand on many pages; mark a word beside them as well"
    )


def test_withholding_what_was_public_is_told_and_keeps_its_fingerprint(project: Project) -> None:
    project.write(DRAFT, draft(("CD saw Perdy Quillox.", f"CD met {mark('Zebedee Winkle')}.")))
    assert redact(project).code == 0
    line = project.line(RECORD, "Quillox")
    project.write(DRAFT, draft((f"CD saw {mark('Perdy Quillox')}.", f"CD met {mark('Zebedee Winkle')}.")))
    answer = redact(project, "--again")
    assert answer.code == 0
    assert answer.out.splitlines()[1] == (
        f"{DRAFT}:{project.line(DRAFT, 'CD saw')}: withheld-text: withheld now, but published in the record that this "
        f"replaces, line {line}: a breach if anybody could read it: tell the data protection officer, and follow “If "
        "withheld text has entered git” in “partnership guide leaks”"
    )
    assert guarded(project, "Perdy Quillox")
    assert [problem for problem in project.found() if "withheld-text" in problem] == []


def test_a_file_that_is_not_named_as_records_are_is_not_named(project: Project) -> None:
    project.write("content/Quillox's page.md", "# A page\n\nA Quillox was here.\n")
    project.write(DRAFT, draft((f"CD saw {mark('Quillox')}.",)))
    answer = redact(project)
    assert answer.code == 1
    assert "stand in data/ or content/, line 3: " in answer.out
    assert "quillox" not in answer.everything.casefold()
