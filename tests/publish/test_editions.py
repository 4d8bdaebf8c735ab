"""Editions of the invented partnership beside each other: what the pages say of them, and nothing lost."""

import re
from typing import Any

from lxml import html as parser

from macros.pages import pages
from macros.public.editions import ClauseChange, EditionsCompared
from tests.editions import add_older_arrangements, add_older_terms
from tests.project import Project
from tests.publish.shown import page_at, site_of

HOME = "/nowhere-on-sea/arrangements/"
TERMS = "/nowhere-on-sea/groups/executive/terms/"


def compared(project: Project) -> EditionsCompared:
    """The two editions of the arrangements."""
    add_older_arrangements(project)
    (comparison,) = site_of(project).editions_compared
    return comparison


def words(change: ClauseChange, *kinds: str) -> str:
    return "\n".join("".join(piece.text for piece in line if piece.kind in kinds) for line in change.paragraphs)


def test_every_clause_is_there_and_says_what_became_of_it(project: Project) -> None:
    comparison = compared(project)
    assert [(change.says, change.name) for run in comparison.runs for change in run] == [
        ("The same", "Section 1"),
        ("Changed", "Clause 1.1"),
        ("Changed", "Clause 1.2"),
        ("Removed", "Clause 1.3"),
        ("Added", "Section “The lighthouse”"),
        ("Added", "Clause 2.1"),
    ]
    assert comparison.counts == (("Added", 2), ("Removed", 1), ("Changed", 2), ("The same", 1))


def test_a_changed_clause_shows_both_texts_word_by_word(project: Project) -> None:
    changed = compared(project).runs[1][0]
    assert words(changed, "same", "removed") == "The partners meet at the old harbour, and they bring tea."
    assert words(changed, "same", "added") == "The partners meet at the lighthouse."
    assert words(changed, "removed") == "old harbour, and they bring tea"
    assert (changed.old_url, changed.new_url) == (f"{HOME}2019/#c1-1", f"{HOME}2026-01/#c1-1")


def test_addresses_lead_to_editions_and_the_page_has_one_of_its_own(project: Project) -> None:
    comparison = compared(project)
    assert comparison.url == f"{HOME}compare/2019-2026-01/"
    assert (comparison.old.url, comparison.new.url) == (f"{HOME}2019/", f"{HOME}2026-01/")
    site = site_of(project)
    (page,) = (page for page in pages(site) if page.url == comparison.url)
    assert (page.template, page.values) == ("editions-compared", {"one": comparison})
    assert page.meta == {"search": {"exclude": True}, "styles": ["editions"]}


def test_the_page_says_removed_and_added_in_words_as_well_as_marks(project: Project) -> None:
    comparison = compared(project)
    page: Any = parser.fromstring(page_at(site_of(project), comparison.url))
    first = page.xpath("//div[contains(@class, 'change-changed')]")[0]
    text = re.sub(r"\s+", " ", first.text_content())
    assert "meet at the [Removed: old harbour, and they bring tea] [Added: lighthouse]." in text
    assert [mark.tag for mark in first.iter("del", "ins")] == ["del", "ins"]
    headings = [" ".join(heading.text_content().split()) for heading in page.iter("h3")]
    assert headings[0] == "Changed: Clause 1.1"
    assert "Removed: Clause 1.3" in headings


def test_an_edition_that_was_replaced_leads_to_the_next_and_the_plain_address_to_the_current(project: Project) -> None:
    comparison = compared(project)
    site = site_of(project)
    old = page_at(site, comparison.old.url)
    assert old.count("Replaced by a later edition</p>") == 1
    assert f'<a href="{HOME}2026-01/">the edition of January 2026</a>' in old
    for html in (old, page_at(site, comparison.new.url), page_at(site, "/nowhere-on-sea/arrangements/")):
        assert f'href="{comparison.url}"' in html
    plain: Any = parser.fromstring(page_at(site, "/nowhere-on-sea/arrangements/"))
    assert plain.xpath("//h1/text()") == ["Arrangements for Nowhere-on-Sea"]
    kept = plain.xpath("//a[contains(@class, 'clause-link')]/@href")
    assert kept
    assert all(link.startswith(f"{HOME}2026-01/#") for link in kept)
    assert f"{HOME}2019/" in plain.xpath("//section[@id='editions']//a/@href")
    assert [edition.head.url for edition in site.arrangements] == [f"{HOME}2026-01/", f"{HOME}2019/"]


def test_the_history_leads_to_each_text_that_is_here(project: Project) -> None:
    compared(project)
    current = site_of(project).arrangements[0]
    first, last = current.history
    assert (first.edition.url if first.edition else "", first.on_this_site) == (f"{HOME}2019/", "")
    assert (last.edition, last.is_here) == (None, True)


def test_a_history_without_the_text_says_so(project: Project) -> None:
    first = site_of(project).arrangements[0].history[0]
    assert (first.edition, first.on_this_site) == (None, "Text not supplied to this site")
    assert "Text not supplied to this site" in page_at(site_of(project), "/nowhere-on-sea/arrangements/")


def test_terms_have_an_address_for_each_edition_and_the_group_s_page_has_the_current_one(project: Project) -> None:
    (only,) = site_of(project).terms_editions
    assert (only.head.url, only.is_current) == (f"{TERMS}2026-01/", True)
    add_older_terms(project)
    site = site_of(project)
    early, late = site.terms_editions
    assert (early.head.url, early.is_current, late.is_current) == (f"{TERMS}2020-03/", False, True)
    assert early.head.notices[0].kind == "superseded"
    assert f"{TERMS}2026-01/" in early.head.notices[0].text
    assert early.head.review is not None
    assert early.head.review.state == "superseded"
    group = page_at(site, "/nowhere-on-sea/groups/executive/")
    assert "when the tide is low" in group
    assert "when the tide is high" not in group
    (comparison,) = site.editions_compared
    assert comparison.url == f"{TERMS}compare/2020-03-2026-01/"
    for url in (early.head.url, late.head.url, comparison.url):
        assert f'href="{url}"' in group
    (changed,) = (change for run in comparison.runs for change in run if change.kind == "changed")
    assert (words(changed, "removed"), words(changed, "added")) == ("high", "low")


def test_three_editions_are_compared_two_and_two(project: Project) -> None:
    add_older_terms(project)
    old = f"{project.home}/earlier-terms/executive-2020-03.yml"
    project.write(old.replace("2020-03", "2018"), project.read(old).replace("dated: 2020-03", "dated: 2018"))
    assert [comparison.url for comparison in site_of(project).editions_compared] == [
        f"{TERMS}compare/2018-2020-03/",
        f"{TERMS}compare/2020-03-2026-01/",
    ]


def test_a_kept_copy_shows_its_own_members_and_is_no_group(project: Project) -> None:
    add_older_terms(project)
    path = f"{project.home}/earlier-terms/executive-2020-03.yml"
    project.change(path, "posts: [Director of Lighthouses]", "posts: [Director of Harbours]")
    project.change(path, "when the tide is high.\n", "when the tide is high.\n          shows: [members]\n")
    site = site_of(project)
    assert "Director of Harbours" in page_at(site, f"{TERMS}2020-03/")
    assert [group.head.title for group in site.groups] == ["Executive"]
    assert [row.title for row in site.reviews].count("Executive") == 1
