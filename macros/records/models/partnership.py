"""data/partnerships/<name>/partnership.yml: one local multi-agency safeguarding children partnership."""

import re
from typing import Literal

from pydantic import Field

from macros.records.models.base import Id, Line, Model, Text, Url
from macros.records.models.clause import Points
from macros.records.models.provenance import Provenance

_CALLED = re.compile(
    r"(?=.*\b(?:safeguarding|partnership|board)\b)"
    r"(?:(?:^|\s+)(?:local|multi-agency|safeguarding|child(?:ren)?(?:['’]s)?|and|young|vulnerable|people(?:['’]s)?|"
    r"partnership|board|arrangements|\([A-Z]+\)))+$",
    re.IGNORECASE,
)
"""What partnerships call themselves after the name of their area."""


class StatutoryPartner(Model):
    """One of the three kinds of statutory safeguarding partner and who acts for it."""

    kind: Literal["council", "icb", "police"]
    organisations: tuple[Id, ...] = Field(min_length=1)
    lead: Line = Field(description="Post of the lead (senior) person, or not-stated")
    delegated: Line = Field(description="Post that the functions are delegated to, or not-stated")
    source: Provenance


class Footprint(Model):
    """The area that a partner covers where it is larger than the partnership's."""

    organisation: Id
    boroughs: tuple[Line, ...] = Field(min_length=1)
    source: Provenance


class Partnership(Model):
    """What a partnership is, whom it is made of and which area it serves."""

    name: Line
    short_name: Line
    summary: Text
    boroughs: tuple[Line, ...] = Field(min_length=1)
    statutory_partners: tuple[StatutoryPartner, ...] = Field(min_length=1)
    footprints: tuple[Footprint, ...] = ()
    team: Text = Field(description="Who runs the partnership from day to day, or not-stated")
    works_with: tuple[Points, ...] = Field(default=(), description="Other boards and partnerships")
    website: Url | None = None
    website_certainty: Literal["read-in-source", "secondary"] | None = None
    helplines: tuple[Id, ...] = Field(default=(), description="Local numbers, in the order to show them")
    redaction_posts: tuple[Line, ...] = Field(
        default=(), description="The only posts that may check and authorise redactions; left out: any post"
    )
    documents: tuple[Id, ...] = Field(min_length=1, description="Published documents that these pages restate")
    source: Provenance

    @property
    def area(self) -> str:
        """What it serves, as its name says it: `Kingston and Richmond`."""
        return area_of(self.name)


def area_of(name: str) -> str:
    """The area in a partnership's name; the whole name where it has none."""
    area = _CALLED.sub("", name)
    return re.sub(r"^the\b\s*", "", area, flags=re.IGNORECASE) or name if area != name else name
