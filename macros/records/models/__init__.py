"""The shape of one record, one module per kind: pydantic models, frozen, unknown keys forbidden.

In: plain values from `source`. Out: typed records for `load`. `KINDS` says which file holds which kind.
Only `load`, `rules` and `publish` may import from here; a test keeps it so.
"""

from macros.records.models.arrangements import Arrangements
from macros.records.models.base import Model
from macros.records.models.duties import Duties
from macros.records.models.group import Group
from macros.records.models.meeting import Meeting
from macros.records.models.partnership import Partnership
from macros.records.models.priorities import Priorities
from macros.records.models.procedure import Procedure
from macros.records.models.sitewide import (
    Allowed,
    Documents,
    Glossary,
    Guidance,
    Helplines,
    Organisations,
    RedactionReasons,
    Site,
)
from macros.records.models.synonyms import Synonyms
from macros.records.models.threshold import Domain, Levels
from macros.records.models.timescale import Timescales

SITEWIDE: dict[str, type[Model]] = {
    "site": Site,
    "documents": Documents,
    "organisations": Organisations,
    "guidance": Guidance,
    "glossary": Glossary,
    "redaction-reasons": RedactionReasons,
    "helplines": Helplines,
    "allowed": Allowed,
    "levels": Levels,
    "timescales": Timescales,
    "synonyms": Synonyms,
    "duties": Duties,
}
"""One file each: data/<kind>.yml."""

FOLDERS: dict[str, type[Model]] = {"thresholds": Domain, "procedures": Procedure}
"""One folder each: data/<kind>/<id>.yml."""

PER_PARTNERSHIP: dict[str, type[Model]] = {
    "arrangements": Arrangements,
    "groups": Group,
    "earlier-terms": Group,
    "priorities": Priorities,
    "meetings": Meeting,
}
"""One folder each: data/partnerships/<name>/<kind>/<id>.yml."""

KINDS: dict[str, type[Model]] = {**SITEWIDE, **FOLDERS, "partnership": Partnership, **PER_PARTNERSHIP}
