"""The examples on the page of open data stand in the files, and are whole where a program would read them."""

from dataclasses import replace

import pytest
from icalendar import Event
from lxml import etree

from macros.open_data import examples
from tests.open_data.written import HOME, files
from tests.project import Project
from tests.publish.shown import site_of


def test_an_entry_of_a_feed_and_an_event_stand_so_in_the_files(project: Project) -> None:
    shown = examples(site_of(project))
    made = files(project, base="")
    for line in shown.entry.splitlines():
        assert line.strip() in made[f"{HOME}feed.atom"]
    for line in shown.event.splitlines():
        assert f"{line}\r\n" in made[f"{HOME}meetings.ics"].replace("\r\n ", "")


def test_they_can_be_read_and_are_those_of_the_site_as_it_is(project: Project) -> None:
    project.change(project.meeting, "title: Meeting of the executive", "title: Meeting on the pier")
    shown = examples(site_of(project))
    assert etree.fromstring(shown.entry).findtext("title") == "Meeting on the pier"
    event = Event.from_ical(shown.event.replace("\n", "\r\n"))
    assert (str(event["summary"]), str(event["status"])) == ("Executive", "TENTATIVE")


@pytest.mark.parametrize("words", ["Tides. " * 40, "Tides & sands. " * 20, "&" * 150])
def test_long_words_are_cut_and_never_the_form(project: Project, words: str) -> None:
    project.change(
        project.meeting, "summary: The executive talked about the lighthouse.", f"summary: '{words.strip()}'"
    )
    shown = examples(site_of(project))
    summary = etree.fromstring(shown.entry).findtext("summary")
    assert summary is not None
    assert summary.endswith("…")
    assert len(summary) <= 100
    assert max(map(len, shown.event.splitlines())) <= 100


def test_with_the_sites_own_address_links_are_whole(project: Project) -> None:
    project.write("data/site.yml", project.read("data/site.yml") + "url: https://nowhere.example/sea/\n")
    shown = examples(site_of(project))
    assert 'href="https://nowhere.example/sea/nowhere-on-sea/' in shown.entry
    assert "URL:https://nowhere.example/sea/nowhere-on-sea/" in shown.event


def test_a_site_without_any_has_none(project: Project) -> None:
    site = replace(site_of(project), meetings=(), actions=(), reviews=(), partnerships=())
    assert (examples(site).entry, examples(site).event) == ("", "")
