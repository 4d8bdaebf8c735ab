"""Names, addresses and titles that records call each other by.

In: the loaded records and the day. Out: `Lookup`, which turns an id into what a reader sees.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from macros import dates
from macros.kinds import KINDS
from macros.public.base import Html, Link, Origin
from macros.public.meetings import Marker
from macros.publish import text
from macros.records.load import Entry, Records
from macros.records.models.base import NOT_STATED, Certainty
from macros.records.models.provenance import Provenance
from macros.records.models.sitewide import Document, GuidanceEdition, Organisation, RedactionReason
from macros.workings import membership
from macros.workings.bodies import Register


@dataclass(frozen=True, kw_only=True)
class Lookup:
    """Everything that `publish` needs to know of other records."""

    records: Records
    as_at: date
    documents: dict[str, Document]
    organisations: dict[str, Organisation]
    guidance: dict[str, GuidanceEdition]
    reasons: dict[str, RedactionReason]
    markers: dict[str, Marker]
    notes: frozenset[str]
    """Ids of the documents that are notes of a meeting: their parts are items, not clauses."""
    least_certain: Certainty
    """The least certainty with which a fact may be shown (data/site.yml)."""
    registers: dict[str, Register]
    """For each partnership, which body stands for which statutory partner."""
    groups: dict[tuple[str | None, str], Entry]
    """Every group, by its partnership and its id."""
    entries: dict[tuple[str, str | None, str], Entry]
    """Every readable record, by its kind, its partnership and its id."""

    # A cache needs a hash; one made from what is in here would mean a walk through every record.
    __hash__ = object.__hash__

    def html(self, words: str) -> Html:
        """A record's text as block HTML."""
        return text.html(words, self.markers)

    def inline(self, words: str) -> Html:
        """A record's text as inline HTML where it is one paragraph."""
        return text.inline(words, self.markers)

    def line(self, words: str) -> Html:
        """A line that may have a redaction marker, as inline HTML."""
        return text.line(words, self.markers)

    def maybe(self, words: str | None) -> Html | None:
        """Block HTML, or None for no text."""
        return None if words is None else self.html(words)

    def name_on(self, organisation: str, day: str) -> str:
        """The name that a body bore on `day` (a date of any precision): a record keeps the name of its day."""
        names = self.organisations[organisation].names
        when = dates.last_day(day)
        borne = [names[0].name]
        for before, name in pairwise(names):
            since = dates.first_day(name.since) if name.since else _day_after(before.until)
            if since is None or since <= when:
                borne.append(name.name)
        return borne[-1]

    def name_now(self, organisation: str) -> str:
        """The latest known name of a body."""
        return self.organisations[organisation].names[-1].name

    def origin(self, source: Provenance) -> Origin:
        """A record's source, in words."""
        document = self.documents[source.document]
        return Origin(
            title=document.title,
            publisher=document.publisher,
            dated=dates.in_words(document.dated),
            clauses=clause_words(source.clauses, "item" if document.id in self.notes else "clause"),
            url=self.document_url(document.id),
            note=self.maybe(source.note),
            year=self.document_year(document.id),
        )

    def document_year(self, document: str) -> str:
        """The year under which notes of a meeting are listed, as there are so many; empty for other documents."""
        return self.documents[document].dated[:4] if document in self.notes else ""

    def document_url(self, document: str) -> str:
        """Where a document is listed."""
        year = self.document_year(document)
        return f"/documents/{year}/#{document}" if year else f"/documents/#{document}"

    def cited(self, guidance: str) -> tuple[str, Link | None]:
        """Title of an edition or work, and the edition in force if that is a later one."""
        edition = self.guidance.get(guidance)
        editions = [edition] if edition else [other for other in self.guidance.values() if other.work == guidance]
        shown = next((candidate for candidate in editions if may_be_shown(self, candidate.certainty)), None)
        if shown is None:
            return "Guidance that this site has not yet looked up", None
        if edition is None:
            return f"{shown.title} (edition not stated)", None
        last = self.replaced(edition)
        return edition_title(edition), None if last is None else Link(title=edition_title(last), url=edition_url(last))

    def replaced(self, edition: GuidanceEdition) -> GuidanceEdition | None:
        """The latest edition that may be shown among those that replaced this one, one after the other."""
        seen, last = {edition.id}, None
        while edition.replaced_by and edition.replaced_by not in seen:
            edition = self.guidance[edition.replaced_by]
            seen.add(edition.id)
            last = edition if may_be_shown(self, edition.certainty) else last
        return last


def lookup(records: Records, as_at: date) -> Lookup:
    """Index the site-wide records."""
    reasons = {reason.id: reason for reason in records.one("redaction-reasons").redaction_reasons}
    least_certain = records.one("site").least_certain
    markers = {
        # A reason that is not shown is not explained on that page either.
        i: Marker(
            words=reason.marker,
            url=f"/redactions/#{i}" if _sure_enough(reason.certainty, least_certain) else "/redactions/",
        )
        for i, reason in reasons.items()
    }
    return Lookup(
        records=records,
        as_at=as_at,
        documents={document.id: document for document in records.one("documents").documents},
        organisations={body.id: body for body in records.one("organisations").organisations},
        guidance={edition.id: edition for edition in records.one("guidance").guidance},
        reasons=reasons,
        markers=markers,
        notes=frozenset(entry.record.source.document for entry in records.of("meetings")),
        least_certain=least_certain,
        registers=membership.registers(records),
        groups={(entry.partnership, entry.id): entry for entry in records.of("groups")},
        entries={
            (entry.kind, entry.partnership, entry.id): entry for entry in records.entries if entry.record is not None
        },
    )


def may_be_shown(look: "Lookup", certainty: Certainty) -> bool:
    """False for what nobody has yet read anywhere, and for whatever the site's setting rules out."""
    return _sure_enough(certainty, look.least_certain)


def _sure_enough(certainty: Certainty, least_certain: Certainty) -> bool:
    return certainty == "read-in-source" or certainty == least_certain == "secondary"


def _day_after(until: str | None) -> date | None:
    """The first day of the next name, where only the end of the one before it is known."""
    return None if until is None else dates.last_day(until) + timedelta(days=1)


def clause_words(clauses: Iterable[str], unit: str = "clause") -> str:
    """`clause 3.5`, `clauses 3.5 and 3.7`, `clause 2 and “Sign-off”`, `item 4` and the like; empty for none."""
    named = list(clauses)
    titles = [f"“{clause}”" for clause in named if is_title(clause)]
    numbers = [clause for clause in named if not is_title(clause)]
    if not numbers:
        return in_a_row(titles)
    words = f"{unit}{'' if len(numbers) == 1 else 's'} {in_a_row(numbers)}"
    return f"{words} and {in_a_row(titles)}" if titles else words


def is_title(clause: str) -> bool:
    """Whether a document's part is called by its title, as it has no number: neither `3.5` nor `IV` nor `Action 2`."""
    return re.search(r"[a-z]{3}", clause) is not None and not clause[-1].isdigit()


def edition_title(edition: GuidanceEdition) -> str:
    """`Working Together to Safeguard Children 2023`; an Act's title has its year already."""
    return edition.title if edition.name in edition.title else f"{edition.title} {edition.name}"


def edition_url(edition: GuidanceEdition) -> str:
    """The address of its page."""
    return f"/guidance/{edition.id}/"


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
    return KINDS[entry.kind].address(entry.partnership, entry.id)


def title_of(entry: Entry) -> str:
    """What readers call a record: its own title or name; for a list, the heading of its page."""
    own = getattr(entry.record, "title", None) or getattr(entry.record, "name", None)
    return str(own or KINDS[entry.kind].heading)


def short_name(look: Lookup, entry: Entry) -> str:
    """The short name of the partnership whose record it is; empty for a record that holds for every area."""
    partnership = entry.partnership or getattr(entry.record, "partnership", None)
    return partnership_link(look.records, partnership)[1] if partnership else ""


def area(look: Lookup, partnership: str | None) -> str:
    """The area that a partnership serves, in words."""
    return str(next(entry.record.area for entry in look.records.of("partnership") if entry.id == partnership))


def partnership_link(records: Records, name: str | None) -> tuple[Link, str]:
    """Link to a partnership's front page, and its short name."""
    entry: Any = next(e for e in records.of("partnership") if e.id == name)
    return Link(title=entry.record.name, url=home(entry)), entry.record.short_name
