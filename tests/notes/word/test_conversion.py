"""Notes in .odt, .rtf and .doc: read through LibreOffice as their pages show them, and nothing that they hide."""

import contextlib
import os
import socket
import sys
import tempfile
import threading
import zipfile
from pathlib import Path

import pytest
from docx.document import Document

from macros.notes.word import conversion
from macros.notes.word.container import NotImported
from macros.notes.word.reading import WordText, paragraphs, read
from tests.notes.word import notes, other_readers
from tests.notes.word.test_hidden import CANARY, UNSEEN

SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"'
    for name, space in (("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"),
                        ("draw", "drawing"), ("svg", "svg-compatible"))
)  # fmt: skip
SPACES += ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
STYLES = (
    '<style:style style:name="Unseen" style:family="text"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="Maybe" style:family="text"><style:text-properties text:display="condition" '
    'text:condition="none"/></style:style>'
    '<style:style style:name="UnseenTable" style:family="table"><style:table-properties table:display="false"/>'
    '</style:style><style:style style:name="S" style:family="section"><style:section-properties/></style:style>'
)
CELL = f"<table:table-cell><text:p>{CANARY}</text:p></table:table-cell>"
COLUMN = "<table:table-column/>"
HIDDEN_IN_ODT = {
    "letters": f'<text:p><text:span text:style-name="Unseen">{CANARY}</text:span></text:p>',
    "letters by a condition": f'<text:p><text:span text:style-name="Maybe">{CANARY}</text:span></text:p>',
    "section": f'<text:section text:name="a" text:style-name="S" text:display="none"><text:p>{CANARY}</text:p>'
               "</text:section>",
    "section by a condition": f'<text:section text:name="b" text:style-name="S" text:display="condition" '
                              f'text:condition="ooow:1==1"><text:p>{CANARY}</text:p></text:section>',
    "paragraph by a field": f'<text:p>{CANARY}<text:hidden-paragraph text:condition="ooow:1" text:is-hidden="true"/>'
                            "</text:p>",
    "text of a field": f'<text:p><text:hidden-text text:condition="ooow:1" text:string-value="{CANARY}" '
                       'text:is-hidden="true"/></text:p>',
    "row": f'<table:table table:name="t">{COLUMN}<table:table-row table:visibility="collapse">{CELL}</table:table-row>'
           "<table:table-row><table:table-cell><text:p>Cell</text:p></table:table-cell></table:table-row>"
           "</table:table>",
    "table": f'<table:table table:name="t" table:style-name="UnseenTable">{COLUMN}<table:table-row>{CELL}'
             "</table:table-row></table:table>",
    "box": '<text:p>Box<draw:frame draw:name="f" draw:display="none" svg:width="5cm" svg:height="2cm"><draw:text-box>'
           f"<text:p>{CANARY}</text:p></draw:text-box></draw:frame></text:p>",
    "comment": f"<text:p>Word<office:annotation><dc:creator>{CANARY}</dc:creator><text:p>{CANARY}</text:p>"
               "</office:annotation></text:p>",
    "footnote": '<text:p>Word<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
                f"<text:note-body><text:p>{CANARY}</text:p></text:note-body></text:note></text:p>",
    "script": f'<text:p>Word<text:script text:language="x">{CANARY}</text:script></text:p>',
    "deletion": '<text:tracked-changes><text:changed-region text:id="c"><text:deletion><office:change-info><dc:creator>'
                f"{CANARY}</dc:creator><dc:date>2026-05-12T10:00:00</dc:date></office:change-info><text:p>{CANARY}"
                '</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>Word'
                '<text:change text:change-id="c"/></text:p>',
}  # fmt: skip
HIDDEN_IN_RTF = {
    "letters": rf"{{\v {CANARY}}}",
    "deletion": rf"{{\deleted\revauthdel0 {CANARY}}}",
    "comment": rf"{{\*\atnid A}}{{\*\atnauthor A}}\chatn{{\*\annotation {CANARY}}}",
    "footnote": rf"\chftn{{\footnote {CANARY}}}",
    "header": rf"{{\header {CANARY}}}",
    "title": rf"{{\info{{\title {CANARY}}}}}",
    "code of a field": rf"{{\field{{\*\fldinst AUTHOR {CANARY}}}{{\fldrslt shown}}}}",
    "unknown group": rf"{{\*\mystery {CANARY}}}",
}


def odt(file: Path, body: str) -> Path:
    """An OpenDocument text of this body."""
    kind = "application/vnd.oasis.opendocument.text"
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("mimetype", kind)
        package.writestr(
            "content.xml",
            f'<?xml version="1.0"?><office:document-content {SPACES} office:version="1.3"><office:automatic-styles>'
            f"{STYLES}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>",
        )
        entry = '<m:file-entry m:full-path="{}" m:media-type="{}"/>'
        space = 'xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"'
        entries = entry.format("/", kind) + entry.format("content.xml", "text/xml")
        package.writestr("META-INF/manifest.xml", f"<m:manifest {space}>{entries}</m:manifest>")
    return file


def rtf(file: Path, body: str) -> Path:
    """A rich text of this body."""
    head = r"{\rtf1\ansi{\fonttbl{\f0 Arial;}}{\*\revtbl{A;}}"
    file.write_text(rf"{head}\pard Before {body} behind\par\pard Last\par}}", encoding="ascii")
    return file


def words(found: WordText) -> str:
    """All words that were read."""
    return " ".join(paragraph.text for paragraph in paragraphs(found.blocks))


@other_readers.office_needed
@pytest.mark.parametrize("ending", ["odt", "rtf", "doc"])
def test_the_same_notes_in_another_format_are_read_alike(tmp_path: Path, ending: str) -> None:
    file = notes.save(apart(notes.invented()), tmp_path / "notes.docx")
    assert lines(read(other_readers.saved_as(file, ending))) == lines(read(file))


def apart(document: Document) -> Document:
    """The notes with a line between and behind the tables: without one, Word and LibreOffice show them as one table."""
    for table in document.tables:
        table._tbl.addnext(notes.xml("<w:p/>"))
    return document


def lines(found: WordText) -> list[tuple[str, str, bool, str]]:
    """What each paragraph says, how, and where."""
    return [(block.printed, block.text, block.bold, block.place) for block in paragraphs(found.blocks)]


def marked(hidden: dict[str, str]) -> dict[str, str]:
    """Each with a canary of its own, so that one file shows which of them came in."""
    return {name: body.replace(CANARY, f"{CANARY}{number}q") for number, (name, body) in enumerate(hidden.items())}


def seen(found: WordText, hidden: dict[str, str]) -> list[str]:
    """Which of the canaries came in."""
    return [name for number, name in enumerate(hidden) if f"{CANARY}{number}q" in repr(found)]


@other_readers.office_needed
def test_what_an_opendocument_text_hides_stays_out(tmp_path: Path) -> None:
    body = "<text:p>Before</text:p>{}<text:p>Last</text:p>".format("".join(marked(HIDDEN_IN_ODT).values()))
    found = read(odt(tmp_path / "a.odt", body))
    assert seen(found, HIDDEN_IN_ODT) == []
    assert words(found) == "Before Cell Box Word Word Word Word Last"
    assert (found.left_out["hidden text"], found.left_out["comment"], found.left_out["tracked deletion"]) == (8, 1, 1)


@other_readers.office_needed
def test_what_a_rich_text_hides_stays_out(tmp_path: Path) -> None:
    found = read(rtf(tmp_path / "a.rtf", "".join(marked(HIDDEN_IN_RTF).values())))
    assert seen(found, HIDDEN_IN_RTF) == []
    assert words(found) == "Before shown behind Last"


@other_readers.office_needed
def test_the_canaries_would_be_seen(tmp_path: Path) -> None:
    shown = "".join(f"<text:p>{CANARY}{number}q</text:p>" for number in range(len(HIDDEN_IN_ODT)))
    assert seen(read(odt(tmp_path / "a.odt", shown)), HIDDEN_IN_ODT) == list(HIDDEN_IN_ODT)


@other_readers.office_needed
@pytest.mark.parametrize("ending", ["odt", "rtf", "doc"])
def test_what_a_word_file_hides_stays_out_in_another_format(tmp_path: Path, ending: str) -> None:
    document = apart(notes.invented())
    for name in ("tracked deletion", "hidden run", "hidden by a paragraph style", "comment", "header and footer",
                 "properties", "bookmark"):  # fmt: skip
        UNSEEN[name][0](document)
    found = read(other_readers.saved_as(notes.save(document, tmp_path / "notes.docx"), ending))
    assert CANARY not in repr(found)
    assert words(found).count("gulls") == words(read(tmp_path / "notes.docx")).count("gulls")


def listen(server: socket.socket, asked: list[object]) -> None:
    """Take note of the first that asks, until the server is shut down."""
    with contextlib.suppress(OSError):
        asked.append(server.accept())


@other_readers.office_needed
def test_nothing_outside_is_asked_for_and_no_other_file_is_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text(CANARY, encoding="utf-8")
    asked: list[object] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        listener = threading.Thread(target=listen, args=(server, asked), daemon=True)
        listener.start()
        far = f"http://127.0.0.1:{server.getsockname()[1]}/a"
        source = '<text:section text:name="s{0}" text:style-name="S"><text:section-source xlink:href="{1}"/>'
        sections = "".join(
            f"{source.format(number, place)}<text:p>Kept</text:p></text:section>"
            for number, place in enumerate((secret.as_uri(), far))
        )
        picture = (
            f'<text:p><draw:frame svg:width="1cm" svg:height="1cm"><draw:image xlink:href="{far}.png"/></draw:frame>'
        )
        found = [read(odt(tmp_path / "a.odt", f"{sections}{picture}End</text:p>"))]
        for code in (f'INCLUDEPICTURE "{far}.png"', f'INCLUDETEXT "{secret.as_posix()}"', f'DDEAUTO x "{far}"'):
            body = r"{\field{\*\fldinst " + code.replace("\\", "/") + r"}{\fldrslt Kept}}"
            found.append(read(rtf(tmp_path / "a.rtf", body)))
        server.shutdown(socket.SHUT_RDWR)
        listener.join()
    assert asked == []
    assert CANARY not in repr(found)
    assert "Kept" in words(found[0])


@other_readers.office_needed
def test_boxes_of_a_file_that_hides_one_are_left_out_and_counted(tmp_path: Path) -> None:
    kind = r"{{\shp{{\*\shpinst\shpright4000\shpbottom2000\shpwr3{{\sp{{\sn shapeType}}{{\sv 202}}}}"
    box = kind + r"{{\sp{{\sn fHid{}den}}{{\sv {}}}}}{{\shptxt {}\par}}}}}}"
    seen = box.format("", 0, "Seen")
    assert "Seen" in words(read(rtf(tmp_path / "a.rtf", seen)))
    found = read(rtf(tmp_path / "b.rtf", seen + box.format("\n", 1, CANARY)))
    assert CANARY not in repr(found)
    assert found.left_out["text box that may be hidden"] == 2


def test_hidden_shapes_of_old_word_files_are_known_by_their_bits() -> None:
    flags = b"\xbf\x03"
    assert conversion.may_hide_boxes(b"x" + flags + b"\x02\x00\x02\x00", "doc")
    assert conversion.may_hide_boxes(flags + flags + b"\x06\x00\x06\x00", "doc")
    assert not conversion.may_hide_boxes(flags + b"\x00\x00\x02\x00" + flags + b"\x02\x00\x00\x00", "doc")


@other_readers.office_needed
def test_nothing_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "private"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    read(rtf(tmp_path / "a.rtf", "words"))
    assert list(folder.iterdir()) == []


@other_readers.office_needed
@pytest.mark.parametrize("ending", ["odt", "rtf", "doc"])
def test_a_broken_file_is_refused_in_words_that_help(tmp_path: Path, ending: str) -> None:
    whole = other_readers.saved_as(notes.save(notes.invented(), tmp_path / "notes.docx"), ending)
    file = tmp_path / f"cut.{ending}"
    file.write_bytes(whole.read_bytes()[: 700 if ending == "doc" else -900])
    with pytest.raises(NotImported, match="must be"):
        read(file)


def test_without_libreoffice_the_message_says_how_to_save_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(conversion, "program", lambda: None)
    with pytest.raises(NotImported, match=r"rich text file \(\.rtf\)\. Open it .* as a Word Document \(\.docx\)"):
        read(rtf(tmp_path / "a.rtf", CANARY))


@pytest.mark.skipif(sys.platform == "win32", reason="a script cannot stand for LibreOffice on Windows")
def test_a_program_that_never_ends_is_ended_with_all_that_it_began(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started = tmp_path / "pid"
    slow = tmp_path / "soffice"
    slow.write_text(f"#!/bin/sh\nsleep 300 &\necho $! > {started}\nwait\n", encoding="utf-8")
    slow.chmod(0o700)
    monkeypatch.setattr(conversion, "program", lambda: str(slow))
    monkeypatch.setattr(conversion, "LIMIT", 2)
    with pytest.raises(NotImported, match="LibreOffice cannot convert"):
        read(rtf(tmp_path / "a.rtf", "words"))
    child = int(started.read_text(encoding="utf-8"))
    with pytest.raises(ProcessLookupError):
        for _ in range(200):
            os.kill(child, 0)
            threading.Event().wait(0.05)
