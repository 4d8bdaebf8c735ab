"""The steps from a draft to the public record, and what is missing before each.

In: a draft, the records, the day. Out: the steps in order. Source of the steps: the notes of 20 November 2019, item 2:
draft, comments by those who attended, approval by the chair, a redacted version, publication.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from macros import dates
from macros.drafting.derive import Values
from macros.drafting.judge import Setting, judge
from macros.drafting.read import Opened
from macros.load import Records
from macros.models.base import NOT_STATED
from macros.problem import Problem

_EARLIER = ("drafted_on", "sent_for_comment_on", "comments_closed_on")


@dataclass(frozen=True)
class Step:
    """One step: how it is recorded (nothing where it is not), and what must be put right before it can be taken."""

    name: str
    recorded: str
    missing: tuple[Problem, ...] = ()


def steps(root: Path, opened: Opened, records: Records, as_at: date) -> tuple[Step, ...]:
    """Every step with its state."""
    flow = opened.draft.workflow
    # Who checks is said to `redact`; until then two posts stand in.
    stand_in = publication(opened, as_at, ("First post", "Second post"))
    judged = judge(opened, Setting(root, records, as_at, stand_in))
    approved = ""
    if flow.approved_by and flow.approved_on:
        # Where something is wrong with the approval or with what is withheld, the post may be a name: it is not shown.
        by = "" if judged.approval or judged.redaction else f", by {flow.approved_by}"
        approved = f"{_on(flow.approved_on)}{by}"
    published = "done" if (root / opened.target).exists() else ""
    return (
        Step("Draft the notes", _on(flow.drafted_on), judged.text),
        Step("Send them for comment", _on(flow.sent_for_comment_on)),
        Step("Close the comments", _on(flow.comments_closed_on)),
        Step("Have them approved", approved, judged.approval if flow.approved_by or flow.approved_on else ()),
        Step("Redact and publish", published, judged.problems),
    )


def following(every: tuple[Step, ...]) -> Step | None:
    """The step to take now: the first recorded one with something wrong, else the one after the last recorded."""
    # An approval that says by whom but not when is neither recorded nor still to come.
    half = every[3] if every[3].missing else None
    wrong = next((step for step in every if step.recorded and step.missing), half)
    if wrong:
        return wrong
    last = max((number for number, step in enumerate(every) if step.recorded), default=-1)
    return every[last + 1] if last + 1 < len(every) else None


def publication(opened: Opened, as_at: date, checkers: tuple[str, str], before: Values | None = None) -> Values:
    """The public record's `publication`; `before` is that of the record which it replaces.

    A replaced record keeps the days of its first publication, and its note says when it was replaced.
    """
    flow = opened.draft.workflow
    today = as_at.isoformat()
    taken = {name: day for name in _EARLIER if (day := getattr(flow, name))}
    values = {
        "status": "published",
        **taken,
        "approved_by": flow.approved_by or NOT_STATED,
        "approved_on": flow.approved_on or NOT_STATED,
        "redacted_on": before.get("redacted_on") if before else today,
        "redaction_checked_by": list(checkers),
        "published_on": before["published_on"] if before else today,
        **{name: (before or {}).get(name) for name in ("partners_told_on", "newsletter_on", "note")},
    }
    if before:
        said = f"A changed version replaced these notes on {dates.in_words(as_at)}."
        values["note"] = f"{before['note']} {said}" if before.get("note") else said
    return {name: value for name, value in values.items() if value}


def _on(day: str | None) -> str:
    return f"done on {dates.in_words(day)}" if day else ""
