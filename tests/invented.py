"""The project of Nowhere-on-Sea, made of the examples in data/README.md: redactions of all three kinds included.

In: an empty folder. Out: a whole project below it, ready for `partnership check` and `partnership build`.
"""

import re
import shutil
from pathlib import Path

from macros.setup.examples import examples

PROJECT = Path(__file__).parents[1]
_COMMENT_LINE = re.compile(r"^\s*#.*\n", re.MULTILINE)
_COPIED = ("mkdocs.yml", "content", "overrides", "macros")


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
