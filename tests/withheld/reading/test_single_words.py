"""A name of one word counts where a person reads it, and not where a program has a word of its own.

A child called Leo, Max or Childs is an ordinary case: bytes of the search program, names in scripts and stems in the
search index must not stop the site. Names of two words and numbers are found everywhere (tests/leaks).
"""

import json
from collections.abc import Callable

import pytest

from macros.withheld.fingerprint.ledger import Ledger
from macros.withheld.fingerprint.scanner import Scanner
from macros.withheld.guard.scan import Look
from tests.leaks import pictures
from tests.withheld.reading import files

KEY = bytes(range(32))
NAME = "Zyx"
LOOK = Look(Scanner(Ledger().add([NAME, f"{NAME} Quibblesworth", "ZZ26C00417"], KEY), KEY))


def _word(text: str) -> Callable[[str], bytes]:
    return lambda word: text.format(word).encode()


def _in_fragment(word: str) -> bytes:
    return files.pagefind(json.dumps({"content": f"x {word} x"}).encode())


def _in_index(word: str) -> bytes:
    return files.pagefind(files.cbor([[[word.lower(), [[1, [2]]]]]]))


_READ_BY_PEOPLE: dict[str, tuple[str, Callable[[str], bytes]]] = {
    "text of a page": ("a.html", lambda word: files.html(f"<p>{word}</p>")),
    "comment of a page": ("a.html", lambda word: files.html(f"<!-- {word} -->")),
    "description": ("a.html", lambda word: files.html("", f'<meta name="description" content="{word}">')),
    "label": ("a.html", lambda word: files.html(f'<nav aria-label="{word}"></nav>')),
    "text in a field": ("a.html", lambda word: files.html(f'<input placeholder="{word}">')),
    "address": ("a.html", lambda word: files.html(f'<a href="/notes/{word}/">x</a>')),
    "anchor": ("a.html", lambda word: files.html(f'<h2 id="{word}">x</h2>')),
    "data in a page": ("a.html", lambda word: files.html(f'<script type="application/json">["{word}"]</script>')),
    "attribute of nobody’s kind": ("a.html", lambda word: files.html(f'<p data-owner="{word}">x</p>')),
    "value of JSON": ("a.json", _word('{{"a": "{}"}}')),
    "cell": ("a.csv", _word("a,b\r\n1,{}\r\n")),
    "feed": ("a.atom", _word("<feed xmlns='http://www.w3.org/2005/Atom'><title>{}</title></feed>")),
    "comment of a feed": ("a.atom", _word("<feed xmlns='http://www.w3.org/2005/Atom'><!-- {} --></feed>")),
    "calendar": ("a.ics", _word("BEGIN:VCALENDAR\r\nX-A:About {}\r\nEND:VCALENDAR\r\n")),
    "drawing": ("a.svg", _word("<svg xmlns='http://www.w3.org/2000/svg'><title>{}</title></svg>")),
    "text of the search": ("pagefind/fragment/a.pf_fragment", _in_fragment),
    "filter of the search": ("pagefind/filter/a.pf_filter", lambda word: files.pagefind(files.cbor(["a", [[word]]]))),
    "picture": ("a.png", lambda word: pictures.png(pictures.text_chunk(word))),
    "photograph": ("a.jpg", pictures.photograph),
    "PDF": ("a.pdf", lambda word: pictures.pdf(shown=word)),
    "properties of a PDF": ("a.pdf", lambda word: pictures.pdf(metadata={"/Author": word})),
}
_FOR_PROGRAMS: dict[str, tuple[str, Callable[[str], bytes]]] = {
    "script": ("a.js", _word("a = Math.{}(1)")),
    "style sheet": ("a.css", _word(".{} {{ color: red }}")),
    "script in a page": ("a.html", lambda word: files.html(f"<script>a = Math.{word}(1)</script>")),
    "style in a page": ("a.html", lambda word: files.html("", f"<style>.{word} {{ color: red }}</style>")),
    "class": ("a.html", lambda word: files.html(f'<p class="a-{word} b">x</p>')),
    "event": ("a.html", lambda word: files.html(f'<p onclick="{word}()">x</p>')),
    "element": ("a.html", lambda word: files.html(f"<x-{word}>x</x-{word}>")),
    "name of an attribute": ("a.html", lambda word: files.html(f'<p data-{word}="1">x</p>')),
    "command of a template": ("a.html", lambda word: files.html(f"<p>{{% if a | {word} %}}x{{% endif %}}</p>")),
    "style of a drawing": ("a.svg", _word("<svg xmlns='http://www.w3.org/2000/svg'><style>.{}{{a:b}}</style></svg>")),
    "line of a calendar that is cut": ("a.ics", _word("BEGIN:VCALENDAR\r\nX-A:{}\r\n ology\r\nEND:VCALENDAR\r\n")),
    "stem in the index of the search": ("pagefind/index/a.pf_index", _in_index),
    "first letters of a part of the index": ("pagefind/pagefind.a.pf_meta", _in_index),
    "search program": ("pagefind/a.pagefind", lambda word: files.pagefind(b"\0asm\1 " + word.encode())),
    "bytes of a photograph": ("a.jpg", lambda word: b"\xff\xd8\xff\xda\0\2" + word.encode() + b"\xff\xd9"),
    "drawing of a PDF": ("a.pdf", lambda word: pictures.pdf(shown=f"{word}) Tj (ology")),
}


@pytest.mark.parametrize("place", _READ_BY_PEOPLE)
def test_a_name_of_one_word_is_found_wherever_a_person_reads_it(place: str) -> None:
    path, made = _READ_BY_PEOPLE[place]
    assert {finding.rule for finding in LOOK.file(path, made(NAME))} == {"withheld-text"}


@pytest.mark.parametrize("place", _FOR_PROGRAMS)
def test_a_child_who_is_called_like_a_word_of_a_program_stops_no_site(place: str) -> None:
    path, made = _FOR_PROGRAMS[place]
    assert LOOK.file(path, made(NAME)) == ()


@pytest.mark.parametrize(
    ("path", "is_found"),
    [
        (f"pagefind/fragment/en_12{NAME.lower()}34.pf_fragment", False),
        (f"pagefind/index/en_{NAME.lower()}5678.pf_index", False),
        (f"pagefind/fragment/{NAME}-Quibblesworth.pf_fragment", True),
        (f"notes/12{NAME.lower()}34.html", True),
    ],
)
def test_a_digest_by_which_the_search_names_a_file_is_nobodys_name(path: str, is_found: bool) -> None:
    assert LOOK.names(path) is is_found


@pytest.mark.parametrize(("first", "rules"), [("#!/bin/sh", []), ("Nobody runs this.", ["withheld-text"])])
def test_of_a_file_without_an_ending_the_first_line_says_whether_it_is_a_program(first: str, rules: list[str]) -> None:
    found = Look(LOOK.scanner, room="history").file("run", f"{first}\necho x >/dev/{NAME}\n".encode())
    assert [finding.rule for finding in found] == rules


@pytest.mark.parametrize("withheld", [f"{NAME} Quibblesworth", "ZZ26C00417"])
@pytest.mark.parametrize(
    "place", ["script", "style sheet", "script in a page", "search program", "bytes of a photograph"]
)
def test_a_whole_name_and_a_number_are_found_among_a_programs_words(place: str, withheld: str) -> None:
    path, made = _FOR_PROGRAMS[place]
    assert {finding.rule for finding in LOOK.file(path, made(withheld))} == {"withheld-text"}
