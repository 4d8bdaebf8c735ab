"""Lists that the whole site reads: data/<kind>.yml, and most of them in other places too (see `macros/kinds.py`)."""

from typing import Annotated, Literal

from pydantic import Field

from macros.records.models.base import (
    ComingDate,
    ComingDay,
    ComingIfStated,
    Flag,
    Id,
    Line,
    Matching,
    Model,
    PastDate,
    PastDay,
    PastIfStated,
    Telephone,
    Text,
    Url,
)
from macros.records.models.provenance import Checked
from macros.records.models.review import Allowance, Review


class Document(Model):
    """A published document that records restate."""

    id: Id
    title: Line
    publisher: Line
    partnership: Id
    dated: PastDate
    approved: PastIfStated = "not-stated"
    url: Url | None = None
    note: Text | None = None


class Documents(Model):
    documents: tuple[Document, ...] = Field(min_length=1)


class OrganisationName(Model):
    """A name and when the body bore it; `basis` says how that is known."""

    name: Line
    since: ComingDate | None = None
    until: ComingDate | None = None
    basis: Text | None = None


OrganisationKind = Literal[
    "council",
    "icb",
    "police",
    "nhs-trust",
    "nhs-body",
    "company",
    "charity",
    "school",
    "national-body",
    "prison",
    "network",
    "partnership",
    "other",
]


class Organisation(Model):
    """A body. A record shows the name that the body bore on the record's date."""

    id: Id
    kind: OrganisationKind
    names: tuple[OrganisationName, ...] = Field(min_length=1, description="Oldest first")
    short_name: Line | None = None
    became: Id | None = Field(default=None, description="The body that took over its functions")
    part_of: Id | None = Field(default=None, description="The body that this is a unit of, as a BCU is of its force")
    about: Text | None = None


class Organisations(Model):
    organisations: tuple[Organisation, ...] = Field(min_length=1)


class GuidanceEdition(Checked):
    """One edition of statutory guidance, a law, or regional procedures."""

    id: Id
    work: Id = Field(description="The same for all editions of one work")
    title: Line
    name: Line = Field(description="How the edition is called: 2023")
    kind: Literal["statutory-guidance", "act", "regulations", "regional-procedures", "regional-thresholds"]
    issuer: Line
    published: PastIfStated
    in_force: ComingIfStated
    replaced_by: Id | None = None
    replaced_on: ComingIfStated | None = None
    link: Url | None = None
    about: Text
    changes: tuple[Text, ...] = ()
    doubt: Text | None = Field(default=None, description="What could not be confirmed")


class Guidance(Model):
    review: Review
    overdue: Allowance | None = None
    guidance: tuple[GuidanceEdition, ...] = Field(min_length=1)


class Term(Model):
    """An abbreviation or term with its expansion; `about` says in a sentence what it is."""

    id: Id
    term: Line
    means: Line
    about: Text | None = None
    also: tuple[Line, ...] = ()
    case_sensitive: Flag = Field(default=True, description="False where the term is a phrase")


class Glossary(Model):
    terms: tuple[Term, ...] = Field(min_length=1)


class RedactionReason(Checked):
    """Why something may be withheld: the law in brief, in words a reader understands."""

    id: Id
    name: Line
    legal_basis: Line
    plain_english: Text
    public_interest_test: Literal["needed", "not-needed", "depends"]
    public_interest_note: Text | None = None
    can_lapse: Flag
    marker: Line = Field(description="What the reader sees beside the bar: personal information")


class RedactionReasons(Model):
    redaction_reasons: tuple[RedactionReason, ...] = Field(min_length=1)


class Helpline(Checked):
    """A telephone number, for whom, where and when."""

    id: Id
    name: Line
    number: Telephone
    area: Line
    national: Flag
    when: Line
    for_whom: Line
    hours: Line | None = None
    note: Text | None = None


class UnknownNumber(Model):
    """A number that could not be confirmed: said openly, with what to do instead."""

    id: Id
    partnership: Id | None = None
    what: Line
    instead: Text
    needed_first: Flag = Field(default=False, description="True for the number that a worried reader looks for first")


class Helplines(Model):
    review: Review
    overdue: Allowance | None = None
    helplines: tuple[Helpline, ...] = Field(description="May be empty where none could be confirmed: []")
    not_confirmed: tuple[UnknownNumber, ...] = ()


class BankHoliday(Checked):
    """A bank holiday that the government declared, moved or took away after the program library's list was made."""

    day: ComingDay
    name: Line
    change: Literal["added", "taken-away"] = Field(
        description="A day that was moved has two entries: taken away here, added there"
    )


class BankHolidays(Model):
    """One-off changes, for England and Wales: the days of every year come from the program library `holidays`."""

    review: Review
    overdue: Allowance | None = None
    bank_holidays: tuple[BankHoliday, ...] = Field(description="May be empty: []")


class AllowedText(Model):
    """A text that looks like something about a person and may stand there; the exception ends on a day."""

    text: Line = Field(description="Exactly what is allowed, and no more than that")
    pattern: Literal[
        "address",
        "case-reference",
        "date-of-birth",
        "email",
        "national-insurance-number",
        "nhs-number",
        "postcode",
        "pupil-number",
        "telephone",
    ]
    where: Line = Field(description="The file, such as data/documents.yml, or: everywhere")
    reason: Text
    noted_on: PastDay
    look_again_by: ComingDay
    permanent_fact: Flag = Field(
        default=False, description="True for a public fact that seldom changes: up to 24 months"
    )


class AcceptedFile(Model):
    """What may stay in git's history: this content at this path, no other.

    A file that nobody can read; or, as `breach`, what should never have entered git, is known and was dealt with.
    """

    blob: Annotated[
        str, Matching("id", r"[0-9a-f]{40}", "must be the 40 letters and digits that `partnership history` prints")
    ]
    path: Line = Field(
        description="Where it is, or was, as the problem calls it; “message” for the message of a commit, whose number "
        "is then the blob"
    )
    breach: Flag = Field(default=False, description="True for what held words that must not be public, or was a draft")
    reason: Text = Field(
        description="What it is, and how somebody made sure that it holds nothing withheld; of a breach, what was done"
    )
    authorised_by: Line = Field(description="A post, never a name")
    accepted_on: PastDay


class Allowed(Model):
    """The numbers of helplines.yml need no entry: that record explains them."""

    allowed: tuple[AllowedText, ...] = Field(description="May be empty: []")
    accepted_files: tuple[AcceptedFile, ...] = ()
