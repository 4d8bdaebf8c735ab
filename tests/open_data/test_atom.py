"""Atom feeds hold to RFC 4287: what must be there is there once, ids stay, times are those of records."""

import re
from urllib.parse import urljoin, urlsplit

import pytest

from macros.open_data import addresses
from macros.withheld.reading.kinds import KINDS
from tests.open_data.written import ATOM, BASE, HOME, another_meeting, feed, files
from tests.project import ROOT, Project
from tests.publish.shown import site_of

FEED = f"{HOME}feed.atom"
GROUP = f"{HOME}groups/executive.atom"
# RFC 3339, as section 3.3 of the standard asks; RFC 4151 for tags.
MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z")
TAG = re.compile(r"tag:[a-z0-9.-]+,\d{4}(-\d{2}(-\d{2})?)?:/[a-z0-9/.-]*")


def faults(text: str) -> list[str]:
    """What in a feed the standard does not allow (sections 4.1.1, 4.1.2, 4.2)."""
    root, faults = feed(text), []
    if root.tag != f"{ATOM}feed":
        faults.append("root")
    if root.find(f"{ATOM}author/{ATOM}name") is None:
        faults.append("author")
    for node in (root, *root.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            if [bool((child.text or "").strip()) for child in node.findall(f"{ATOM}{name}")] != [True]:
                faults.append(name)
        if not TAG.fullmatch(node.findtext(f"{ATOM}id") or ""):
            faults.append("id is no tag")
        if not MOMENT.fullmatch(node.findtext(f"{ATOM}updated") or ""):
            faults.append("updated is no time")
        links = [(link.get("rel"), link.get("type")) for link in node.findall(f"{ATOM}link")]
        if len(set(links)) != len(links) or ("alternate", "text/html") not in links:
            faults.append("links")
    known = {"id", "title", "updated", "author", "link", "entry"}
    faults += [str(child.tag) for child in root if child.tag.removeprefix(ATOM) not in known]
    names = [holder.findtext(f"{ATOM}id") for holder in (root, *root.findall(f"{ATOM}entry"))]
    return faults + ["one id twice"] * (len(set(names)) != len(names))


@pytest.mark.parametrize("base", [BASE, ""])
@pytest.mark.parametrize("of", ["nowhere", "real"])
def test_every_feed_holds_to_the_standard(project: Project, of: str, base: str) -> None:
    written = files(project if of == "nowhere" else Project(ROOT), base=base)
    feeds = {name: text for name, text in written.items() if name.endswith(".atom")}
    assert len(feeds) >= 2
    for name, text in feeds.items():
        KINDS[".atom"].prove(text.encode())
        assert faults(text) == [], name


def test_a_fault_would_be_seen(project: Project) -> None:
    text = files(project)[FEED]
    assert faults(text.replace("<updated>", "<updated>x", 1)) == ["updated is no time"]
    assert faults(re.sub(r"<title>.*?</title>", "", text, count=1)) == ["title"]


def test_notes_arrangements_and_terms_stand_latest_first_with_the_day_that_they_state(project: Project) -> None:
    entries = feed(files(project)[FEED]).findall(f"{ATOM}entry")
    shown = [(entry.findtext(f"{ATOM}title"), entry.findtext(f"{ATOM}updated")) for entry in entries]
    assert shown[0] == ("Meeting of the executive", "2026-06-02T00:00:00Z")
    assert ("Executive: terms of reference", "2026-01-01T00:00:00Z") in shown
    assert [when for _, when in shown] == sorted((when for _, when in shown), reverse=True)
    assert feed(files(project)[FEED]).findtext(f"{ATOM}updated") == shown[0][1]


def test_notes_that_say_no_day_of_publication_have_that_of_their_approval_or_of_the_meeting(project: Project) -> None:
    project.change(project.meeting, "published_on: 2026-06-02", "published_on: not-stated")
    assert "2026-06-01T00:00:00Z" in files(project)[GROUP]
    project.change(project.meeting, "approved_on: 2026-06-01", "approved_on: not-stated")
    assert "2026-05-12T00:00:00Z" in files(project)[GROUP]


def test_a_correction_is_told_in_the_feed_and_its_day_is_the_notes_own(project: Project) -> None:
    lines = "corrections:\n  - {on: 2026-07-02, what: Item 1 named a gull., by: Chair}\n"
    lines += "  - {on: 2026-07-01, what: The title had a slip., by: Chair}\nsource:\n"
    project.change(project.meeting, "source:\n", lines)
    entry = feed(files(project)[FEED]).find(f"{ATOM}entry")
    assert entry is not None
    assert entry.findtext(f"{ATOM}updated") == "2026-07-02T00:00:00Z"
    told = "Corrected on 2 July 2026: Item 1 named a gull. Corrected on 1 July 2026: The title had a slip."
    assert entry.findtext(f"{ATOM}summary") == f"The executive talked about the lighthouse. {told}"


def test_with_the_sites_address_every_link_is_whole_and_the_feed_names_itself(project: Project) -> None:
    root = feed(files(project)[GROUP])
    links = {link.get("rel"): link.get("href") for link in root.findall(f"{ATOM}link")}
    assert links == {
        "self": "https://nowhere.example/sea/data/nowhere-on-sea/groups/executive.atom",
        "alternate": "https://nowhere.example/sea/nowhere-on-sea/groups/executive/",
    }


def test_without_it_a_link_is_relative_to_the_feed_and_leads_to_the_same_page(project: Project) -> None:
    root = feed(files(project, base="")[GROUP])
    links = {link.get("rel"): link.get("href") for link in root.findall(f"{ATOM}link")}
    assert set(links) == {"alternate"}
    whole = urljoin(f"{BASE}{GROUP}", links["alternate"])
    assert urlsplit(whole).path == "/sea/nowhere-on-sea/groups/executive/"


def test_an_id_is_the_same_wherever_a_build_is_served_and_names_the_host_of_the_records(project: Project) -> None:
    site = site_of(project)
    assert addresses.tag(site, "/a/") == "tag:partnership-site.invalid,2026:/a/"
    for base in (BASE, "", "http://127.0.0.1:8000/"):
        entries = feed(files(project, base=base)[FEED]).findall(f"{ATOM}entry")
        assert entries[0].findtext(f"{ATOM}id") == (
            "tag:partnership-site.invalid,2026:/nowhere-on-sea/meetings/2026-05-12-executive/"
        )
    project.write("data/site.yml", project.read("data/site.yml") + "url: https://nowhere.example/sea/\n")
    assert "tag:nowhere.example,2026:/nowhere-on-sea/meetings/" in files(project, base="")[FEED]


def test_a_feed_holds_the_latest_fifty(project: Project) -> None:
    for day in range(1, 29):
        for month in (2, 3):
            another_meeting(project, f"2026-{month:02}-{day:02}")
    assert len(feed(files(project)[GROUP]).findall(f"{ATOM}entry")) == 50


def test_a_group_without_anything_yet_has_a_feed_all_the_same(project: Project) -> None:
    text = project.called("Divers", project.group)
    project.write(f"{project.home}/groups/divers.yml", text[: text.index("terms:")] + text[text.rindex("source:") :])
    written = files(project)[f"{HOME}groups/divers.atom"]
    assert faults(written) == []
    assert feed(written).findall(f"{ATOM}entry") == []
