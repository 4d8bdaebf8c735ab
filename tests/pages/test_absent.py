"""A site shows no page, list or door with nothing behind it; partnerships side by side have the same lists."""

from dataclasses import replace

from macros.pages import finish, pages
from macros.pages.absent import absent
from macros.public.site import Site
from tests.project import Project
from tests.publish.shown import site_of

HOME = "/nowhere-on-sea/"


def bare(site: Site) -> Site:
    return replace(
        site, procedures=(), meetings=(), actions=(), commitments=(), priorities=(), groups=(), arrangements=()
    )


def test_one_partnership_is_compared_with_nobody(project: Project) -> None:
    site = site_of(project)
    assert absent(site) == {"/compare/"}
    assert "/compare/" not in absent(replace(site, partnerships=site.partnerships * 2))


def test_one_partnership_has_no_empty_list(project: Project) -> None:
    site = bare(site_of(project))
    lists = {f"{HOME}{name}/" for name in ("arrangements", "groups", "meetings", "priorities", "actions")}
    assert lists <= absent(site)
    assert {"/procedures/", "/meetings/", "/actions/", "/redactions/"} <= absent(site)
    made = {page.url for page in pages(site)}
    assert HOME in made
    assert not made & absent(site)


def _with_elsewhere(site: Site) -> Site:
    other = replace(site.partnerships[0], head=replace(site.partnerships[0].head, url="/elsewhere/"), id="elsewhere")
    return replace(site, partnerships=(*site.partnerships, other))


def test_beside_others_a_partnership_shows_what_it_lacks(project: Project) -> None:
    both = _with_elsewhere(site_of(project))
    made = {page.url for page in pages(both)}
    assert {"/elsewhere/priorities/", "/elsewhere/meetings/", "/elsewhere/actions/", f"{HOME}priorities/"} <= made
    assert not made & absent(both)


def test_where_nobody_has_actions_no_partnership_has_their_page(project: Project) -> None:
    # What leads to them is the page of the actions of every partnership, which is not there either.
    both = _with_elsewhere(bare(site_of(project)))
    assert {"/actions/", "/elsewhere/actions/", f"{HOME}actions/"} <= absent(both)
    assert f"{HOME}meetings/" not in absent(both)


def test_what_would_lead_to_such_a_page_is_text() -> None:
    html = '<a href="/compare/">What\nthey say</a>, <a href="/compare/#quorum">quorum</a>, <a href="/a/">A</a>'
    assert finish.unlinked(html, {"/compare/"}) == 'What\nthey say, quorum, <a href="/a/">A</a>'
    assert finish.unlinked(html, ()) == html
