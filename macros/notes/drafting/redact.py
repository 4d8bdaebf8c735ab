"""A draft -> the public record, the ledger of fingerprints and the entry of its document, ready to be written.

In: the project folder, a draft, the two posts that checked it, the day. Out: a `Plan`; raises `NotDone` with every
reason why not. `finish` writes all of it or nothing.
"""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from macros.notes import marks
from macros.notes.drafting import NotDone, derive, lifted, overlay, prints, sources, store
from macros.notes.drafting.judge import Grounds, Judged, judge
from macros.notes.drafting.published import text_of
from macros.notes.drafting.read import Opened, open_draft
from macros.notes.drafting.steps import publication
from macros.notes.placing import layouts, learning
from macros.problem import Problem
from macros.records import source, walk
from macros.records.load import Records, load
from macros.records.models.meeting import Meeting
from macros.records.shape import fit
from macros.rules import Context, fingerprints_kept
from macros.withheld import posts
from macros.withheld.fingerprint import keys
from macros.withheld.fingerprint.ledger import LEDGER, Ledger
from macros.withheld.fingerprint.runs import Sought
from macros.workings import corrections

_REPLACED = "A changed version replaced these notes."


@dataclass(frozen=True, kw_only=True)
class RedactRequest:
    """What `redact` was asked to do."""

    file: Path
    checkers: tuple[str, str]
    as_at: date
    today: date
    again: bool = False
    what: str | None = None
    """What was corrected in notes that are published again, in a sentence for the public."""
    already_public: bool = False


@dataclass(frozen=True, kw_only=True)
class Plan:
    """Everything that is to be written, and what people should know before they agree."""

    opened: Opened
    values: derive.Values
    files: dict[str, str]
    """The record, its document's entry, and the group's record where the layout of the notes is new."""
    passages: tuple[str, ...]
    public: frozenset[Sought]
    notices: tuple[Problem, ...]
    withholds: bool
    before: store.Seen
    """What the files held when this was planned."""

    @property
    def paths(self) -> list[str]:
        """Every file that is written; the key, which is in no repository, is not listed."""
        return sorted({*self.files, *([LEDGER] if self.withholds else [])})


def plan(root: Path, asked: RedactRequest) -> Plan:
    """What publishing the draft means; nothing is written."""
    opened = open_draft(root, asked.file)
    group = layouts.record(opened.partnership, opened.draft.group or "")
    seen = store.seen(root, (opened.target, sources.documents_path(root, opened.partnership), group))
    before = _before(root, opened, again=asked.again)
    records, _ = load(root)
    _checkers(opened, records, asked.checkers)
    _not_lost(root, records, asked)
    judged = _with_corrections(judge(opened, _setting(root, records, opened, asked, before)), before)
    if judged.problems:
        raise NotDone("The draft cannot be published yet. Nothing was written.", judged.problems)
    assert judged.values is not None
    assert judged.record is not None
    _not_lifted(opened, judged.record, before)
    ledger, key = prints.ledger_here(root)
    held = list(prints.held_before(opened.path, judged.values, opened.source.lines, ledger, key))
    if held:
        raise NotDone("The draft opens words that published notes withhold. Nothing was written.", held)
    passages = prints.guarded(opened, judged.public)
    same = before is not None and _says_the_same(judged.record, before)
    withholds = walk.has_redaction(judged.record)
    if same and not (withholds and prints.lacking(ledger, passages, judged.public, key)):
        raise NotDone("Nothing has changed since these notes were published. Nothing was written.")
    return Plan(
        opened=opened,
        values=judged.values,
        files={} if same else _files(root, records, opened, judged),
        passages=tuple(passages),
        public=judged.public,
        notices=judged.notices,
        withholds=withholds,
        before=seen,
    )


def _not_lost(root: Path, records: Records, asked: RedactRequest) -> None:
    """A new ledger would hide that an old one is gone; only --again begins it anew, knowingly."""
    lost = () if asked.again else tuple(fingerprints_kept.check(Context(root, records, asked.as_at, asked.today)))
    if lost:
        raise NotDone("The fingerprints of notes that were published before are gone. Nothing was written.", lost)


def finish(root: Path, made: Plan) -> None:
    """Write the record, its document's entry and the ledger: all of them or none."""
    files: dict[str, str] = {}
    new_key = False
    if made.withholds:
        new_key = keys.key(root) is None
        try:
            key = keys.make_key(root)
        except OSError as error:
            raise NotDone(f"The key could not be written: {error.strerror}. Nothing was changed.") from None
        files[LEDGER] = prints.with_passages(Ledger.read(root), made.passages, made.public, key).text
    try:
        # The record last: were the machine switched off between two files, the guard would know more, not less.
        store.write(root, {**files, **made.files}, before=made.before)
    except BaseException:
        if new_key:
            # A key that nothing was made with.
            (root / keys.KEY_FILE).unlink(missing_ok=True)
        raise


def _checkers(opened: Opened, records: Records, checkers: tuple[str, str]) -> None:
    may = posts.listed(records, opened.partnership)
    if posts.is_same(*checkers):
        raise NotDone("The two posts that check must be different. Nothing was written.")
    for checker in checkers:
        if wrong := posts.fault(checker, opened.draft.people, may):
            raise NotDone(f"Each checker {wrong}. Nothing was written.")


def _before(root: Path, opened: Opened, *, again: bool) -> Meeting | None:
    """The record that is to be replaced."""
    if not (root / opened.target).exists():
        if again:
            raise NotDone(f"{opened.target} is not there: leave --again out. Nothing was written.")
        return None
    if not again:
        message = f"{opened.target} is there already: these notes were published. To replace them, say --again."
        raise NotDone(f"{message} Nothing was written.")
    read = source.read(root, root / opened.target)
    record, _, problems = fit(Meeting, read)
    if record is None or problems or read.problems:
        raise NotDone(
            "The published record has problems: put them right first. Nothing was written.",
            [*read.problems, *problems],
        )
    assert isinstance(record, Meeting)
    return record


def _setting(root: Path, records: Records, opened: Opened, asked: RedactRequest, before: Meeting | None) -> Grounds:
    kept_steps = derive.plain(before.publication) if before else None
    kept_entries: derive.Values = {}
    if before:
        line = {"on": asked.as_at.isoformat(), "what": asked.what or _REPLACED, "by": asked.checkers[0]}
        kept_entries = {"lifted": derive.plain(before.lifted), "corrections": [*derive.plain(before.corrections), line]}
    steps = publication(opened, asked.as_at, asked.checkers, kept_steps)
    return Grounds(
        root=root,
        records=records,
        as_at=asked.as_at,
        today=asked.today,
        publication=steps,
        kept=kept_entries,
        already_public=asked.already_public,
    )


def _says_the_same(record: Meeting, before: Meeting) -> bool:
    """Whether two records differ at most in who checked the redactions and in what is said of earlier versions."""
    checkers = {"redaction_checked_by": before.publication.redaction_checked_by}
    publication = record.publication.model_copy(update=checkers)
    return record.model_copy(update={"publication": publication, "corrections": before.corrections}) == before


def _with_corrections(judged: Judged, before: Meeting | None) -> Judged:
    """Where no word is new, no line says that one was corrected."""
    if (
        judged.record is None
        or before is None
        or corrections.changed(derive.plain(before), derive.plain(judged.record))
    ):
        return judged
    record = judged.record.model_copy(update={"corrections": before.corrections})
    values = {**(judged.values or {}), "corrections": derive.plain(before.corrections)}
    return replace(judged, values={name: value for name, value in values.items() if value}, record=record)


def _not_lifted(opened: Opened, record: Meeting, before: Meeting | None) -> None:
    """A second publication does not withhold again what was opened."""
    if before is None:
        return
    message = "this redaction was lifted: open it here too"
    again = lifted.again(record, before, [marks.in_full(person.name or "") for person in opened.draft.people])
    problems = [Problem(opened.path, opened.source.line(where), "lifted", message) for where in again]
    if problems:
        raise NotDone("The draft withholds again what was opened. Nothing was written.", problems)


def _files(root: Path, records: Records, opened: Opened, judged: Judged) -> dict[str, str]:
    assert judged.values is not None
    assert judged.record is not None
    text = text_of(opened.target, judged.values, judged.record)
    files: dict[str, str] = {}
    added = sources.document_values(opened, records) if judged.document else None
    if added:
        path = sources.documents_path(root, opened.partnership)
        listed = overlay.documents_text(root, path, added)
        if listed is None:
            raise NotDone(f"{path} could not be added to: name the notes' source yourself. Nothing was written.")
        files[path] = listed
    layout = learning.files(root, opened.path, opened.draft, opened.partnership)
    return {**layout, **files, opened.target: text}
