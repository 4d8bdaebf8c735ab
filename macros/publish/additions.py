"""A procedure, and what regions and partnerships add to it -> one record for its page.

In: the records. Out: the procedure with everything that areas add in its place, and which area each part is of. The
same source may bear another id in another file, so the parts are given the ids of the one list that results.
"""

from dataclasses import dataclass
from itertools import chain

from macros.publish.lookup import Lookup
from macros.records.load import Entry
from macros.records.models import procedure as models
from macros.records.models.fact import Disagreement, Source, Sourced


@dataclass(frozen=True, kw_only=True)
class Merged:
    """A procedure as its page shows it."""

    record: models.Procedure
    areas: dict[str, str]
    """The name of the only area that has a step, by the step's id."""
    notes: tuple[tuple[str, models.StepNote], ...]
    """What areas do at a step in their own way, each with the area's name."""


def to(look: Lookup, procedure: Entry) -> tuple[Entry, ...]:
    """What areas add to this procedure."""
    return tuple(entry for entry in look.records.of("additions") if entry.id == procedure.id)


def without(look: Lookup, procedure: Entry) -> tuple[str, ...]:
    """The areas of the site of which nothing local stands on the page of what holds for all of England."""
    own = to(look, procedure)
    if not procedure.national or any(entry.partnership is None for entry in own):
        return ()
    adding = {entry.partnership for entry in own}
    return tuple(home.record.area for home in look.records.of("partnership") if home.id not in adding)


def merged(look: Lookup, procedure: Entry) -> Merged:
    """The procedure with what areas add to it."""
    whole: models.Procedure = procedure.record
    sources = {_nameless(source): source for source in whole.sources}
    areas: dict[str, str] = {}
    notes: list[tuple[str, models.StepNote]] = []
    for entry in to(look, procedure):
        own, area = _renamed(entry.record, sources), look.records.place(entry)
        whole = _with(whole, own)
        areas.update((step.id, area) for step in own.steps)
        notes.extend((area, note) for note in own.at_steps)
    whole = whole.model_copy(update={"sources": tuple(sources.values())})
    return Merged(record=whole, areas=areas, notes=tuple(notes))


def _nameless(source: Source) -> Source:
    return source.model_copy(update={"id": ""})


def _renamed(addition: models.Addition, sources: dict[Source, Source]) -> models.Addition:
    """The same with the ids that its sources have on the page; those that the page lacks are added to it."""
    taken = {source.id for source in sources.values()}
    names: dict[str | None, str] = {}
    for source in addition.sources:
        name = next(
            name
            for number in range(1, len(taken) + 2)
            if (name := source.id if number == 1 else f"{source.id}-{number}") not in taken
        )
        names[source.id] = sources.setdefault(_nameless(source), source.model_copy(update={"id": name})).id
        taken.add(names[source.id])

    fields = ("at_steps", "steps", "beside", "disagreements")
    return addition.model_copy(
        update={field: tuple(_with_names(fact, names) for fact in getattr(addition, field)) for field in fields}
    )


def _with_names(fact: Sourced | Disagreement, names: dict[str | None, str]) -> Sourced | Disagreement:
    new: dict[str, object] = {"source": names.get(fact.source)}
    if isinstance(fact, Sourced):
        new["also"] = tuple(names[name] for name in fact.also)
    return fact.model_copy(update=new)


def _with(whole: models.Procedure, own: models.Addition) -> models.Procedure:
    steps = list(whole.steps)
    for step in reversed(own.steps):
        after = next(at for at, other in enumerate(steps) if other.id == step.after)
        steps.insert(after + 1, step)
    return whole.model_copy(
        update={
            "steps": tuple(steps),
            "beside": whole.beside + own.beside,
            "record": whole.record + own.record,
            "if_you_disagree": "\n\n".join(filter(None, (whole.if_you_disagree, own.if_you_disagree))),
            "not_stated": whole.not_stated + own.not_stated,
            "disagreements": whole.disagreements + own.disagreements,
            "note": "\n\n".join(filter(None, (whole.note, own.note))) or None,
            **{
                field: tuple(dict.fromkeys(chain(getattr(whole, field), getattr(own, field))))
                for field in ("asked_as", "related", "cites")
            },
        }
    )
