"""Short examples of the files for the page that documents them, taken from the files, so that they stay true.

In: a `public.Site`. Out: text, with long lists and lines cut; empty where the site has nothing of that sort yet.
"""

import json
import re
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from macros.open_data import atom, calendars, plain, popolo, tables
from macros.open_data.kinds import ComparisonFile, SeatsFile
from macros.public.site import Site

_LONGEST = 100
_LINES = 3
_WORDS = re.compile(r"(?<=>)[^<>\n]+(?=<)")
_ENTITY = re.compile(r"&[^;]*…$")


@dataclass(frozen=True)
class Examples:
    """One example of each form."""

    csv: str
    json: str
    popolo: str
    entry: str
    event: str


def examples(site: Site) -> Examples:
    """How some files begin, an entry of a feed and an event of a calendar."""
    reviews = next(text for name, text in tables.files(site) if name == "data/reviews.csv")
    compared = ComparisonFile(site.as_at, site.comparison[:1])
    lines = [line for line in site.memberships if line.bodies][:1]
    seats = SeatsFile(site.as_at, (), tuple(popolo.seats(lines)), tuple(popolo.memberships(lines)))
    event = _between(calendars.files(site, site.url), "BEGIN:VEVENT", "END:VEVENT")
    return Examples(
        csv="\n".join(_short(line) for line in reviews.splitlines()[:_LINES]),
        json=_shown(compared, {"$schema": "schema/comparison.json", "kind": "comparison"}),
        popolo=_shown(seats, {"$schema": "../schema/seats.json", "kind": "seats"}),
        entry=_WORDS.sub(_within, _between(atom.files(site, site.url), "<entry>", "</entry>")),
        event="\n".join(map(_short, event.splitlines())),
    )


def _between(files: Iterable[tuple[str, str]], first: str, last: str) -> str:
    """The lines from one to the other in the first file that has them."""
    text = next((text for _, text in files if first in text), "")
    if not text:
        return ""
    # A calendar's long lines are folded (RFC 5545, section 3.1): here they are cut instead.
    lines = text.replace("\r\n ", "").splitlines()
    at = next(number for number, line in enumerate(lines) if line.strip() == first)
    to = next(number for number, line in enumerate(lines) if number > at and line.strip() == last)
    return textwrap.dedent("\n".join(lines[at : to + 1]))


def _within(match: re.Match[str]) -> str:
    """Long text within an element, cut short; the element stays, and so does a character written as an entity."""
    return _ENTITY.sub("…", _short(match[0]))


def _shown(value: Any, head: dict[str, Any]) -> str:
    return json.dumps(_cut(json.loads(plain.text(value, head))), indent=1, ensure_ascii=False)


def _cut(value: Any) -> Any:
    """The same with one entry of each list."""
    if isinstance(value, dict):
        return {name: _cut(part) for name, part in value.items()}
    if isinstance(value, list):
        return [_cut(entry) for entry in value[:1]]
    return _short(value) if isinstance(value, str) else value


def _short(line: str) -> str:
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
