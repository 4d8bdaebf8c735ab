"""The kinds of record, in one table: what each is called, which files hold it, and what is made of it.

Everything that differs from kind to kind and is not code stands here, so that a new kind is one entry
(docs/developer.md, “Add a kind of record”). Models and publish functions are named as text: this is the lowest room,
which both sides of the door to the public types read, and imports neither. `records` looks the models up, `publish`
its own functions.
"""

from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass, field
from typing import Any, Literal

PLACES = ("data/national", "data/regions/*", "data", "data/partnerships/*")
"""Where what binds all of England is, what binds a region, what this site's partnerships share, and what is local."""


@dataclass(frozen=True)
class Kind:
    """One kind of record; a field that is empty is something it does not have."""

    name: str
    """What records and code call it: the name of its folder, or of its one file."""
    files: str
    """Where its records are: one file, or a file for each record, in each partnership or not."""
    model: str
    """The module in macros/records/models/ and the class of its shape."""
    _: KW_ONLY
    singular: str = ""
    """What its schema, and its example in data/README.md, are called where that is not `name`."""
    title: str = "Site-wide list"
    """What readers call one of these records: in its head, the reviews, the A to Z and the filter of the search."""
    heading: str = ""
    """What readers call all of them: the heading of the page that lists them."""
    about: str = ""
    """A sentence about the page on which each partnership lists its own, <name>-index.html in overrides/records/."""
    url: str = ""
    """The address of a record's page; of a list in one file, that of the page that shows it."""
    template: str = ""
    """Its page, <template>.html in overrides/records/, made of each record in this field of `public.Site`."""
    publish: str = ""
    """The module in macros/publish/ and the function that fills that field."""
    meta: Mapping[str, Any] = field(default_factory=dict)
    """What the front matter of its pages has besides: `styles` in overrides/assets/css/, `answers` for the search."""
    review: tuple[str, ...] | None = None
    """The way to the part of it that promises a review, `()` for the record itself; None for what is not reviewed."""
    feed: Literal["", "own", "entry"] = ""
    """`own` where a feed is about each of these records, `entry` where each is an entry of its partnership's feed."""
    layers: Literal["", "joined", "nearest"] = ""
    """Whether it may stand in each of the places of `PLACES`: read as one, or only the nearest place that has any."""
    may_be_absent: bool = False
    """Whether a project need not have its one file."""
    data: str = ""
    """What the JSON file of one record holds. Files of more than one record are in macros/open_data/kinds.py."""

    @property
    def in_partnership(self) -> bool:
        """Whether each partnership has its own."""
        return self.files.startswith("data/partnerships/")

    @property
    def in_folder(self) -> bool:
        """Whether a folder of its name holds its files."""
        return self.files.endswith(f"/{self.name}/*.yml")

    @property
    def is_one_list(self) -> bool:
        """Whether its files, wherever they are, are read as one list."""
        return self.layers == "joined" and not self.in_folder

    @property
    def patterns(self) -> tuple[str, ...]:
        """Every place where its files may be."""
        name = self.files.removeprefix("data/")
        return tuple(f"{place}/{name}" for place in PLACES) if self.layers else (self.files,)

    @property
    def schema(self) -> str:
        """The name of its schema, and of its example in data/README.md."""
        return self.singular or self.name

    def address(self, partnership: str | None, name: str) -> str:
        """The address of the page of one record, by its partnership and its file's name."""
        return self.url.format(partnership=partnership, id=name)


def _list(name: str, model: str, heading: str, url: str) -> Kind:
    """A list of facts with a review of its own in each place, and one page for all of them."""
    return Kind(name, f"data/{name}.yml", model, heading=heading, url=url, review=(), layers="joined")


_ALL = (
    Kind("site", "data/site.yml", "site.Site"),
    Kind("region", "data/regions/*/region.yml", "site.Region"),
    Kind("documents", "data/documents.yml", "sitewide.Documents", layers="joined"),
    Kind("organisations", "data/organisations.yml", "sitewide.Organisations", layers="joined"),
    _list("guidance", "sitewide.Guidance", "Guidance and law", "/guidance/"),
    Kind("glossary", "data/glossary.yml", "sitewide.Glossary", layers="joined"),
    Kind("redaction-reasons", "data/redaction-reasons.yml", "sitewide.RedactionReasons", layers="joined"),
    _list("helplines", "sitewide.Helplines", "Telephone numbers", "/worried/"),
    Kind("allowed", "data/allowed.yml", "sitewide.Allowed"),
    Kind("taken-down", "data/taken-down.yml", "taken_down.TakenDown", may_be_absent=True),
    Kind(
        "levels",
        "data/levels.yml",
        "threshold.Levels",
        title="Thresholds",
        heading="Levels of need and their indicators",
        url="/thresholds/",
        review=(),
        layers="nearest",
    ),
    _list("timescales", "timescale.Timescales", "Time limits", "/time-limits/"),
    _list("bank-holidays", "sitewide.BankHolidays", "Bank holidays", "/time-limits/bank-holidays/"),
    Kind(
        "urgent",
        "data/urgent.yml",
        "urgent.Urgent",
        heading="Words of somebody in distress",
        url="/worried/",
        review=(),
        layers="joined",
        may_be_absent=True,
    ),
    Kind("synonyms", "data/synonyms.yml", "synonyms.Synonyms", layers="joined"),
    _list("duties", "duties.Duties", "What must be published", "/duties/"),
    Kind(
        "level-variations",
        "data/partnerships/*/level-variations.yml",
        "threshold.LevelVariations",
        title="Thresholds",
        heading="Variations of the levels of need",
        url="/thresholds/",
        review=(),
    ),
    Kind("thresholds", "data/thresholds/*.yml", "threshold.Domain", singular="threshold", layers="nearest"),
    Kind(
        "partnership",
        "data/partnerships/*/partnership.yml",
        "partnership.Partnership",
        title="Partnership",
        url="/{id}/",
        template="partnerships",
        publish="partnerships.partnerships",
        feed="own",
        data="One partnership: its partners, its area, its telephone numbers.",
    ),
    Kind(
        "arrangements",
        "data/partnerships/*/arrangements/*.yml",
        "arrangements.Arrangements",
        title="Arrangements",
        heading="Arrangements",
        about="Every edition of the published arrangements on this site.",
        url="/{partnership}/arrangements/{id}/",
        template="arrangements",
        publish="partnerships.arrangements",
        review=(),
        feed="entry",
    ),
    Kind(
        "groups",
        "data/partnerships/*/groups/*.yml",
        "group.Group",
        singular="group",
        title="Terms of reference",
        heading="Groups and how they report",
        about="Every group, what it is for and to whom it reports.",
        url="/{partnership}/groups/{id}/",
        template="groups",
        publish="groups.groups",
        review=("terms",),
        feed="own",
    ),
    Kind("earlier-terms", "data/partnerships/*/earlier-terms/*.yml", "group.Group"),
    Kind(
        "priorities",
        "data/partnerships/*/priorities/*.yml",
        "priorities.Priorities",
        title="Priorities",
        heading="Priorities",
        about="What the partnership has agreed to work on, period by period.",
        url="/{partnership}/priorities/{id}/",
        template="priorities",
        publish="progress.priorities",
        meta={"styles": ["actions"]},
        review=(),
        feed="entry",
        data="One list of priorities and what followed from it.",
    ),
    Kind(
        "meetings",
        "data/partnerships/*/meetings/*.yml",
        "meeting.Meeting",
        singular="meeting",
        title="Meeting notes (minutes)",
        heading="Meeting notes (minutes)",
        about="Published notes of meetings, by year and by group.",
        url="/{partnership}/meetings/{id}/",
        template="meetings",
        publish="meetings.meetings",
    ),
    Kind(
        "procedures",
        "data/procedures/*.yml",
        "procedure.Procedure",
        singular="procedure",
        title="Procedure",
        url="/procedures/{id}/",
        template="procedures",
        publish="procedures.procedures",
        meta={"styles": ["procedures"], "answers": "yes"},
        review=(),
        layers="joined",
    ),
    Kind(
        "additions",
        "data/additions/*.yml",
        "procedure.Addition",
        singular="addition",
        title="Procedure",
        url="/procedures/{id}/",
        review=(),
        layers="joined",
    ),
)
KINDS = {kind.name: kind for kind in _ALL}
"""Every kind by its name, in the order in which pages and settings list them."""

WITH_PAGES = tuple(kind for kind in _ALL if kind.template)
"""The kinds of which each record has a page of its own."""
