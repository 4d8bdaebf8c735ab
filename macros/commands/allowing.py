"""The command that lets what is overdue be published for now: allow.

In: what was typed. Out: the dated exception in each record, every other line as it was; or why not, and nothing is
written. What the check would say of the exception is said before anything is written; exit 0 done, 1 refused, 2 wrong
use.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import click

from macros import check, clock
from macros.commands import guarding
from macros.commands.options import AS_AT, ROOT, day
from macros.commands.plainly import plainly
from macros.notes.drafting import NotDone, store
from macros.problem import Problem
from macros.records import source, walk, yaml_edit
from macros.records.load import Entry, Records, load, reread
from macros.records.source import KeyPath
from macros.rules import Context, allowed_current, guidance_superseded, redaction_look_again, review_overdue
from macros.withheld.guard import withheld_in
from macros.withheld.guard.scan import WITHHELD
from macros.withheld.patterns import RULE as PATTERN
from macros.withheld.patterns.permitted import Permitted
from macros.workings import reviews

NOTHING = "Nothing was written."
_BY_HAND = "must be written by hand here: the lines of this block are in a form that the command cannot change safely"


def register(main: click.Group) -> None:
    """Add the command."""
    main.add_command(allow)


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE…", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--reason", required=True, help="Why it may be published all the same, in a sentence for readers.")
@click.option(
    "--until", required=True, type=click.DateTime(["%Y-%m-%d"]), help="The day it ends, 6 months away at most."
)
@AS_AT
@ROOT
def allow(files: tuple[Path, ...], reason: str, until: datetime, as_at: datetime | None, root: Path) -> None:
    """Let records that are overdue be published for now: write a dated exception, or renew one, in each of them.

    For a record whose review is overdue, or that rests on guidance with a newer edition; for notes with
    redactions that were to be looked at again, and for what has run out in data/allowed.yml. Pages show the reason. All
    files are written or none.

    Example: partnership allow data/helplines.yml --reason "The numbers are rung in March." --until 2027-03-31
    """
    with plainly(), store.alone(root):
        guarding.unchecked(root, require_key=False)
        wish = Wish(" ".join(reason.split()), until.date(), day(as_at), clock.london())
        texts = exceptions(root, files, wish)
        store.write(root, texts)
        for path in texts:
            click.echo(f"Allowed until {wish.until.isoformat()}: {path}")


@dataclass(frozen=True)
class Wish:
    """What was asked: the reason, the last day, the day it is as at and the real day."""

    reason: str
    until: date
    as_at: date
    today: date

    @property
    def allowance(self) -> dict[str, str]:
        """The exception as it stands in a record."""
        return {
            "noted_on": self.as_at.isoformat(),
            "reason": self.reason,
            "look_again_by": self.until.isoformat(),
        }


def exceptions(root: Path, files: tuple[Path, ...], wish: Wish) -> dict[str, str]:
    """The text of each file with its exception, by path; raises NotDone with all that stands in the way of any."""
    records, faults = load(root)
    context = Context(root, records, wish.as_at, wish.today)
    entries = {entry.path: entry for entry in (_entry(root, records, file) for file in files)}
    if broken := [problem for problem in faults if problem.path in entries]:
        raise NotDone(f"These must be put right first. {NOTHING}", broken)
    places = {path: tuple(_places(context, entry)) for path, entry in entries.items()}
    if idle := [path for path in entries if not places[path]]:
        raise NotDone(f"Nothing is overdue in {', '.join(idle)}, so nothing is to be allowed there. {NOTHING}")
    edited = {path: _Edited(root, entry, places[path], wish) for path, entry in entries.items()}
    problems = [*_problems(root, records, edited, wish)]
    if problems:
        raise NotDone(f"The exception would not pass the check. {NOTHING}", problems)
    return {path: change.text for path, change in edited.items()}


def _entry(root: Path, records: Records, file: Path) -> Entry:
    """The record that a file is, named from here or from the project's folder."""
    for place in (root / file, file):
        try:
            path = (place.parent.resolve() / place.name).relative_to(root.resolve()).as_posix()
        except ValueError:
            continue
        entry = next((entry for entry in records.entries if entry.path == path), None)
        if entry is not None:
            return entry
    raise NotDone(f"Each file must be a record of this project, below data/. {NOTHING}")


def _places(context: Context, entry: Entry) -> Iterator[KeyPath]:
    """Where exceptions are to stand in the record: those that the gate asks for now, else those to be renewed early."""
    overdue = [it for it in walk.reviewed(context.records) if review_overdue.is_overdue(it, context.as_at)]
    outdated = [it for it, _ in guidance_superseded.outdated(context)]
    needed = {it.path("overdue"): it.part.overdue for it in overdue if it.entry is entry}
    needed |= {it.path("old_guidance"): it.part.old_guidance for it in outdated if it.entry is entry}
    if entry.kind == "meetings" and any(
        redaction_look_again.is_past(day, context.as_at) for _, day in redaction_look_again.stated(entry)
    ):
        needed["overdue",] = entry.record.overdue
    asked = [where for where, allowance in needed.items() if not reviews.in_force(allowance, context.as_at)]
    yield from asked or needed
    for at, index, allowed in context.allowed():
        if at is entry and not allowed_current.holds(allowed, context.as_at):
            yield "allowed", index


class _Edited:
    """A record with its exceptions: `text`, `entry`, and the paths of the fields that are new, `added`."""

    def __init__(self, root: Path, entry: Entry, places: tuple[KeyPath, ...], wish: Wish) -> None:
        text, _ = source.text_of(root, root / entry.path)
        after = "publication" if entry.kind == "meetings" else "review"
        self.added: list[KeyPath] = []
        for where in places:
            # Of an entry in a list of exceptions only these fields change; elsewhere the block is the exception.
            listed = [((*where, field), value) for field, value in wish.allowance.items()]
            for at, value in listed if where[0] == "allowed" else [(where, wish.allowance)]:
                text = None if text is None else yaml_edit.put(text, at, value, after)
                self.added.append(at)
        if text is None:
            raise NotDone(NOTHING, [entry.problem(places[0], "allow", _BY_HAND)])
        self.text = text
        self.entry, self.faults = reread(entry, source.parse(entry.path, text))

    def is_new(self, problem: Problem) -> bool:
        """Whether a finding is at a line of an exception that was added."""
        ways = (where for where in self.entry.source.lines for at in self.added if where[: len(at)] == at)
        return problem.path == self.entry.path and problem.line in {self.entry.source.lines[way] for way in ways}


def _problems(root: Path, records: Records, edited: dict[str, _Edited], wish: Wish) -> Iterator[Problem]:
    """What the check would say of the exceptions: the rules, the patterns of personal data and the guard."""
    after = Records(tuple(edited[e.path].entry if e.path in edited else e for e in records.entries))
    for change in edited.values():
        yield from change.faults
    for problem in check.findings(root, after, wish.as_at, wish.today):
        # That rule reads the files as they stand, whose lines are not yet those of the records.
        if problem.rule != PATTERN and any(change.is_new(problem) for change in edited.values()):
            yield problem
    permitted, is_withheld = Permitted.of(after), withheld_in(wish.reason, root)
    for path, change in edited.items():
        at = next(at for at in change.added if at[-1] != "noted_on")
        for suspicion in permitted.unexplained(wish.reason, path):
            yield change.entry.problem((*at, "reason"), PATTERN, suspicion.message)
        if is_withheld:
            yield change.entry.problem((*at, "reason"), WITHHELD, "must hold no words that were withheld")
