"""How actions are worded in the text, as still more offices do it."""

from tests.word.flow import by, owners
from tests.word.meeting import Said
from tests.word.sheet import Sheet


def action_by(sheet: Sheet, said: Said) -> str:
    """Action by AB: to do this."""
    return f"**Action by {owners(sheet, said)}:** to {said.text}{by(sheet, said)}"


def action_point(sheet: Sheet, said: Said) -> str:
    """ACTION POINT 1: AB to do this."""
    number = [agreed.said for agreed in sheet.truth.actions].index(said) + 1
    return f"**ACTION POINT {number}: {owners(sheet, said)} to {said.text}{by(sheet, said)}.**"


def arrow(sheet: Sheet, said: Said) -> str:
    """An arrow, then action: AB to do this."""
    return f"→ Action: {owners(sheet, said)} to {said.text}{by(sheet, said, ', by ')}"
