"""What a PDF holds beside its pages: each is read, however it is packed, and whether or not anything leads to it."""

import io
from collections.abc import Callable

import pytest
from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)

from macros.withheld.fingerprint.ledger import Ledger
from macros.withheld.fingerprint.scanner import Scanner
from macros.withheld.guard.scan import Look
from macros.withheld.reading.proof import Shut
from tests.leaks import pictures
from tests.leaks.canaries import KEY, NAME
from tests.withheld.reading import files

_KEY = bytes.fromhex(KEY)
LOOK = Look(Scanner(Ledger().add([NAME.text], _KEY), _KEY))
Plant = Callable[[PdfWriter, str], object]


def _stream(text: bytes, **entries: str) -> StreamObject:
    made = DecodedStreamObject()
    made.set_data(text)
    packed = made.flate_encode()
    packed.update({NameObject(f"/{name}"): NameObject(value) for name, value in entries.items()})
    return packed


def _field(writer: PdfWriter, text: str) -> None:
    """A form field with a value that is drawn by a stream of its own."""
    field = DictionaryObject(
        {
            NameObject("/FT"): NameObject("/Tx"),
            NameObject("/T"): TextStringObject("who"),
            NameObject("/V"): TextStringObject(text),
        }
    )
    form = DictionaryObject({NameObject("/Fields"): ArrayObject([writer._add_object(field)])})
    writer._root_object[NameObject("/AcroForm")] = form


def _appearance(writer: PdfWriter, text: str) -> None:
    drawn = writer._add_object(_stream(f"BT ({text}) Tj ET".encode(), Type="/XObject", Subtype="/Form"))
    note = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/Stamp"),
            NameObject("/Rect"): ArrayObject([NumberObject(0)] * 4),
            NameObject("/AP"): DictionaryObject({NameObject("/N"): drawn}),
        }
    )
    writer.pages[0][NameObject("/Annots")] = ArrayObject([writer._add_object(note)])


def _metadata(writer: PdfWriter, text: str) -> None:
    first, last = text.split()
    packet = f"<x:xmpmeta><rdf:li>{first}</rdf:li><rdf:li>{last}</rdf:li></x:xmpmeta>".encode()
    writer._root_object[NameObject("/Metadata")] = writer._add_object(_stream(packet, Type="/Metadata", Subtype="/XML"))


def _outlines(writer: PdfWriter, text: str) -> None:
    for number in range(150):
        writer.add_outline_item(title=f"Part {number}", page_number=0)
    writer.add_outline_item(title=text, page_number=0)


def _photograph(writer: PdfWriter, text: str) -> None:
    picture = StreamObject()
    picture._data = pictures.photograph(text)
    picture.update(
        {
            NameObject("/Type"): NameObject("/XObject"),
            NameObject("/Subtype"): NameObject("/Image"),
            NameObject("/Filter"): NameObject("/DCTDecode"),
        }
    )
    writer._add_object(picture)


PLANTS: dict[str, Plant] = {
    "form field": _field,
    "drawing of a note": _appearance,
    "metadata over two elements": _metadata,
    "outline of many parts": _outlines,
    "photograph": _photograph,
    "object to which nothing leads": lambda writer, text: writer._add_object(TextStringObject(text)),
    "stream to which nothing leads": lambda writer, text: writer._add_object(_stream(text.encode())),
    "name of a property": lambda writer, text: writer.add_metadata({f"/{text}": "x"}),
    "value that is a name": lambda writer, text: writer._add_object(NameObject(f"/{text.replace(' ', '-')}")),
    "value in UTF-16": lambda writer, text: (
        writer._add_object(ByteStringObject(b"\xff\xfe\0\0" + text.encode("utf-16-le"))) and None
    ),
    "attached page": lambda writer, text: writer.add_attachment("a.html", f"<b>{text[:3]}</b>{text[3:]}".encode()),
    "attached picture": lambda writer, text: writer.add_attachment("a.png", pictures.png(pictures.packed_chunk(text))),
    "name of an attachment": lambda writer, text: writer.add_attachment(f"{text}.txt", b"x"),
    "name of a property with codes": lambda writer, text: writer.add_metadata({f"/{text.replace(' ', '#20')}": "x"}),
}


def _pdf(plant: Plant, text: str) -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    plant(writer, text)
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


@pytest.mark.parametrize("plant", PLANTS)
def test_what_a_pdf_holds_is_read(plant: str) -> None:
    assert {problem.rule for problem in LOOK.file("a.pdf", _pdf(PLANTS[plant], NAME.text))} == {"withheld-text"}
    assert LOOK.file("a.pdf", _pdf(PLANTS[plant], "Something Harmless")) == ()


def test_a_remark_behind_a_pdf_is_read_and_refused() -> None:
    raw = _pdf(lambda writer, text: None, "")
    assert LOOK.file("a.pdf", raw) == ()
    findings = LOOK.file("a.pdf", raw + f"\n% {NAME.text}\n".encode())
    assert {finding.rule for finding in findings} == {"file-unreadable", "withheld-text"}


@pytest.mark.parametrize("earlier", [False, True], ids=["now", "in-an-earlier-revision"])
def test_a_packed_file_attached_to_a_pdf_is_refused(earlier: bool) -> None:
    raw = _pdf(lambda writer, text: writer.add_attachment("a.docx", files.docx("x")), "")
    if earlier:
        writer = PdfWriter(io.BytesIO(raw), incremental=True)
        attached = next(part for part in writer._objects if isinstance(part, StreamObject) and "PK" in str(part._data))
        attached._data = b"x" * 2000
        made = io.BytesIO()
        writer.write(made)
        raw = made.getvalue()
    assert LOOK.file("a.pdf", raw) == ((1, "file-unreadable", str(Shut())),)
