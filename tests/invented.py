"""The project of Nowhere-on-Sea, made of the examples in data/README.md: redactions of all three kinds included.

In: an empty folder. Out: a whole project below it, ready for `partnership check` and `partnership build`.
"""

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).parents[1]
_EXAMPLE = re.compile(r"^```yaml\n# example: (?P<kind>[a-z-]+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_FILE = re.compile(
    r"^The file of this example: `(?P<path>(?:regions|partnerships|thresholds|procedures)/[^`]+)`\.\n\n\Z", re.MULTILINE
)
_COMMENT_LINE = re.compile(r"^\s*#.*\n", re.MULTILINE)
_COPIED = ("mkdocs.yml", "content", "overrides", "macros")


@dataclass(frozen=True)
class Example:
    """One example of data/README.md: its kind, the file that it stands for, its text as printed."""

    kind: str
    path: str
    text: str


def examples() -> Iterator[Example]:
    """Every example, in the order of data/README.md."""
    readme = (PROJECT / "data" / "README.md").read_text(encoding="utf-8")
    for match in _EXAMPLE.finditer(readme):
        # A record in a folder says its file; a record for the whole site is named by its kind.
        file_name = _FILE.search(readme, 0, match.start())
        path = file_name["path"] if file_name else f"{match['kind']}.yml"
        yield Example(match["kind"], f"data/{path}", match["text"])


def lay_out(root: Path) -> None:
    """Write the invented partnership's project below `root`, which may exist but must hold none of it yet."""
    for example in examples():
        file = root / example.path
        file.parent.mkdir(parents=True, exist_ok=True)
        # The README tells people to take comments out of a meeting; here they go from every file.
        file.write_text(_COMMENT_LINE.sub("", example.text), encoding="utf-8")
    for name in _COPIED:
        if (PROJECT / name).is_dir():
            shutil.copytree(PROJECT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(PROJECT / name, root / name)
