"""Page templates in overrides/records/ -> HTML.

In: a `public.Site`, and a generated page or the name of the template that a written page asks for. Out: HTML text.
Everything is escaped unless it is `Html`; a name that a template does not know is an error, never an empty space.
"""

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from macros import dates, open_data, software
from macros.pages import attendance_chart, list_pages, tally
from macros.pages.absent import absent
from macros.pages.in_common import in_common
from macros.pages.page import GeneratedPage
from macros.public.site import Site


@cache
def _environment(root: Path) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(software.home(root) / software.OVERRIDES.name / "records"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["in_words"] = dates.in_words
    environment.filters["years_ago"] = dates.years_ago
    environment.globals["chart"] = attendance_chart.chart
    environment.globals["in_common"] = in_common
    return environment


def template(root: Path, name: str, site: Site, **values: Any) -> Markup:
    """One template, without empty lines: Markdown would read those as paragraphs."""
    html = (
        _environment(root)
        .get_template(f"{name}.html")
        .render(site=site, absent=absent(site), alone=len(site.partnerships) == 1, **values)
    )
    return Markup("\n".join(line.strip() for line in html.splitlines() if line.strip()))


def generated(root: Path, site: Site, page: GeneratedPage) -> Markup:
    """The body of a generated page."""
    return template(root, page.template, site, **page.values)


def written(root: Path, site: Site, name: str, entries: Any) -> Markup:
    """The template `name` for a page that somebody wrote; `entries` are those of the A to Z."""
    values: dict[str, Any] = {}
    if name == "a-to-z":
        values = {"entries": entries}
    elif name == "actions":
        values = tally.LEDGER
    elif name == "documents":
        values = {"restating": list_pages.restating(site)}
    elif name == "data":
        examples = {name: _preformatted(text) for name, text in vars(open_data.examples(site)).items()}
        values = {"catalogue": open_data.catalogue(site), "examples": examples}
    return template(root, name, site, **values)


def _preformatted(text: str) -> Markup:
    """Text whose line breaks and indentation survive `template`, which tidies the lines of a page."""
    return Markup(str(escape(text)).replace("\n", "&#10;"))
