"""What stands between a draft and its publication, as far as one run can tell.

In: a draft, the records, the day. Out: problems at the draft's lines, and the public record as it would be. The rules
of the check judge the public record itself, so that a record which would fail them is never written.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from macros import dates
from macros.notes import marks
from macros.notes.drafting import derive, elsewhere, kept, leaks, overlay, sources, within
from macros.notes.drafting.derive import Values
from macros.notes.drafting.read import Opened
from macros.problem import Problem, ordered
from macros.records import walk
from macros.records.load import Records
from macros.records.models.meeting import Decision, Meeting
from macros.records.models.sitewide import Document
from macros.records.source import KeyPath
from macros.rules import all_rules
from macros.withheld import posts
from macros.withheld.fingerprint.runs import Sought

_DRAFT = "draft"
_MARK = "draft-mark"
_ADDED = {"publication", "source"}
_NEEDED = [name for name, field in Meeting.model_fields.items() if field.is_required() and name not in _ADDED]
"""What the public record must have, but for what publication adds to it."""
_NO_SUMMARY = "Not written yet."
"""Stands in until somebody writes one, so that the rules judge the rest in the same run."""
_OF_ALL = {"redaction-authorised", "redaction-look-again"}
"""Findings on what a draft says once, for all its redactions."""
_REPORTED_HERE = {"redaction-reason", "missing-field", "too-short"}
"""Findings that are reported here, at a better line."""


@dataclass(frozen=True, kw_only=True)
class Judged:
    """The problems of a draft's text, of its approval and of its redactions; the public record where there is one."""

    text: tuple[Problem, ...]
    approval: tuple[Problem, ...]
    redaction: tuple[Problem, ...]
    values: Values | None = None
    record: Meeting | None = None
    document: Document | None = None
    public: frozenset[Sought] = frozenset()
    """Runs of withheld words that stand in public, so that they have no fingerprint."""
    notices: tuple[Problem, ...] = ()
    """What people should know of the redactions before they agree."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything that stands in the way of publication."""
        return (*self.text, *self.approval, *self.redaction)


@dataclass(frozen=True, kw_only=True)
class Grounds:
    """What a draft is judged against."""

    root: Path
    records: Records
    as_at: date
    today: date
    publication: Values
    kept: Values | None = None
    """What stays of an earlier publication, and what is said of this one: redactions that were lifted, corrections."""
    already_public: bool = False


def judge(opened: Opened, setting: Grounds) -> Judged:
    """Everything that is wrong with a draft."""
    text = [*_missing(opened, setting.records), *_unplaced(opened)]
    approval = tuple(_approval(opened, setting.as_at))
    reasons = _known_reasons(setting.records)
    broken = list(_broken_marks(opened, reasons))
    if broken:
        return Judged(text=tuple(text), approval=approval, redaction=tuple(ordered(broken)))
    redaction = [*_reasons(opened, reasons), *_one_reason(opened)]
    document = sources.new_document(opened, setting.records)
    named = sources.document_id(opened)
    values = derive.meeting(opened.draft, setting.publication, named, setting.kept or {})
    common = sources.common(setting.records, opened.partnership)
    stand = elsewhere.elsewhere(setting.root, opened, common, confirmed=setting.already_public)
    redaction += [*stand.problems, *leaks.in_record(opened, values, stand.public, common)]
    here = elsewhere.in_record(opened, "\n".join(text for _, text in leaks.places(values)), stand.public)
    overlaid = overlay.Laid(
        path=opened.path,
        partnership=opened.partnership,
        id=opened.id,
        values={"summary": _NO_SUMMARY, **values},
        lines=opened.source.lines,
    )
    record, findings = overlay.findings(setting.root, setting.records, overlaid, document, setting.as_at, setting.today)
    of_rules, of_redaction = _sorted(opened, findings, reported={(problem.line, problem.rule) for problem in redaction})
    return Judged(
        text=tuple(ordered([*text, *of_rules])),
        approval=approval,
        redaction=tuple(ordered([*redaction, *of_redaction])),
        values=values,
        record=record,
        document=document,
        public=here.public,
        notices=(*elsewhere.unguarded(opened), *within.notices(opened, common), *stand.notices, *here.notices),
    )


def _sorted(
    opened: Opened, findings: list[Problem], reported: set[tuple[int, str]]
) -> tuple[list[Problem], list[Problem]]:
    """The rules' findings: those on the text, and those on what is kept back."""
    families = {rule.ID: rule.FAMILY for rule in all_rules()}
    text: list[Problem] = []
    redaction: list[Problem] = []
    for finding in findings:
        mark_reported = finding.rule == "partly-redacted-has-marker" and (finding.line, _MARK) in reported
        if finding.rule in _REPORTED_HERE or mark_reported:
            continue
        if finding.rule in _OF_ALL:
            finding = _said_once(opened, finding)
        (redaction if families.get(finding.rule) == "redaction" else text).append(finding)
    return text, redaction


def _said_once(opened: Opened, finding: Problem) -> Problem:
    """A finding on each redaction, at the one line of the draft that speaks for all of them."""
    missing = next((name for name in Decision.model_fields if f"“{name}”" in finding.message), None)
    if missing is None:
        return replace(finding, line=opened.source.line(("redaction",)))
    line = opened.source.line(("redaction", missing))
    return replace(finding, line=line, message=f"under “redaction:”, {finding.message}")


def _missing(opened: Opened, records: Records) -> Iterator[Problem]:
    for field in _NEEDED:
        if not getattr(opened.draft, field):
            yield _problem(opened, (field,), "missing-field", f"must have the field “{field}”")
    if opened.partnership not in records.ids("partnership"):
        message = "the draft must lie in a folder named as one in data/partnerships/"
        yield _problem(opened, (), _DRAFT, message)


def _unplaced(opened: Opened) -> Iterator[Problem]:
    for index in range(len(opened.draft.unplaced)):
        message = "these words of the Word file must be moved to where they belong, or deleted with their entry"
        yield _problem(opened, ("unplaced", index), "unplaced", message)


def _approval(opened: Opened, as_at: date) -> Iterator[Problem]:
    flow = opened.draft.workflow
    for field, value in (("approved_by", flow.approved_by), ("approved_on", flow.approved_on)):
        if value is None:
            message = f"under “workflow:”, must have “{field}” once the chair has approved the notes"
            yield _problem(opened, ("workflow", field), _DRAFT, message)
    if flow.approved_on and dates.first_day(flow.approved_on) > as_at:
        yield _problem(opened, ("workflow", "approved_on"), _DRAFT, "must not be in the future")
    if flow.approved_by and (wrong := posts.fault(flow.approved_by, opened.draft.people)):
        yield _problem(opened, ("workflow", "approved_by"), _DRAFT, wrong)


def _known_reasons(records: Records) -> frozenset[str]:
    listed = records.one("redaction-reasons")
    return frozenset(reason.id for reason in listed.redaction_reasons) if listed else frozenset()


def _broken_marks(opened: Opened, reasons: frozenset[str]) -> Iterator[Problem]:
    for passage in walk.passages(opened.draft):
        try:
            parsed = marks.parse(passage.words)
        except marks.MarkError as error:
            yield _problem(opened, passage.where, _MARK, f"a mark {error.why}")
            continue
        if marks.lacks_redact(passage.words, reasons):
            yield _problem(opened, passage.where, _MARK, f"a mark {marks.FORM}")
        if parsed and passage.where[0] in ("redaction", "workflow", "source"):
            yield _problem(opened, passage.where, _MARK, "must have no mark: this is a post or a source, not notes")


def _reasons(opened: Opened, known: frozenset[str]) -> Iterator[Problem]:
    for where, reason in kept.reasons_used(opened.draft):
        if reason not in known:
            message = "must be the id of a reason in redaction-reasons.yml"
            yield _problem(opened, where, "redaction-reason", message)


def _one_reason(opened: Opened) -> Iterator[Problem]:
    """An action and a person have one redaction entry, so that the register has one line for each."""
    message = "an action or a person gives one reason only: use one in all its marks, or withhold the whole"
    for name in ("actions", "people"):
        for index, part in enumerate(getattr(opened.draft, name)):
            reasons = [
                (passage.where, mark.reason)
                for passage in walk.passages(part, (name, index))
                for mark in marks.parse(passage.words)
            ]
            other = next((where for where, reason in reasons if reason != reasons[0][1]), None)
            if other and not part.withhold:
                yield _problem(opened, other, _MARK, message)


def _problem(opened: Opened, where: KeyPath, rule: str, message: str) -> Problem:
    return Problem(opened.path, opened.source.line(where), rule, message)
