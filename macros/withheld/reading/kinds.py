"""The kinds of file that a project has: how each is proven to be of its kind, how it is read, and where it may be.

In: a path, the room that it is in, and the file's bytes. Out: excerpts, in which all text of the file is; `Unreadable`
where the bytes are not what the name says, or no kind with such a name has a place there. What nobody reads, nobody
checks (docs/reference/promises.md, R6).
"""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Literal, NamedTuple

from macros.withheld.reading import pagefind, papers, pictures, programs, proof, texts
from macros.withheld.reading.excerpt import Excerpt
from macros.withheld.reading.proof import Proof, Unreadable

EMPTY_SITE = "the site must be a folder with at least one page"
Room = Literal["data", "content", "overrides", "looks", "site", "history"]
WRITTEN: tuple[Room, ...] = ("data", "content", "overrides", "looks")
"""The rooms in which people keep what the site is made of."""


class OutOfPlace(Unreadable):
    """A kind of file that is not read in this room."""

    rule = "file-kind"


class FileKind(NamedTuple):
    """`prove` gives the text that bytes of this kind are, or raises Unreadable; `read` makes excerpts of the two."""

    prove: Proof
    read: texts.Reading


_PROSE = FileKind(proof.text, texts.prose)
_RECORD = FileKind(proof.text, texts.record)
_CODE = FileKind(proof.text, texts.code)
_JPEG = FileKind(proof.begun(b"\xff\xd8\xff", end=b"\xff\xd9"), pictures.jpeg)
_NAMES = FileKind(proof.index, pagefind.names)
KINDS: dict[str, FileKind] = {
    ".html": FileKind(proof.text, texts.html),
    ".css": _CODE,
    ".js": _CODE,
    ".json": FileKind(proof.json, texts.json),
    ".xml": FileKind(proof.xml, texts.xml),
    ".atom": FileKind(proof.rooted("feed"), texts.xml),
    ".svg": FileKind(proof.rooted("svg"), texts.xml),
    ".xml.gz": FileKind(proof.packed(proof.xml), texts.packed(texts.xml)),
    ".json.gz": FileKind(proof.packed(proof.json), texts.packed(texts.json)),
    ".csv": FileKind(proof.table, texts.table),
    ".ics": FileKind(proof.calendar, texts.calendar),
    ".txt": _PROSE,
    ".md": _PROSE,
    ".yml": _RECORD,
    ".yaml": _RECORD,
    ".png": FileKind(proof.begun(pictures.PNG, end=b"IEND\xaeB`\x82"), pictures.png),
    ".jpg": _JPEG,
    ".jpeg": _JPEG,
    ".woff2": FileKind(proof.font, lambda raw, text: iter(())),
    ".pdf": FileKind(proof.pdf, papers.pdf),
    ".docx": FileKind(proof.begun(b"PK\3\4"), papers.word),
    # GitHub Pages reads this empty file as “serve the files as they are”.
    ".nojekyll": FileKind(proof.nothing, texts.prose),
    ".pf_fragment": FileKind(proof.fragment, pagefind.fragment),
    ".pf_index": FileKind(proof.index, pagefind.index),
    ".pf_meta": FileKind(proof.index, pagefind.overview),
    ".pf_filter": _NAMES,
    ".pf_sort": _NAMES,
    ".pagefind": FileKind(proof.program, pagefind.program),
    # The program and its settings; "" stands for names without an ending, such as Makefile: what is in it nobody knows.
    **dict.fromkeys((".py", ".pth", ".toml", ".mjs", ".conf", ".config", ".htaccess"), _CODE),
    "": FileKind(proof.text, texts.unnamed),
}
# In git settings may hold remarks, and so be no JSON; they are text all the same.
_SETTINGS = FileKind(proof.text, texts.json)
_PICTURES = (".svg", ".png", ".jpg", ".jpeg")
_SEARCH = (".js", ".json", ".pf_fragment", ".pf_index", ".pf_meta", ".pf_filter", ".pf_sort", ".pagefind")
PLACES: dict[str, tuple[str, ...]] = {
    "data": (".yml", ".yaml", ".json", ".md", ".txt"),
    "content": (".md", ".txt", ".csv", ".pdf", *_PICTURES),
    "overrides": (".html", ".css", ".js", ".txt", ".woff2", *_PICTURES),
    "looks": (".css", ".svg", ".png"),
    "site": (
        *(".html", ".css", ".js", ".json", ".json.gz", ".xml", ".xml.gz", ".atom", ".csv", ".ics", ".txt", ".pdf"),
        *(*_PICTURES, ".woff2", ".nojekyll"),
    ),
    "site/pagefind": _SEARCH,
    # Whatever is or was in git, a branch with a built site included.
    "history": tuple(KINDS),
}


def ending_in(path: str, room: Room) -> str | None:
    """The ending by which the kind of a file is known, None where a file with such a name has no place in the room.

    In the site letter for letter, as its own rules go by endings too; in git a camera may have written .JPG.
    """
    file = PurePosixPath(path)
    place = "site/pagefind" if room == "site" and file.parts[0] == "pagefind" else room
    ending = "".join(file.suffixes[-2:]) if file.suffix == ".gz" else file.suffix
    if room == "history":
        ending = ending.lower()
    elif file.name.startswith("."):
        ending = path  # only one such name is known, and only at the top of the site
    return ending if ending in PLACES[place] else None


def must_be_known(room: Room) -> str:
    """What must be true of a file that has no place in a room, and how to mend it."""
    if room == "history":
        return "a kind of file that nobody can read: it must not enter git; save it as text, a picture or PDF instead"
    endings = " ".join(PLACES[room])
    return f"a kind of file that nobody can read: here it must be one of {endings}; save it as one, or take it away"


def kind_of(path: str, room: Room) -> FileKind:
    """The kind of a file; OutOfPlace where files with such a name have no place in the room."""
    ending = ending_in(path, room)
    if ending is None:
        raise OutOfPlace(must_be_known(room))
    return _SETTINGS if ending == ".json" and room == "history" else KINDS[ending]


def read(path: str, room: Room, raw: bytes) -> Iterator[Excerpt]:
    """All text of a file, proven to be of the kind that its name says; none of a search program known to the byte."""
    kind = kind_of(path, room)
    file = PurePosixPath(path)
    if room == "site" and file.parts[0] == "pagefind" and file.suffix in programs.ENDINGS and programs.is_known(raw):
        return
    yield from kind.read(raw, kind.prove(raw))
