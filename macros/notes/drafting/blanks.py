"""What a set of notes does not say and its publication needs: empty lines at the end of a new draft, to be filled in.

In: nothing. Out: text of YAML, made from the fields of the models, each with its explanation as a comment. A line that
stays empty says nothing: see `macros.records.models.draft`.
"""

from collections.abc import Iterator

from macros.records.models.draft import BLANKS, Draft
from macros.records.shape import inner_model
from macros.records.source import KeyPath, SourceFile

_DAY = "a day such as 2026-06-03"
_SAYS = {
    "summary": "What the meeting was about, in two or three sentences for the public: the newsletter prints them.",
    "redaction": "Who stands for what is withheld. Both lines stay empty where nothing is.",
    "authorised_by": "The post that authorised it, such as Business Manager; never a name",
    "look_again_by": "The day by which it is looked at again, at most two years away, such as 2027-05-12",
    "workflow": "The steps of these notes. One that stays empty is shown as not recorded; the last two must be there.",
    "drafted_on": f"When the draft was ready: {_DAY}",
    "sent_for_comment_on": f"When it went to those who were there: {_DAY}",
    "comments_closed_on": f"Until when they could comment: {_DAY}",
    "approved_by": "The post that approved the notes, usually the chair of the group; never a name",
    "approved_on": f"When they were approved: {_DAY}",
}
_NEEDED: tuple[KeyPath, ...] = (("summary",), ("workflow", "approved_by"), ("workflow", "approved_on"))


def text() -> str:
    """The lines, to be put behind all others of a draft."""
    return "\n".join(line for name in BLANKS for line in ("", *_block(name))) + "\n"


def needed(read: SourceFile) -> Iterator[int]:
    """The lines of them that stand in the way of publication as long as they are empty."""
    yield from (read.lines[where] for where in _NEEDED if where in read.lines)


def _block(name: str) -> Iterator[str]:
    yield from (f"# {_SAYS[name]}", f"{name}:")
    inner = inner_model(Draft.model_fields[name].annotation)
    for field in inner.model_fields if inner else ():
        yield from (f"  # {_SAYS[field]}", f"  {field}:")
