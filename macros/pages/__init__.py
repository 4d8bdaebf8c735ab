"""Public types -> the generated pages: one for each record, and the pages that lead to them.

In: a `public.Site`. Out: pages, each with its address, its front matter, its template and its values. Writes nothing.
"""

from macros.kinds import WITH_PAGES
from macros.pages import list_pages, record_pages
from macros.pages.absent import absent
from macros.pages.page import GeneratedPage
from macros.public.base import Head
from macros.public.site import Site


def pages(site: Site) -> tuple[GeneratedPage, ...]:
    """Every generated page, in order of address."""
    makers = (
        record_pages.records,
        record_pages.levels,
        record_pages.agencies,
        record_pages.editions,
        list_pages.of_partnerships,
        list_pages.of_years,
        list_pages.of_taken_down,
    )
    made = (page for make in makers for page in make(site) if page.url not in absent(site))
    return tuple(sorted(made, key=lambda page: page.url))


def heads(site: Site) -> tuple[Head, ...]:
    """The heads of every record that has a page of its own."""
    return tuple(record.head for kind in WITH_PAGES for record in getattr(site, kind.template))
