"""The ways out by the open data: each kind of file as this site itself writes it."""

from dataclasses import replace
from datetime import date
from types import SimpleNamespace
from typing import Any

from lxml import etree

from macros.open_data import atom, calendars, kinds, plain, popolo, schema, tables
from macros.public.base import Head, Link, Origin
from tests.leaks.canaries import Canary
from tests.leaks.way import Planted, way
from tests.project import AS_AT

_HEAD = {"$schema": "../schema/people.json", "kind": "people"}
_SOURCE = (popolo.PopoloSource("/x/", "x"),)


def _people(name: str = "x", id: str = "person/x", role: str = "x") -> Planted:
    person = popolo.PopoloPerson(id, name, _SOURCE)
    held = popolo.PopoloMembership("m", "x", role, None, id, None, None, None, None, _SOURCE)
    return Planted("people.json", plain.text(kinds.PeopleFile(AS_AT, (person,), (), (held,)), _HEAD).encode())


@way("open-data-person")
def _person(canary: Canary, _: str) -> Planted:
    return _people(name=canary.text)


@way("open-data-id")
def _id(canary: Canary, _: str) -> Planted:
    return _people(id=f"person/x/{canary.slug}")


@way("open-data-role")
def _role(canary: Canary, _: str) -> Planted:
    return _people(role=canary.text)


@way("open-data-schema")
def _schema(canary: Canary, _: str) -> Planted:
    text = dict(schema.files())["data/schema/people.json"]
    return Planted("schema.json", text.replace("Withheld people are not in it", canary.text, 1).encode())


@way("open-data-cell")
def _cell(canary: Canary, _: str) -> Planted:
    return Planted("items.csv", tables.table(("a", "b"), [("1", canary.text, "/x/")]).encode(), 2)


@way("open-data-formula")
def _formula(canary: Canary, _: str) -> Planted:
    return Planted("items.csv", tables.table(("a",), [(f"={canary.text}", "/x/")]).encode(), 2)


@way("open-data-quoted-cell")
def _quoted_cell(canary: Canary, _: str) -> Planted:
    return Planted("items.csv", tables.table(("a",), [(f'He said "so"\n{canary.text}, and left', "/x/")]).encode())


def _feed(head: Head) -> Planted:
    node = etree.Element("feed", xmlns="http://www.w3.org/2005/Atom")
    atom._entry(etree.SubElement(node, "entry"), _SITE, atom.FeedEntry(head, "2026-05-12"), f"../..{head.url}")
    return Planted("feed.atom", etree.tostring(node, xml_declaration=True, encoding="utf-8", pretty_print=True))


# As much of a site as a calendar and a feed ask for.
_SITE: Any = SimpleNamespace(url="", as_at=AS_AT)
_NOTES = Head(
    url="/x/",
    kind="Notes",
    title="x",
    description="x",
    partnership=Link(title="x", url="/x/"),
    partnership_short="x",
    origin=Origin(title="x", publisher="x", dated="x", clauses="", url="/x/", note=None),
)


@way("open-data-feed-title")
def _title(canary: Canary, _: str) -> Planted:
    return _feed(replace(_NOTES, title=canary.text))


@way("open-data-feed-summary")
def _summary(canary: Canary, _: str) -> Planted:
    return _feed(replace(_NOTES, description=f"About {canary.text} & more"))


@way("open-data-feed-address")
def _address(canary: Canary, _: str) -> Planted:
    return _feed(replace(_NOTES, url=f"/x/{canary.slug}/"))


def _event(uid: str, summary: str, about: str) -> Planted:
    event = calendars._event(_SITE, uid, summary, about, date(2026, 5, 12), "https://nowhere.example/x/")
    return Planted("meetings.ics", calendars._calendar("x", [event]).encode())


@way("open-data-event")
def _event_summary(canary: Canary, _: str) -> Planted:
    return _event("x", canary.text, "x")


@way("open-data-event-folded")
def _event_description(canary: Canary, _: str) -> Planted:
    # So long that the line is folded somewhere within the words.
    return _event("x", "x", f"What was said there, at some length, so that it is folded: {canary.text}, it ends.")


@way("open-data-event-name")
def _event_uid(canary: Canary, _: str) -> Planted:
    return _event(f"meeting-{canary.slug}", "x", "x")
