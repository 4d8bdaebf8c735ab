"""Everything that may be shown, as at one day."""

from dataclasses import dataclass
from datetime import date

from macros.public.actions import ActionRow, CommitmentRow
from macros.public.agencies import Membership, Organisation
from macros.public.base import FileReview, Html, Origin, Review
from macros.public.contacts import Contacts
from macros.public.duties import Duties
from macros.public.editions import EditionsCompared, TermsEdition
from macros.public.meetings import Lifted, Meeting, Redaction
from macros.public.partnerships import Arrangements, Group, Helpline, Partnership, Priorities, Question, UnknownNumber
from macros.public.procedures import Procedure
from macros.public.sitewide import GuidanceEdition, Reason, ReviewRow, SameMeaning, Superseded, TakenDown, Term
from macros.public.thresholds import Thresholds
from macros.public.time_limits import BankHolidays, TimeLimits
from macros.public.urgent import Urgent


@dataclass(frozen=True, kw_only=True)
class Looks:
    """What a partnership's own site looks like; empty where it looks like any other."""

    colour: str = ""
    colour_dark: str = ""
    logo: str = ""
    """The file in the project, from its top."""
    logo_has_name: bool = False


@dataclass(frozen=True, kw_only=True)
class Site:
    """Everything that may be shown, as at one day."""

    title: str
    short_name: str
    description: str
    url: str
    adopted: bool
    standing: Html
    """Whose words the site has; of an adopted one, the partnership's own statement."""
    looks: Looks
    ask: Html
    editor: str
    as_at: date
    partnerships: tuple[Partnership, ...]
    arrangements: tuple[Arrangements, ...]
    groups: tuple[Group, ...]
    priorities: tuple[Priorities, ...]
    meetings: tuple[Meeting, ...]
    actions: tuple[ActionRow, ...]
    commitments: tuple[CommitmentRow, ...]
    guidance: tuple[GuidanceEdition, ...]
    guidance_review: Review
    terms: tuple[Term, ...]
    reasons: tuple[Reason, ...]
    helplines: tuple[Helpline, ...]
    unknown_numbers: tuple[UnknownNumber, ...]
    helplines_reviews: tuple[FileReview, ...]
    documents: tuple[Origin, ...]
    reviews: tuple[ReviewRow, ...]
    superseded: tuple[Superseded, ...]
    taken_down: tuple[TakenDown, ...]
    redactions: tuple[Redaction, ...]
    lifted: tuple[Lifted, ...]
    thresholds: Thresholds
    procedures: tuple[Procedure, ...]
    time_limits: TimeLimits
    bank_holidays: BankHolidays
    contacts: Contacts
    synonyms: tuple[SameMeaning, ...]
    urgent: Urgent | None
    duties: Duties
    terms_editions: tuple[TermsEdition, ...]
    editions_compared: tuple[EditionsCompared, ...]
    memberships: tuple[Membership, ...]
    organisations: tuple[Organisation, ...]
    comparison: tuple[Question, ...]

    # A cache needs a hash with every page; one made from what is in here would mean a walk through every record.
    __hash__ = object.__hash__
