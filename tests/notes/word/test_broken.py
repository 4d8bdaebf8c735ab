"""Word files with parts missing, torn or full of nonsense, and very long ones: read, or refused in words."""

import contextlib
import copy
import random
import re
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest

from macros.notes.word.container import NotImported
from macros.notes.word.reading import Table, paragraphs, read
from tests.notes.word import notes
from tests.notes.word.test_independent import boxes, everything

NONSENSE = (b"", b"0", b"-1", b"999999999999", b"%9", b"x", "ü".encode(), b"true", b"1.5pt", b"FFFFFF")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A file with a little of everything."""
    document = docx.Document()
    everything(document)
    boxes(document)
    return notes.save(document, tmp_path_factory.mktemp("whole") / "a.docx").read_bytes()


@pytest.mark.parametrize(
    "part", ["word/numbering.xml", "word/styles.xml", "word/theme/theme1.xml", "word/settings.xml", "docProps/app.xml",
             "word/fontTable.xml", "customXml/item1.xml"],
)  # fmt: skip
def test_a_file_without_a_part_that_it_refers_to_is_read(tmp_path: Path, whole: bytes, part: str) -> None:
    file, less = tmp_path / "a.docx", tmp_path / "less.docx"
    file.write_bytes(whole)
    with zipfile.ZipFile(file) as package, zipfile.ZipFile(less, "w") as made:
        for name in package.namelist():
            if name != part:
                made.writestr(name, package.read(name))
    assert [block.text for block in paragraphs(read(less).blocks)] == [
        block.text for block in paragraphs(read(file).blocks)
    ]


@pytest.mark.parametrize("seed", range(60))
def test_a_torn_file_is_read_or_refused(tmp_path: Path, whole: bytes, seed: int) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(whole)
    part = random.Random(seed).choice(["word/document.xml", "word/numbering.xml", "word/styles.xml"])
    notes.change(file, part, lambda xml: torn(xml, random.Random(seed)))
    with contextlib.suppress(NotImported):
        assert all(block.place for block in paragraphs(read(file).blocks))


def torn(xml: bytes, chance: random.Random) -> bytes:
    """The part with something cut out, doubled, or changed for nonsense."""
    way = chance.randrange(4)
    if way == 0:
        return xml[: chance.randrange(len(xml))]
    if way == 1:
        values = list(re.finditer(rb'w:\w+="([^"]*)"', xml))
        for match in reversed(chance.sample(values, min(30, len(values)))):
            xml = xml[: match.start(1)] + chance.choice(NONSENSE) + xml[match.end(1) :]
        return xml
    if way == 2:
        names = sorted(set(re.findall(rb"<(w:\w+)[ />]", xml)))
        old, new = chance.choice(names), chance.choice(names)
        return re.sub(rb"(</?)" + old + rb"(?=[ />])", rb"\1" + new, xml)
    empty = list(re.finditer(rb"<w:\w+[^<>]*/>", xml))
    for match in reversed(chance.sample(empty, min(20, len(empty)))):
        xml = xml[: match.start()] + match[0] * chance.choice((0, 2)) + xml[match.end() :]
    return xml


def test_ten_thousand_rows_are_read(tmp_path: Path) -> None:
    document = docx.Document()
    row: Any = document.add_table(rows=1, cols=3).rows[0]
    for cell in row.cells:
        cell.text = "Count the gulls"
    for _ in range(9_999):
        row._tr.addnext(copy.deepcopy(row._tr))
    found = read(notes.save(document, tmp_path / "a.docx"))
    table = found.blocks[0]
    assert isinstance(table, Table)
    assert (len(table.rows), found.words) == (10_000, 90_000)
    assert table.rows[-1].place == "table 1, row 10000"


def test_tables_within_tables_without_end_are_refused(tmp_path: Path) -> None:
    document = docx.Document()
    cell = "<w:tbl><w:tr><w:tc>{}<w:p/></w:tc></w:tr></w:tbl>"
    inner = "<w:p><w:r><w:t>Deep</w:t></w:r></w:p>"
    for _ in range(60):
        inner = cell.format(inner)
    document.element.body.insert(0, notes.xml(inner))
    assert read(notes.save(document, tmp_path / "a.docx")).words == 1
    for _ in range(4_000):
        inner = cell.format(inner)
    notes.change(
        tmp_path / "a.docx", "word/document.xml", lambda xml: xml.replace(b"<w:body>", b"<w:body>" + inner.encode())
    )
    with pytest.raises(NotImported, match="cannot be opened"):
        read(tmp_path / "a.docx")
