"""A draft becomes a public record: what stands in it, what no longer does, and what is said on the way."""

import shutil
import stat
from pathlib import Path

import pytest

from macros.notes.drafting import derive, store
from macros.records.load import load
from macros.withheld.fingerprint import keys
from macros.withheld.fingerprint.ledger import Ledger
from macros.withheld.fingerprint.scanner import find
from tests.notes.drafting import invented
from tests.notes.drafting.invented import CANARIES, KEY, LEDGER, NAMED, files, holding, public_files, redact
from tests.project import Project
from tests.september import DRAFT, PREVIEW, RECORD

SHOWN = f"Before and after, side by side: {PREVIEW} (deleted after a yes)\n"
FILES = f"To be written: data/documents.yml (replaced), {LEDGER}, {RECORD}\n"


def test_the_command_says_where_the_preview_is_and_what_it_writes_and_nothing_else(project: Project) -> None:
    project.write(DRAFT, invented.TEXT)
    answer = redact(project)
    assert answer.everything == f"{SHOWN}{NAMED}{FILES}Published: {RECORD}\n"
    assert answer.code == 0


def test_the_record_passes_the_check_and_holds_nothing_that_is_withheld(project: Project) -> None:
    project.write(DRAFT, invented.TEXT)
    assert sorted(holding(dict.fromkeys(CANARIES, invented.TEXT))) == sorted(CANARIES)
    redact(project)
    assert project.found() == []
    assert holding(public_files(project)) == []


def test_the_record_says_everything_else_as_the_draft_does(project: Project) -> None:
    project.write(DRAFT, invented.TEXT)
    redact(project)
    text = project.read(RECORD)
    for kept in (
        "text: AB welcomed everybody.\n            by: [AB]\n",
        "text: CD will bring biscuits.\n            by: [CD]\n",
        "The group heard that [redacted: personal-data] and agreed what to learn. A [redacted: under-way]",
        "owners: [AB]\n    due: 2026-10-01\n    item: 1\n    owners_note: " + derive.NOT_ALL_NAMED,
        "text: Count the gulls.\n    item: 1\n    owners_note: " + derive.UNNAMED,
        "  - number: 3\n    openness: withheld\n    redactions:\n      - reason: under-way\n",
        "  - attendance: apologies\n    openness: withheld\n    redaction:\n      reason: personal-data\n",
    ):
        assert kept in text
    assert "substitute_for" not in text


def test_every_step_is_recorded_with_its_day(project: Project) -> None:
    project.write(DRAFT, invented.TEXT)
    redact(project)
    assert project.read(RECORD).split("publication:\n")[1].split("\n\n")[0] == (
        "  status: published\n"
        "  drafted_on: 2026-09-10\n"
        "  sent_for_comment_on: 2026-09-11\n"
        "  comments_closed_on: 2026-09-25\n"
        "  approved_by: Chair of the executive\n"
        "  approved_on: 2026-10-01\n"
        "  redacted_on: 2026-11-20\n"
        "  redaction_checked_by:\n    - Partnership Manager\n    - Information Officer\n"
        "  published_on: 2026-11-20"
    )


def test_notes_without_a_source_are_listed_as_a_document_of_their_own(project: Project) -> None:
    before = project.read(invented.DOCUMENTS)
    project.write(DRAFT, invented.TEXT)
    redact(project)
    after = project.read(invented.DOCUMENTS)
    assert after.startswith(before)
    assert "id: nowhere-on-sea-notes-2026-09-08-executive\n" in after[len(before) :]
    assert "document: nowhere-on-sea-notes-2026-09-08-executive\n" in project.read(RECORD)


@pytest.mark.parametrize("is_there", [True, False])
def test_they_are_listed_in_the_partnerships_own_list_where_that_is_the_one(project: Project, is_there: bool) -> None:
    own = f"{project.home}/documents.yml"
    entry = "documents:\n  - {id: own-notes, title: Own notes, publisher: Nowhere, dated: 2026}\n"
    if is_there:
        project.write(own, entry)
    else:
        project.move(invented.DOCUMENTS, "data/regions/coast/documents.yml")
    project.write(DRAFT, invented.TEXT)
    assert redact(project).code == 0
    assert "id: nowhere-on-sea-notes-2026-09-08-executive\n" in project.read(own)
    assert "partnership:" not in project.read(own)
    assert project.read(own).startswith(entry if is_there else "documents:\n")
    assert load(project.root)[1] == [] if is_there else True


def test_notes_with_a_source_leave_the_documents_alone(project: Project) -> None:
    before = project.read(invented.DOCUMENTS)
    project.write(DRAFT, invented.TEXT + "source: {document: nowhere-notes}\n")
    assert redact(project).code == 0
    assert project.read(invented.DOCUMENTS) == before
    assert "document: nowhere-notes\n" in project.read(RECORD)


def test_the_ledger_knows_every_marked_passage_and_the_withheld_ones(project: Project) -> None:
    project.write(DRAFT, invented.TEXT)
    redact(project)
    ledger, key = Ledger.read(project.root), keys.key(project.root)
    assert key is not None
    assert len(ledger.prints) % 512 == 0
    for words in (
        "Somebody said that Marlow Quagmire hid the sixpence.",
        "a PURPLE  heron",
        "Zebedee Winkle",
        "the missing anchor chain",
        "nobody saw the anchor chain leave",
        "Ask the diver for his ledger",
        "row to the sandbank before the moon",
        "He lodges above the whelk stall",
    ):
        assert any(True for _ in find(words, ledger, key)), "a withheld passage has no print"
    # What tells nothing, or is a post that somebody else may have, has none.
    for words in ("ZW", "Keeper of the Secret Tide", "Paint the door of the lighthouse."):
        assert not any(True for _ in find(words, ledger, key))


def test_the_key_is_made_at_first_use_and_only_its_owner_may_read_it(project: Project) -> None:
    project.write(DRAFT, invented.TEXT)
    redact(project)
    assert stat.S_IMODE((project.root / KEY).stat().st_mode) == 0o600


def test_the_preview_shows_both_sides_opens_from_the_disk_and_is_for_its_owner_only(project: Project) -> None:
    project.write(DRAFT, invented.TEXT.replace("the whelk stall", "the <b>whelk</b> stall & pier"))
    redact(project, typed="n\n")
    page = project.read(PREVIEW)
    assert "<mark>Zebedee Winkle</mark>" in page
    assert '<span class="gone">redacted: personal-data</span>' in page
    assert "the &lt;b&gt;whelk&lt;/b&gt; stall &amp; pier" in page
    assert stat.S_IMODE((project.root / PREVIEW).stat().st_mode) == 0o600
    for outside in ("http:", "https:", "src=", "<script", "@import", "url("):
        assert outside not in page


def test_the_old_preview_is_never_open_to_others(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    project.write(DRAFT, invented.TEXT)
    redact(project, typed="n\n")
    rights: list[int] = []
    real = store._fill

    def watched(file: Path, text: str, mode: int) -> None:
        real(file, text, mode)
        previews = [beside for beside in file.parent.iterdir() if "preview" in beside.name]
        parts = file.parent.glob(".part-*") if file.parent.name != "data" else ()
        rights.extend(beside.stat().st_mode & 0o077 for beside in (*previews, *parts))

    monkeypatch.setattr(store, "_fill", watched)
    monkeypatch.setattr(shutil, "copy2", lambda *_: pytest.fail("a copy is open to others for a moment"))
    redact(project, typed="n\n")
    assert rights
    assert not any(rights)


def test_the_preview_shows_what_the_public_record_says_besides(project: Project) -> None:
    project.write(DRAFT, invented.TEXT)
    redact(project, typed="n\n")
    page = project.read(PREVIEW)
    assert f"actions 1 owners note</th><td></td><td>{derive.NOT_ALL_NAMED}</td>" in page
    assert "items 3 openness</th><td></td><td>withheld</td>" in page


def test_notes_that_keep_nothing_back_need_no_key_and_no_ledger(project: Project) -> None:
    project.write(DRAFT, OPEN)
    assert redact(project).code == 0
    assert not (project.root / LEDGER).exists()
    assert not (project.root / KEY).exists()
    assert project.found() == []


def test_no_is_taken_for_an_answer(project: Project) -> None:
    project.write(DRAFT, invented.TEXT)
    before = files(project)
    answer = redact(project, typed="n\n")
    assert (answer.code, answer.err) == (1, "Nothing was written.\n")
    assert answer.out == (f"{SHOWN}{NAMED}{FILES}Write them now? [y/N]: n\n")
    assert files(project) == before
    assert (project.root / PREVIEW).exists()


def test_yes_is_taken_for_an_answer_and_the_preview_that_was_read_goes(project: Project) -> None:
    project.write(DRAFT, invented.TEXT)
    redact(project, typed="n\n")
    assert redact(project, typed="y\n").code == 0
    assert (project.root / RECORD).exists()
    assert not (project.root / PREVIEW).exists()


def test_a_short_number_is_withheld_without_a_fingerprint_and_the_command_says_so(project: Project) -> None:
    project.write(DRAFT, invented.TEXT.replace("Count the gulls.", '"Count [[redact under-way: 3]] gulls."'))
    answer = redact(project)
    line = project.line(DRAFT, "gulls.")
    assert answer.out.splitlines()[2] == (
        f"{DRAFT}:{line}: no-fingerprint: withheld in these notes, but nothing guards it elsewhere: these words alone "
        "stand on many pages; mark a word beside them as well"
    )
    assert "Count [redacted: under-way] gulls." in project.read(RECORD)
    assert project.found() == []


def test_notes_that_withhold_only_what_has_no_fingerprint_have_a_ledger_all_the_same(project: Project) -> None:
    text = OPEN.replace("Paint the door of the lighthouse.", '"Paint [[redact under-way: 3]] doors."')
    decision = "redaction:\n  authorised_by: Partnership Manager\n  look_again_by: 2027-05-12\n"
    project.write(DRAFT, text + decision)
    assert redact(project).code == 0
    assert len(Ledger.read(project.root).prints) == 512
    assert project.found() == []
    assert redact(project, "--again").code == 1
    (project.root / LEDGER).unlink()
    assert redact(project, "--again").code == 0
    assert project.found() == []


def test_ids_are_not_made_of_words_that_are_withheld(project: Project) -> None:
    text = invented.TEXT.replace("title: A case\n    parts:\n      - id: learning\n", RETITLED)
    text = text.replace("CD will bring biscuits.", '"CD will bring [[redact under-way: a velvet lobster pot]]."')
    project.write(DRAFT, text.replace("id: bring-biscuits", "id: velvet-lobster"))
    assert redact(project).everything.endswith(f"Published: {RECORD}\n")
    record = project.read(RECORD)
    assert '      - id: part-2-1\n        title: "Learning from [redacted: personal-data]"\n' in record
    assert "          - id: promise-1-1-1\n" in record
    assert "velvet" not in record
    assert "ottoline" not in record.casefold()


def test_a_person_whose_name_is_marked_keeps_the_post_and_loses_the_initials(project: Project) -> None:
    text = invented.TEXT.replace("name: Zebedee Winkle", 'name: "[[redact personal-data: Zebedee Winkle]]"')
    text = text.replace("    withhold: personal-data\n", "", 1).replace(
        "    note: He lodges above the whelk stall.\n", ""
    )
    project.write(DRAFT, text)
    assert redact(project).everything.endswith(f"Published: {RECORD}\n")
    record = project.read(RECORD)
    assert '  - name: "[redacted: personal-data]"\n    post: Keeper of the Secret Tide\n' in record
    assert "ZW" not in record
    assert project.found() == []


RETITLED = """title: A case
    parts:
      - id: ottolines-lesson
        title: "Learning from [[redact personal-data: Ottoline]]"
"""
_PEOPLE, _ITEMS = invented.TEXT.index("  - initials: ZW"), invented.TEXT.index("items:\n")
_HEAD = invented.TEXT[:_PEOPLE] + invented.TEXT[_ITEMS : invented.TEXT.index("  - number: 2\n    title")]
OPEN = (
    _HEAD.replace("    substitute_for: ZW\n", "").replace(", ZW]", "]").replace("actions: [1, 2]", "actions: [1]")
    + """\
actions:
  - number: 1
    text: Paint the door of the lighthouse.
    owners: [AB]
    item: 1
workflow:
  approved_by: Chair of the executive
  approved_on: 2026-10-01
"""
)
