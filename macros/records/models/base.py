"""What every record is made of: small types that turn YAML text into values, or say what must be true.

In: plain values (dict, list, str). Out: frozen models; raises pydantic's ValidationError, whose
messages never carry the value. Shape only: what must hold across fields and records is in `rules`.
"""

import re
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    WithJsonSchema,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from macros import colour, dates, telephone


class Model(BaseModel):
    """A part of a record: frozen, unknown keys forbidden, values kept out of errors."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


@dataclass(frozen=True)
class Matching:
    """Text of one form: refused by the model when it has another, underlined by editors through the schema."""

    rule: str
    pattern: str
    message: str

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self._check, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {**handler(schema), "pattern": f"^(?:{self.pattern})$"}

    def _check(self, value: Any) -> Any:
        if not isinstance(value, str) or not re.fullmatch(self.pattern, value, re.DOTALL):
            raise PydanticCustomError(self.rule, self.message)
        return value


def _text(value: Any) -> Any:
    # YAML's words for nothing would be printed as they stand.
    if not isinstance(value, str) or value.strip() in ("", "~", "null"):
        raise PydanticCustomError("text", "must be text, and not empty: leave the line out if there is nothing to say")
    return value.strip()


def _line(value: Any) -> Any:
    value = _text(value)
    if "\n" in value:
        raise PydanticCustomError("one-line", "must be one line of text")
    return value


def _colour(value: Any, dark: bool = False) -> Any:
    wrong = colour.fault(value if isinstance(value, str) else "", dark)
    if wrong is not None:
        raise PydanticCustomError("colour", "{wrong}", {"wrong": wrong})
    return colour.read(value)


def _colour_in_the_dark(value: Any) -> Any:
    return _colour(value, dark=True)


def _whole_number(value: Any) -> Any:
    if not isinstance(value, str) or not re.fullmatch(r"0|[1-9][0-9]{0,6}", value):
        raise PydanticCustomError("whole-number", "must be a whole number in digits")
    return int(value)


def _flag(value: Any) -> Any:
    if value not in ("true", "false"):
        raise PydanticCustomError("true-or-false", "must be true or false")
    return value == "true"


def _day(value: Any) -> Any:
    if not isinstance(value, str) or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value) or not _exists(value):
        raise PydanticCustomError("date", "must be a date that exists, written YYYY-MM-DD")
    return value


def _partial_date(value: Any) -> Any:
    if not isinstance(value, str) or not _exists(value):
        raise PydanticCustomError("date", "must be a date that exists, written YYYY-MM-DD, YYYY-MM or YYYY")
    return value


def _stated_date(value: Any) -> Any:
    if value == NOT_STATED:
        return value
    if not isinstance(value, str) or not _exists(value):
        raise PydanticCustomError(
            "date", "must be a date that exists, written YYYY-MM-DD, YYYY-MM or YYYY, or not-stated"
        )
    return value


def _exists(text: str) -> bool:
    try:
        dates.parts(text)
    except ValueError:
        return False
    return True


NOT_STATED = "not-stated"

Id = Annotated[
    str,
    Matching("id", r"[a-z0-9]+(-[a-z0-9]+)*", "must be small letters, digits and single hyphens"),
    Field(max_length=80),
]
"""A record's or a part's name in addresses; also what other records call it by."""

Line = Annotated[str, BeforeValidator(_line)]
Text = Annotated[str, BeforeValidator(_text)]
"""Plain-English Markdown: paragraphs, emphasis and links; lists and numbers have fields of their own."""

Colour = Annotated[str, BeforeValidator(_colour)]
ColourInTheDark = Annotated[str, BeforeValidator(_colour_in_the_dark)]
"""A colour in which text can be read: see macros/colour.py."""

Whole = Annotated[int, BeforeValidator(_whole_number)]
AtLeastOne = Annotated[int, Field(ge=1), BeforeValidator(_whole_number)]
Months = Annotated[int, Field(ge=1, le=60), BeforeValidator(_whole_number)]
"""How long at most until something is done again: longer than five years is a slip of the finger."""

Percent = Annotated[int, Field(ge=1, le=100), BeforeValidator(_whole_number)]
"""Limits belong to the type, not to the field that has it: what stands in for a wrong value keeps to them too."""

Flag = Annotated[bool, BeforeValidator(_flag)]


@dataclass(frozen=True)
class When:
    """Whether a date tells of something that has happened, or of something that may still be to come.

    There is no date type without it, so that a new field must choose; the rule date-believable looks at it.
    """

    has_happened: bool


_PAST, _COMING = When(has_happened=True), When(has_happened=False)
_Day = Annotated[str, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]
_Date = Annotated[
    str, BeforeValidator(_partial_date), WithJsonSchema({"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"})
]
_IfStated = Annotated[
    str,
    BeforeValidator(_stated_date),
    WithJsonSchema({"type": "string", "pattern": r"^(\d{4}(-\d{2}(-\d{2})?)?|not-stated)$"}),
]

PastDay = Annotated[_Day, _PAST]
PastDate = Annotated[_Date, _PAST]
PastIfStated = Annotated[_IfStated, _PAST]
ComingDay = Annotated[_Day, _COMING]
ComingDate = Annotated[_Date, _COMING]
ComingIfStated = Annotated[_IfStated, _COMING]
"""A day; a day, a month or a year; the same, or `not-stated` where the published document is silent."""

Clock = Annotated[
    str,
    Matching(
        "time", r"([01][0-9]|2[0-3]):[0-5][0-9]", 'must be a time in the 24-hour clock, in quotation marks: "14:00"'
    ),
]
Telephone = Annotated[str, Matching("telephone", telephone.PATTERN, telephone.MESSAGE)]
Initials = Annotated[str, Matching("initials", r"[A-Z]{2,4}", "must be two to four capital letters")]
Url = Annotated[
    str,
    Matching("link", r"https?://[^\s<>\"]+", "must be a full web address beginning with https:// or http://"),
]
Certainty = Literal["read-in-source", "secondary", "general-knowledge"]
"""How a fact is known: seen in the issuer's own text, in somebody else's, or nowhere yet."""
Openness = Literal["open", "partly-redacted", "withheld"]
TimeUnit = Literal["hours", "working-days", "calendar-days", "weeks", "months", "years", "school-days", "school-terms"]


def short_form(field: str) -> Any:
    """A validator for a model that may be written as plain text, which then fills `field`."""

    def expand(value: Any) -> Any:
        return {field: value} if isinstance(value, str) else value

    return BeforeValidator(expand)


class Limit(Model):
    """So much time for something, counted from something; source: the clause that states it."""

    value: AtLeastOne
    unit: TimeUnit
    counts_from: Line = Field(description="What starts the clock, or not-stated")
    repeats: Flag = Field(default=False, description="True for what is done again and again: so often, not within")
    what: Line
    who: Line | None = None
    note: Text | None = None
