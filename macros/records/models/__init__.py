"""The shape of one record, one module per kind: pydantic models, frozen, unknown keys forbidden.

In: plain values from `source`. Out: typed records for `load`. `macros/kinds.py` says which file holds which kind.
After `publish` nothing may import from here; import-linter keeps it so.
"""

from importlib import import_module

from macros.kinds import KINDS, Kind
from macros.records.models.base import Model


def _model(kind: Kind) -> type[Model]:
    module, name = kind.model.split(".")
    model: type[Model] = getattr(import_module(f"{__name__}.{module}"), name)
    return model


MODELS: dict[str, type[Model]] = {name: _model(kind) for name, kind in KINDS.items()}
"""The model of each kind, by the kind's name."""
