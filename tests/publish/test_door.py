"""Nothing at the door can be mixed up: what carries public against private is built by keyword alone."""

import pkgutil
from collections.abc import Iterator
from dataclasses import is_dataclass
from importlib import import_module
from inspect import Parameter, signature
from types import ModuleType

import pytest

from macros import public, publish
from macros.notes import drafting


def dataclasses_of(package: ModuleType) -> Iterator[type]:
    """The dataclasses that the modules of a package define."""
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        for value in vars(import_module(module.name)).values():
            if isinstance(value, type) and is_dataclass(value) and value.__module__ == module.name:
                yield value


@pytest.mark.parametrize(("package", "at_least"), [(public, 80), (publish, 5), (drafting, 15)])
def test_every_dataclass_is_built_by_keyword_alone(package: ModuleType, at_least: int) -> None:
    types = list(dataclasses_of(package))
    assert len(types) >= at_least
    kinds = {kind: {parameter.kind for parameter in signature(kind).parameters.values()} for kind in types}
    assert [kind.__name__ for kind, ways in kinds.items() if ways != {Parameter.KEYWORD_ONLY}] == []


def test_every_public_type_is_frozen_and_none_has_a_private_field() -> None:
    for kind in dataclasses_of(public):
        assert kind.__dataclass_params__.frozen, kind  # type: ignore[attr-defined]
        assert not any(name.startswith("_") for name in kind.__dataclass_fields__), kind  # type: ignore[attr-defined]
