"""What a site has nothing to show of -> the pages, doors and menu entries that it does not have.

In: a `public.Site`. Out: the addresses of the pages that it goes without. A page that would only say that there is
nothing is none; but where partnerships stand beside each other, each has the lists that one has, so that a gap is seen.
"""

from functools import cache

from macros.kinds import WITH_PAGES
from macros.pages.page import own
from macros.public.partnerships import Partnership
from macros.public.site import Site


@cache
def absent(site: Site) -> frozenset[str]:
    """The addresses, from the site's root, of every page that would be empty."""
    alone = len(site.partnerships) == 1
    empty = {
        "/compare/": len(site.partnerships) < 2,
        "/procedures/": not site.procedures,
        "/thresholds/": not site.thresholds.levels,
        "/meetings/": not site.meetings,
        "/actions/": not (site.actions or site.commitments),
        "/redactions/": not (site.meetings or site.taken_down),
        "/agencies/": not site.organisations,
        "/documents/": not site.documents,
    }
    for home in site.partnerships:
        # The page of every partnership's actions leads to that of each: without the one, nothing does.
        empty[f"{home.head.url}actions/"] = empty["/actions/"]
        empty.update(_own_lists(home, site) if alone else {})
    kept = {line.listed.url for line in site.taken_down}
    return frozenset(url for url, is_empty in empty.items() if is_empty and url not in kept)


def _own_lists(home: Partnership, site: Site) -> dict[str, bool]:
    url = home.head.url
    return {f"{url}{kind.name}/": not own(url, getattr(site, kind.template)) for kind in WITH_PAGES if kind.about}
