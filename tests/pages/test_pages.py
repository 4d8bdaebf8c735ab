"""The generated pages: one for each record, each at an address of its own, with front matter that comes back whole."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.utils.meta import get_data

from macros.pages import heads, pages
from macros.pages.page import MAX_DESCRIPTION, GeneratedPage, index
from tests.project import Project
from tests.publish.shown import site_of


def front_matter(page: GeneratedPage) -> tuple[str, dict[str, Any]]:
    """Body and front matter as MkDocs reads them."""
    body, meta = get_data(page.source)
    return body.strip(), dict(meta)


def test_every_record_has_one_page_and_every_partnership_its_indexes(project: Project) -> None:
    site = site_of(project)
    made = pages(site)
    records = [page.url for page in made if "record" in page.values and page.kind != "Agency"]
    assert records == sorted(head.url for head in heads(site))
    assert records == [
        "/nowhere-on-sea/",
        "/nowhere-on-sea/arrangements/2026-01/",
        "/nowhere-on-sea/groups/executive/",
        "/nowhere-on-sea/meetings/2026-05-12-executive/",
        "/nowhere-on-sea/priorities/2026-28/",
        "/procedures/ring-the-bell/",
    ]
    assert [page.url for page in made if page.kind == "index"] == [
        "/documents/2026/",
        "/nowhere-on-sea/actions/",
        "/nowhere-on-sea/actions/2026/executive/",
        "/nowhere-on-sea/arrangements/",
        "/nowhere-on-sea/groups/",
        "/nowhere-on-sea/groups/executive/terms/2026-01/",
        "/nowhere-on-sea/meetings/",
        "/nowhere-on-sea/meetings/2026/",
        "/nowhere-on-sea/meetings/2026/executive/",
        "/nowhere-on-sea/priorities/",
        "/redactions/2026/",
    ]


def test_no_two_pages_have_one_address_or_one_file(project: Project) -> None:
    project.write(
        "data/partnerships/elsewhere/partnership.yml", project.called("Elsewhere", f"{project.home}/partnership.yml")
    )
    made = pages(site_of(project))
    assert [url for url, count in Counter(page.url for page in made).items() if count > 1] == []
    assert [uri for uri, count in Counter(page.src_uri for page in made).items() if count > 1] == []
    assert all(page.src_uri == f"{page.url[1:]}index.md" for page in made)


TITLES = [
    'It\'s "here": now',
    "# no heading",
    "- no list",
    "{a: b}",
    "yes",
    "2024",
    "Café – naïve ☂",
    "a: b #c",
    "---",
    "| x",
    "&x",
    "*y",
]


@pytest.mark.parametrize("title", TITLES)
def test_front_matter_survives_what_a_title_may_hold(title: str) -> None:
    body, meta = front_matter(index("/a/", title, f"{title} and {title}", "groups-index"))
    assert body == ""
    assert meta == {
        "title": title,
        "description": f"{title} and {title}",
        "kind": "index",
        "render_macros": False,
        "search": {"exclude": True},
    }


def test_braces_in_a_title_are_shown_and_never_run(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    page = index("/a/", "Tides {{ 7 * 7 }}", "{{ 7 * 7 }}", "groups-index")
    (tmp_path / "docs" / "a.md").write_text(page.source, encoding="utf-8")
    places = {"docs_dir": str(tmp_path / "docs"), "site_dir": str(tmp_path / "site")}
    (tmp_path / "mkdocs.yml").write_text("site_name: Tides\nextra: {a: b}", encoding="utf-8")
    build(load_config(str(tmp_path / "mkdocs.yml"), plugins=["macros"], **places))
    html = (tmp_path / "site" / "a" / "index.html").read_text(encoding="utf-8")
    assert "Tides {{ 7 * 7 }}" in html
    assert "49" not in html


@given(st.text(st.characters(blacklist_categories=("C", "Zl", "Zp")), min_size=1, max_size=200))
def test_front_matter_survives_any_line_of_text(title: str) -> None:
    assert front_matter(index("/a/", title, title, "x"))[1]["title"] == title


def test_a_records_page_says_its_partnership_its_kind_and_its_review_state(project: Project) -> None:
    by_url = {page.url: front_matter(page)[1] for page in pages(site_of(project))}
    assert by_url["/nowhere-on-sea/groups/executive/"] == {
        "title": "Executive – Nowhere-on-Sea",
        "description": "It leads the partnership.",
        "kind": "Terms of reference",
        "render_macros": False,
        "review_state": "current",
        "feeds": [
            {
                "type": "application/atom+xml",
                "title": "Executive",
                "url": "/data/nowhere-on-sea/groups/executive.atom",
            }
        ],
    }
    assert by_url["/nowhere-on-sea/"]["title"] == "Nowhere-on-Sea Partnership"
    assert "review_state" not in by_url["/nowhere-on-sea/meetings/2026-05-12-executive/"]


@pytest.mark.parametrize(
    ("words", "end"),
    [("z" * 500, "z…"), ("word " * 100, "word…"), ("y" * 199 + " and more", "y…"), ("w, " * 100, "w…")],
)
def test_a_long_description_is_cut_at_a_word_and_never_too_long(project: Project, words: str, end: str) -> None:
    project.change(project.group, "purpose: It leads the partnership.", f"purpose: {words}")
    page = next(page for page in pages(site_of(project)) if page.url.endswith("/groups/executive/"))
    description = front_matter(page)[1]["description"]
    assert len(description) <= MAX_DESCRIPTION
    assert description.endswith(end)


def test_a_description_of_just_the_longest_length_is_kept_whole(project: Project) -> None:
    project.change(project.group, "purpose: It leads the partnership.", f"purpose: {'z' * MAX_DESCRIPTION}")
    descriptions = [front_matter(page)[1]["description"] for page in pages(site_of(project))]
    assert "z" * MAX_DESCRIPTION in descriptions


def test_lists_of_links_stay_out_of_search_but_for_the_groups(project: Project) -> None:
    by_url = {page.url: front_matter(page)[1].get("search") for page in pages(site_of(project)) if page.kind == "index"}
    assert {url for url, search in by_url.items() if search is None} == {"/nowhere-on-sea/groups/"}
