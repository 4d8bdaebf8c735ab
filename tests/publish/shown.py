"""The public site of a project, its pages, and a look through everything in it.

In: a project. Out: a `public.Site`, every string that it holds, however deep, and the HTML of its pages.
"""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from macros.pages import pages, render
from macros.public.base import Clause, Html
from macros.public.meetings import Meeting
from macros.public.partnerships import Group
from macros.public.site import Site
from macros.publish import publish
from macros.records.load import load
from tests.invented import PROJECT
from tests.project import AS_AT, Project


def site_of(project: Project, as_at: date | None = None) -> Site:
    """What may be shown of the project, which must have no problem that stops a build."""
    as_at = as_at or project.day
    stopping = [str(problem) for problem in project.problems(as_at) if problem.stops == "build"]
    assert not stopping, stopping
    return unchecked(project, as_at)


def unchecked(project: Project, as_at: date = AS_AT) -> Site:
    """The same from records that the check refuses: publish must not rest on the check alone."""
    return publish(load(project.root)[0], as_at)


def page_at(site: Site, url: str) -> Html:
    """The body of the generated page at `url`."""
    (page,) = (page for page in pages(site) if page.url == url)
    return render.generated(PROJECT, site, page)


def written(site: Site, template: str) -> Html:
    """What this template puts into a page that somebody wrote."""
    return render.written(PROJECT, site, template, ())


def strings(value: Any, where: str = "site") -> Iterator[tuple[str, str]]:
    """Every string inside `value`, with the way to it."""
    if isinstance(value, str):
        yield where, str(value)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from strings(getattr(value, field.name), f"{where}.{field.name}")
    elif isinstance(value, tuple | list | frozenset):
        for index, part in enumerate(value):
            yield from strings(part, f"{where}[{index}]")
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from strings((key, part), f"{where}[{key}]")
    else:
        assert value is None or isinstance(value, bool | int | date), f"{where}: {type(value)}"


def places(value: Any, words: str) -> list[str]:
    """Where in `value` the words stand, in capitals or not."""
    return [where for where, text in strings(value) if words.casefold() in text.casefold()]


def the_meeting(site: Site) -> Meeting:
    """The only meeting of Nowhere-on-Sea."""
    (meeting,) = site.meetings
    return meeting


def the_group(site: Site) -> Group:
    """The executive of Nowhere-on-Sea."""
    return next(group for group in site.groups if group.head.url.endswith("/executive/"))


def clause(site: Site, name: str) -> Clause:
    """A clause of the arrangements, by its id."""
    (arrangements,) = site.arrangements
    return next(clause for section in arrangements.sections for clause in section.clauses if clause.id == name)
