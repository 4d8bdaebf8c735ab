"""The examples of data/README.md: the one place where each kind of record is shown whole, with a comment on each field.

In: that file, which comes with the software. Out: each example with the kind and the place that it is of.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from macros import software

_EXAMPLE = re.compile(r"^```yaml\n# example: (?P<kind>[a-z-]+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_FILE = re.compile(
    r"^The file of this example: `(?P<path>(?:regions|partnerships|thresholds|procedures)/[^`]+)`\.\n\n\Z", re.MULTILINE
)


@dataclass(frozen=True)
class Example:
    """One example of data/README.md: its kind, the file that it stands for, its text as printed."""

    kind: str
    path: str
    text: str


def examples() -> Iterator[Example]:
    """Every example, in the order of data/README.md."""
    readme = software.EXAMPLES.read_text(encoding="utf-8")
    for match in _EXAMPLE.finditer(readme):
        # A record in a folder says its file; a record for the whole site is named by its kind.
        file_name = _FILE.search(readme, 0, match.start())
        path = file_name["path"] if file_name else f"{match['kind']}.yml"
        yield Example(match["kind"], f"data/{path}", match["text"])
