"""The invented words of drafts that documentation, code and tests show, and the places where they may stand.

In: a path in the project. Out: which words a mark may hold there, and which steps of a draft may be shown. A mark with
any other words is a problem in these places too, and these words are one everywhere else. A new test writes its marks
with `mark` of tests/september.py, so that it needs no entry here; old commits keep most of these in use.
"""

from typing import NamedTuple


class Examples(NamedTuple):
    """What may be shown: the words of marks, the values of steps, and whether a program may fill in words."""

    words: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    filled_in: bool = False


_DOCUMENTED = ("", "…: …", "personal-data: the words", "personal-data: the words to withhold")
_DOCUMENTS = ("README.md", "CONTRIBUTING.md", "data/README.md")
_GUIDES = "docs/"
_STEPS = ("Chair of the executive", "2026-09-10", "2026-09-11", "2026-09-25", "2026-10-01")
_TESTED = (
    *("x: b", "X: b", "x: c", "y: c", "y: d", "x b", "y c", ": b", "ed: x", "x:", "x: 2", "x: wick", "x: Marlow"),
    "personal-data: Farthing Rock",
    "personal-data: Kittrel Moonbeck",
    "personal-data: Marlow Quagmire",
    r"personal-data: Marlow\nQuagmire",
    "personal-data: Marlow Quagmire hid the sixpence beneath the third bollard",
    "personal-data: Marlow Quagmire of the pier",
    "personal-data: aunt of Marlow Quagmire",
    "personal-data: Ottoline",
    "personal-data: Ottoline Fay",
    "personal-data: Ottoline, Fay",
    "personal-data: Ring 01632 960199",
    "personal-data: Ring 01632 960199 about QZ.",
    "personal-data: Somebody fell. CD said that they swam.",
    "personal-data: Zebedee Winkle",
    "personal-data: a lilac otter",
    "under-way: 3",
    "under-way: a drowned bell",
    "under-way: a velvet lobster pot",
    "under-way: heron",
    "under-way: purple",
    "under-way: purple heron",
    "under-way: speckled",
    "under-way: speckled gulls",
)
NONE = Examples()
_IN_DOCUMENTS = Examples(_DOCUMENTED)
_IN_CODE = Examples(_DOCUMENTED, filled_in=True)
_IN_TESTS = Examples((*_DOCUMENTED, *_TESTED), _STEPS, filled_in=True)


def at(path: str) -> Examples:
    """What may be shown in the file with this path in the project."""
    if path in _DOCUMENTS or (path.startswith(_GUIDES) and path.endswith(".md")):
        return _IN_DOCUMENTS
    if not path.endswith(".py"):
        return NONE
    return _IN_TESTS if path.startswith("tests/") else _IN_CODE if path.startswith("macros/") else NONE
