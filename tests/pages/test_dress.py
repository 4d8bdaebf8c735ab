"""What a site of a partnership's own looks like: its colours and logo are files of the site, and all else stays."""

import re
from dataclasses import replace
from pathlib import Path

from macros import colour
from macros.pages import dress
from macros.public.site import Looks
from macros.publish import publish
from macros.records.load import load
from tests.project import AS_AT, ROOT, Project

_DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><path d="M0 0h9"/></svg>'


def dressed(project: Project, looks: Looks) -> tuple[dict[str, bytes], dict[str, object]]:
    site = replace(publish(load(project.root)[0], AS_AT), looks=looks)
    return dict(dress.files(project.root, site)), dress.frame(project.root, site)


def test_a_site_without_looks_of_its_own_has_no_file_more(project: Project) -> None:
    files, frame = dressed(project, Looks())
    assert files == {}
    assert frame == {"sheets": [], "short_name": "Safeguarding in Nowhere-on-Sea", "bar": "#073b41"}


def test_a_colour_makes_a_style_sheet_for_both_schemes_and_a_favicon(project: Project) -> None:
    files, frame = dressed(project, Looks(colour="#5b2a86", colour_dark="#d3b1fc"))
    sheet = files["assets/css/looks.css"].decode()
    light, dark = re.findall(r"--teal: (#\w{6});", sheet)
    assert (light, dark) == ("#5b2a86", "#d3b1fc")
    assert sheet.index("@media screen {") < sheet.index("@media screen and (prefers-color-scheme: dark)")
    assert b"#5b2a86" in files["assets/images/favicon.svg"]
    assert b"#073b41" not in files["assets/images/favicon.svg"]
    assert (frame["sheets"], frame["bar"]) == (["assets/css/looks.css"], "#5b2a86")


def test_the_style_sheet_sets_what_the_site_uses_and_nothing_for_print(project: Project) -> None:
    sheet = dressed(project, Looks(colour="#5b2a86", colour_dark="#d3b1fc"))[0]["assets/css/looks.css"].decode()
    own = (ROOT / "overrides" / "assets" / "css" / "site.css").read_text(encoding="utf-8")
    assert set(re.findall(r"--[\w-]+(?=: #)", sheet)) <= set(re.findall(r"--[\w-]+(?=:)", own))
    assert all(line.startswith(("/*", "@media screen")) for line in sheet.splitlines())


def test_a_logo_has_its_shape_and_is_silent_beside_the_name(project: Project) -> None:
    project.write("looks/logo.svg", _DRAWING)
    files, frame = dressed(project, Looks(logo="looks/logo.svg"))
    assert files == {"assets/images/logo.svg": _DRAWING}
    assert frame["logo"] == {"url": "assets/images/logo.svg", "width": 300, "height": 100, "alt": ""}
    named = dressed(project, Looks(logo="looks/logo.svg", logo_has_name=True))[1]["logo"]
    assert isinstance(named, dict)
    assert named["alt"] == "Safeguarding in Nowhere-on-Sea"


def test_styles_of_its_own_come_last(project: Project) -> None:
    project.write("looks/extra.css", ".lede { color: var(--muted); }\n")
    files, frame = dressed(project, Looks(colour="#5b2a86"))
    assert frame["sheets"] == ["assets/css/looks.css", "assets/css/extra.css"]
    assert files["assets/css/extra.css"].startswith(b".lede")


def test_the_dark_colour_is_worked_out_from_the_other(project: Project) -> None:
    project.change("data/site.yml", "adopted: false\n", 'adopted: false\ncolour: "#5B2A86"\n')
    looks = publish(load(project.root)[0], AS_AT).looks
    assert looks.colour == "#5b2a86"
    assert colour.problem(looks.colour_dark, dark=True) is None


def test_the_names_that_the_favicon_is_coloured_by_are_in_it() -> None:
    drawing = Path(ROOT, "overrides", "assets", "images", "favicon.svg").read_text(encoding="utf-8")
    assert drawing.count("#073b41") == drawing.count("#8fd6d3") == 1
