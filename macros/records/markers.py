"""The one fixed look of a redaction marker, and what only tries to look like one."""

import re
from collections.abc import Iterator

MARKER = re.compile(r"\[redacted: ([a-z0-9]+(?:-[a-z0-9]+)*)\]")

_ATTEMPTS = re.compile(
    r"""
      # [REDACTED], (withheld), <redacted>; but a link may be called [Redaction policy](…)
      (?i:[\[({<]\s*(?:redact(?!(?:ion|ing)\b[^\[\]]*\]\()|withh[eo]ld|name[ ](?:removed|redacted|withheld)))
    | \[\[\s*[^\W\d_] | (?<=\S)\]\](?!\()                              # a draft's mark, misspelt or cut
    | \bREDACTED\b | \bWITHHELD\b
    | (?i:\bredacted:\s?[a-z0-9]+-[a-z0-9-]+)                                 # the marker without its brackets
    | [\u2580-\u259F\u25A0\u25AC\u25AE\u2B1B]                                 # blocks: their length tells something
    | (?<![A-Za-z])[Xx]{3,}(?![A-Za-z])
    | \*{4,} | _{3,} | \.{5,} | \?{3,} | \#{3,}
    """,
    re.VERBOSE,
)
# Each of these begins with one letter or sign, so that a text with none of them is passed over quickly.
_HINTS = re.compile(
    r"[\[({<*_#\u2580-\u259F\u25A0\u25AC\u25AE\u2B1B]|\.{5}|\?{3}|\]\]|[Xx]{3}|REDACTED|WITHHELD|[Rr][Ee][Dd][Aa][Cc][Tt][Ee][Dd]:"
)
# Markdown makes a link of brackets directly behind brackets, or a space before square ones; " (AB)" is only words. A
# colon makes the address of a link of a marker that begins a line; in a line it is a colon.
_LINK = re.compile(rf"{MARKER.pattern}(?:\s?\[|\()|^[ \t]*{MARKER.pattern}:", re.MULTILINE)


def reasons(text: str) -> Iterator[str]:
    """The reason of every exact marker in `text`."""
    for match in MARKER.finditer(text):
        yield match.group(1)


def without(text: str) -> str:
    """`text` without its exact markers."""
    return MARKER.sub(" ", text)


def is_attempt(text: str) -> bool:
    """Whether `text` has something that hides words and is not an exact marker, or a marker that is made a link."""
    if not _HINTS.search(text):
        return False
    return bool(_ATTEMPTS.search(without(text)) or _LINK.search(text))
