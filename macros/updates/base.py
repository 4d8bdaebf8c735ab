"""data/release.txt: which release the national and regional records were copied from, and what each part said then.

In: the text of that file; a release. Out: a `Base`, by which anybody can tell later what the project changed and what
a newer release changed; its text. Digests, never words: the records themselves are in data/.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

from macros.notes.drafting import NotDone
from macros.updates.parts import WHOLE

PATH = "data/release.txt"
_HEADER = (
    "# The release that data/national and data/regions were copied from, and a digest of all that stood in it.\n"
    "# “partnership national update” reads and writes this file. Do not edit it.\n"
)
_NONE = (
    f"{PATH} is not here: the national and regional records of this project were not copied from a release, so no "
    "release can bring them up to date: they are edited by hand. If it was deleted, take it back from git. Nothing was "
    "changed."
)
_BROKEN = (
    f"{PATH} is not as “partnership national update” left it: take it back from git with “git checkout -- {PATH}”. "
    "Nothing was changed."
)
_DIGEST = re.compile("[b-v]{16}")
Digests = dict[str, dict[str, str]]


@dataclass(frozen=True)
class Base:
    """A version, its commit where it is known, and the digests of each file by the names of its parts."""

    version: str
    commit: str = ""
    files: Digests = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The text of data/release.txt."""
        lines = [f"version {self.version}", *([f"commit {self.commit}"] if self.commit else [])]
        for path, digests in sorted(self.files.items()):
            lines += [f"{value} {path}{'' if name == WHOLE else f' {name}'}" for name, value in digests.items()]
        return _HEADER + "".join(f"{line}\n" for line in lines)


def read(root: Path) -> Base:
    """The project's own; raises `NotDone` where there is none."""
    try:
        text = (root / PATH).read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise NotDone(_NONE) from None
    except (OSError, UnicodeDecodeError):
        raise NotDone(_BROKEN) from None
    said: dict[str, str] = {}
    files: Digests = {}
    for line in text.splitlines():
        word, _, rest = line.partition(" ")
        if not rest or word.startswith("#"):
            continue
        if word in ("version", "commit"):
            said[word] = rest
        elif not _DIGEST.fullmatch(word):  # what git writes where two branches changed it
            raise NotDone(_BROKEN)
        else:
            path, _, name = rest.partition(" ")
            files.setdefault(path, {})[name or WHOLE] = word
    if "version" not in said or not files:
        raise NotDone(_BROKEN)
    return Base(said["version"], said.get("commit", ""), files)
