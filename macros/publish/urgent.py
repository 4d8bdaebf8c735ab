"""urgent.yml -> what a reader in distress is shown, each number as helplines.yml has it, and the words that show it."""

from macros.public.partnerships import Helpline
from macros.public.urgent import Urgent, UrgentGroup, UrgentNumber, UrgentPanel
from macros.publish import sitewide
from macros.publish.lookup import Lookup
from macros.records.models import urgent as models


def urgent(look: Lookup) -> Urgent | None:
    """The panels and the words; None for a project that has none."""
    record: models.Urgent | None = look.records.one("urgent")
    if record is None or record.child is None or record.adult is None or record.enough is None:
        return None
    known = {line.id: line for line in sitewide.helplines(look)}
    return Urgent(
        child=_panel(record.child, known),
        adult=_panel(record.adult, known),
        enough=record.enough,
        alike=record.alike,
        groups=tuple(
            UrgentGroup(id=group.id, kind=group.kind, points=group.points, words=group.words) for group in record.groups
        ),
        never_a_slip=record.never_a_slip,
    )


def _panel(panel: models.UrgentPanel, known: dict[str, Helpline]) -> UrgentPanel:
    """A panel with the numbers that may be shown."""
    shown = [(line, known[line.helpline]) for line in panel.numbers if line.helpline in known]
    return UrgentPanel(
        title=panel.title,
        words=panel.words,
        numbers=tuple(
            UrgentNumber(words=line.words, number=number.number, tel=number.tel, looked_up=number.checked)
            for line, number in shown
        ),
        more=panel.more,
    )
