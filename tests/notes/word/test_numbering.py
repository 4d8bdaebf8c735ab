"""The numbers that Word prints before lines, headings and cells, which no file holds: counted as Word counts them."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document

from macros.notes.word.reading import Table, paragraphs, read
from tests.notes.word import notes

BULLET, TICK = "\uf0b7", "\uf0fc"
GOES_ON = '<w:lvlRestart w:val="0"/>'
WINGDINGS = '<w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr>'


def level(depth: int, kind: str, text: str, *, start: int = 1, more: str = "", look: str = "") -> str:
    """One level of a list as the file describes it."""
    begun = f'<w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>{more}<w:lvlText w:val="{text}"/>{look}'
    return f'<w:lvl w:ilvl="{depth}">{begun}</w:lvl>'


OUTLINE = (level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"), level(2, "lowerLetter", "%3)"),
           level(3, "lowerRoman", "(%4)"))  # fmt: skip


def define(document: Document, list_id: int, levels: Sequence[str], link: str = "") -> None:
    """A list, and its one use under the same number."""
    root = document.part.numbering_part.element
    root.insert(0, notes.xml(f'<w:abstractNum w:abstractNumId="{list_id}">{link}{"".join(levels)}</w:abstractNum>'))
    use(document, list_id, list_id)


def use(document: Document, list_id: int, of: int, change: str = "") -> None:
    """Another use of a list."""
    number = f'<w:num w:numId="{list_id}"><w:abstractNumId w:val="{of}"/>{change}</w:num>'
    document.part.numbering_part.element.append(notes.xml(number))


def number(paragraph: Any, list_id: int, depth: int = 0) -> None:
    """Put a paragraph into a list."""
    properties = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{list_id}"/></w:numPr>'
    paragraph._p.get_or_add_pPr().append(notes.xml(properties))


def printed(document: Document, folder: Path) -> list[str]:
    """What Word prints before each paragraph with words."""
    return [paragraph.printed for paragraph in paragraphs(read(notes.save(document, folder / "a.docx")).blocks)]


def lines(document: Document, *places: tuple[int, int]) -> None:
    """A line for each list and depth."""
    for list_id, depth in places:
        number(document.add_paragraph("Tide"), list_id, depth)


@pytest.mark.parametrize(
    ("levels", "depths", "expected"),
    [
        (OUTLINE, (0, 1, 1, 2, 2, 3, 1, 2, 0, 1), "1. 1.1 1.2 a) b) (i) 1.3 a) 2. 2.1"),
        (OUTLINE, (0, 0, 2, 1, 2), "1. 2. a) 2.2 a)"),
        (OUTLINE, (1, 1, 0, 1), "1.1 1.2 2. 2.1"),
        ((level(0, "upperLetter", "%1", start=3), level(1, "upperRoman", "%1-%2", start=4)), (0, 1, 1), "C C-IV C-V"),
        ((level(0, "upperRoman", "%1"), level(1, "decimal", "%1.%2", more="<w:isLgl/>")), (0, 0, 1), "I II 2.1"),
        ((level(0, "decimal", "Item %1:"),), (0, 0), "Item 1:|Item 2:"),
        ((level(0, "decimal", "%1"), level(1, "decimal", "%2", more=GOES_ON)), (0, 1, 0, 1), "1 1 2 2"),
        ((level(0, "decimalZero", "%1"), level(1, "ordinal", "%2"), level(2, "none", "")), (0, 1, 2), "01|1st|"),
        ((level(0, "bullet", BULLET), level(1, "bullet", "–")), (0, 1, 0), "• – •"),
        ((level(0, "bullet", TICK, look=WINGDINGS),), (0,), "✓"),
        ((level(0, "decimal", "%1.", look="<w:rPr><w:vanish/></w:rPr>"),), (0,), ""),
    ],
)  # fmt: skip
def test_a_list_is_counted_as_word_counts_it(
    tmp_path: Path, levels: Sequence[str], depths: Sequence[int], expected: str
) -> None:
    document = docx.Document()
    define(document, 90, levels)
    lines(document, *((90, depth) for depth in depths))
    assert printed(document, tmp_path) == expected.split("|" if "|" in expected else " ")


def test_letters_go_on_after_z(tmp_path: Path) -> None:
    document = docx.Document()
    define(document, 90, [level(0, "lowerLetter", "%1")])
    lines(document, *[(90, 0)] * 28)
    assert printed(document, tmp_path)[24:] == ["y", "z", "aa", "bb"]


def test_two_uses_of_a_list_count_on_and_one_that_begins_anew_begins_once(tmp_path: Path) -> None:
    document = docx.Document()
    define(document, 90, OUTLINE)
    use(document, 91, 90)
    use(document, 92, 90, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>')
    lines(document, (90, 0), (91, 0), (92, 0), (92, 0), (90, 0))
    assert printed(document, tmp_path) == ["1.", "2.", "5.", "6.", "7."]


def test_a_use_that_writes_numbers_in_another_way_counts_on(tmp_path: Path) -> None:
    document = docx.Document()
    define(document, 90, [level(0, "decimal", "%1")])
    letters = level(0, "upperLetter", "%1")
    use(document, 91, 90, f'<w:lvlOverride w:ilvl="0">{letters}</w:lvlOverride>')
    lines(document, (90, 0), (91, 0), (91, 0), (90, 0))
    assert printed(document, tmp_path) == ["1", "B", "C", "4"]


def test_numbers_by_style_have_the_depth_of_the_style_and_headings_have_them_too(tmp_path: Path) -> None:
    document = docx.Document()
    levels = (level(0, "decimal", "%1", more='<w:pStyle w:val="Heading1"/>'),
              level(1, "decimal", "%1.%2", more='<w:pStyle w:val="Clause"/>'))  # fmt: skip
    define(document, 90, levels)
    clause = '<w:style w:type="paragraph" w:styleId="Clause"><w:name w:val="Clause"/></w:style>'
    document.styles.element.append(notes.xml(clause))
    for style in ("Heading 1", "Clause"):
        properties: Any = document.styles[style].element
        properties.get_or_add_pPr().append(notes.xml('<w:numPr><w:numId w:val="90"/></w:numPr>'))
    for style in ("Heading 1", "Clause", "Clause", "Heading 1", "Clause"):
        document.add_paragraph("Tide", style)
    assert printed(document, tmp_path) == ["1", "1.1", "1.2", "2", "2.1"]


def test_a_style_of_lists_gives_the_levels_of_the_list_that_it_names(tmp_path: Path) -> None:
    document = docx.Document()
    define(document, 90, OUTLINE)
    style = '<w:pPr><w:numPr><w:numId w:val="90"/></w:numPr></w:pPr>'
    named = f'<w:style w:type="numbering" w:styleId="Ours"><w:name w:val="Ours"/>{style}</w:style>'
    document.styles.element.append(notes.xml(named))
    define(document, 91, [], '<w:numStyleLink w:val="Ours"/>')
    lines(document, (91, 0), (91, 1))
    assert printed(document, tmp_path) == ["1.", "1.1"]


def test_numbers_go_on_through_cells_tables_and_the_text_between(tmp_path: Path) -> None:
    document = docx.Document()
    define(document, 90, OUTLINE)
    for _ in range(2):
        row = document.add_table(rows=1, cols=2).rows[0]
        number(row.cells[0].paragraphs[0], 90)
        row.cells[1].text = "Tides"
        lines(document, (90, 0))
    found = read(notes.save(document, tmp_path / "a.docx"))
    cells = [block.rows[0].cells[0] for block in found.blocks if isinstance(block, Table)]
    assert [(cell.printed, cell.counted, cell.text) for cell in cells] == [("1.", True, ""), ("3.", True, "")]
    assert [paragraph.printed for paragraph in paragraphs(found.blocks)] == ["", "2.", "", "4."]


def test_what_is_hidden_or_deleted_is_not_counted(tmp_path: Path) -> None:
    document = docx.Document()
    define(document, 90, OUTLINE)
    lines(document, (90, 0), (90, 0), (90, 0), (90, 0))
    hidden, deleted = document.paragraphs[1], document.paragraphs[2]
    hidden.runs[0].font.hidden = True
    hidden._p.get_or_add_pPr().append(notes.xml("<w:rPr><w:vanish/></w:rPr>"))
    by = 'w:id="9" w:author="A" w:date="2026-05-12T10:00:00Z"'
    deleted._p.get_or_add_pPr().append(notes.xml(f"<w:rPr><w:del {by}/></w:rPr>"))
    deleted._p.remove(deleted.runs[0]._r)
    assert printed(document, tmp_path) == ["1.", "2."]


def test_a_number_is_never_part_of_the_text_and_a_list_of_no_number_has_none(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Tide", "List Number")
    number(document.add_paragraph("Gull", "List Number"), 0)
    number(document.add_paragraph("Lost"), 999)
    found = list(paragraphs(read(notes.save(document, tmp_path / "a.docx")).blocks))
    assert [(paragraph.printed, paragraph.text) for paragraph in found] == [("1.", "Tide"), ("", "Gull"), ("", "Lost")]
