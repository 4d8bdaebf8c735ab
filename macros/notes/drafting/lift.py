"""A redaction that ends: its words are put in place by a person, and the register says who opened them and when.

In: a published meeting, the item, action or person, the reason, the post, the words. Out: the record with open words
instead of the markers, a `lifted` entry, and a ledger that no longer looks for them. Raises `NotDone`; all or nothing
is written. The words come from a file, as nobody but a person can say them: markers hold none, and fingerprints cannot
be read.
"""

import copy
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from macros.notes.drafting import NotDone, derive, lifted, overlay, prints, store
from macros.notes.drafting.leaks import places
from macros.notes.drafting.lifted import What
from macros.notes.drafting.published import Published, open_meeting, text_of
from macros.records import source, walk
from macros.records.load import load
from macros.records.markers import is_attempt, reasons
from macros.records.models.base import Model
from macros.records.models.meeting import AgendaItem, Attendee, Person, Task
from macros.records.shape import fit
from macros.records.source import KeyPath
from macros.withheld import posts
from macros.withheld.fingerprint.ledger import LEDGER

NOTHING = "Nothing was written."


@dataclass(frozen=True, kw_only=True)
class WholeForm:
    """What the file says of something that was withheld as a whole: its shape, and what it must say."""

    shape: type[Model]
    must: tuple[str, ...]


FORMS: dict[What, WholeForm] = {
    "item": WholeForm(shape=AgendaItem, must=("title", "parts")),
    "action": WholeForm(shape=Task, must=("text",)),
    "person": WholeForm(shape=Attendee, must=("name", "post")),
}


@dataclass(frozen=True, kw_only=True)
class LiftRequest:
    """What is to be lifted, by whom, and the file with the words that stand in its place.

    `number` is that of the item or action; of a person it is the place in the list, as nothing else is public.
    """

    file: Path
    what: What
    number: int
    reason: str
    post: str
    words: Path
    as_at: date
    today: date


@dataclass(frozen=True, kw_only=True)
class Lifting:
    """What is to be written, and how many passages it opens."""

    meeting: Published
    files: dict[str, str]
    passages: int
    before: store.Seen


def plan(root: Path, asked: LiftRequest) -> Lifting:
    """What lifting means; nothing is written."""
    meeting = open_meeting(root, asked.file)
    seen = store.seen(root, (meeting.path, LEDGER))
    holder = _holder(meeting, asked)
    records, _ = load(root)
    may = posts.listed(records, meeting.partnership)
    _is_post(asked.post, meeting.record.people, may)
    values: Any = copy.deepcopy(meeting.source.values)
    opened = _whole(values, holder, asked) if holder.part.openness == "withheld" else _markers(values, holder, asked)
    entry = lifted.entry(holder, asked.reason, asked.as_at.isoformat(), asked.post)
    values["lifted"] = [*values.get("lifted", []), entry]
    ledger, key = prints.ledger_here(root)
    files = {}
    if key is not None and ledger.prints:
        ledger = ledger.withdraw(opened, key)
        files[LEDGER] = ledger.text
    record, problems = overlay.findings(root, records, meeting.laid(values), None, asked.as_at, asked.today)
    problems += prints.held_before(meeting.path, values, meeting.source.lines, ledger, key)
    stops = [problem for problem in problems if problem.stops == "build"]
    # Once more, as the post may be the name of the very person who is opened.
    _is_post(asked.post, record.people if record else (), may)
    if record is None or stops:
        raise NotDone(f"The record would not pass the check. {NOTHING}", stops)
    written = {meeting.path: text_of(meeting.path, derive.in_order(values), record), **files}
    return Lifting(meeting=meeting, files=written, passages=len(opened), before=seen)


def finish(root: Path, lifting: Lifting) -> None:
    """Write it: the record and the ledger, or neither."""
    store.write(root, lifting.files, before=lifting.before)


def _is_post(post: str, people: Iterable[Person], may: tuple[str, ...]) -> None:
    if wrong := posts.fault(post, people, may):
        raise NotDone(f"Who lifts a redaction {wrong}. {NOTHING}")


def _holder(meeting: Published, asked: LiftRequest) -> walk.Holder:
    of_kind = [holder for holder in walk.holders(meeting.record) if holder.name == asked.what]
    numbers = [place if asked.what == "person" else holder.part.number for place, holder in enumerate(of_kind, 1)]
    if asked.number not in numbers:
        raise NotDone(f"The meeting has no {asked.what} with this number. {NOTHING}")
    holder = of_kind[numbers.index(asked.number)]
    if not any(redaction.reason == asked.reason for _, redaction in holder.redactions):
        raise NotDone(f"This {asked.what} has no redaction with this reason. {NOTHING}")
    return holder


def _markers(values: Any, holder: walk.Holder, asked: LiftRequest) -> list[str]:
    """Put one paragraph of the file in the place of each marker, in order; the paragraphs."""
    marker = f"[redacted: {asked.reason}]"
    part = _at(values, holder.where)
    standing = [(where, text.count(marker)) for where, text in places(part) if marker in text]
    paragraphs = [paragraph.strip() for paragraph in re.split(r"\n\s*\n", _read(asked.words)) if paragraph.strip()]
    wanted = sum(count for _, count in standing)
    if len(paragraphs) != wanted:
        raise NotDone(
            f"The file must have a paragraph for each marker with this reason, in the {asked.what}’s order: {wanted} "
            f"here, with an empty line between them. {NOTHING}"
        )
    if any(is_attempt(paragraph) or "[[" in paragraph or next(reasons(paragraph), None) for paragraph in paragraphs):
        raise NotDone(f"The file must hold the words as they are to be read, without markers or marks. {NOTHING}")
    rest: Iterator[str] = iter(paragraphs)
    for where, _ in standing:
        holding = _at(part, where[:-1])
        holding[where[-1]] = re.sub(re.escape(marker), lambda _: next(rest), holding[where[-1]])
    _end(part, holder, asked.reason)
    return paragraphs


def _end(part: Any, holder: walk.Holder, reason: str) -> None:
    """Take the redaction entry away; what has none left is open."""
    if holder.name != "item":
        # An action or a person has only one entry, and is open where nothing else is said.
        del part["redaction"], part["openness"]
        return
    part["redactions"] = [redaction for redaction in part["redactions"] if redaction.get("reason") != reason]
    if not part["redactions"]:
        del part["redactions"]
        part["openness"] = "open"


def _whole(values: Any, holder: walk.Holder, asked: LiftRequest) -> list[str]:
    """Put what the file says beside what the record says of an item, action or person withheld as a whole."""
    form = FORMS[holder.name]
    part = _at(values, holder.where)
    stays = {name: value for name, value in part.items() if name in form.shape.model_fields}
    read = source.parse("the file", _read(asked.words))
    given = read.values if isinstance(read.values, dict) else {}
    record, _, problems = fit(form.shape, source.SourceFile("the file", {**given, **stays}, read.lines))
    may = set(form.shape.model_fields) - set(stays)
    if record is None or read.problems or problems or not set(form.must) <= set(given) <= may:
        must = " and ".join(f"“{name}”" for name in form.must)
        message = f"The whole {asked.what} is withheld: the file must be YAML with its {must}, as in data/README.md."
        raise NotDone(f"{message} {NOTHING}", [*read.problems, *problems])
    shown = {**given, **stays}
    opened = {name: shown[name] for name in form.shape.model_fields if name in shown}
    if holder.name == "item":
        # An item always says whether it is open, in front of its parts, as people write it.
        parts = opened.pop("parts")
        opened |= {"openness": "open", "parts": parts}
    plural, index = holder.where
    values[plural][index] = opened
    return [passage.words for passage in walk.passages(record)]


def _at(values: Any, where: KeyPath) -> Any:
    for step in where:
        values = values[step]
    return values


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise NotDone(f"The file with the words must be text that can be read. {NOTHING}") from None
