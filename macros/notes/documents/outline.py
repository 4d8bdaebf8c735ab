"""Lines of a document -> its front, its sections and their clauses, as a record holds them.

In: the lines and tables of a file. Out: an `Outline`. A heading of the highest level begins a section, a lower one
names the clause that follows; a number begins a clause, and so does each paragraph of a section without numbers.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from macros.notes.documents import tables
from macros.notes.documents.anchors import APPENDICES, Anchors
from macros.notes.documents.judged import DOCUMENT
from macros.notes.documents.lines import Line
from macros.notes.word.blocks import Table

_SAYS = re.compile(r"\b(?:will|shall|should|must|may|is|are|has|have|includes?|can|follow\w*)\b", re.IGNORECASE)
_LIST_TITLE = 9
"""In words: a longer line before a list is a clause of its own, and so is one that says something."""


@dataclass
class Clause:
    """A clause on its way into a record: what it says, line by line."""

    id: str
    number: str
    title: str
    where: str
    heading: str = ""
    """The heading within the section that it stands under, be it its own or that of the clause before."""
    body: list[Line | tables.Grid] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All its words that are no list, in one line."""
        return " ".join(line.text for line in self.body if isinstance(line, Line) and line.kind != "point")

    @property
    def points(self) -> list[Line]:
        """The entries of its lists."""
        return [line for line in self.body if isinstance(line, Line) and line.kind == "point"]

    @property
    def grids(self) -> list[tables.Grid]:
        """Its tables."""
        return [line for line in self.body if isinstance(line, tables.Grid)]


@dataclass
class Section:
    """A part of the document with its clauses."""

    id: str
    number: str
    title: str
    where: str
    clauses: list[Clause] = field(default_factory=list)


@dataclass
class Outline:
    """The whole document."""

    front: list[Line] = field(default_factory=list)
    """The lines before the first section that are no sentences: titles, names, versions, dates."""
    sections: list[Section] = field(default_factory=list)

    @property
    def itself(self) -> "Outline":
        """The document without its appendices, which may be documents with dates and reviews of their own."""
        own = [section for section in self.sections if not section.id.startswith(APPENDICES)]
        return Outline(self.front, own or self.sections)

    @property
    def clauses(self) -> Iterator[tuple[Section, Clause]]:
        """Every clause with its section."""
        return ((section, clause) for section in self.sections for clause in section.clauses)


def of(lines: Sequence[Line | Table]) -> Outline:
    """The outline of a file; without a section where it has no heading and no number."""
    leveled = _leveled(lines)
    top = _top(leveled)
    begins = next((at for at, line in enumerate(leveled) if _begins_section(line, top)), len(leveled))
    outline = Outline()
    build = _Builder(outline, Anchors())
    said: list[Line | Table] = []
    for line in leveled[:begins]:
        is_label = isinstance(line, Line) and line.kind == "text" and (line.title or _is_label(line))
        if is_label and not said and isinstance(line, Line):
            outline.front.append(line)
        else:
            said.append(line)
    if said:
        build.section(Line("heading", "Introduction", said[0].where if isinstance(said[0], Line) else said[0].place))
        build.all(said, top)
    build.all(leveled[begins:], top)
    for section in outline.sections:
        if not section.clauses:
            build.clause_in(section, Line("text", section.title, section.where))
    return outline


def _is_label(line: Line) -> bool:
    return len(line.text.split()) <= 12 and line.text[-1:] not in ".:;"


def _begins_section(line: Line | Table, top: int) -> bool:
    return isinstance(line, Line) and line.kind == "heading" and 0 < line.level <= top


def _has_number_in_section(line: Line | Table, top: int) -> bool:
    if not isinstance(line, Line):
        return False
    return line.kind == "clause" or (line.kind == "heading" and line.level > top and bool(line.number))


def _top(lines: Sequence[Line | Table]) -> int:
    """The level of sections: the highest, unless only the title of the document has it."""
    levels = [line.level for line in lines if isinstance(line, Line) and line.kind == "heading"]
    if not levels:
        return 1
    highest = min(levels)
    lone = levels.count(highest) == 1 and levels[0] == highest and len(levels) > 1
    first = next(line for line in lines if isinstance(line, Line) and line.kind == "heading")
    return min(level for level in levels if level > highest) if lone and not first.number else highest


def _leveled(lines: Sequence[Line | Table]) -> list[Line | Table]:
    """Headings that only look like it get a level: above the next clause of a section they stand within it."""
    headed = [line for line in lines if isinstance(line, Line) and line.kind == "heading"]
    looks = [line for line in headed if line.level == 0]
    if not looks:
        return list(lines)
    numbered = any(line.number for line in headed)
    largest = max(line.size for line in looks)
    smaller = {line.size for line in looks if 0 < line.size < largest}
    judged: list[Line | Table] = []
    section = ""
    for index, line in enumerate(lines):
        if isinstance(line, Line) and line.kind == "heading" and line.level == 0:
            within = numbered and _goes_on_in(section, lines[index + 1 :])
            level = 2 if within or (not numbered and smaller and line.size < largest) else 1
            line = replace(line, level=level)
        if isinstance(line, Line) and line.kind == "heading" and line.level == 1:
            section = line.number
        judged.append(line)
    return judged


def _goes_on_in(section: str, following: Iterable[Line | Table]) -> bool:
    """Whether the next number after a heading is one of the section that it stands in."""
    after = next((line for line in following if isinstance(line, Line) and line.number and line.kind != "point"), None)
    return bool(section) and after is not None and after.number.startswith(f"{section}.")


@dataclass
class _Builder:
    outline: Outline
    anchors: Anchors
    named: Line | None = None
    """A heading that waits for the clause that it names."""
    heading: str = ""
    numbered: bool = False
    """Whether the section at hand has clauses with numbers."""

    def all(self, lines: Sequence[Line | Table], top: int) -> None:
        """Each line in its place."""
        starts = [index for index, line in enumerate(lines) if _begins_section(line, top)]
        for begin, end in pairwise([0, *starts, len(lines)]):
            part = lines[begin:end]
            self.numbered = any(_has_number_in_section(line, top) for line in part)
            for index, line in enumerate(part):
                self._one(line, part[index + 1 :], top)
            self._unsaid()

    def section(self, heading: Line) -> None:
        """A new section."""
        made = Section(self.anchors.section(heading.number, heading.text), heading.number, heading.text, heading.where)
        self.outline.sections.append(made)
        self.heading = ""

    def clause_in(self, section: Section, line: Line) -> Clause:
        """A new clause, named by the heading that waits for it."""
        named, self.named = self.named, None
        title = named.text if named else ""
        number = line.number if line.kind == "clause" else named.number if named else ""
        where = _where(section.number, section.title) + (f", {_where(named.number, title)}" if named else "")
        self.heading = title or self.heading
        made = Clause(self.anchors.clause(section.id, number, title, line.text), number, title, where, self.heading)
        section.clauses.append(made)
        made.body.append(replace(line, kind="text") if line.kind == "clause" else line)
        return made

    def _one(self, line: Line | Table, rest: Sequence[Line | Table], top: int) -> None:
        if isinstance(line, Line) and line.kind == "heading":
            self._unsaid()
            if line.level <= top:
                self.section(line)
            else:
                self.named = line
            return
        section = self.outline.sections[-1]
        body = tables.grid(line) if isinstance(line, Table) else line
        clause = section.clauses[-1] if section.clauses else None
        if clause is None or self.named or self._begins_clause(body, clause, rest):
            lead = body if isinstance(body, Line) else Line("text", "table", body.where)
            clause = self.clause_in(section, lead)
            if isinstance(body, Line):
                return
            clause.body.clear()
        clause.body.append(body)

    def _begins_clause(self, line: Line | tables.Grid, clause: Clause, rest: Sequence[Line | Table]) -> bool:
        if not isinstance(line, Line) or line.kind == "point":
            return False
        if line.kind == "clause":
            return True
        has_list = bool(clause.points or clause.grids)
        before_list = bool(rest) and (isinstance(rest[0], Table) or rest[0].kind == "point")
        is_title = len(line.text.split()) <= _LIST_TITLE and not _SAYS.search(line.text)
        if before_list and is_title and clause.body:
            return False  # the title of a list within the clause
        return before_list and has_list if self.numbered else True

    def _unsaid(self) -> None:
        """A heading with nothing beneath it is a clause that says no more than that."""
        if self.named:
            line, self.named = self.named, None
            self.clause_in(self.outline.sections[-1], replace(line, kind="clause" if line.number else "text"))


def _where(number: str, title: str) -> str:
    return f"{number}. {title}" if number else title


def title(outline: Outline) -> Line | None:
    """The line of the front that names the document."""
    named = [line for line in outline.front if DOCUMENT.search(line.text)]
    return next(iter(named or outline.front), None)
