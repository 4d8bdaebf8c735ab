"""Public types -> HTML, through the page templates in overrides/records/.

In: a `public.Site` and what a page asks for. Out: HTML text. Everything is escaped unless it is `Html`;
a name that a template does not know is an error, never an empty space.
"""

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from macros import dates, open_data
from macros.pages import attendance_chart, diagram, flow, tally
from macros.public.meetings import Meeting, by_group
from macros.public.partnerships import Arrangements, Group, Partnership
from macros.public.procedures import Procedure
from macros.public.site import Site

_TEMPLATES = Path("overrides") / "records"
# A page that lists what every meeting agreed shows so many actions and so many promises; others have pages by year.
_LEDGER: dict[str, Any] = {"tally": tally.lines, "states": tally.STATES, "most": 100, "fewer": 50}
_BY_KIND = ("partnerships", "arrangements", "groups", "priorities", "meetings", "procedures")


@cache
def _environment(root: Path) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(root / _TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["in_words"] = dates.in_words
    environment.globals["chart"] = attendance_chart.chart
    return environment


def template(root: Path, name: str, site: Site, **values: Any) -> Markup:
    """One template, without empty lines: Markdown would read those as paragraphs."""
    html = _environment(root).get_template(name).render(site=site, **values)
    return Markup("\n".join(line.strip() for line in html.splitlines() if line.strip()))


def record(root: Path, site: Site, url: str) -> Markup:
    """The body of the page of the record at `url`; raises KeyError where there is none."""
    kind, found = _records(site)[url]
    return template(root, f"{kind}.html", site, record=found, **_around(site, found))


def index(root: Path, site: Site, partnership: str, kind: str) -> Markup:
    """The index page of one kind of record of one partnership."""
    home = _partnership(site, partnership)
    found = [r for r in getattr(site, kind) if r.head.partnership.url == home.head.url]
    extra = {"drawing": diagram.governance(found)} if kind == "groups" else {}
    return template(root, f"{kind}-index.html", site, home=home, records=found, **extra)


def meetings_of_year(root: Path, site: Site, partnership: str, year: str) -> Markup:
    """The notes of one year."""
    home = _partnership(site, partnership)
    found = [m for m in site.meetings if m.head.partnership.url == home.head.url and m.head.year == year]
    return template(root, "meetings-year.html", site, home=home, records=found, year=year)


def discussed(root: Path, site: Site, url: str) -> Markup:
    """What one group discussed in one year, by the address of the page that says so."""
    found = [meeting for meeting in site.meetings if meeting.listed == url]
    group = _records(site)[found[0].group.url][1]
    year = next((one for one in group.governance.years if one.url == url), None)
    return template(root, "meetings-discussed.html", site, records=found, head=found[0].head, group=group, year=year)


def actions(root: Path, site: Site, url: str) -> Markup:
    """The ledger of a partnership, or of one of its groups in one year, by the address of the page."""
    home = next((one for one in site.partnerships if url == f"{one.head.url}actions/"), None)
    if home:
        return template(root, "actions-index.html", site, home=home, **_LEDGER)
    rows = [row for row in site.actions if row.place.listed == url]
    promises = [row for row in site.commitments if row.place.listed == url]
    return template(root, "actions-year.html", site, rows=rows, promises=promises)


def edition(root: Path, site: Site, url: str) -> Markup:
    """An edition of guidance or of terms, or two editions beside each other, by the address of the page."""
    name, found = _editions(site)[url]
    return template(root, f"{name}.html", site, one=found)


def agency(root: Path, site: Site, name: str) -> Markup:
    """The page of one body, by its id."""
    found = next(one for one in site.organisations if one.id == name)
    return template(root, "agency.html", site, record=found)


def of_year(root: Path, site: Site, name: str, year: str) -> Markup:
    """One year of the documents or of the redactions."""
    found = [one for one in getattr(site, name) if one.year == year]
    return template(root, f"{name}-year.html", site, found=found, year=year, restating=_restating(site))


def show(root: Path, site: Site, name: str, entries: Any) -> Markup:
    """What stands in a page that somebody wrote; `entries` are those of the A to Z."""
    extra = _LEDGER if name == "actions" else {}
    if name == "data":
        examples = {name: _preformatted(text) for name, text in vars(open_data.examples(site)).items()}
        extra = {"catalogue": open_data.catalogue(site), "examples": examples}
    return template(root, f"{name}.html", site, entries=entries, restating=_restating(site), **extra)


def _preformatted(text: str) -> Markup:
    """Text whose line breaks and indentation survive `template`, which tidies the lines of a page."""
    return Markup(str(escape(text)).replace("\n", "&#10;"))


def level(root: Path, site: Site, number: str) -> Markup:
    """The page of one level of need."""
    found = next(one for one in site.thresholds.levels if one.number == number)
    return template(root, "level.html", site, level=found)


@cache
def _restating(site: Site) -> dict[str, list[Any]]:
    """The records that restate each document, by where that is listed."""
    found: dict[str, list[Any]] = {}
    for kind in _BY_KIND:
        for one in getattr(site, kind):
            found.setdefault(one.head.origin.url, []).append(one)
    return found


@cache
def _records(site: Site) -> dict[str, tuple[str, Any]]:
    return {one.head.url: (kind, one) for kind in _BY_KIND for one in getattr(site, kind)}


@cache
def _editions(site: Site) -> dict[str, tuple[str, Any]]:
    return {
        **{one.url: ("guidance-edition", one) for one in site.guidance},
        **{one.head.url: ("terms-edition", one) for one in site.terms_editions},
        **{one.url: ("editions-compared", one) for one in site.editions_compared},
    }


@cache
def _meetings(site: Site) -> dict[str, list[Meeting]]:
    """The notes of each group, by the address of its page, latest first."""
    return by_group(site.meetings)


def _partnership(site: Site, name: str) -> Partnership:
    return next(one for one in site.partnerships if one.id == name)


def _around(site: Site, found: Any) -> dict[str, Any]:
    if isinstance(found, Meeting):
        same = _meetings(site)[found.group.url]
        at = same.index(found)
        return {"next": same[at - 1] if at else None, "previous": same[at + 1] if at + 1 < len(same) else None}
    if isinstance(found, Group):
        return {"meetings": _meetings(site).get(found.head.url, [])}
    if isinstance(found, Procedure):
        return {"drawing": flow.drawing(found.steps)}
    if isinstance(found, Arrangements):
        of = f"{found.head.partnership.url}arrangements/"
        pairs = [one for one in site.editions_compared if one.of == of]
        return {"compared": [one for one in pairs if found.head.url in (one.old.url, one.new.url)]}
    if isinstance(found, Partnership):
        own = found.head.url
        return {kind: [one for one in getattr(site, kind) if one.head.partnership.url == own] for kind in _BY_KIND[1:]}
    return {}
