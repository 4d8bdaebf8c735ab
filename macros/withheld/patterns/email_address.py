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
# Written so that no program takes it for an address, which people do: kai[at]tide.example, kai at tide dot example.
_BRACKETED_AT = r"\s?[(\[{<]\s?(?:at|@)\s?[)\]}>]\s?"
_DOT = r"(?:\.|\s?[(\[{<]\s?(?:dot|\.)\s?[)\]}>]\s?|\sdot\s)"
_NAMED_DOT = r"(?:\s?[(\[{<]\s?(?:dot|\.)\s?[)\]}>]\s?|\sdot\s)"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_SPELT_OUT = re.compile(
    rf"(?<![\w.])[\w+-]+(?:{_DOT}[\w+-]+){{0,3}}(?:{_BRACKETED_AT}(?:{_LABEL}{_DOT}){{1,4}}"
    rf"|(?:\sat\s(?!(?:the|an?|this|that|each|every)\s)|@)(?:{_LABEL}{_DOT}){{0,3}}?{_LABEL}{_NAMED_DOT}(?:{_LABEL}{_DOT}){{0,3}})[A-Za-z]{{2,24}}(?![\w@])",
    re.IGNORECASE,
)
_SIGN_OF_IT = re.compile(r"[(\[{<]\s?(?:at|@|\.)\s?[)\]}>]", re.IGNORECASE)


def find(text: str) -> Iterator[Span]:
    """Every e-mail address."""
    if "@" in text:
        yield from (match.span() for match in _ADDRESS.finditer(text))


def find_spelt_out(text: str) -> Iterator[Span]:
    """Every e-mail address with words or brackets for its signs."""
    if "dot" in text.lower() or _SIGN_OF_IT.search(text):
        yield from (match.span() for match in _SPELT_OUT.finditer(text))
