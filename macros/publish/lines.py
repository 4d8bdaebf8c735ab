"""A clause as its page shows it -> plain lines, one for each paragraph, point or fact, so that two can be compared.

This site's own notes and links to its other pages are left out: they are not words of the document.
"""

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from macros.public.base import Agency, Block, Clause, Html, Point


def lines(clause: Clause) -> Iterator[str]:
    """The lines of a clause, in the order of its page."""
    yield from _of(clause.title)
    yield from _of(clause.text)
    yield from _points(clause.points)
    for titled in clause.lists:
        yield from _of(titled.title)
        yield from _points(titled.points)
    for step in clause.steps:
        when = f" {step.when.striptags()}" if step.when else ""
        yield f"{step.who} {step.does.striptags()}{when}"
    yield from _agencies(clause.agencies)
    for limit in clause.limits:
        counted = f", counted from: {limit.counts_from}" if limit.counts_from else ""
        yield f"{limit.words}: {limit.what}{counted}{f' ({limit.who})' if limit.who else ''}"
    for block in clause.blocks:
        yield from _block(block)
    yield from _of(clause.after)


def _of(words: Html | str | None) -> Iterator[str]:
    if isinstance(words, Markup):
        paragraphs = (part for block in words.split("</p>") for part in block.split("<br>"))
        yield from filter(None, (part.striptags() for part in paragraphs))
    elif words:
        yield words


def _points(points: Iterable[Point]) -> Iterator[str]:
    for point in points:
        yield " ".join(words.striptags() for words in (point.title, point.text) if words is not None)
        yield from _points(point.points)


def _agencies(agencies: Iterable[Agency]) -> Iterator[str]:
    for agency in agencies:
        yield agency.name
        yield from _agencies(agency.parts)


def _block(block: Block) -> Iterator[str]:
    if block.members or block.facts:
        yield block.title
    for member in block.members:
        rest = "; ".join((*member.posts, *member.includes, *([member.part] if member.part else [])))
        yield f"{member.line}: {rest}" if rest else member.line
    for fact in block.facts:
        yield f"{fact.label}: {fact.text.striptags()}"
