"""A draft that was published before: refused, or replaced by a changed one, with everything that stays."""

from macros.withheld.fingerprint import keys
from macros.withheld.fingerprint.ledger import Ledger
from macros.withheld.fingerprint.scanner import find
from tests.notes.drafting import invented
from tests.notes.drafting.invented import DOCUMENTS, KEY, LEDGER, files, holding, public_files, redact, run
from tests.project import Project
from tests.september import DRAFT, RECORD


def published(project: Project) -> None:
    """The draft, published."""
    project.write(DRAFT, invented.TEXT)
    assert redact(project).code == 0


def test_a_draft_that_is_published_already_is_refused(project: Project) -> None:
    published(project)
    before = files(project)
    answer = redact(project)
    assert answer.everything == (
        f"{RECORD} is there already: these notes were published. To replace them, say --again. Nothing was written.\n"
    )
    assert answer.code == 1
    assert files(project) == before


def test_again_is_for_notes_that_were_published(project: Project) -> None:
    project.write(DRAFT, invented.TEXT)
    answer = redact(project, "--again")
    assert answer.everything == f"{RECORD} is not there: leave --again out. Nothing was written.\n"
    assert answer.code == 1


def test_a_draft_that_has_not_changed_is_not_published_again(project: Project) -> None:
    published(project)
    before = files(project)
    answer = redact(project, "--again")
    assert answer.everything == "Nothing has changed since these notes were published. Nothing was written.\n"
    assert files(project) == before


def test_words_that_are_changed_inside_a_mark_only_get_their_fingerprints(project: Project) -> None:
    published(project)
    project.change(DRAFT, "purple heron", "purple ibis")
    before = files(project)
    answer = redact(project, "--again")
    assert answer.out.endswith(f"Fingerprints added; the record says the same as before: {RECORD}\n")
    after = files(project)
    assert sorted(path for path in after if after[path] != before.get(path)) == [LEDGER]
    ledger, key = Ledger.read(project.root), keys.key(project.root)
    assert key is not None
    assert any(True for _ in find("a purple ibis", ledger, key))
    assert redact(project, "--again").code == 1


def test_a_lost_key_is_replaced_by_publishing_the_drafts_again(project: Project) -> None:
    published(project)
    record, old = project.read(RECORD), project.read(KEY)
    (project.root / KEY).unlink()
    (project.root / LEDGER).unlink()
    assert redact(project, "--again").code == 0
    assert project.read(KEY) != old
    assert project.read(RECORD) == record
    assert project.found() == []


def test_a_step_that_was_recorded_late_is_published(project: Project) -> None:
    published(project)
    project.change(DRAFT, "drafted_on: 2026-09-10", "drafted_on: 2026-09-09")
    assert redact(project, "--again").code == 0
    assert "drafted_on: 2026-09-09\n" in project.read(RECORD)
    project.change(DRAFT, "drafted_on: 2026-09-09", "drafted_on: 2026-09-10")
    assert redact(project, "--again").code == 0
    assert "corrections:" not in project.read(RECORD)


def test_a_changed_draft_replaces_the_record_and_keeps_fingerprints_and_days(project: Project) -> None:
    published(project)
    assert told(project, "--on", "2026-11-20").code == 0
    project.change(RECORD, "published_on: 2026-11-20", "published_on: 2026-10-05")
    project.change(RECORD, "redacted_on: 2026-11-20", "redacted_on: 2026-10-04")
    old = Ledger.read(project.root).prints
    documents = project.read(DOCUMENTS)
    project.change(DRAFT, "Count the gulls.", "Count the gulls with great care.")
    project.change(DRAFT, "purple heron", "purple heron with one leg")
    assert redact(project, "--again").code == 0
    record = project.read(RECORD)
    assert "Count the gulls with great care." in record
    assert "redacted_on: 2026-10-04\n" in record
    assert "published_on: 2026-10-05\n  partners_told_on: 2026-11-20\n" in record
    line = "  - on: 2026-11-20\n    what: A changed version replaced these notes.\n    by: Partnership Manager\n"
    assert f"corrections:\n{line}\nsource:" in record
    assert old <= Ledger.read(project.root).prints
    assert project.read(DOCUMENTS) == documents
    assert project.found() == []
    assert holding(public_files(project)) == []


def test_what_a_changed_version_corrects_can_be_said_in_its_own_words(project: Project) -> None:
    published(project)
    project.change(DRAFT, "Count the gulls.", "Count the terns.")
    assert redact(project, "--again", "--what", "Item 1 spoke of the wrong birds.").code == 0
    project.change(DRAFT, "Count the terns.", "Count the terns with care.")
    assert redact(project, "--again").code == 0
    lines = [line.strip() for line in project.read(RECORD).splitlines() if line.strip().startswith("what: ")]
    assert lines == ["what: Item 1 spoke of the wrong birds.", "what: A changed version replaced these notes."]
    assert project.found() == []


def test_what_is_corrected_is_said_only_of_notes_that_were_published(project: Project) -> None:
    project.write(DRAFT, invented.TEXT)
    answer = redact(project, "--what", "Item 1 spoke of the wrong birds.")
    assert (answer.code, "say --again" in answer.err) == (2, True)


def test_words_that_were_withheld_are_not_opened_by_taking_the_mark_away(project: Project) -> None:
    published(project)
    project.change(DRAFT, "[[redact under-way: purple heron]]", "purple heron")
    before = files(project)
    answer = redact(project, "--again")
    message = "must not hold words that published notes withhold: mark them, or lift that redaction first"
    assert answer.out == f"{DRAFT}:{project.line(DRAFT, '>-')}: withheld-text: {message}\n"
    assert answer.err == "The draft opens words that published notes withhold. Nothing was written.\n"
    assert files(project) == before


def test_what_was_lifted_is_not_withheld_again_unawares(project: Project) -> None:
    published(project)
    project.write("drafts/open.txt", "purple heron")
    assert lift(project).code == 0
    project.change(DRAFT, "Count the gulls.", "Count the gulls with great care.")
    before = files(project)
    answer = redact(project, "--again")
    line = project.line(DRAFT, "number: 2")
    assert answer.out == f"{DRAFT}:{line}: lifted: this redaction was lifted: open it here too\n"
    assert answer.err == "The draft withholds again what was opened. Nothing was written.\n"
    assert files(project) == before
    project.change(DRAFT, "[[redact under-way: purple heron]]", "purple heron")
    assert redact(project, "--again").code == 0
    assert "lifted:\n  - item: 2\n    reason: under-way\n" in project.read(RECORD)


def test_a_record_that_is_broken_is_not_replaced(project: Project) -> None:
    published(project)
    project.change(RECORD, "status: published", "status: lost")
    before = files(project)
    answer = redact(project, "--again")
    choices = "“status” must be one of: 'draft', 'approved' or 'published'"
    assert answer.out == f"{RECORD}:{project.line(RECORD, 'status:')}: not-a-choice: {choices}\n"
    assert answer.err == "The published record has problems: put them right first. Nothing was written.\n"
    assert files(project) == before


def told(project: Project, *days: str) -> invented.Answer:
    """Run `partnership told` on the record."""
    return run(project, "told", str(project.root / RECORD), *days, "--yes")


def lift(project: Project, *more: str) -> invented.Answer:
    """Run `partnership lift` on the heron of item 2."""
    words = str(project.root / "drafts/open.txt")
    what = ("--item", "2", "--reason", "under-way", "--by", "Partnership Manager", "--text-file", words)
    return run(project, "lift", str(project.root / RECORD), *what, "--yes", *more)


def test_the_ledger_stays_a_whole_multiple(project: Project) -> None:
    published(project)
    project.write("drafts/open.txt", "purple heron")
    lift(project)
    assert len(project.read(LEDGER).splitlines()) % 512 == 3  # three lines say what the file is and of which key
