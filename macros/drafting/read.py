"""One draft file -> its model and where its lines are.

In: the project folder and the path of a file. Out: an `Opened`; raises `Refused` with every problem of place, syntax
and shape. The name of a file that lies elsewhere is not repeated: it can itself be confidential.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from macros import source
from macros.drafting import FOLDER, Refused
from macros.models.draft import Draft
from macros.shape import fit
from macros.source import Source

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True)
class Opened:
    """A draft that could be read."""

    partnership: str
    id: str
    draft: Draft
    source: Source

    @property
    def path(self) -> str:
        """The draft's file, relative to the project folder."""
        return self.source.path

    @property
    def target(self) -> str:
        """The public record's file, relative to the project folder."""
        return f"data/partnerships/{self.partnership}/meetings/{self.id}.yml"

    @property
    def preview(self) -> str:
        """The side-by-side preview, beside the draft: outside git and outside the site."""
        return f"{FOLDER}/{self.partnership}/{self.id}.preview.html"


def open_draft(root: Path, file: Path) -> Opened:
    """Read the draft `file`."""
    place = _place(root, file)
    read = source.read(root.resolve(), root.resolve() / place)
    if read.problems:
        # The colon of a mark is what breaks most often.
        raise Refused(
            "The draft cannot be read. A text with a mark must be in quotation marks or begin with >-.", read.problems
        )
    draft, _, problems = fit(Draft, read)
    if problems:
        raise Refused("The draft does not have the shape of a draft.", problems)
    assert isinstance(draft, Draft)
    return Opened(place.parts[1], place.stem, draft, read)


def _place(root: Path, file: Path) -> Path:
    """The path below the project folder: drafts/<partnership>/<name>.yml and nothing else."""
    wrong = Refused(
        "A draft must be the file drafts/<partnership>/<date>-<group>.yml of this project, named in small letters, "
        "digits and hyphens: git ignores that folder."
    )
    # The file itself may be a link, which source.read refuses with its path.
    whole = file.parent.resolve() / file.name
    try:
        inside = whole.relative_to(root.resolve())
    except ValueError:
        raise wrong from None
    named = inside.parts[0] == FOLDER and inside.suffix == ".yml" and len(inside.parts) == 3
    if not named or not all(_NAME.fullmatch(name) for name in (inside.parts[1], inside.stem)):
        raise wrong
    return inside
