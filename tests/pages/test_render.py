"""Public types as HTML: escaped, complete, an error where a name is not known, and the meetings beside a meeting."""

from pathlib import Path

import pytest
from jinja2 import UndefinedError
from lxml import html as parser
from markupsafe import Markup

from macros.pages import render
from macros.public.site import Site
from tests.project import ROOT, Project
from tests.publish.shown import page_at, site_of, unchecked

MEETINGS = "/nowhere-on-sea/meetings/"


def meet_again(project: Project, day: str, group: str = "executive") -> None:
    """Notes of another meeting."""
    text = (
        project.read(project.meeting)
        .replace("date: 2026-05-12", f"date: {day}")
        .replace("next_meeting: 2026-08-12\n", "")
        .replace("    due: 2026-08-01\n", "")
    )
    text = text.replace("group: executive", f"group: {group}")
    text = text.replace("approved_on: 2026-06-01", "approved_on: not-stated")
    text = text.replace("published_on: 2026-06-02", "published_on: not-stated")
    project.write(f"{project.home}/meetings/{day}-{group}.yml", text)


def beside(site: Site, day: str) -> tuple[str | None, str | None]:
    """Where the page of a meeting says that the previous and the next one are."""
    page = parser.fromstring(page_at(site, f"{MEETINGS}{day}-executive/"))
    links = {link.get("rel"): link.get("href") for link in page.iter("a")}
    return links.get("prev"), links.get("next")


def test_a_meeting_leads_to_the_previous_and_the_next_of_its_own_group(project: Project) -> None:
    project.write(
        f"{project.home}/groups/divers.yml", project.read(project.group).replace("name: Executive", "name: Divers")
    )
    meet_again(project, "2026-03-01")
    meet_again(project, "2026-09-01")
    meet_again(project, "2026-06-15", "divers")
    site = site_of(project)
    first, second, third = (f"{MEETINGS}{day}-executive/" for day in ("2026-03-01", "2026-05-12", "2026-09-01"))
    assert beside(site, "2026-03-01") == (None, second)
    assert beside(site, "2026-05-12") == (first, third)
    assert beside(site, "2026-09-01") == (second, None)


def test_a_page_of_notes_says_what_was_corrected_and_on_which_day(project: Project) -> None:
    address = f"{MEETINGS}2026-05-12-executive/"
    assert "Corrected on" not in page_at(site_of(project), address)
    line = "corrections:\n  - {on: 2026-07-03, what: Item 1 named Tide & Co., by: Partnership Manager}\nsource:\n"
    project.change(project.meeting, "source:\n", line)
    items = [
        "".join(map(str, item.itertext())) for item in parser.fromstring(page_at(site_of(project), address)).iter("li")
    ]
    (told,) = (item for item in items if item.startswith("Corrected on "))
    words = " ".join(told.split())
    assert words == "Corrected on 3 July 2026: Item 1 named Tide & Co. By: Partnership Manager"


def test_a_group_of_the_same_name_in_another_partnership_has_meetings_of_its_own(project: Project) -> None:
    for file in ("partnership.yml", "groups/executive.yml", "meetings/2026-05-12-executive.yml"):
        project.write(f"data/partnerships/elsewhere/{file}", project.read(f"{project.home}/{file}"))
    project.change("data/partnerships/elsewhere/partnership.yml", "name: Nowhere-on-Sea Partnership", "name: Elsewhere")
    assert beside(site_of(project), "2026-05-12") == (None, None)


def test_the_index_and_the_year_show_the_meetings_of_one_partnership_and_year(project: Project) -> None:
    meet_again(project, "2025-03-01")
    site = site_of(project)
    index = page_at(site, "/nowhere-on-sea/meetings/")
    assert f"{MEETINGS}2025/" in index
    assert f"{MEETINGS}2026/" in index
    year = page_at(site, "/nowhere-on-sea/meetings/2025/")
    assert "2025-03-01-executive" in year
    assert "2026-05-12-executive" not in year


@pytest.mark.parametrize("kind", ["groups", "arrangements", "priorities", "meetings"])
def test_every_index_leads_to_its_records(project: Project, kind: str) -> None:
    site = site_of(project)
    (only,) = getattr(site, kind)
    page = page_at(site, f"/nowhere-on-sea/{kind}/")
    assert only.head.url in page


def test_plain_text_is_escaped_wherever_a_page_shows_it(project: Project) -> None:
    project.change(project.group, "name: Executive", "name: \"A 'b' & <c>\"")
    project.change(project.group, "  - line: Nowhere-on-Sea Council", "  - line: x < y & z")
    page = page_at(unchecked(project), "/nowhere-on-sea/groups/executive/")
    assert "<c>" not in page
    assert "A &#39;b&#39; &amp; &lt;c&gt;" in page
    assert "x &lt; y &amp; z" in page


def test_a_page_has_no_empty_line_that_markdown_could_read_as_a_paragraph(project: Project) -> None:
    site = site_of(project)
    for url in ("/nowhere-on-sea/", "/nowhere-on-sea/groups/executive/", f"{MEETINGS}2026-05-12-executive/"):
        page = page_at(site, url)
        assert isinstance(page, Markup)
        assert all(line and line == line.strip() for line in page.splitlines())


def test_an_address_without_a_record_is_an_error(project: Project) -> None:
    with pytest.raises(ValueError, match="not enough values"):
        page_at(site_of(project), "/nowhere-on-sea/groups/nobody/")


def test_a_name_that_a_template_does_not_know_is_an_error_and_never_an_empty_space(
    project: Project, tmp_path: Path
) -> None:
    folder = tmp_path / "templates" / "overrides" / "records"
    folder.mkdir(parents=True)
    (folder / "wrong.html").write_text("{{ site.no_such_thing }}", encoding="utf-8")
    (folder / "right.html").write_text("{{ site.as_at | in_words }} {{ words }}", encoding="utf-8")
    site = site_of(project)
    with pytest.raises(UndefinedError):
        render.template(tmp_path / "templates", "wrong", site)
    assert render.template(tmp_path / "templates", "right", site, words="<b>") == "20 November 2026 &lt;b&gt;"


def test_no_line_of_a_template_or_script_is_too_long_to_read() -> None:
    files = [path for kind in ("html", "js") for path in sorted((ROOT / "overrides").rglob(f"*.{kind}"))]
    lines = [(path, enumerate(path.read_text(encoding="utf-8").splitlines(), 1)) for path in files]
    assert [f"{path.name}:{number}" for path, rows in lines for number, line in rows if len(line) > 160] == []
