"""What stands in an item, line by line: notes by speakers, decisions and actions in the wording of the file."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

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


@dataclass(frozen=True)
class Line:
    """A line of an item: a sub-heading, a note, a decision or an action."""

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
    sheet.spoken(point, said)
    text = sheet.fill(said.text)
    if said.kind == "decision":
        return Line(
            "decision", _DECISIONS[sheet.manner.decisions].format(text=text, collective=sheet.meeting.collective)
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
    manner = sheet.manner.actions
    if manner in ("none", "column"):
        return ""
    told = ("owners", "due") if manner not in _WITHOUT_DUE and (said.due or said.when) else ("owners",)
    sheet.agreed(said, *told, item=item)
    return _ACTIONS[manner](sheet, said)


def _by(sheet: Sheet, said: Said, before: str = " by ", after: str = "") -> str:
    due = sheet.due_day(said)
    return f"{before}{due}{after}" if due else ""


def colon(sheet: Sheet, said: Said) -> str:
    """Action: AB to do this by a day."""
    return f"**Action: {owners(sheet, said)} to {said.text}{_by(sheet, said)}.**"


def plain_colon(sheet: Sheet, said: Said) -> str:
    """The same, not bold and in capitals."""
    return f"ACTION: {owners(sheet, said)} to {said.text}."


def dash_owner(sheet: Sheet, said: Said) -> str:
    """ACTION – what is to be done – AB."""
    return f"**ACTION – {capital(said.text)} – {owners(sheet, said, ' / ')}**"


def brackets(sheet: Sheet, said: Said) -> str:
    """[Action: what is to be done. AB by a day]."""
    return f"[Action: {capital(said.text)}. {owners(sheet, said, ', ')}{_by(sheet, said)}]"


def owner_at_end(sheet: Sheet, said: Said) -> str:
    """Action: what is to be done (AB)."""
    return f"**Action:** {capital(said.text)} ({owners(sheet, said)})"


def bold_sentence(sheet: Sheet, said: Said) -> str:
    """A bold sentence without the word action: AB to do this."""
    return f"**{owners(sheet, said)} to {said.text}{_by(sheet, said)}.**"


def numbered(sheet: Sheet, said: Said) -> str:
    """Action 1: AB to do this."""
    number = [agreed.said for agreed in sheet.truth.actions].index(said) + 1
    return f"**Action {number}: {owners(sheet, said, ' & ')} to {said.text}.**"


def agreed_to(sheet: Sheet, said: Said) -> str:
    """A plain sentence: AB agreed to do this by a day."""
    return f"{owners(sheet, said)} agreed to {said.text}{_by(sheet, said)}."


def in_paragraph(sheet: Sheet, said: Said) -> str:
    """At the end of the paragraph before: Action: AB to do this."""
    return f"Action: {owners(sheet, said)} to {said.text}{_by(sheet, said)}."


def two_lines(sheet: Sheet, said: Said) -> str:
    """ACTION alone, then the sentence."""
    return f"**ACTION**\n{owners(sheet, said)} to {said.text}{_by(sheet, said)}."


def owner_before(sheet: Sheet, said: Said) -> str:
    """Action (AB): what is to be done, deadline."""
    return f"**Action ({owners(sheet, said, '/')}): {capital(said.text)}{_by(sheet, said, '. Deadline: ')}**"


def underlined(sheet: Sheet, said: Said) -> str:
    """Underlined, with who will do it."""
    return f"__Action:__ {owners(sheet, said)} will {said.text}{_by(sheet, said, ' before ')}."


_ACTIONS: dict[str, Callable[[Sheet, Said], str]] = {
    "colon": colon,
    "plain-colon": plain_colon,
    "dash-owner": dash_owner,
    "brackets": brackets,
    "owner-at-end": owner_at_end,
    "bold-sentence": bold_sentence,
    "numbered": numbered,
    "agreed-to": agreed_to,
    "in-paragraph": in_paragraph,
    "two-lines": two_lines,
    "owner-before": owner_before,
    "underlined": underlined,
}
_WITHOUT_DUE = {"plain-colon", "dash-owner", "owner-at-end", "numbered"}
