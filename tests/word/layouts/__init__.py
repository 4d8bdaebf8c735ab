"""How a meeting may be laid out: the public functions of `<room>_*.py` are the layouts of that room."""

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from functools import cache
from types import FunctionType

from tests.word.meeting import Said
from tests.word.sheet import Sheet


@cache
def _public(room: str) -> dict[str, FunctionType]:
    """The public functions of the modules of a room, by their names in a list."""
    named = [module.name for module in pkgutil.iter_modules(__path__) if module.name.startswith(f"{room}_")]
    modules = [importlib.import_module(f"{__name__}.{name}") for name in named]
    return {
        name.replace("_", "-"): value
        for module in modules
        for name, value in vars(module).items()
        if isinstance(value, FunctionType) and value.__module__ == module.__name__ and not name.startswith("_")
    }


def layouts(room: str) -> Mapping[str, Callable[[Sheet], None]]:
    """The layouts of a room (top, attendance, items, actions, closing, extras)."""
    return _public(room)


def wordings() -> Mapping[str, Callable[[Sheet, Said], str]]:
    """The wordings of an action in the text."""
    return _public("wording")


ROOMS = ("top", "attendance", "items", "actions", "closing", "extras")
