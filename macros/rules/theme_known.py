"""Notes about a priority name a theme of that list, their own commitments, and their own actions unless withheld.

PASS in meetings:
    items: [{number: 1, parts: [{id: welcome, themes: [{priorities: 2026-28, theme: tides}]}]}]

FAIL in meetings:
    items: [{number: 1, parts: [{id: welcome, themes: [{priorities: 2026-28, theme: whirlpools}]}]}]
"""

from collections.abc import Iterator

from macros.problem import Problem
from macros.records import walk
from macros.records.load import Entry
from macros.records.models.meeting import NotePart, OnPriority
from macros.records.source import KeyPath
from macros.rules import Context, Family

ID = "theme-known"
FAMILY: Family = "reference"


def check(context: Context) -> Iterator[Problem]:
    """Every theme that its list lacks, and every link to another part's actions or promises or to a withheld action."""
    lists = {
        (entry.partnership, entry.id): walk.raw(entry.source.values, "themes", "id")
        for entry in context.records.of("priorities")
    }
    for entry, where, part in context.parts("meetings"):
        if isinstance(part, NotePart):
            for index, link in enumerate(part.themes):
                place = (*where, "themes", index)
                known = lists.get((entry.partnership, link.priorities))
                # A list that is partly broken has its themes all the same; a missing one has a rule of its own.
                if link.theme is not None and known is not None and link.theme not in known:
                    yield entry.problem((*place, "theme"), ID, "must be the id of a theme of those priorities")
                yield from _actions(entry, place, part, link)
                yield from _commitments(entry, place, part, link)


def _actions(entry: Entry, where: KeyPath, part: NotePart, link: OnPriority) -> Iterator[Problem]:
    withheld = {action.number for action in entry.record.actions if action.openness == "withheld"}
    for index, number in enumerate(link.actions):
        if number not in part.actions:
            yield entry.problem((*where, "actions", index), ID, "must be the number of an action of this part")
        elif number in withheld:
            message = "must not be a withheld action: the theme would tell what it is about"
            yield entry.problem((*where, "actions", index), ID, message)


def _commitments(entry: Entry, where: KeyPath, part: NotePart, link: OnPriority) -> Iterator[Problem]:
    own = {promise.id for promise in part.commitments}
    for index, promise in enumerate(link.commitments):
        if promise not in own:
            yield entry.problem((*where, "commitments", index), ID, "must be the id of a commitment of this part")
