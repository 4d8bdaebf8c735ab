"""Bullets and numbered lines -> points, as Word nests them or as people type them.

In: paragraphs. Out: list marks, and trees of points.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from macros.notes.word.numbering import ListMark
from macros.notes.word.reading import Paragraph
from macros.records.yaml_text import Value

_BULLET = re.compile(r"[•●▪■◦○‣·*–-]\s+(?=\S)")
_COUNTED = re.compile(r"\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+(?=\S)")


@dataclass
class ListPoint:
    """One line with the lines beneath it."""

    paragraph: Paragraph
    ordered: bool
    points: list["ListPoint"] = field(default_factory=list)

    def value(self) -> Value:
        """The point as a draft writes it: plain text where nothing is beneath it."""
        text = self.paragraph.text
        return {"text": text, "points": [point.value() for point in self.points]} if self.points else text


def marked(paragraph: Paragraph) -> Paragraph:
    """The paragraph with its list mark; a sign that was typed becomes one and leaves the text."""
    if typed := _BULLET.match(paragraph.text):
        mark = paragraph.mark or ListMark(0, False, "typed")
        return replace(paragraph, text=paragraph.text[typed.end() :], mark=mark)
    typed = None if paragraph.mark or paragraph.bold else _COUNTED.match(paragraph.text)
    if typed:
        return replace(paragraph, text=paragraph.text[typed.end() :], mark=ListMark(0, True, "typed"))
    return paragraph


def runs(paragraphs: Sequence[Paragraph]) -> list[list[ListPoint]]:
    """Lists that follow one another: bullets and numbers at one depth are two lists."""
    together: list[list[ListPoint]] = []
    path: list[tuple[int, ListPoint]] = []
    for paragraph in paragraphs:
        mark = paragraph.mark
        assert mark is not None
        point = ListPoint(paragraph, mark.ordered)
        while path and path[-1][0] >= mark.level:
            path.pop()
        if path:
            path[-1][1].points.append(point)
        elif together and together[-1][-1].ordered == mark.ordered:
            together[-1].append(point)
        else:
            together.append([point])
        path.append((mark.level, point))
    return together
