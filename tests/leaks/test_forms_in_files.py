"""What people write of somebody who is withheld, in the files where they would write it: none is missed.

Each form stands in each place, as an officer would type it or a program would write it. No place prints it.
"""

import csv
import html
import io
import json
from collections.abc import Callable
from urllib.parse import quote

import pytest

from macros.withheld.fingerprint.ledger import Ledger
from macros.withheld.fingerprint.scanner import Scanner
from macros.withheld.guard.scan import Look
from macros.withheld.reading.kinds import Room

KEY = bytes(range(32))
LONG = "Zebedee hid nineteen purple lanterns beneath the crooked pier behind Marigold Bakery"
WITHHELD = (
    *("Pellin Siltmarsh", "Orla O'Quillan", "Bryn Quill-Mossop", "Zoë Mühlwick", "Keeper of the North Groyne"),
    *("999 000 0018", "020 7946 0018", "ZZ9 9ZZ", "AB12 CDE", "CP/2026/0417", LONG),
)
SCANNER = Scanner(Ledger().add(WITHHELD, KEY), KEY)
FORMS = (
    *("The Siltmarshes", "Siltmarsh’s house", "Siltmarsh, P.", "Pellin J. Siltmarsh", "pellin_siltmarsh", "PSiltmarsh"),
    *("#JusticeForPellin", "siltmarshv2.pdf", "O’Quillan", "OQuillan", "Bryn Quill‑Mossop", "QuillMossop"),
    *("Zoe Muehlwick", "the North Groyne’s Keeper", "999-000-0018", "+44 20 7946 0018", "zz99zz", "ab12-cde"),
    *("CP-2026-0417", LONG.replace("purple", "purple [1]"), LONG.replace("hid", "quickly hid")),
)
Made = Callable[[str], str]


def _table(*rows: list[str]) -> str:
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue()


def _halves(form: str) -> tuple[str, str]:
    """The form, parted before a word in the middle; one word is a half by itself."""
    parts = form.split(" ")
    at = (len(parts) + 1) // 2
    return " ".join(parts[:at]), " ".join(parts[at:])


def _calendar(form: str) -> str:
    line = "DESCRIPTION:" + "x" * 55 + " " + form.replace(",", "\\,")
    event = ("BEGIN:VEVENT", "UID:x", "DTSTAMP:20260101T000000Z", f"{line[:74]}\r\n {line[74:]}", "END:VEVENT")
    return "\r\n".join(("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", *event, "END:VCALENDAR", ""))


def _feed(form: str) -> str:
    inner = html.escape(f"<p>It says {html.escape(form[:3])}<b>{html.escape(form[3:])}</b></p>")
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><entry><content type="html">{inner}</content></entry></feed>'


def _page(body: Made) -> tuple[Room, str, Made]:
    start = '<!doctype html><html lang="en"><head><title>A</title></head><body><main>'
    return "site", "a.html", lambda form: f"{start}{body(form)}</main></body></html>"


def _written(room: Room, path: str, text: str) -> tuple[Room, str, Made]:
    """A text with the form at {0}, or its halves at {1} and {2}."""
    return room, path, lambda form: text.format(form, *_halves(form))


_NOTES = "data/partnerships/nowhere-on-sea/meetings/a.yml"
_CELLS = "<table><tr><td>{}</td><td>{}</td></tr></table>"
_MAP = "<urlset><loc>https://x.example/{}</loc></urlset>"
PLACES: dict[str, tuple[Room, str, Made]] = {
    "paragraph": _page(lambda form: f"<p>It says {html.escape(form)} there.</p>"),
    "word in bold": _page(lambda form: f"<p>{html.escape(form[:4])}<b>{html.escape(form[4:])}</b></p>"),
    "two cells": _page(lambda form: _CELLS.format(*map(html.escape, _halves(form)))),
    "text for a picture": _page(lambda form: f'<img src="a.png" alt="{html.escape(form)}">'),
    "question of a link": _page(lambda form: f'<a href="/s/?q={quote(form)}&amp;x=1">x</a>'),
    "data of a page": _page(lambda form: f"<p data-x='{html.escape(json.dumps([form]))}'>x</p>"),
    "JSON": ("site", "a.json", lambda form: json.dumps({"a": [form]}).replace("/", "\\/")),
    "quoted cell": ("site", "a.csv", lambda form: _table(["a", "b"], ["1", f'He said "{form}", he did'])),
    "cell of two lines": ("site", "a.csv", lambda form: _table(["a", "b"], ["1", "\n".join(_halves(form))])),
    "calendar": ("site", "a.ics", _calendar),
    "feed": ("site", "a.atom", _feed),
    "address of a page": ("site", "sitemap.xml", lambda form: _MAP.format(quote(form))),
    "notes over lines": ("data", _NOTES, lambda form: "note: >-\n  It says\n  " + form.replace(" ", "\n  ") + "\n"),
    "value in quotes": ("data", _NOTES, lambda form: f"note: {json.dumps(form)}\n"),
    "remark": _written("data", _NOTES, "# {0}\na: b\n"),
    "page": _written("content", "content/a.md", "# A\n\nIt says *{0}* there.\n"),
    "heading of a table": _written("content", "content/a.md", "# A\n\n| {1} | {2} |\n|---|---|\n"),
    "quotation": _written("content", "content/a.md", "> {1}\n> {2}\n"),
    "template": _written("overrides", "overrides/a.html", "<p>{1} {{% if a %}}{2}{{% endif %}}</p>"),
    "README": _written("history", "README.md", "# A\n\n{0}\n"),
    "workflow": _written("history", ".github/workflows/a.yml", "name: a\n# {0}\n"),
    "saved by Windows": _written("history", "notes.txt", "{0}"),
}
NAMES = """
2026-siltmarsh.md | the-siltmarshes.md | Siltmarsh P.pdf | PSiltmarsh.docx | pellin_siltmarsh/index.html
oquillan/a.html | QuillMossop.pdf | zoe-muehlwick.png | ZoëMühlwick.png | 9990000018.pdf | 999-000-0018.csv
02079460018.txt | zz99zz.jpg | ab12cde.jpeg | CP_2026_0417.pdf | cp20260417.pdf | IMG_Pellin01.JPG
justiceforpellin.html | Siltmarsh%20Pellin.md | siltmarsh_v2.pdf | siltmarshv2.pdf | SiltmarshLCSPR.pdf
Siltmarsh (1).pdf | issue-12-pellin-siltmarsh | fix/siltmarshes | remove_Siltmarsh_name | CopyOfPellinSiltmarsh.docx
scan9990000018.pdf | keeper-of-north-groyne.md
"""


@pytest.mark.parametrize("place", PLACES)
def test_every_form_is_found_in_every_place(place: str) -> None:
    room, path, made = PLACES[place]
    encoding = "utf-16" if place == "saved by Windows" else "utf-8"
    found = {form: Look(SCANNER, room=room).file(path, made(form).encode(encoding)) for form in FORMS}
    assert [form for form, findings in found.items() if not any(f.rule == "withheld-text" for f in findings)] == []
    assert not any(form in finding.message for form, findings in found.items() for finding in findings)


def test_every_form_is_found_in_the_name_of_a_file_or_a_branch() -> None:
    assert [name for name in NAMES.replace("\n", " | ").split(" | ") if name and not Look(SCANNER).names(name)] == []


def test_they_are_more_than_a_partnership_would_meet() -> None:
    assert len(FORMS) * len(PLACES) + NAMES.count("|") > 450
