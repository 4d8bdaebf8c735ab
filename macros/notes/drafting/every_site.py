"""What the program itself puts on every site, whatever the records say: a child may be called like a font or a king.

In: the project folder. Out: texts: the templates as people read them, the names of their files, the bank holidays, and
what explains the records; the README and the other files beside the records. A withheld word that stands here has no
fingerprint: it would stop every site for good.
"""

from collections.abc import Iterator
from pathlib import Path

from macros import software
from macros.withheld.guard import paths_beside
from macros.withheld.reading.folder import walk
from macros.withheld.reading.kinds import Room, read
from macros.withheld.reading.proof import Unreadable
from macros.workings import working_days

_EXPLAIN = (".md", ".json")


def texts(root: Path) -> Iterator[str]:
    """Everything that the program writes, in pieces."""
    yield "\n".join(working_days.usual().values())
    home = software.home(root)
    for file in walk(home, home / "overrides").files:
        yield file.path
        yield from _read(file.path, "overrides", file.place)
    # The default pages of a project that has no software in it: nobody there can reword them.
    for file in walk(home, home / "content").files if home != root else ():
        yield from _read(file.path, "content", file.place)
    for file in walk(root, root / "data").files:
        if file.place.suffix in _EXPLAIN:
            yield from _read(file.path, "data", file.place)


def beside(root: Path) -> Iterator[str]:
    """What stands in the README, the workflows and the settings, which nobody can reword for a child called Guard."""
    for path in paths_beside(root):
        file = root / path
        if file.is_file() and not file.is_symlink():
            yield from _read(path, "history", file)


def _read(path: str, room: Room, file: Path) -> Iterator[str]:
    try:
        excerpts = tuple(read(path, room, file.read_bytes()))
    except Unreadable:
        return  # the guard says so
    yield from (excerpt.text for excerpt in excerpts if not (excerpt.code or excerpt.units))
