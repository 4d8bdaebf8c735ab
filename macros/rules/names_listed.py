"""Whoever the notes name with a title or a rank is in the list of people: a withheld name stays out of the text.

PASS in meetings:
    summary: Dr Driftwood described the tides.

FAIL in meetings:
    summary: Dr Undertow described the tides.
"""

import re
from collections.abc import Iterator

from macros.problem import Problem
from macros.records import walk
from macros.rules import Context, Family

ID = "names-listed"
FAMILY: Family = "redaction"

_TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Cllr|Councillor|Judge|Justice|Rev|Reverend|"
    r"PC|DC|DS|DI|DCI|Insp|Inspector|Sgt|Sergeant|Constable|Superintendent|Supt)\.? "
    r"((?:[A-Z][\w'’-]*[a-z]\w* ?)+)"
)

_WORD = r"[\w-]+"


def check(context: Context) -> Iterator[Problem]:
    """Every name after a title in a meeting's words, unless one of its words is in a listed person's name."""
    message = "a person named here must be in “people”; a withheld person is named nowhere"
    for entry, passage in context.words("meetings"):
        named = [set(re.findall(_WORD, match.group(1))) for match in _TITLED.finditer(passage.words)]
        if not named or passage.field == "post":
            continue
        known = set(re.findall(_WORD, " ".join(walk.raw(entry.source.values, "people", "name"))))
        if any(not words & known for words in named):
            yield entry.problem(passage.where, ID, message)
