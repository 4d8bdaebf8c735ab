"""A page for each edition of guidance: what replaced it, and what on the site rests on it."""

from macros.public.sitewide import GuidanceEdition
from tests.project import Project
from tests.publish.shown import page_at, places, site_of, written


def edition(project: Project, name: str) -> GuidanceEdition:
    return next(edition for edition in site_of(project).guidance if edition.id == name)


def citing(project: Project, name: str) -> list[tuple[str, str]]:
    return [(citing.kind, citing.link.url) for citing in edition(project, name).cited_by]


def test_an_edition_knows_what_it_replaced_and_what_replaced_it(project: Project) -> None:
    old, new = edition(project, "sea-walls-2020"), edition(project, "sea-walls-2025")
    assert old.replaced_by is not None
    assert (old.replaced_by.url, old.replaces) == (new.url, ())
    assert [link.url for link in new.replaces] == [old.url] == ["/guidance/sea-walls-2020/"]


def test_arrangements_priorities_and_duties_that_cite_an_edition_are_listed(project: Project) -> None:
    assert citing(project, "sea-walls-2025") == [
        ("Arrangements", "/nowhere-on-sea/arrangements/2026-01/"),
        ("Priorities", "/nowhere-on-sea/priorities/2026-28/"),
        ("Time limit", "/time-limits/#oil-the-bell"),
    ]
    assert citing(project, "sea-walls-2020") == [("Duty", "/duties/#say-how")]


def test_terms_are_listed_once_by_the_group_s_own_page(project: Project) -> None:
    project.change(
        project.group, "    owner: Executive\n", "    owner: Executive\n  cites: [{guidance: sea-walls-2025}]\n"
    )
    assert citing(project, "sea-walls-2025").count(("Terms of reference", "/nowhere-on-sea/groups/executive/")) == 1
    assert [kind for kind, _ in citing(project, "sea-walls-2025")].count("Terms of reference") == 1


def test_what_names_no_edition_stands_with_the_latest(project: Project) -> None:
    named = [citing.link.url for citing in edition(project, "sea-walls-2025").work_cited_by]
    assert named == ["/nowhere-on-sea/arrangements/2026-01/"]
    assert edition(project, "sea-walls-2020").work_cited_by == ()


def test_the_page_says_that_what_cites_it_rests_on_a_replaced_edition(project: Project) -> None:
    warning = "These rest on an edition that has been replaced."
    site = site_of(project)
    assert warning in page_at(site, "/guidance/sea-walls-2020/")
    assert warning not in page_at(site, "/guidance/sea-walls-2025/")


def test_a_duty_that_may_not_be_shown_is_not_listed_either(project: Project) -> None:
    project.change(
        "data/duties.yml", "    edition: not known\n", "    edition: canary\n    cites: [{guidance: sea-walls-2020}]\n"
    )
    assert citing(project, "sea-walls-2020") == [("Duty", "/duties/#say-how")]
    assert places(site_of(project), "canary") == []


def test_the_list_keeps_its_anchors_and_leads_to_the_pages(project: Project) -> None:
    html = written(site_of(project), "guidance")
    for name in ("sea-walls-2020", "sea-walls-2025"):
        assert f'id="{name}"' in html
        assert f'href="/guidance/{name}/"' in html


def test_an_edition_replaced_twice_sends_the_reader_to_the_latest(project: Project) -> None:
    text = project.read("data/guidance.yml")
    newest = text[text.index("  - id: sea-walls-2025") :].replace("2025", "2026")
    text = text.replace("    in_force: 2025-07\n", "    in_force: 2025-07\n    replaced_by: sea-walls-2026\n")
    project.write("data/guidance.yml", text + newest)
    site = site_of(project)
    old = next(edition for edition in site.guidance if edition.id == "sea-walls-2020")
    assert old.replaced_by is not None
    assert old.latest is not None
    assert (old.replaced_by.url, old.latest.url) == ("/guidance/sea-walls-2025/", "/guidance/sea-walls-2026/")
    notice = page_at(site, old.url).partition("Replaced by a later edition")[2]
    assert notice.index("/guidance/sea-walls-2026/") < notice.index("/guidance/sea-walls-2025/")


def test_the_list_has_what_is_in_force_first_and_says_of_the_rest_what_replaced_them(project: Project) -> None:
    html = written(site_of(project), "guidance")
    in_force, _, replaced = html.partition('<details class="fold" id="replaced">')
    assert 'id="sea-walls-2025"' in in_force
    assert 'id="sea-walls-2020"' in replaced
    assert 'Replaced by <a href="/guidance/sea-walls-2025/">' in replaced
