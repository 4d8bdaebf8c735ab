"""The shape of one record, one module per kind: pydantic models, frozen, unknown keys forbidden.

In: plain values from `source`. Out: typed records for `load`. `KINDS` says which file holds which kind.
Only `load`, `rules` and `publish` may import from here; a test keeps it so.
"""

from macros.models.arrangements import Arrangements
from macros.models.base import Model
from macros.models.group import Group
from macros.models.meeting import Meeting
from macros.models.partnership import Partnership
from macros.models.priorities import Priorities
from macros.models.sitewide import (
    Allowed,
    Documents,
    Glossary,
    Guidance,
    Helplines,
    Organisations,
    RedactionReasons,
    Site,
)

SITEWIDE: dict[str, type[Model]] = {
    "site": Site,
    "documents": Documents,
    "organisations": Organisations,
    "guidance": Guidance,
    "glossary": Glossary,
    "redaction-reasons": RedactionReasons,
    "helplines": Helplines,
    "allowed": Allowed,
}
"""One file each: data/<kind>.yml."""

PER_PARTNERSHIP: dict[str, type[Model]] = {
    "arrangements": Arrangements,
    "groups": Group,
    "priorities": Priorities,
    "meetings": Meeting,
}
"""One folder each: data/partnerships/<name>/<kind>/<id>.yml."""

KINDS: dict[str, type[Model]] = {**SITEWIDE, "partnership": Partnership, **PER_PARTNERSHIP}
