"""The A to Z: everything that a reader may look for, under the letter where that reader looks."""

import re
from pathlib import Path

import pytest

from macros.pages.a_to_z import IndexEntry, entries
from tests.project import Project
from tests.publish.shown import page_at, site_of

ROOT = Path(__file__).parents[2]


def entry(project: Project, title: str) -> IndexEntry:
    """The entry of a hand-written page with this title."""
    (written,) = [entry for entry in entries(site_of(project), [(title, "/written/")]) if entry.url == "/written/"]
    return written


@pytest.mark.parametrize(
    ("title", "letter", "shown"),
    [
        ("The lighthouse", "L", "Lighthouse (the)"),
        ("A tide table", "T", "Tide table (a)"),
        ("An otter", "O", "Otter (an)"),
        ("The A team", "A", "A team (the)"),
        ("Another otter", "A", "Another otter"),
        ("Theatre", "T", "Theatre"),
        ("iron gate", "I", "Iron gate"),
        ("2024 storms", "0 to 9", "2024 storms"),
        ("999", "0 to 9", "999"),
        ("“Was not seen”", "W", "“Was not seen”"),
        ("Élan", "E", "Élan"),
    ],
)
def test_an_entry_stands_under_its_first_letter_without_its_article(
    project: Project, title: str, letter: str, shown: str
) -> None:
    written = entry(project, title)
    assert (written.letter, written.title, written.kind) == (letter, shown, "Page")


def test_entries_are_in_order_whatever_their_capitals_quotes_and_accents(project: Project) -> None:
    titles = ["zebra", "Élan", "“Eel”", "The eagle", "Earth"]
    listed = entries(site_of(project), [(title, "/written/") for title in titles])
    written = [entry.title for entry in listed if entry.url == "/written/"]
    assert written == ["Eagle (the)", "Earth", "“Eel”", "Élan", "Zebra"]
    letters = [entry.letter for entry in listed]
    assert letters == sorted(letters)


def test_sections_years_themes_terms_editions_numbers_and_reasons_are_in_it(project: Project) -> None:
    listed = {(entry.title, entry.url) for entry in entries(site_of(project), [])}
    home = "/nowhere-on-sea"
    assert {
        ("Executive", f"{home}/groups/executive/"),
        ("Working together", f"{home}/arrangements/2026-01/#s1"),
        ("Tides", f"{home}/priorities/2026-28/#tides"),
        ("Executive, 2026", f"{home}/meetings/2026/executive/"),
        ("Q&I: Quayside and islands", "/glossary/#q-and-i"),
        ("Looking after sea walls 2025", "/guidance/sea-walls-2025/"),
        ("Lighthouse (the)", "/worried/#lighthouse"),
        ("Personal information", "/redactions/#personal-data"),
    } <= listed


def test_levels_signs_procedures_limits_and_contacts_are_in_it_and_what_may_not_be_shown_is_not(
    project: Project,
) -> None:
    listed = {(entry.title, entry.url, entry.kind) for entry in entries(site_of(project), [])}
    assert {
        ("Level 4: Storm", "/thresholds/level-4/", "Level of need"),
        ("Storm (level 4)", "/thresholds/level-4/", "Level of need"),
        ("Life by the sea", "/thresholds/#seaside", "Signs of need"),
        ("Ring the bell", "/procedures/ring-the-bell/", "Procedure · Nowhere-on-Sea"),
        ("Answer the bell", "/time-limits/#answer-the-bell", "Time limit · Nowhere-on-Sea"),
    } <= listed
    assert not any("never-read" in url for _, url, _ in listed)
    assert any(kind.startswith("Contact · ") and url.startswith("/contacts/#") for _, url, kind in listed)


def test_a_year_of_a_group_leads_to_its_items_without_the_withheld_one_s_title(project: Project) -> None:
    project.change(project.meeting, "title: A case", 'title: "Case of [redacted: personal-data]"')
    site = site_of(project)
    (year,) = [entry.url for entry in entries(site, []) if "/meetings/" in entry.url]
    page = str(page_at(site, year))
    items = re.findall(r'#(item-\d)">\d\. ([^<]*)</a>', page)
    assert items == [
        ("item-1", "Welcome"),
        ("item-2", "Case of redacted: personal information"),
        ("item-3", "Withheld item"),
    ]


def test_an_entry_stands_once_even_where_it_is_given_twice(project: Project) -> None:
    listed = entries(site_of(project), [("One", "/one/"), ("One", "/one/")])
    assert len(listed) == len(set(listed))
