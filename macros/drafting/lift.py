"""A redaction that ends: its words are put in place by a person, and the register says who opened them and when.

In: a published meeting, the item, the reason, the post, the words. Out: the record with open words instead of the
markers, a `lifted` entry, and a ledger that no longer looks for them. Raises `Refused`; all or nothing is written.
The words come from a file, as nobody but a person can say them: markers hold none, and fingerprints cannot be read.
"""

import copy
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from macros import fingerprint, source
from macros.drafting import Refused, kept, overlay, prints, store
from macros.drafting.leaks import places
from macros.drafting.published import Published, open_meeting, text_of
from macros.load import load
from macros.models.meeting import Item, NotePart, Topic
from macros.rules.markers import is_attempt, reasons
from macros.shape import fit
from macros.source import KeyPath

NOTHING = "Nothing was written."


@dataclass(frozen=True)
class Asked:
    """What is to be lifted, by whom, and the file with the words that stand in its place."""

    file: Path
    item: int
    reason: str
    post: str
    words: Path
    as_at: date


@dataclass(frozen=True)
class Lifting:
    """What is to be written, and how many passages it opens."""

    meeting: Published
    files: dict[str, str]
    passages: int


def plan(root: Path, asked: Asked) -> Lifting:
    """What lifting means; nothing is written."""
    meeting = open_meeting(root, asked.file)
    index, item = _item(meeting, asked)
    if not asked.post or kept.names_somebody(meeting.record.people, asked.post):
        raise Refused(f"Who lifts a redaction must be a post, not the name or initials of a person. {NOTHING}")
    values: Any = copy.deepcopy(meeting.source.values)
    opened = _whole(values, index, asked) if item.openness == "withheld" else _markers(values, index, asked)
    entry = {"item": str(asked.item), "reason": asked.reason, "lifted_on": asked.as_at.isoformat()}
    values["lifted"] = [*values.get("lifted", []), {**entry, "lifted_by": asked.post}]
    ledger, key = prints.ledger_here(root)
    files = {}
    if key is not None and ledger.prints:
        ledger = prints.without_passages(ledger, opened, key)
        files[fingerprint.LEDGER] = ledger.text
    records, _ = load(root)
    record, problems = overlay.findings(root, records, meeting.laid(values), None, asked.as_at)
    problems += prints.held_before(meeting.path, values, meeting.source.lines, ledger, key)
    stops = [one for one in problems if one.stops == "build"]
    if record is None or stops:
        raise Refused(f"The record would not pass the check. {NOTHING}", stops)
    return Lifting(meeting, {meeting.path: text_of(meeting.path, _in_order(values), record), **files}, len(opened))


def finish(root: Path, lifting: Lifting) -> None:
    """Write it: the record and the ledger, or neither."""
    store.write(root, lifting.files)


def _item(meeting: Published, asked: Asked) -> tuple[int, Item]:
    for index, item in enumerate(meeting.record.items):
        if item.number == asked.item:
            if any(one.reason == asked.reason for one in item.redactions):
                return index, item
            raise Refused(f"This item has no redaction with this reason. {NOTHING}")
    raise Refused(f"The meeting has no item with this number. {NOTHING}")


def _markers(values: Any, index: int, asked: Asked) -> list[str]:
    """Put one paragraph of the file in the place of each marker, in order; the paragraphs."""
    marker = f"[redacted: {asked.reason}]"
    item = values["items"][index]
    standing = [(where, text.count(marker)) for where, text in places(item) if marker in text]
    said = [one.strip() for one in re.split(r"\n\s*\n", _read(asked.words)) if one.strip()]
    wanted = sum(count for _, count in standing)
    if len(said) != wanted:
        raise Refused(
            f"The file must have a paragraph for each marker with this reason, in the item’s order: {wanted} here, "
            f"with an empty line between them. {NOTHING}"
        )
    if any(is_attempt(one) or "[[" in one or next(reasons(one), None) for one in said):
        raise Refused(f"The file must hold the words as they are to be read, without markers or marks. {NOTHING}")
    rest: Iterator[str] = iter(said)
    for where, _ in standing:
        _change(item, where, lambda text: re.sub(re.escape(marker), lambda _: next(rest), text))
    item["redactions"] = [one for one in item["redactions"] if one.get("reason") != asked.reason]
    if not item["redactions"]:
        del item["redactions"]
        item["openness"] = "open"
    return said


def _whole(values: Any, index: int, asked: Asked) -> list[str]:
    """Put the title and the parts of the file in the place of an item that was withheld as a whole."""
    item = values["items"][index]
    number = item["number"]
    read = source.parse("the file", _read(asked.words))
    given = read.values if isinstance(read.values, dict) else {}
    topic, _, problems = fit(Topic, source.Source("the file", {**given, "number": number}, read.lines))
    if read.problems or problems or set(given) != {"title", "parts"}:
        message = (
            "The whole item is withheld: the file must be YAML with its “title” and “parts”, as in data/README.md."
        )
        raise Refused(f"{message} {NOTHING}", [*read.problems, *problems])
    assert isinstance(topic, Topic)
    assert all(isinstance(part, NotePart) for part in topic.parts)
    values["items"][index] = {"number": number, "title": given["title"], "openness": "open", "parts": given["parts"]}
    return [text for _, text in places(given)]


def _change(values: Any, where: KeyPath, made: Any) -> None:
    for step in where[:-1]:
        values = values[step]
    values[where[-1]] = made(values[where[-1]])


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise Refused(f"The file with the words must be text that can be read. {NOTHING}") from None


def _in_order(values: Any) -> Any:
    """`lifted` behind the publication, where the model has it."""
    after = {name: values[name] for name in ("lifted", "note", "source") if name in values}
    return {**{name: value for name, value in values.items() if name not in after}, **after}
