"""How a group's notes are laid out in Word: a few hints for the next set, and no word of any notes.

Read and written by `partnership import` and `partnership redact`; it is on no page of the site.
"""

from typing import Literal

from pydantic import Field

from macros.records.models.base import Model

ItemsBy = Literal[
    "rows of a table",
    "heading 1",
    "heading 2",
    "heading 3",
    "heading 4",
    "heading 5",
    "heading 6",
    "heading 7",
    "heading 8",
    "heading 9",
    "bold lines with a number",
    "lines with a typed number",
    "automatic numbers",
    "automatic numbers in bold",
    "bold lines",
    "underlined lines",
    "lines in capitals",
    "bold words before the text",
    "short plain lines",
]
PeopleColumn = Literal[
    "name",
    "forename",
    "surname",
    "initials",
    "post",
    "organisation",
    "attended",
    "present",
    "apologies",
    "absent",
    "substitute",
    "aside",
    "nothing",
]
RowColumn = Literal["number", "title", "text", "decision", "action", "owner", "due", "nothing"]
ActionColumn = Literal["number", "action", "owner", "due", "date", "raised", "status", "item", "nothing"]


class NotesLayout(Model):
    """What marks the items, and what each column of a table holds, from the left."""

    items: ItemsBy | None = Field(default=None, description="What marks the heading of an item")
    people: tuple[PeopleColumn, ...] = Field(default=(), description="The columns of the table of people")
    rows: tuple[RowColumn, ...] = Field(default=(), description="The columns of the table of items")
    actions: tuple[ActionColumn, ...] = Field(default=(), description="The columns of the table of actions")
