"""What the site says of itself, and what its regions are called: data/site.yml, data/regions/<region>/region.yml."""

from typing import Annotated, Literal

from pydantic import Field

from macros.records.models.base import Colour, ColourInTheDark, Flag, Id, Line, Matching, Model, Text

Logo = Annotated[
    str,
    Matching(
        "logo",
        r"looks/[a-z0-9-]+\.(svg|png)",
        "must be a file in looks/, its name in small letters, digits and hyphens, that ends in .svg or .png",
    ),
]


SiteAddress = Annotated[
    str,
    Matching(
        "link",
        r"https?://[^\s<>\"?#]+",
        "must be a full web address beginning with https:// or http://, without ? and #: those of pages follow it",
    ),
]


class Site(Model):
    """What the site calls itself and says of itself."""

    title: Line
    description: Line
    url: SiteAddress | None = None
    short_name: Line | None = Field(default=None, description="What follows the name of a page in a browser's tab")
    adopted: Flag = Field(description="Whether the partnership has taken the site on as its own")
    standing: Text | None = Field(
        default=None, description="What the reader must know about whose words these are, until the site is adopted"
    )
    statement: Text | None = Field(default=None, description="The partnership's own words about an adopted site")
    colour: Colour | None = Field(default=None, description='The site\'s colour on white: "#0b5c5e"')
    colour_dark: ColourInTheDark | None = Field(
        default=None, description="Its colour in the dark; worked out from the other if left out"
    )
    logo: Logo | None = Field(default=None, description="Its file: looks/logo.svg or looks/logo.png")
    logo_has_name: Flag = Field(default=False, description="True where the logo is the name: it is not written twice")
    least_certain: Literal["secondary", "read-in-source"] = Field(
        default="secondary",
        description="What may be shown at the least: facts read only elsewhere, with a warning; or only those read in "
        "their own source",
    )
    regions: tuple[Id, ...] = Field(
        default=(), description="The folders of data/regions/ that bind its partnerships, the most important first"
    )
    editor: Line = Field(description="The post that keeps this site's own records")
    attendance_by: Literal["agency", "post", "person"] = Field(
        default="agency",
        description="Whose attendance the tables count; by person, a small group becomes a list of individuals",
    )
    ask: Text = Field(description="How to ask about a page where the partnership gives no contact of its own")


class Region(Model):
    """A region with procedures or thresholds of its own, and what pages call them."""

    name: Line
    procedures: Line = Field(description="What readers call its procedures: London procedures")
    thresholds: Line = Field(description="What readers call its threshold document: London threshold document")
    not_its_thresholds: Line = Field(
        description="Said, like a heading, before what is not taken from that document: Not the London document"
    )
