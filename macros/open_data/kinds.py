"""The kinds of JSON file, each as a frozen dataclass of public types: from it come the file and its schema.

A file of one record alone needs no dataclass here: macros/kinds.py says that there is one, and what it holds.
"""

from dataclasses import dataclass, make_dataclass
from datetime import date
from typing import get_args, get_type_hints

from macros.kinds import WITH_PAGES, Kind
from macros.open_data import popolo
from macros.public.actions import ActionRow, CommitmentRow
from macros.public.agencies import Organisation
from macros.public.base import Origin
from macros.public.contacts import Contacts
from macros.public.duties import Duties
from macros.public.editions import TermsEdition
from macros.public.meetings import Meeting
from macros.public.partnerships import Arrangements, Group, Helpline, Question, UnknownNumber
from macros.public.procedures import Procedure
from macros.public.site import Site
from macros.public.sitewide import GuidanceEdition, Reason, ReviewRow, Term
from macros.public.thresholds import Thresholds
from macros.public.time_limits import TimeLimits


@dataclass(frozen=True)
class ArrangementsFile:
    """The editions of one partnership's arrangements that are on this site, clause by clause."""

    as_at: date
    arrangements: tuple[Arrangements, ...]


@dataclass(frozen=True)
class GroupFile:
    """One group, its terms of reference, and what it promises beside what the notes of its meetings show."""

    as_at: date
    group: Group
    earlier_terms: tuple[TermsEdition, ...]


@dataclass(frozen=True)
class NotesFile:
    """The published notes of one group's meetings in one year, and what became of what they agreed."""

    as_at: date
    meetings: tuple[Meeting, ...]
    actions: tuple[ActionRow, ...]
    commitments: tuple[CommitmentRow, ...]


@dataclass(frozen=True)
class PeopleFile:
    """The people whom published notes of one group and year name, in Popolo's terms. Withheld people are not in it.

    One person is one entry for each set of notes: whether two sets name the same person is not stated.
    """

    as_at: date
    persons: tuple[popolo.PopoloPerson, ...]
    posts: tuple[popolo.PopoloPost, ...]
    memberships: tuple[popolo.PopoloMembership, ...]


@dataclass(frozen=True)
class SeatsFile:
    """A partnership, its groups, the bodies that sit on them and the seats, in Popolo's terms. No person is in it."""

    as_at: date
    organizations: tuple[popolo.PopoloOrganization, ...]
    posts: tuple[popolo.PopoloPost, ...]
    memberships: tuple[popolo.PopoloMembership, ...]


@dataclass(frozen=True)
class OrganisationsFile:
    """Bodies: where each sits, and how many meetings it came to."""

    as_at: date
    organisations: tuple[Organisation, ...]


@dataclass(frozen=True)
class ComparisonFile:
    """What is stated on the questions by which partnerships are compared."""

    as_at: date
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class ReviewsFile:
    """Every review and every redaction that is to be looked at again, soonest due first."""

    as_at: date
    reviews: tuple[ReviewRow, ...]


@dataclass(frozen=True)
class ReferenceFile:
    """Lists of the whole site: guidance, terms, reasons for redactions, numbers, documents, duties."""

    as_at: date
    guidance: tuple[GuidanceEdition, ...]
    terms: tuple[Term, ...]
    reasons: tuple[Reason, ...]
    helplines: tuple[Helpline, ...]
    unknown_numbers: tuple[UnknownNumber, ...]
    documents: tuple[Origin, ...]
    duties: Duties


@dataclass(frozen=True)
class PractitionersFile:
    """What practitioners look up: levels of need, procedures, time limits, whom to contact."""

    as_at: date
    thresholds: Thresholds
    procedures: tuple[Procedure, ...]
    time_limits: TimeLimits
    contacts: Contacts


def _of_record(kind: Kind) -> type:
    """The file of one record: the day, and the record under the name of its kind."""
    record = get_args(get_type_hints(Site)[kind.template])[0]
    made = make_dataclass(f"{record.__name__}File", [("as_at", date), (kind.schema, record)], frozen=True)
    made.__doc__ = kind.data
    return made


_OF_MORE = {"arrangements": ArrangementsFile, "group": GroupFile}
KINDS: dict[str, type] = {
    **{
        kind.schema: _OF_MORE.get(kind.schema) or _of_record(kind)
        for kind in WITH_PAGES
        if kind.data or kind.schema in _OF_MORE
    },
    "notes": NotesFile,
    "people": PeopleFile,
    "seats": SeatsFile,
    "organisations": OrganisationsFile,
    "comparison": ComparisonFile,
    "reviews": ReviewsFile,
    "reference": ReferenceFile,
    "practitioners": PractitionersFile,
}
"""Each kind by its name, which is also that of its schema."""
