"""A partnership's groups -> a drawing of how they report to each other, as inline SVG.

Each box leads to the page of its group.

In: public groups. Out: `Drawing`: the SVG, and the same facts as sentences for the list beneath it.
An indented tree rather than a wide chart, so that it stays readable at 320 pixels.
"""

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from macros.public.base import Html, Link
from macros.public.partnerships import Group

_WIDTH, _BOX, _LINE, _GAP, _INDENT, _PAD, _EDGE = 340, 22, 20, 14, 26, 12, 1
_CHARACTERS, _FEWEST = 34, 10


@dataclass(frozen=True)
class Drawing:
    """The picture, and in words who reports to whom."""

    svg: Html
    facts: tuple[tuple[Link, tuple[str, ...]], ...]


@dataclass(frozen=True)
class _Node:
    group: Link
    depth: int
    parent: int | None


def governance(groups: Sequence[Group]) -> Drawing:
    """Draw the groups that exist today; those known only from older notes are left to the list."""
    groups = [group for group in groups if not group.older]
    facts = tuple((Link(title=g.head.title, url=g.head.url), tuple(name for _, name in g.reports_to)) for g in groups)
    return Drawing(_svg(list(_tree(groups))), facts)


def _tree(groups: Sequence[Group]) -> Iterator[_Node]:
    by_id = {g.head.url.rstrip("/").rsplit("/", 1)[1]: g for g in groups}
    parents = {i: next((to for to, _ in g.reports_to if to in by_id), "") for i, g in by_id.items()}
    order: list[_Node] = []
    drawn: set[str] = set()

    def add(group: str, depth: int, parent: int | None) -> None:
        drawn.add(group)
        head = by_id[group].head
        order.append(_Node(Link(title=head.title, url=head.url), depth, parent))
        here = len(order) - 1
        for child in sorted(parents):
            if parents[child] == group and child not in drawn:
                add(child, depth + 1, here)

    # Groups that report to no other group stand on their own, those with reports beneath them first.
    tops = [i for i in by_id if not parents[i]]
    for top in sorted(tops, key=lambda i: (i not in parents.values(), by_id[i].head.title)):
        add(top, 0, None)
    # A circle has no top (rule reports-in-a-circle): one group of each stands for it, so that none goes missing.
    for group in sorted(by_id):
        if group not in drawn:
            add(_in_circle(group, parents), 0, None)
    yield from order


def _in_circle(group: str, parents: dict[str, str]) -> str:
    """The first group met twice on the way up from one that has no top."""
    seen: set[str] = set()
    while group not in seen:
        seen.add(group)
        group = parents[group]
    return group


def _svg(nodes: Sequence[_Node]) -> Html:
    shapes: list[str] = []
    tops: list[tuple[int, int]] = []
    at = _EDGE
    for node in nodes:
        x = _EDGE + node.depth * _INDENT
        lines = textwrap.wrap(node.group.title, max(_CHARACTERS - node.depth * 3, _FEWEST))
        height = _BOX + _LINE * len(lines) - 6
        if node.parent is not None:
            from_x = _EDGE + (node.depth - 1) * _INDENT + _PAD
            from_y = tops[node.parent][1]
            middle = at + height // 2
            shapes.append(f'<path class="edge" d="M{from_x} {from_y}V{middle}H{x}"/>')
        tops.append((at, at + height))
        texts = Markup(" ").join(
            Markup('<text x="{}" y="{}">{}</text>').format(x + _PAD, at + 24 + row * _LINE, line)
            for row, line in enumerate(lines)
        )
        box = f'<rect class="node" x="{x}" y="{at}" width="{max(_WIDTH - x - _EDGE, _LINE)}" height="{height}" rx="3"/>'
        # The name in one piece: lines of a drawing are read one by one.
        link = Markup('<a href="{}" aria-label="{}">').format(node.group.url, node.group.title)
        shapes.append(f"{link}{box}{texts}</a>")
        at += height + _GAP
    label = "Who reports to whom. The list below says the same in words."
    return Markup(
        f'<svg viewBox="0 0 {_WIDTH} {at}" width="{_WIDTH}" height="{at}" role="group" aria-label="{label}" '
        f'xmlns="http://www.w3.org/2000/svg">{"".join(shapes)}</svg>'
    )
