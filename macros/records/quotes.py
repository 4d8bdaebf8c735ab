"""Curly quotation marks in the place of straight ones: YAML takes them for letters of the text.

In: a value or key without quotation marks of YAML. Out: whether somebody meant these to be its quotation marks, and
the text as it was meant. Only what is sure counts: a text that merely begins with a quotation passes, and so does an
apostrophe at an edge.
"""

CURLY = (
    'must have straight quotation marks (") or none: curly ones are printed, and a comma or colon between them cuts '
    "the text; if they are meant to be printed, put straight ones round them"
)
_PAIRS = {"“": "”“", "‘": "’", "„": "“”", "‚": "‘’", "«": "»", "»": "«", "‹": "›", "”": "”"}
_CLOSING = "”»›"
_EDGES = "".join(_PAIRS) + "".join(_PAIRS.values())


def are_curly(text: str, *, is_key: bool = False, in_brackets: bool = False) -> bool:
    """Whether curly quotation marks stand at the edges of `text` as if they were YAML's own."""
    if not text or (text[0] not in _PAIRS and text[-1] not in _CLOSING + "’"):
        return False
    if is_key:
        return True
    inside = _without_apostrophes(text[1:-1])
    partners = _PAIRS.get(text[0], "")
    if partners and len(text) > 1 and text[-1] in partners + '"':
        return not any(char in inside for char in (text[0], *partners))
    if text[0] in "‘‚":
        # ‘90s and ‘tis begin like this as well.
        return in_brackets and not any(char in inside for char in partners) and not text[1:2].isdigit()
    if partners:
        return not any(char in inside for char in partners)
    return text[-1] in _CLOSING and not any(char in _PAIRS for char in inside)


def straightened(text: str) -> str:
    """The text without the marks at its edges, so that the rest of the record can be looked at as it was meant."""
    return text.strip(_EDGES + '"')


def _without_apostrophes(text: str) -> str:
    """Without what stands between two letters (it’s), or behind an s before a space (members’ views)."""
    letters = list(text)
    for at, char in enumerate(text):
        behind = text[at - 1 : at] if at else ""
        if char == "’" and behind.isalpha() and (text[at + 1 : at + 2].isalpha() or behind in "sS"):
            letters[at] = " "
    return "".join(letters)
