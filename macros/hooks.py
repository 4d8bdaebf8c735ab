"""Events of MkDocs, as its continuation ProperDocs tells them; each calls one function of another room.

In: the builder's configuration. Out: a site with a page for every record. Stops the build at any problem
that must not be published; an overdue review does not stop it, the page says so instead.
"""

import gzip
import json
import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils.meta import get_data

from macros import check, clock, dates, memory, open_data, pages, problem, software
from macros.pages import a_to_z, dress, finish, render
from macros.pages.absent import absent
from macros.public.site import Site
from macros.public.sitewide import TAKEN_DOWN
from macros.publish import publish
from macros.search.urgent import urgent_json
from macros.search.words import words_json
from macros.workings import working_days

MANIFEST = "partnership-manifest.json"
_A_LINE = 120
_NOT_THEIRS = Markup("<p>Not a partnership’s own site: the partnership’s own copy is the authority.</p>")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Load, check and publish the records; templates and macros find them in `extra.site`."""
    root, as_at = Path(os.environ.get(software.PROJECT) or Path(config.config_file_path).parent), clock.today()
    config.extra["project"] = root
    with memory.growing():
        records, problems = check.examine(root, as_at, clock.london())
        if problem.REPORT in os.environ:
            Path(os.environ[problem.REPORT]).write_text(problem.render(problems, "json"), encoding="utf-8")
        stopping = [fault for fault in problems if fault.stops == "build"]
        if check.FOR_REMOVAL in os.environ:
            stopping = check.for_removal(stopping)
        if stopping:
            raise Abort(problem.render(stopping))
        site = publish(records, as_at)
    config.extra["site"] = site
    _fill_menus(config, site)
    config.extra["as_at_words"] = dates.in_words(as_at)
    config.extra["standing"] = _in_a_line(site)
    config.extra["looks"] = dress.frame(root, site)
    # One address serves pages, feeds and calendars: that of the records, unless this build is for another place.
    config.site_url = config.site_url or site.url
    config.site_name = site.title
    config.site_description = site.description
    return config


def _in_a_line(site: Site) -> Markup:
    """What every page says of whose words it has; what is longer than a line stands whole on `/about/`."""
    whole = site.adopted or len(site.standing.striptags()) <= _A_LINE
    return site.standing if whole else _NOT_THEIRS


def _fill_menus(config: MkDocsConfig, site: Site) -> None:
    """Partnerships first; nothing that leads to a page that this site goes without."""
    areas = [{"title": home.area, "url": home.head.url} for home in site.partnerships]
    if len(areas) == 1:
        areas[0]["title"] = "The partnership"
    for menu, first in (("site_nav", areas), ("footer_nav", [])):
        shown = [entry for entry in config.extra[menu] if f"/{entry['url']}" not in absent(site)]
        config.extra[menu] = first + shown


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the project's own pages and the generated ones; leave out what of the theme no page uses."""
    for src_uri, place in software.pages(config.extra["project"]).items():
        if default := files.get_file_from_path(src_uri):
            files.remove(default)
        files.append(File.generated(config, src_uri, abs_src_path=str(place)))
    for file in list(files):
        if file.src_uri.startswith(("assets/javascripts/", "assets/stylesheets/", "assets/images/favicon.png")):
            files.remove(file)
    site = config.extra["site"]
    for address, raw in dress.files(config.extra["project"], site):
        if default := files.get_file_from_path(address):
            files.remove(default)
        files.append(File.generated(config, address, content=raw))
    for file in files.documentation_pages():
        if f"/{file.url}" in absent(site):
            files.remove(file)
    config.extra["a_to_z"] = a_to_z.entries(site, _written(files))
    config.extra["generated"] = {page.src_uri: page for page in pages.pages(site)}
    for page in config.extra["generated"].values():
        files.append(File.generated(config, page.src_uri, content=page.source))
    return files


def _written(files: Files) -> Iterator[tuple[str, str]]:
    for file in files.documentation_pages():
        meta = get_data(file.content_string)[1]
        yield str(meta["title"]), f"/{file.url}".replace("/./", "/")


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put the page together, expand abbreviations, then make addresses relative."""
    site, generated = config.extra["site"], config.extra["generated"].get(page.file.src_uri)
    if generated:
        html = render.generated(config.extra["project"], site, generated)
        page.present_anchor_ids = finish.ids(html)
    html = finish.without_anchors(html, (line.url for line in site.taken_down if line.has_page))
    html = finish.unlinked(html, absent(site))
    terms = () if page.meta.get("no_abbreviations") else site.terms
    return finish.relative(finish.expand(html, terms), page.url)


def on_post_build(config: MkDocsConfig) -> None:
    """Write what `verify` counts against and the other files beside the pages, then the search index."""
    from macros.search.index import build_index

    site, folder = config.extra["site"], Path(config.site_dir)
    (folder / MANIFEST).write_text(json.dumps(manifest(site), indent=1) + "\n", encoding="utf-8", newline="\n")
    with memory.growing():
        for address, text in other_files(site, config.site_url or ""):
            file = folder / address
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="")
    build_index(folder)
    for file in (folder / "search").glob("*.json"):  # for a light first search, whatever the server does (js/words.js)
        file.with_name(f"{file.name}.gz").write_bytes(gzip.compress(file.read_bytes(), mtime=0))


def on_serve(server: Any, config: MkDocsConfig, builder: Any) -> None:
    """Look for changes in what people write, wherever the builder's settings are."""
    for folder in (config.extra["project"] / name for name in software.WRITTEN):
        if folder.is_dir():
            server.watch(str(folder))


def other_files(site: Site, base: str) -> Iterator[tuple[str, str]]:
    """Every file beside the pages: its address without a slash before it, and what is in it."""
    yield from open_data.files(site, base)
    yield "search/words.json", words_json(site)
    yield "search/urgent.json", urgent_json(site)
    yield "time-limits/working-days.json", working_days.table(site.bank_holidays.off)


def manifest(site: Any) -> dict[str, Any]:
    """Every record's address, kind and whether its page must state a review; likewise of what was taken down.

    `answers` are the addresses to which words of the search lead.
    """
    rows = [{"url": h.url.lstrip("/"), "kind": h.kind, "needs_state": h.review is not None} for h in pages.heads(site)]
    gone = (line.url.lstrip("/") for line in site.taken_down if line.has_page)
    rows += [{"url": url, "kind": TAKEN_DOWN, "needs_state": False} for url in gone]
    answers = {place for same in site.synonyms for place in same.answered_by if place.startswith("/")}
    return {"pages": rows, "counts": dict(Counter(row["kind"] for row in rows)), "answers": sorted(answers)}
