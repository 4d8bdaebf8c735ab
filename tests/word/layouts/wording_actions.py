"""How actions are worded where they stand in the text."""

from tests.word.flow import by, capital, owners
from tests.word.meeting import Said
from tests.word.sheet import Sheet


def colon(sheet: Sheet, said: Said) -> str:
    """Action: AB to do this by a day."""
    return f"**Action: {owners(sheet, said)} to {said.text}{by(sheet, said)}.**"


def plain_colon(sheet: Sheet, said: Said) -> str:
    """The same, not bold and in capitals."""
    return f"ACTION: {owners(sheet, said)} to {said.text}."


def dash_owner(sheet: Sheet, said: Said) -> str:
    """ACTION – what is to be done – AB."""
    return f"**ACTION – {capital(said.text)} – {owners(sheet, said, ' / ')}**"


def brackets(sheet: Sheet, said: Said) -> str:
    """[Action: what is to be done. AB by a day]."""
    return f"[Action: {capital(said.text)}. {owners(sheet, said, ', ')}{by(sheet, said)}]"


def owner_at_end(sheet: Sheet, said: Said) -> str:
    """Action: what is to be done (AB)."""
    return f"**Action:** {capital(said.text)} ({owners(sheet, said)})"


def bold_sentence(sheet: Sheet, said: Said) -> str:
    """A bold sentence without the word action: AB to do this."""
    return f"**{owners(sheet, said)} to {said.text}{by(sheet, said)}.**"


def numbered(sheet: Sheet, said: Said) -> str:
    """Action 1: AB to do this."""
    number = [agreed.said for agreed in sheet.truth.actions].index(said) + 1
    return f"**Action {number}: {owners(sheet, said, ' & ')} to {said.text}.**"


def agreed_to(sheet: Sheet, said: Said) -> str:
    """A plain sentence: AB agreed to do this by a day."""
    return f"{owners(sheet, said)} agreed to {said.text}{by(sheet, said)}."


def in_paragraph(sheet: Sheet, said: Said) -> str:
    """At the end of the paragraph before: Action: AB to do this."""
    return f"Action: {owners(sheet, said)} to {said.text}{by(sheet, said)}."


def two_lines(sheet: Sheet, said: Said) -> str:
    """ACTION alone, then the sentence."""
    return f"**ACTION**\n{owners(sheet, said)} to {said.text}{by(sheet, said)}."


def owner_before(sheet: Sheet, said: Said) -> str:
    """Action (AB): what is to be done, deadline."""
    return f"**Action ({owners(sheet, said, '/')}): {capital(said.text)}{by(sheet, said, '. Deadline: ')}**"


def underlined(sheet: Sheet, said: Said) -> str:
    """Underlined, with who will do it."""
    return f"__Action:__ {owners(sheet, said)} will {said.text}{by(sheet, said, ' before ')}."
