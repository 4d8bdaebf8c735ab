"""The combinations: from names of layouts to a file and its truth.

In: an entry of `combinations.yml`. Out: the file in a folder, and the `Truth` about it.
"""

import shutil
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import yaml

from tests.word import actions, attendance, closing, extras, items, top
from tests.word.meeting import HERE, load
from tests.word.sheet import Manner, Sheet
from tests.word.truth import Truth

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")


@cache
def combinations(name: str = "combinations") -> dict[str, Manner]:
    """Every combination of a list, by its name."""
    given: dict[str, Any] = yaml.safe_load((HERE / f"{name}.yml").read_text(encoding="utf-8"))
    return {name: Manner(**{**manner, "extras": tuple(manner.get("extras", ()))}) for name, manner in given.items()}


def make(manner: Manner, file: Path) -> Truth:
    """Write the file and tell what its draft must hold."""
    sheet = Sheet(load(manner.meeting), manner)
    _extras(sheet, extras.BEFORE_HEAD)
    _layout(top, manner.top)(sheet)
    _layout(attendance, manner.attendance)(sheet)
    _extras(sheet, extras.BEFORE_ITEMS)
    _layout(items, manner.items)(sheet)
    if manner.log:
        _layout(actions, manner.log)(sheet)
    _layout(closing, manner.closing)(sheet)
    _extras(sheet, extras.AT_END)
    sheet.truth.mentioned |= {*sheet.meeting.mentioned}
    sheet.document.save(str(file))
    return sheet.truth


def _layout(room: ModuleType, name: str) -> Callable[[Sheet], None]:
    layout: Callable[[Sheet], None] = getattr(room, name.replace("-", "_"))
    return layout


def _extras(sheet: Sheet, known: Mapping[str, Callable[[Sheet], None]]) -> None:
    for name in sheet.manner.extras:
        if name in known:
            known[name](sheet)
