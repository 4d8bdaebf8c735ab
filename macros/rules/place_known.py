"""A record stands in the place of those whom it binds, and names no partnership that has no part in that place.

What binds all of England or a region names no partnership, as another site reads the same file. What stands in a
partnership's folder is that partnership's alone. A region is one that the site belongs to. A link to a partnership's
pages leads to a partnership of this site.

PASS in priorities:
    summary: See [the executive](/nowhere-on-sea/groups/executive/).

FAIL in priorities:
    summary: See [the executive](/elsewhere-on-sea/groups/executive/).
"""

import re
from collections.abc import Iterator

from macros.kinds import KINDS
from macros.problem import Problem
from macros.rules import Context, Family

ID = "place-known"
FAMILY: Family = "reference"

_ROOMS = {kind.url.split("/")[2] for kind in KINDS.values() if kind.url.startswith("/{partnership}/")}
_LINK = re.compile(rf"\]\(\s*<?/([a-z0-9-]+)/(?:{'|'.join(sorted(_ROOMS))})/")
_NO_PARTNERSHIP = "must not stand here: what is one partnership's belongs in that partnership's folder"
_OWN = "must be the partnership in whose folder this is, or be left out"


def check(context: Context) -> Iterator[Problem]:
    """Every region that is not the site's; every partnership that a record of this place must not name."""
    yield from _regions(context)
    yield from _nearest(context)
    for entry, where, part in context.parts():
        named = getattr(part, "partnership", None)
        if named is None or not KINDS[entry.kind].layers:
            continue
        if entry.national or entry.region:
            yield entry.problem((*where, "partnership"), ID, _NO_PARTNERSHIP)
        elif entry.partnership not in (None, named):
            yield entry.problem((*where, "partnership"), ID, _OWN)
    yield from _links(context)


def _regions(context: Context) -> Iterator[Problem]:
    site = context.records.one("site")
    known = site.regions if site else ()
    for entry in context.records.entries:
        if entry.kind == "region" and "site" not in context.records.unsound and entry.id not in known:
            message = "must be a region that “regions” of data/site.yml names, or its folder must go"
            yield entry.problem((), ID, message)


def _nearest(context: Context) -> Iterator[Problem]:
    """Levels of one partnership where there are several: whose would the site show?"""
    if len(context.records.ids("partnership")) < 2:
        return
    for kind in ("levels", "thresholds"):
        for entry in context.records.of(kind):
            if entry.partnership:
                message = "must not stand here where there are several partnerships: use level-variations.yml"
                yield entry.problem((), ID, message)


def _links(context: Context) -> Iterator[Problem]:
    known = context.records.ids("partnership")
    for entry, passage in context.words():
        for name in _LINK.findall(passage.words):
            # A file that binds more than this site is read where none of its partnerships is known.
            if name not in known or entry.national or entry.region:
                yield entry.problem(passage.where, ID, "a link must lead to the pages of a partnership of this place")
                break
