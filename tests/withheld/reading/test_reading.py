"""How each kind of file is read: what is found has its line and place, what cannot be read is a problem."""

import gzip
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.verify.messages import MESSAGES
from macros.withheld.fingerprint.ledger import Ledger
from macros.withheld.fingerprint.scanner import Scanner
from macros.withheld.guard import run, scan
from macros.withheld.guard.scan import Look
from macros.withheld.patterns.permitted import Permitted
from macros.withheld.reading import folder, hidden
from tests.leaks import pictures
from tests.withheld.reading import files

KEY = bytes(range(32))
SAID = "Ermintrudina Quibblesworth"
LOOK = Look(Scanner(Ledger().add([SAID], KEY), KEY))


@pytest.mark.parametrize(
    ("body", "line", "where"),
    [
        (f"<p>x</p>\n<p>\n{SAID}</p>", 6, "the text"),
        (f"<p>x</p>\n<img alt='{SAID}'>", 5, "the attribute “alt”"),
        (f"\n\n<!--\n{SAID} -->", 7, "a comment"),
        (f"<script>\n'{SAID}'</script>", 5, "a script"),
    ],
)
def test_the_line_and_the_place_are_named(body: str, line: int, where: str) -> None:
    findings = LOOK.file("index.html", files.html(body))
    message = f"must hold no words that were withheld: there are some in {where}"
    assert (line, "withheld-text", message) in findings


@pytest.mark.parametrize("path", ["a.exe", "a.doc", "a.docx", "a.woff", "a", "folder/.htaccess"])
def test_an_unknown_kind_is_a_problem_and_not_silence(path: str) -> None:
    assert LOOK.file(path, b"x") == ((1, "file-kind", MESSAGES["file-kind"]),)


@pytest.mark.parametrize(
    ("path", "raw"),
    [
        ("a.html", b"\xff\xfe\xfa"),
        ("a.txt", b"a\0b"),
        ("a.json", b'{"a": 1'),
        ("a.json", b"[" * 9_999),
        ("a.xml", b"<a>"),
        ("a.xml.gz", b"no gzip"),
        ("a.json.gz", gzip.compress(b'{"a": 1')),
        ("a.png", b"GIF89a"),
        ("a.png", pictures.png(pictures.chunk(b"zTXt", b"Comment\0\0not packed"))),
        ("a.jpg", b"GIF89a"),
        ("a.woff2", b"OTTO"),
        ("a.pdf", b"no document"),
        ("a.pdf", b"%PDF-1.7 broken"),
        ("pagefind/a.pf_index", b"no gzip"),
        ("pagefind/a.pf_index", files.pagefind(b"\x82\x65a")),
        ("pagefind/a.pf_index", files.pagefind(b"\x81\x1c")),
        ("pagefind/a.pf_fragment", files.pagefind(b"no JSON")),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_not_what_its_name_says_is_unreadable(path: str, raw: bytes) -> None:
    assert LOOK.file(path, raw) == ((1, "file-unreadable", MESSAGES["file-unreadable"]),)


def test_an_earlier_revision_of_a_pdf_is_read() -> None:
    assert LOOK.file("a.pdf", pictures.pdf(shown=SAID) + pictures.pdf(shown="x" * 2000))


def test_in_git_source_and_settings_are_read_whatever_their_name() -> None:
    look = Look(LOOK.scanner, room="history")
    for path in ("Makefile", ".gitignore", "macros/cli.py", "pyproject.toml", "a/.pre-commit-config.yaml", "A.MD"):
        assert {finding.rule for finding in look.file(path, SAID.encode())} == {"withheld-text"}, path
    remarked = f'{{\n// Of this and that.\n"a": ["{SAID}",],\n}}'
    assert {(finding.line, finding.rule) for finding in look.file("a.json", remarked.encode())} == {
        (3, "withheld-text")
    }
    assert look.file("Makefile", b"\xff\xfa") == ((1, "file-unreadable", MESSAGES["file-unreadable"]),)


def test_the_key_itself_is_found_in_any_file() -> None:
    assert [problem.rule for problem in LOOK.file("a.txt", KEY.hex().upper().encode())] == ["fingerprint-key"]


def test_patterns_are_looked_for_where_people_read() -> None:
    look = Look(None, Permitted())
    for body in ("<p>Ask harbour@nowhere.example.</p>", "<img alt='Ask harbour@nowhere.example'>"):
        assert [problem.rule for problem in look.file("a.html", files.html(body))] == ["personal-data-pattern"]
    assert look.file("a.html", files.html("<p>Nobody to ask.</p>")) == ()


@pytest.mark.parametrize("between", ["", "\n", " "])
def test_numbers_of_cells_side_by_side_are_not_one_number(between: str) -> None:
    look = Look(None, Permitted())
    # With the right check digit, if they were one.
    row = ("0", "0", "1", "1", "1", "1", "2026")
    cells = between.join(f"<td>{number}</td>" for number in row)
    assert look.file("a.html", files.html(f"<table><tr>{cells}</tr></table>")) == ()
    assert look.file("a.html", files.html(f"<p>{' '.join(row)}</p>")) != ()
    within = f"<table><tr><th>Number</th>{between}<td>943 476 5919</td></tr></table>"
    assert [problem.rule for problem in look.file("a.html", files.html(within))] == ["personal-data-pattern"]


def test_a_pattern_far_into_a_text_has_its_line() -> None:
    text = "No sign here.\n" * 400 + "Ask harbour@nowhere.example.\n" + "Nor here.\n" * 400
    (finding,) = Look(None, Permitted()).file("a.txt", text.encode())
    assert finding.line == 401


@pytest.mark.parametrize(
    ("path", "raw"),
    [
        ("a.html", files.html('<a href="mailto:harbour%40nowhere.example">x</a>')),
        ("a.html", files.html("<p>harbour\uff20nowhere.example</p>")),
        ("a.json", rb'{"a": "harbour\u0040nowhere.example"}'),
        ("a.txt", b"Ring 00 44 1632 960 018"),
    ],
)
def test_patterns_are_found_behind_codes(path: str, raw: bytes) -> None:
    assert {problem.rule for problem in Look(None, Permitted()).file(path, raw)} == {"personal-data-pattern"}


def test_a_long_text_without_a_space_is_looked_at_once() -> None:
    text = ("x" * 400 + "7") * 3_000
    # Every digit with all that stands around it would be the whole text 3,000 times.
    assert sum(len(part) for _, part in scan._near_signs(text)) < len(text)
    assert Look(None, Permitted()).file("a.txt", text.encode()) == ()


@settings(max_examples=300)
@given(
    st.lists(st.sampled_from(["A" * 23, "Zz9+/", "=", "-", "_", " ", "\n", "\r\n", "\n\t", "é", "€", "x" * 30, ";"]))
)
def test_letters_that_stand_for_bytes_are_found_as_by_looking_at_each(parts: list[str]) -> None:
    text = "".join(parts)
    slowly = [letters.span() for letters in hidden._ALONE.finditer(text)]
    assert [letters.span() for letters in hidden._alone(text)] == slowly


def test_many_files_are_shared_out_the_largest_first_and_answered_in_their_order(tmp_path: Path) -> None:
    for number in range(100):
        withheld = f"{SAID} " if number % 7 == 0 else ""
        text = f"{withheld}{'x ' * (600_000 if number in (3, 50) else number)}"
        (tmp_path / f"{number:03}.txt").write_text(text, encoding="ascii")
    files = folder.walk(tmp_path, tmp_path).files
    assert [bool(findings) for findings in run._looked(files, LOOK)] == [number % 7 == 0 for number in range(100)]
    sizes = [file.place.stat().st_size for file in files]
    shares = list(run._shares(sorted(range(100), key=lambda place: -sizes[place]), sizes))
    assert sorted(place for share in shares for place in share) == list(range(100))
    assert [share for share in shares[:2] if len(share) == 1] == [[3], [50]]
