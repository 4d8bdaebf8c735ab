"""How actions are worded in the text, in manners that were held back."""

from tests.word.flow import by, capital, owners
from tests.word.meeting import Said
from tests.word.sheet import Sheet


def in_brackets_after(sheet: Sheet, said: Said) -> str:
    """What is to be done. (Action: AB by a day)"""
    return f"{capital(said.text)}. **(Action: {owners(sheet, said)}{by(sheet, said)})**"


def owner_below(sheet: Sheet, said: Said) -> str:
    """What is to be done; below it who will do it, in bold."""
    return f"{capital(said.text)}.\n**ACTION: {owners(sheet, said, ' / ')}**"


def must(sheet: Sheet, said: Said) -> str:
    """Action required: AB will do this by a day."""
    return f"**Action required:** {owners(sheet, said)} will {said.text}{by(sheet, said)}."
