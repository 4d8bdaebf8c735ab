"""A draft and what would be published of it, side by side, as one HTML page that opens from the disk.

In: a draft and its public values. Out: the page's text. It holds what is withheld, so it is written to drafts/ only,
asks nothing of the network, runs no script, and says on top that it must not leave the machine.
"""

from collections.abc import Iterator
from typing import Any

from markupsafe import Markup, escape

from macros.notes import marks
from macros.notes.drafting.leaks import places
from macros.notes.drafting.read import Opened
from macros.records import walk
from macros.records.markers import MARKER
from macros.records.source import KeyPath

_PAGE = Markup("""<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">
<title>Preview of redacted notes</title>
<style>
body {{ font: 16px/1.5 sans-serif; margin: 1.5rem; color: #111; background: #fff; }}
.warning {{ border: 3px solid #a00; padding: .6rem 1rem; max-width: 60rem; }}
table {{ border-collapse: collapse; width: 100%; table-layout: fixed; }}
th, td {{ border: 1px solid #999; padding: .4rem .6rem; text-align: left; vertical-align: top; }}
th:first-child {{ width: 14rem; }} td {{ overflow-wrap: anywhere; white-space: pre-wrap; }}
mark {{ background: #ffdd57; }} .gone {{ background: #111; color: #fff; padding: 0 .3rem; }}
.changed {{ background: #f4f4f4; }}
</style></head><body>
<h1>Before and after</h1>
<p class="warning"><strong>This page holds what is withheld.</strong> It is for the two people who check the redaction.
Keep it on this machine. It is deleted when the notes are published.</p>
<p>Marked in the draft: <mark>yellow</mark>. In the public record: <span class="gone">black</span>.</p>
<table><thead><tr><th scope="col">Place</th><th scope="col">Draft</th><th scope="col">Public record</th></tr></thead>
<tbody>
{rows}
</tbody></table></body></html>
""")
_ROW = Markup('<tr{changed}><th scope="row">{place}</th><td>{draft}</td><td>{public}</td></tr>')


_ADDED = frozenset({"openness", "reason", "owners_note"})


def page(opened: Opened, values: dict[str, Any]) -> str:
    """The whole page."""
    lines = list(_lines(opened))
    rows = [_row(where, before, _at(values, where)) for where, before in lines]
    # What only the record says: it too is read before it is published.
    stand = {where for where, _ in lines}
    rows += [_row(where, "", text) for where, text in places(values) if where[-1] in _ADDED and where not in stand]
    return str(_PAGE.format(rows=Markup("\n").join(rows)))


def _lines(opened: Opened) -> Iterator[tuple[KeyPath, str]]:
    """Every text of the draft, and the initials of who spoke or owns something, in the draft's order."""
    for where, part in walk.parts(opened.draft):
        if where[:1] in (("redaction",), ("workflow",), ("dismissed",), ("unplaced",)):
            continue
        for name in type(part).model_fields:
            value = getattr(part, name)
            if isinstance(value, str):
                yield (*where, name), value
            elif isinstance(value, tuple) and value and all(isinstance(member, str) for member in value):
                yield (*where, name), "\n".join(value)


def _at(values: Any, where: KeyPath) -> str:
    """What the public record has at the place of the draft's text; empty for nothing."""
    for step in where:
        if isinstance(values, str) and step == "text":
            return values  # written short
        if isinstance(values, dict):
            values = values.get(step, "")
        elif isinstance(values, list) and isinstance(step, int) and step < len(values):
            values = values[step]
        else:
            return ""
    return "\n".join(values) if isinstance(values, list) else str(values)


def _row(where: KeyPath, before: str, after: str) -> Markup:
    changed = Markup(' class="changed"') if before != after else ""
    place = " ".join(str(step + 1) if isinstance(step, int) else step.replace("_", " ") for step in where)
    return _ROW.format(changed=changed, place=place, draft=_marked(before, after), public=_shown(after))


def _marked(before: str, after: str) -> Markup:
    parsed = marks.parse(before)
    if not parsed and before and not after:
        return Markup("<mark>{}</mark>").format(before)
    pieces = []
    at = 0
    for mark in parsed:
        pieces += [escape(before[at : mark.start]), Markup("<mark>{}</mark>").format(mark.words)]
        at = mark.end
    return Markup("").join([*pieces, escape(before[at:])])


def _shown(after: str) -> Markup:
    if not after:
        return Markup('<span class="gone">not published</span>')
    pieces = []
    at = 0
    for marker in MARKER.finditer(after):
        pieces += [escape(after[at : marker.start()]), Markup('<span class="gone">{}</span>').format(marker[0][1:-1])]
        at = marker.end()
    return Markup("").join([*pieces, escape(after[at:])])
