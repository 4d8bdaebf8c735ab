"""More wordings of an action in the text."""

from tests.word.flow import by, capital, owners
from tests.word.meeting import Said
from tests.word.sheet import Sheet


def ap(sheet: Sheet, said: Said) -> str:
    """AP1 – AB: what is to be done."""
    number = [agreed.said for agreed in sheet.truth.actions].index(said) + 1
    return f"**AP{number} – {owners(sheet, said, '/')}: {said.text}**"


def agreed_action(sheet: Sheet, said: Said) -> str:
    """Agreed action: AB will do this by a day."""
    return f"**Agreed action:** {owners(sheet, said)} will {said.text}{by(sheet, said)}."


def owner_and_day_after(sheet: Sheet, said: Said) -> str:
    """ACTION: what is to be done. Owner: AB. Due: a day."""
    due = sheet.due_day(said)
    return f"ACTION: {capital(said.text)}. Owner: {owners(sheet, said)}.{f' Due: {due}.' if due else ''}"
