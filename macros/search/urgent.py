"""Public types -> the words of a reader in distress, and what such a reader is shown.

In: a `public.Site`. Out: JSON text for `/search/urgent.json`, which overrides/assets/js/urgent.js reads. Its
`never` are everyday words of this site's pages that would otherwise be taken for a slip of one of the words.
"""

import dataclasses
import json
from pathlib import Path

from macros.public.site import Site
from macros.search.words import on_pages, slips, words_of

_SHORTEST = 4
_LEARNED = Path(__file__).parent / "learned.json"
"""What tests/distress learned of sentences: how much each trait of a text tells of distress."""


def urgent_json(site: Site) -> str:
    """Everything that urgent.js needs; no groups where the project has no urgent.yml."""
    if site.urgent is None:
        return "{}\n"
    targets = {
        word
        for group in site.urgent.groups
        if group.kind not in ("asks", "language")
        for phrase in group.words
        for word in words_of(phrase)
        if len(word) > _SHORTEST
    }
    near = {slip for word in targets for slip in slips(word)}
    everyday = sorted(word for word in on_pages(site) - targets if not near.isdisjoint(slips(word)))
    panels = dataclasses.asdict(site.urgent)
    panels["learned"] = json.loads(_LEARNED.read_text(encoding="utf-8"))
    panels["never"] = sorted({*panels.pop("never_a_slip"), *everyday})
    return json.dumps(panels, ensure_ascii=False, separators=(",", ":")) + "\n"
