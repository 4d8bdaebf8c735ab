"""E-mail addresses.

Source: RFC 5321, section 4.1.2, the part of it that is in use: a dot-string, an @, and a domain of at least two labels.
"""

import re
from collections.abc import Iterator

from macros.withheld.patterns.folding import Span

ID = "email"
REASON = "personal-data"
WHY = "e-mail address"

_ADDRESS = re.compile(
    r"(?<![\w.!#$%&'*+/=?^`{|}~-])[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*(?:@| @ )"
    r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,24}(?![\w@])"
)


def find(text: str) -> Iterator[Span]:
    """Every e-mail address."""
    if "@" in text:
        yield from (match.span() for match in _ADDRESS.finditer(text))
