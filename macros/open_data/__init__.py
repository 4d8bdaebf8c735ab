"""Public types -> files for other programs: JSON with its schemas, CSV, Atom feeds and calendars.

In: a `public.Site` and the address at which the site will be served, empty where nobody knows it. Out: pairs of an
address and a text, one after the other, so that they need not all be held at once. All are below `/data/`, but for the
calendar of every review, which belongs to the page of reviews. Nothing here reads the clock or a record.
"""

from collections.abc import Iterator

from macros.open_data import atom, calendars, documents, schema, tables
from macros.open_data.catalogue import catalogue
from macros.open_data.examples import examples
from macros.public.site import Site

__all__ = ["catalogue", "examples", "files"]


def files(site: Site, base: str) -> Iterator[tuple[str, str]]:
    """Every file: its address without a slash before it, and what is in it."""
    yield from schema.files()
    yield from documents.files(site)
    yield from tables.files(site)
    yield from atom.files(site, base)
    yield from calendars.files(site, base)
