"""Names, addresses and titles that records call each other by.

In: the loaded records and the day. Out: `Lookup`, which turns an id into what a reader sees.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from macros import dates
from macros.load import Entry, Records
from macros.models.base import NOT_STATED
from macros.models.provenance import Provenance
from macros.models.sitewide import Document, GuidanceEdition, Organisation, RedactionReason
from macros.public import Html, Link, Marker, Origin
from macros.publish import text


@dataclass(frozen=True)
class Lookup:
    """Everything that `publish` needs to know of other records."""

    records: Records
    as_at: date
    documents: dict[str, Document]
    organisations: dict[str, Organisation]
    guidance: dict[str, GuidanceEdition]
    reasons: dict[str, RedactionReason]
    markers: dict[str, Marker]

    def html(self, words: str) -> Html:
        """A record's text as block HTML."""
        return text.html(words, self.markers)

    def inline(self, words: str) -> Html:
        """A record's text as inline HTML where it is one paragraph."""
        return text.inline(words, self.markers)

    def maybe(self, words: str | None) -> Html | None:
        """Block HTML, or None for no text."""
        return None if words is None else self.html(words)

    def name_on(self, organisation: str, day: str) -> str:
        """The name that a body bore on `day` (a date of any precision): a record keeps the name of its day."""
        names = self.organisations[organisation].names
        when = dates.last_day(day)
        borne = [name for name in names if name.since is None or dates.first_day(name.since) <= when]
        return (borne[-1] if borne else names[0]).name

    def name_now(self, organisation: str) -> str:
        """The latest name known of a body."""
        return self.organisations[organisation].names[-1].name

    def origin(self, source: Provenance) -> Origin:
        """A record's source, in words."""
        document = self.documents[source.document]
        return Origin(
            document.title,
            document.publisher,
            dates.in_words(document.dated),
            clause_words(source.clauses),
            f"/documents/#{document.id}",
            self.maybe(source.note),
        )

    def cited(self, guidance: str) -> tuple[str, Link | None]:
        """Title of an edition or work, and the edition in force if that is a later one."""
        edition = self.guidance.get(guidance)
        if edition is None:
            title = next(e.title for e in self.guidance.values() if e.work == guidance)
            return f"{title} (edition not stated)", None
        last = edition
        while last.replaced_by:
            last = self.guidance[last.replaced_by]
        return edition_title(edition), None if last is edition else Link(edition_title(last), f"/guidance/#{last.id}")


def lookup(records: Records, as_at: date) -> Lookup:
    """Index the site-wide records."""
    reasons = {reason.id: reason for reason in records.one("redaction-reasons").redaction_reasons}
    markers = {i: Marker(reason.marker, f"/redactions/#{i}") for i, reason in reasons.items()}
    return Lookup(
        records,
        as_at,
        {document.id: document for document in records.one("documents").documents},
        {body.id: body for body in records.one("organisations").organisations},
        {edition.id: edition for edition in records.one("guidance").guidance},
        reasons,
        markers,
    )


def clause_words(clauses: Iterable[str]) -> str:
    """`clause 3.5`, `clauses 3.5 to 3.7` and the like; empty for none."""
    numbers = list(clauses)
    if not numbers:
        return ""
    return ("clause " if len(numbers) == 1 else "clauses ") + in_a_row(numbers)


def edition_title(edition: GuidanceEdition) -> str:
    """`Working Together to Safeguard Children 2023`; an Act's title has its year already."""
    return edition.title if edition.name in edition.title else f"{edition.title} {edition.name}"


def in_a_row(words: Iterable[str], last: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`."""
    *most, end = list(words) or [""]
    return f"{', '.join(most)} {last} {end}" if most else end


def stated(words: str | None) -> str:
    """The words, or `Not stated` where the document is silent."""
    return "Not stated" if words is None or words == NOT_STATED else words


def stated_date(words: str | None) -> str:
    """A date in words, or `Not stated`."""
    return "Not stated" if words is None or words == NOT_STATED else dates.in_words(words)


def home(entry: Entry) -> str:
    """The address of a record's page."""
    if entry.kind == "partnership":
        return f"/{entry.id}/"
    return f"/{entry.partnership}/{entry.kind}/{entry.id}/"


def partnership_link(records: Records, name: str | None) -> tuple[Link, str]:
    """Link to a partnership's front page, and its short name."""
    entry: Any = next(e for e in records.of("partnership") if e.id == name)
    return Link(entry.record.name, home(entry)), entry.record.short_name
