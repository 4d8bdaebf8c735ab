"""The actions of a withheld item are withheld too: the action table must not tell what the item was about.

PASS in meetings:
    actions: [{number: 2, item: 3, openness: withheld}]

FAIL in meetings:
    actions: [{number: 2, item: 3, openness: open, text: Visit the lighthouse keeper., owners: [AB], redaction: }]
"""

from collections.abc import Iterator

from macros.problem import Problem
from macros.rules import Context, Family

ID = "withheld-item-has-no-open-action"
FAMILY: Family = "redaction"


def check(context: Context) -> Iterator[Problem]:
    """Every action that can be read and belongs to an item that cannot."""
    message = "must be withheld, as its item is: or the item is partly-redacted"
    for entry in context.records.of("meetings"):
        withheld = {item.number for item in entry.record.items if item.openness == "withheld"}
        for index, action in enumerate(entry.record.actions):
            if action.item in withheld and action.openness != "withheld":
                yield entry.problem(("actions", index), ID, message)
