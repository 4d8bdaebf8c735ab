"""Names as they may stand in addresses, and the names that a project knows already.

In: a name, or the text of lists. Out: an id; the bodies and abbreviations that need not be written again.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from macros.records import source

_LONGEST = 80
DEVICES = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)))
)
"""Names that Windows keeps for devices: nobody who works there could even fetch a project that has such a file."""


def slug(name: str) -> str:
    """A name as it may stand in an address."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower().replace("'", "")
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LONGEST].strip("-")


@dataclass(frozen=True)
class Known:
    """What the project has already, or gets with the national records."""

    bodies: Mapping[str, str]
    """The ids of bodies, by their names in small letters."""
    terms: frozenset[str]
    """What its glossary explains."""


def known_of(texts: Mapping[str, str]) -> Known:
    """What the lists of bodies and the glossaries among these files have."""
    values: list[Any] = [source.parse(path, text).values for path, text in texts.items()]
    bodies = [body for listed in values if isinstance(listed, dict) for body in listed.get("organisations", ())]
    terms = [term for listed in values if isinstance(listed, dict) for term in listed.get("terms", ())]
    return Known(
        {name["name"].casefold(): body["id"] for body in bodies for name in body["names"]},
        frozenset(term["term"] for term in terms),
    )
