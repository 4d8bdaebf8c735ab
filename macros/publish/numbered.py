"""The sources of a page that puts several files together -> one numbered list, each source in it once.

In: for each file, its sources and those of its facts that the page shows. Out: the list, and for each file the way from
its own id of a source to that source's line. A source that only hidden facts name is not in the list.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from macros.public.base import SourceLine
from macros.publish import facts
from macros.publish.lookup import Lookup
from macros.records.models.fact import Source, Sourced


@dataclass(frozen=True, kw_only=True)
class Used:
    """A file, its sources, those of its facts that are on a page, and ids of sources that the page names besides."""

    file: str
    sources: Sequence[Source]
    facts: Iterable[Sourced]
    named: Iterable[str] = ()


@dataclass(frozen=True, kw_only=True)
class Numbered:
    """A page's sources in the order of their numbers, and by file and id."""

    lines: tuple[SourceLine, ...]
    by_file: dict[str, facts.Sources]

    def of(self, file: str) -> facts.Sources:
        """The sources of one file by the ids that it uses."""
        return self.by_file.get(file, {})


def numbered(look: Lookup, every: Iterable[Used]) -> Numbered:
    """The sources that the page needs, numbered as they are first met."""
    met: dict[Source, Source] = {}
    own: dict[str, dict[str, str]] = {}
    for used in every:
        for source in _needed(look, used):
            # The same page or text may have another id in another file.
            same = source.model_copy(update={"id": ""})
            line = met.setdefault(same, source.model_copy(update={"id": f"s{len(met) + 1}"}))
            own.setdefault(used.file, {})[source.id] = line.id
    lines = facts.sources(look, met.values())
    return Numbered(
        lines=tuple(lines.values()), by_file={file: {i: lines[n] for i, n in ids.items()} for file, ids in own.items()}
    )


def _needed(look: Lookup, used: Used) -> list[Source]:
    wanted = set(used.named)
    for fact in used.facts:
        if facts.shown(look, fact):
            wanted |= {fact.source or "", *fact.also}
    return [source for source in used.sources if source.id in wanted]
