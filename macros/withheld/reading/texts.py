"""Files of text -> excerpts: as the text stands, as its program shows it, and what it holds in another form.

In: bytes and the text that they are proven to be. Out: excerpts of text.
"""

import re
from collections.abc import Callable, Iterator

from macros.withheld.reading import hidden, markup, pagefind, values
from macros.withheld.reading.excerpt import Excerpt, for_programs, without_tags

Reading = Callable[[bytes, str], Iterator[Excerpt]]
FOLD = re.compile(r"\r?\n[ \t]")
"""Where a long line of a calendar is folded, be it within a word (RFC 5545, 3.1)."""
# Short fields that follow one another, such as a first name and a last name.
_FIELDS = re.compile(r"(?:^[ \t-]*[\w-]+:[ \t]+\S[^\n]{0,40}\n){2,}", re.MULTILINE)
_FIELD = re.compile(r"^[ \t-]*[\w-]+:[ \t]", re.MULTILINE)


def prose(_: bytes, text: str) -> Iterator[Excerpt]:
    """Text for people."""
    yield from _plain(text, is_prose=True)


def code(_: bytes, text: str) -> Iterator[Excerpt]:
    """Text for programs: scripts, styles, settings."""
    yield from for_programs(_plain(text))


def unnamed(raw: bytes, text: str) -> Iterator[Excerpt]:
    """A file whose name does not say what it is: a program where its first line says which one runs it."""
    yield from (code if text.startswith("#!") else prose)(raw, text)


def _plain(text: str, *, is_prose: bool = False) -> Iterator[Excerpt]:
    yield Excerpt(text, prose=is_prose)
    for reading in without_tags(text) if "<" in text or "&" in text or "\\u003" in text else ():
        yield Excerpt(reading)
    yield from hidden.within(text)


def record(raw: bytes, text: str) -> Iterator[Excerpt]:
    """YAML: as it stands, and short fields without their names, between which a person's name may be cut in two."""
    yield from prose(raw, text)
    starts, parts, size = [], [], 0
    for fields in _FIELDS.finditer(text):
        starts.append((size, text.count("\n", 0, fields.start()) + 1))
        parts.append(_FIELD.sub("", fields.group()) + "-\n-\n")
        size += len(parts[-1])
    yield Excerpt("".join(parts), starts=tuple(starts))


def json(_: bytes, text: str) -> Iterator[Excerpt]:
    """JSON: as it stands, its values one after the other, and each of them for patterns."""
    yield from _plain(text)
    yield from values.of_json(text)


def table(_: bytes, text: str) -> Iterator[Excerpt]:
    """A table: as it stands, and each cell for patterns."""
    yield from _plain(text)
    yield values.of_csv(text)


def calendar(_: bytes, text: str) -> Iterator[Excerpt]:
    """A calendar: with its long lines whole, so that nothing hides in a break, and as it stands."""
    starts, size, line = [], 0, 1
    parts = FOLD.split(text)
    for part in parts:
        starts.append((size, line))
        size += len(part)
        line += part.count("\n") + 1
    unfolded = "".join(parts)
    yield Excerpt(unfolded, starts=tuple(starts), prose=True)
    yield from hidden.within(unfolded)
    # Words that are cut at the end of a line are whole above.
    yield Excerpt(text, where="the source", code=True)


def html(_: bytes, text: str) -> Iterator[Excerpt]:
    """A page, or a template of one."""
    yield from markup.page(text)
    yield from hidden.within(text)


def xml(_: bytes, text: str) -> Iterator[Excerpt]:
    """A feed, a sitemap or a drawing; a feed holds HTML as escaped text: tags within it are tags too."""
    yield from markup.xml(text)
    for reading in without_tags(markup.without_programs(text)):
        yield Excerpt(reading)
        yield from (Excerpt(inner) for inner in without_tags(reading))
    yield from hidden.within(text)


def packed(read: Reading) -> Reading:
    """A text of some kind that is packed with gzip: what gzip says of it too."""

    def read_packed(raw: bytes, text: str) -> Iterator[Excerpt]:
        yield from pagefind.head(raw)
        yield from read(raw, text)

    return read_packed
