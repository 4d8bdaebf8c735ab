"""Every place of a Word file in which words hide: the importer leaves them there, says so, and prints none."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from docx.document import Document
from docx.oxml import parse_xml

from tests.leaks.canaries import CANARIES, NAME, Canary, seen_in_bytes
from tests.leaks.laboratory import run
from tests.notes.word.notes import change, invented
from tests.project import copy_of_nowhere

OUT = "drafts/nowhere-on-sea/2026-05-12-executive.yml"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
Plant = Callable[[Document, str], None]


def _element(xml: str) -> object:
    start, rest = xml.split(">", 1) if not xml.split(">", 1)[0].endswith("/") else (xml[: xml.index("/>")], "")
    if xml.startswith(start + "/>"):
        return parse_xml(f'{start} xmlns:w="{_W}"/>')
    return parse_xml(f'{start} xmlns:w="{_W}">{rest}')


def _welcome(document: Document) -> object:
    """The paragraph in which AB welcomes everybody."""
    cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
    paragraphs = (paragraph for cell in cells for paragraph in cell.paragraphs)
    return next(paragraph._p for paragraph in paragraphs if "welcomed everybody" in paragraph.text)


def _append(document: Document, xml: str) -> None:
    _welcome(document).append(_element(xml))  # type: ignore[attr-defined]


def _run(text: str, properties: str = "", tag: str = "t") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


_BY = 'w:id="9" w:author="{0}" w:date="2026-05-12T00:00:00Z"'


def _comment(document: Document, text: str) -> None:
    paragraph = next(p for t in document.tables for r in t.rows for c in r.cells for p in c.paragraphs if p.runs)
    document.add_comment(paragraph.runs[0], text=text, author=text, initials="X")


def _header(document: Document, text: str) -> None:
    document.sections[0].header.paragraphs[0].text = text


def _first_header(document: Document, text: str) -> None:
    document.sections[0].different_first_page_header_footer = True
    document.sections[0].first_page_header.paragraphs[0].text = text


def _footer(document: Document, text: str) -> None:
    document.sections[0].footer.paragraphs[0].text = text


def _properties(document: Document, text: str) -> None:
    about = document.core_properties
    about.author = about.title = about.subject = about.comments = about.last_modified_by = text[:255]
    about.keywords = about.category = text[:255]


def _hidden_style(document: Document, text: str) -> None:
    style = document.styles.add_style("Secret", 2)
    style.font.hidden = True
    _append(document, _run(text, '<w:rStyle w:val="Secret"/>'))


def _hidden_paragraph(document: Document, text: str) -> None:
    cell = next(c for t in document.tables for r in t.rows for c in r.cells if "welcomed everybody" in c.text)
    cell.add_paragraph().add_run(text).font.hidden = True


def _text_box(document: Document, text: str) -> None:
    """A box that nobody sees, with the text as alternative text as well; a visible one is read."""
    box = f"<w:txbxContent><w:p>{_run(text)}</w:p></w:txbxContent>"
    hidden = 'xmlns:v="urn:schemas-microsoft-com:vml" style="visibility:hidden"'
    shape = f'<v:shape {hidden} alt="{text}"><v:textbox>{box}</v:textbox></v:shape>'
    _append(document, f"<w:r><w:pict>{shape}</w:pict></w:r>")


def _link(document: Document, text: str) -> None:
    part = document.part
    address = f"https://example.org/{text.replace(' ', '-')}"
    made = part.relate_to(address, f"{_RELATIONS}/hyperlink", True)
    _append(
        document, f'<w:hyperlink xmlns:r="{_RELATIONS}" r:id="{made}" w:tooltip="{text}">{_run("here")}</w:hyperlink>'
    )


WAYS: dict[str, Plant] = {
    "comment": _comment,
    "tracked-deletion": lambda d, t: _append(d, f"<w:del {_BY.format(t)}>{_run(t, tag='delText')}</w:del>"),
    "tracked-move": lambda d, t: _append(d, f"<w:moveFrom {_BY.format('x')}>{_run(t)}</w:moveFrom>"),
    "author-of-an-insertion": lambda d, t: _append(d, f"<w:ins {_BY.format(t)}>{_run('gladly')}</w:ins>"),
    "hidden-run": lambda d, t: _append(d, _run(t, "<w:vanish/>")),
    "hidden-in-print-only-view": lambda d, t: _append(d, _run(t, "<w:webHidden/><w:vanish/>")),
    "hidden-by-style": _hidden_style,
    "hidden-paragraph": _hidden_paragraph,
    "field-code": lambda d, t: _append(d, _run(f'INCLUDETEXT "{t}"', tag="instrText")),
    "bookmark": lambda d, t: _append(d, f'<w:bookmarkStart w:id="5" w:name="{t}"/>'),
    "hidden-text-box-and-alt-text": _text_box,
    "address-of-a-link": _link,
    "header": _header,
    "first-page-header": _first_header,
    "footer": _footer,
    "document-properties": _properties,
}
_NOTE = f'<w:footnote w:id="1"><w:p>{_run("{}")}</w:p></w:footnote>'
PARTS: dict[str, str] = {
    "word/footnotes.xml": f'<w:footnotes xmlns:w="{_W}">{_NOTE}</w:footnotes>',
    "word/glossary/document.xml": f'<w:glossaryDocument xmlns:w="{_W}"><w:p>{_run("{}")}</w:p></w:glossaryDocument>',
    "docProps/custom.xml": "<Properties><property name='who'><lpwstr>{}</lpwstr></property></Properties>",
    "customXml/item1.xml": "<data><who>{}</who></data>",
    "word/people.xml": '<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">{}</w15:people>',
    "docProps/app.xml": "<Properties><Company>{}</Company><Manager>{}</Manager></Properties>",
}


def _imported(folder: Path, document: Document, part: tuple[str, str] | None = None) -> tuple[str, str]:
    """What the importer writes and what it says."""
    root = copy_of_nowhere(folder).root
    document.save(str(root / "notes.docx"))
    if part:
        change(root / "notes.docx", part[0], lambda _: part[1].encode())
    done = run(root, "import", "notes.docx", "-o", OUT)
    assert done.exit_code == 0, done.output
    return (root / OUT).read_text(encoding="utf-8"), done.output


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("canary", [NAME, CANARIES[6]], ids=lambda canary: canary.id)
def test_what_cannot_be_seen_is_not_imported(tmp_path: Path, way: str, canary: Canary) -> None:
    document = invented()
    WAYS[way](document, canary.text)
    draft, report = _imported(tmp_path, document)
    assert "welcomed everybody" in draft.casefold()
    assert seen_in_bytes(draft.encode()) == set()
    assert seen_in_bytes(report.encode()) == set()


@pytest.mark.parametrize("part", PARTS)
def test_what_other_parts_hold_is_not_imported(tmp_path: Path, part: str) -> None:
    draft, report = _imported(tmp_path, invented(), (part, PARTS[part].replace("{}", NAME.text)))
    assert seen_in_bytes(draft.encode()) == set()
    assert seen_in_bytes(report.encode()) == set()


@pytest.mark.parametrize(
    ("way", "words"),
    [("comment", "comment"), ("tracked-deletion", "tracked deletion"), ("hidden-run", "hidden text")],
)
def test_what_was_left_out_is_counted(tmp_path: Path, way: str, words: str) -> None:
    document = invented()
    WAYS[way](document, NAME.text)
    report = _imported(tmp_path, document)[1]
    left_out = next(line for line in report.splitlines() if line.startswith("Left out, found in this file"))
    assert words in left_out


def test_the_plants_are_in_the_file(tmp_path: Path) -> None:
    """Otherwise the tests above would prove nothing."""
    missing = []
    for way, plant in WAYS.items():
        document = invented()
        plant(document, NAME.text)
        made = io.BytesIO()
        document.save(made)
        forms = (NAME.text.encode(), NAME.text.replace(" ", "-").encode())
        with zipfile.ZipFile(made) as parts:
            held = [name for name in parts.namelist() if any(form in parts.read(name) for form in forms)]
        if not held:
            missing.append(way)
    assert missing == []


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("notes.docx", b""),
        ("notes.docx", b"PK\x03\x04 " + NAME.text.encode()),
        ("notes.docx", b"%PDF-1.7 " + NAME.text.encode()),
        ("notes.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + NAME.text.encode("utf-16-le")),
        ("wrenna-thistlewick.docx", b"x"),
        ("notes.odt", NAME.text.encode()),
    ],
)
def test_a_file_that_is_none_is_refused_and_nothing_of_it_is_printed(tmp_path: Path, name: str, raw: bytes) -> None:
    root = copy_of_nowhere(tmp_path).root
    (root / name).write_bytes(raw)
    done = run(root, "import", name, "-o", OUT)
    assert done.exit_code == 1
    assert seen_in_bytes(done.output.encode()) == set()
    assert not (root / OUT).exists()


def test_words_that_are_covered_are_told_of_without_being_shown(tmp_path: Path) -> None:
    document = invented()
    _append(document, _run(f" {NAME.text}", '<w:highlight w:val="black"/>'))
    report = _imported(tmp_path, document)[1]
    assert "covered" in report
    assert seen_in_bytes(report.encode()) == set()
