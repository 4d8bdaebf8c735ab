"""The kinds of file that a project has: how each is proven to be of its kind, how it is read, and where it may be.

In: a path, the room that it is in, and the file's bytes. Out: pieces with all text in it; `Unreadable` where the bytes
are not what the name says, or the name is that of no kind that has a place there. What nobody reads, nobody checks
(CONTRIBUTING, promise R6).
"""

from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import Literal, NamedTuple

from macros.withheld.reading import pagefind, papers, pictures, proof, texts
from macros.withheld.reading.piece import Piece
from macros.withheld.reading.proof import Proof, Unreadable

EMPTY_SITE = "the site must be a folder with at least one page"
Room = Literal["data", "content", "overrides", "site", "history"]


class OutOfPlace(Unreadable):
    """A kind of file that is not read in this room."""

    rule = "file-kind"


class Kind(NamedTuple):
    """`prove` gives the text that the bytes are, or raises Unreadable; `read` takes both apart."""

    prove: Proof
    read: Callable[[bytes, str], Iterator[Piece]]


_PROSE = Kind(proof.text, texts.prose)
_RECORD = Kind(proof.text, texts.record)
_CODE = Kind(proof.text, texts.code)
_JPEG = Kind(proof.begun(b"\xff\xd8\xff"), pictures.jpeg)
_NAMES = Kind(proof.index, pagefind.names)
KINDS: dict[str, Kind] = {
    ".html": Kind(proof.text, texts.html),
    ".css": _CODE,
    ".js": _CODE,
    ".json": Kind(proof.json, texts.json),
    ".xml": Kind(proof.xml, texts.xml),
    ".atom": Kind(proof.rooted("feed"), texts.xml),
    ".svg": Kind(proof.rooted("svg"), texts.xml),
    ".xml.gz": Kind(proof.packed_xml, texts.packed_xml),
    ".csv": Kind(proof.table, texts.table),
    ".ics": Kind(proof.calendar, texts.calendar),
    ".txt": _PROSE,
    ".md": _PROSE,
    ".yml": _RECORD,
    ".yaml": _RECORD,
    ".png": Kind(proof.begun(pictures.PNG, end=b"IEND\xaeB`\x82"), pictures.png),
    ".jpg": _JPEG,
    ".jpeg": _JPEG,
    ".woff2": Kind(proof.font, lambda raw, text: iter(())),
    ".pdf": Kind(proof.begun(b"%PDF-"), papers.pdf),
    ".docx": Kind(proof.begun(b"PK\3\4"), papers.word),
    # GitHub Pages reads this empty file as “serve the files as they are”.
    ".nojekyll": Kind(proof.nothing, texts.prose),
    ".pf_fragment": Kind(proof.fragment, pagefind.fragment),
    ".pf_index": Kind(proof.index, pagefind.index),
    ".pf_meta": _NAMES,
    ".pf_filter": _NAMES,
    ".pf_sort": _NAMES,
    ".pagefind": Kind(proof.program, pagefind.program),
    # The program and its settings; "" stands for names without an ending, such as Makefile or .gitignore.
    **dict.fromkeys(("", ".py", ".toml", ".mjs"), _CODE),
}
# In git settings may hold remarks, and so be no JSON; they are text all the same.
_SETTINGS = Kind(proof.text, texts.json)
_PICTURES = (".svg", ".png", ".jpg", ".jpeg")
_SEARCH = (".js", ".json", ".pf_fragment", ".pf_index", ".pf_meta", ".pf_filter", ".pf_sort", ".pagefind")
PLACES: dict[str, tuple[str, ...]] = {
    "data": (".yml", ".yaml", ".json", ".md", ".txt"),
    "content": (".md", ".txt", ".csv", ".pdf", *_PICTURES),
    "overrides": (".html", ".css", ".js", ".txt", ".woff2", *_PICTURES),
    "site": (
        *(".html", ".css", ".js", ".json", ".xml", ".xml.gz", ".atom", ".csv", ".ics", ".txt", ".pdf", ".woff2"),
        *(*_PICTURES, ".nojekyll"),
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
    ending = ".xml.gz" if file.name.endswith(".xml.gz") else file.suffix
    if room == "history":
        ending = ending.lower()
    elif file.name.startswith("."):
        ending = path  # of those at the top of the site alone one is known
    return ending if ending in PLACES[place] else None


def must_be_known(room: Room) -> str:
    """What must be true of a file that has no place in a room, and how to mend it."""
    if room == "history":
        return "a kind of file that nobody can read: it must not enter git; save it as text, a picture or PDF instead"
    endings = " ".join(PLACES[room])
    return f"a kind of file that nobody can read: here it must be one of {endings}; save it as one, or take it away"


def kind_of(path: str, room: Room) -> Kind:
    """The kind of a file; OutOfPlace where files with such a name have no place in the room."""
    ending = ending_in(path, room)
    if ending is None:
        raise OutOfPlace(must_be_known(room))
    return _SETTINGS if ending == ".json" and room == "history" else KINDS[ending]


def read(path: str, room: Room, raw: bytes) -> Iterator[Piece]:
    """All text of a file, proven to be of the kind that its name says."""
    kind = kind_of(path, room)
    yield from kind.read(raw, kind.prove(raw))
