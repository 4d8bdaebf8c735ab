"""The kinds of JSON file -> their JSON Schemas (draft 2020-12).

In: the dataclasses of `kinds` and the public types within them. Out: a schema for each kind. They are made from the
very types that the files are made from, so a field that is added is in both or in neither.
"""

import json
import types
import typing
from collections.abc import Iterator
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date
from typing import Any, Literal, get_args, get_origin

from macros.open_data import addresses
from macros.open_data.kinds import KINDS
from macros.open_data.plain import REFERENCES
from macros.public.base import Html

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_HTML = {"type": "string", "contentMediaType": "text/html"}
_SIMPLE: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    type(None): {"type": "null"},
    date: {"type": "string", "format": "date"},
    Html: _HTML,
    Any: {},
}


def files() -> Iterator[tuple[str, str]]:
    """Every schema: where it is, and its text."""
    for kind in KINDS:
        text = json.dumps(schema(kind), indent=1, ensure_ascii=False) + "\n"
        yield addresses.schema(kind).lstrip("/"), text


def schema(kind: str) -> dict[str, Any]:
    """The schema of one kind of file."""
    defined = _Definitions()
    root = defined.object(KINDS[kind])
    root["properties"] = {"$schema": {"type": "string"}, "kind": {"const": kind}, **root["properties"]}
    root["required"] = ["$schema", "kind", *root["required"]]
    return {"$schema": _DRAFT, "title": kind, **root, "$defs": dict(sorted(defined.definitions.items()))}


@dataclass
class _Definitions:
    """The types that one schema defines, by name."""

    names: dict[type, str] = field(default_factory=dict)
    definitions: dict[str, Any] = field(default_factory=dict)

    def of(self, kind: Any) -> dict[str, Any]:
        """What must hold of a value of a type."""
        if kind in _SIMPLE:
            return dict(_SIMPLE[kind])
        if is_dataclass(kind):
            assert isinstance(kind, type)
            return {"$ref": f"#/$defs/{self._defined(kind)}"}
        origin, arguments = get_origin(kind), get_args(kind)
        if origin in (typing.Union, types.UnionType):
            return {"anyOf": [self.of(argument) for argument in arguments]}
        if origin is Literal:
            return {"enum": list(arguments)}
        if origin is dict:
            return {"type": "object", "additionalProperties": self.of(arguments[1])}
        if origin in (tuple, list, frozenset):
            return self._list(arguments)
        raise TypeError(f"no schema for {kind}")

    def object(self, kind: type) -> dict[str, Any]:
        """An object with exactly the fields of a dataclass."""
        hints = typing.get_type_hints(kind)
        names = [part.name for part in fields(kind)]
        made: dict[str, Any] = {"type": "object"}
        # A dataclass without words of its own has its signature there.
        if kind.__doc__ and not kind.__doc__.startswith(f"{kind.__name__}("):
            made["description"] = " ".join(kind.__doc__.split())
        made["properties"] = {name: self._field(kind, name, hints[name]) for name in names}
        return {**made, "required": names, "additionalProperties": False}

    def _field(self, kind: type, name: str, hint: Any) -> dict[str, Any]:
        if (kind, name) not in REFERENCES:
            return self.of(hint)
        by, words = REFERENCES[kind, name]
        several = get_origin(hint) is tuple
        inner = get_args(hint)[0] if several else hint
        for step in by.split("."):
            inner = typing.get_type_hints(inner)[step]
        entry = self.of(inner)
        return {"description": words, **({"type": "array", "items": entry} if several else entry)}

    def _list(self, arguments: tuple[Any, ...]) -> dict[str, Any]:
        if arguments[-1] is Ellipsis or len(arguments) == 1:
            return {"type": "array", "items": self.of(arguments[0])}
        pieces = [self.of(argument) for argument in arguments]
        return {"type": "array", "prefixItems": pieces, "items": False, "minItems": len(pieces)}

    def _defined(self, kind: type) -> str:
        if kind not in self.names:
            name = kind.__name__.removeprefix("Popolo")
            if name in self.names.values():
                name = f"{kind.__module__.rsplit('.', 1)[-1]}-{name}"
            self.names[kind] = name
            self.definitions[name] = self.object(kind)
        return self.names[kind]
