"""All files together: ids that stay, one more meeting that is everywhere, nothing that is withheld."""

import json
from datetime import date, timedelta

from macros import open_data
from macros.hooks import MANIFEST, manifest, other_files
from macros.open_data import catalogue
from macros.public.base import Link
from macros.withheld.reading.kinds import kind_of
from tests.open_data.written import HOME, another_meeting, files, ids
from tests.project import AS_AT, Project
from tests.publish.shown import site_of, strings, unchecked
from tests.publish.test_withheld import (
    CANARY,
    say_all_of_the_withheld_action,
    say_all_of_the_withheld_item,
    withhold_the_second_person,
)

MAX_BYTES = 1_000_000


def test_ids_are_the_same_on_two_days(project: Project) -> None:
    before = ids(files(project))
    assert sum(map(len, before.values())) > 30
    assert ids(files(project, AS_AT + timedelta(days=1))) == before


def test_two_writings_of_one_day_are_the_same_to_the_letter(project: Project) -> None:
    assert files(project) == files(project)


def test_feeds_do_not_change_from_day_to_day(project: Project) -> None:
    before, after = files(project), files(project, date(2026, 12, 24))
    feeds = [name for name in before if name.endswith(".atom")]
    assert len(feeds) == 2
    assert [name for name in feeds if before[name] != after[name]] == []


def test_ids_are_the_same_after_a_change_of_words_elsewhere(project: Project) -> None:
    before = ids(files(project))
    project.change(project.meeting, "Paint the door of the lighthouse.", "Paint the whole lighthouse.")
    project.change(project.group, "purpose: It leads the partnership.", "purpose: It leads.")
    project.change(project.arrangements, "title: Arrangements for", "title: New arrangements for")
    project.change(project.group, "members:\n", "members:\n  - line: Divers\n")
    after = ids(files(project))
    for name, kept in before.items():
        assert set(kept) <= set(after[name]), name


def test_one_more_file_of_notes_changes_feeds_calendars_tables_and_json_with_no_other_edit(project: Project) -> None:
    before = files(project)
    name = another_meeting(project)
    after = files(project)
    changed = {address for address in after if before.get(address) != after[address]}
    assert changed >= {
        f"{HOME}feed.atom",
        f"{HOME}groups/executive.atom",
        f"{HOME}meetings.ics",
        f"{HOME}actions.ics",
        f"{HOME}2026/meetings.csv",
        f"{HOME}2026/items.csv",
        f"{HOME}2026/actions.csv",
        f"{HOME}2026/executive/notes.json",
        f"{HOME}2026/executive/people.json",
        f"{HOME}groups/executive.json",
        "data/organisations.json",
    }
    for address in (f"{HOME}feed.atom", f"{HOME}2026/items.csv", f"{HOME}2026/executive/people.json"):
        assert name in after[address]
        assert name not in before[address]
    assert not any("/schema/" in address for address in changed)


def test_nothing_that_is_withheld_is_in_any_file(project: Project) -> None:
    withhold_the_second_person(project)
    say_all_of_the_withheld_item(project)
    say_all_of_the_withheld_action(project)
    written = dict(open_data.files(unchecked(project), "https://nowhere.example/"))
    assert len(written) > 20
    assert [name for name, text in written.items() if CANARY.casefold() in f"{name} {text}".casefold()] == []
    assert "ZQ" not in written[f"{HOME}2026/executive/people.json"]
    assert "coast-police" not in written[f"{HOME}2026/executive/people.json"]


def test_every_kind_of_file_has_a_reader_that_reads_it(project: Project) -> None:
    for address, text in files(project).items():
        assert kind_of(address, "site").prove(text.encode()) == text.removeprefix("\ufeff"), address


def test_the_page_that_lists_the_files_names_each_of_them_and_no_other(project: Project) -> None:
    another_meeting(project)
    listed = catalogue(site_of(project))
    named = {
        text.lstrip("/") for where, text in strings(listed) if where.endswith(".url") and text.startswith("/data/")
    }
    assert named == set(files(project)) - {"reviews/reviews.ics"}
    assert isinstance(listed.site_wide[0], Link)


def test_the_page_names_the_files_elsewhere_on_the_site_too_which_have_no_schema(project: Project) -> None:
    site = site_of(project)
    named = {link.url.lstrip("/") for link, _ in catalogue(site).elsewhere}
    written = {address: text for address, text in other_files(site, "") if address not in files(project)}
    assert named == {*written, MANIFEST}
    assert all("$schema" not in json.loads(text) for text in (*written.values(), json.dumps(manifest(site))))
    assert all("$schema" in json.loads(text) for name, text in files(project).items() if name.endswith(".json"))


def test_the_page_says_of_how_many_notes_the_feed_has_the_day_of_the_meeting(project: Project) -> None:
    assert catalogue(site_of(project)).by_meeting == 0
    project.change(project.meeting, "published_on: 2026-06-02", "published_on: not-stated")
    assert catalogue(site_of(project)).by_meeting == 0
    project.change(project.meeting, "approved_on: 2026-06-01", "approved_on: not-stated")
    assert catalogue(site_of(project)).by_meeting == 1


def test_no_file_is_absurdly_large(project: Project) -> None:
    assert max(len(text.encode()) for text in files(project).values()) < MAX_BYTES
