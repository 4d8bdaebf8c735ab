"""How a meeting may be laid out: `<room>_*.py` has the layouts of that room, as public functions of a `Sheet`."""

import importlib
import pkgutil
from collections.abc import Callable
from functools import cache
from types import FunctionType

from tests.word.sheet import Sheet

Layout = Callable[[Sheet], None]


@cache
def layouts(room: str) -> dict[str, Layout]:
    """The layouts of a room (top, attendance, items, actions, closing, extras) by their names in a list."""
    named = [module.name for module in pkgutil.iter_modules(__path__) if module.name.startswith(f"{room}_")]
    modules = [importlib.import_module(f"{__name__}.{name}") for name in named]
    return {
        name.replace("_", "-"): value
        for module in modules
        for name, value in vars(module).items()
        if isinstance(value, FunctionType) and value.__module__ == module.__name__ and not name.startswith("_")
    }


ROOMS = ("top", "attendance", "items", "actions", "closing", "extras")
