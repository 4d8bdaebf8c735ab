"""What stands in an item, line by line: notes by speakers, decisions and actions in the wording of the file."""

from collections.abc import Iterator
from dataclasses import dataclass

from tests.word.layouts import wordings
from tests.word.meeting import Item, Said
from tests.word.sheet import Sheet
from tests.word.truth import Point

_DECISIONS: dict[str, str] = {
    "agreed": "**Agreed:** {text}.",
    "it-was-agreed": "It was agreed that {text}.",
    "resolved": "**RESOLVED:** that {text}.",
    "resolved-that": "RESOLVED that {text}.",
    "decision": "Decision: {text}.",
    "decision-dash": "**DECISION –** {text}.",
    "collective": "{collective} agreed that {text}.",
}


LISTED = {"sub": "**{}**", "note": "{}", "point": "{}", "decision": "{}", "action": "{}"}
"""How each kind of line looks where a layout does not say otherwise."""


@dataclass(frozen=True)
class Line:
    """A line of an item: a sub-heading, a note, a point of a list, a decision or an action."""

    kind: str
    text: str


def lines(sheet: Sheet, item: Item, point: Point) -> Iterator[Line]:
    """Every line of an item; actions only where this file has them in the text, or at the end of a paragraph."""
    held: Line | None = None
    for line in _lines(sheet, item, point):
        if held and line.kind == "action" and held.kind == "note" and sheet.manner.actions == "in-paragraph":
            held = Line("note", f"{held.text} {line.text}")
            continue
        if held:
            yield held
        held = line
    if held:
        yield held


def _lines(sheet: Sheet, item: Item, point: Point) -> Iterator[Line]:
    for part in item.parts:
        if part.title:
            point.headings.append(part.title)
            sheet.truth.keep(part.title)
            yield Line("sub", part.title)
        for said in part.said:
            yield from _told(sheet, item, point, said)


def _told(sheet: Sheet, item: Item, point: Point, said: Said) -> Iterator[Line]:
    if said.kind == "action":
        yield from (Line("action", text) for text in action(sheet, item, said).split("\n") if text)
        return
    yield _line(sheet, point, said)


def _line(sheet: Sheet, point: Point, said: Said) -> Line:
    if said.kind == "aside":
        return Line("note", said.text)
    if said.kind == "point":
        sheet.spoken(point, said)
        return Line("point", sheet.fill(said.text))
    sheet.spoken(point, said)
    text = sheet.fill(said.text)
    if said.kind == "decision":
        return Line(
            "decision",
            _DECISIONS.get(sheet.manner.decisions, sheet.manner.decisions).format(
                text=text, collective=sheet.meeting.collective
            ),
        )
    if said.kind == "noted":
        return Line("decision", f"{sheet.meeting.collective} noted {text}.")
    if not said.by:
        return Line("note", text)
    callers = " and ".join(sheet.call(by) for by in said.by)
    return Line("note", f"{callers}: {capital(text)}" if sheet.manner.speakers == "colon" else f"{callers} {text}")


def capital(text: str) -> str:
    """The text with a capital letter at its beginning."""
    return text[:1].upper() + text[1:]


def owners(sheet: Sheet, said: Said, joint: str = " and ") -> str:
    """The owners of an action as the text calls people."""
    return joint.join(sheet.call(by, sheet.manner.owners) for by in said.by)


def action(sheet: Sheet, item: Item, said: Said) -> str:
    """An action in the manner of this file, or nothing where it has none in the text."""
    if sheet.manner.actions in ("none", "column"):
        return ""
    sheet.agreed(said, "owners", item=item)
    text = wordings()[sheet.manner.actions](sheet, said)
    if (said.due or said.when) and sheet.due_day(said) in text:
        sheet.agreed(said, "due")
    return text


def by(sheet: Sheet, said: Said, before: str = " by ") -> str:
    """The day with the words before it; what is no day stands after a dash."""
    if said.due:
        return f"{before}{sheet.due_day(said)}"
    return f" – {said.when}" if said.when else ""
