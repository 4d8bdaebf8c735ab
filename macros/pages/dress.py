"""What a partnership gave its site to look like -> the files that carry it, and what the frame of every page is told.

In: the project folder and a `public.Site`. Out: files by their addresses; values for overrides/partials. Styles are in
files of this site: the content security policy lets no page have any in itself. A site without looks of its own has
none of these files.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from macros import colour, software
from macros.looks import logo_size
from macros.public.site import Site

FOLDER = "looks"
_STYLES = "assets/css/looks.css"
_EXTRA = "assets/css/extra.css"
_FAVICON = Path("assets/images/favicon.svg")
# What site.css does for readers who want more contrast must stand after the colours that it changes.
_CONTRAST = "@media screen and (prefers-contrast: more) { :root { --muted: var(--ink); --hair: var(--edge); } }\n"


def files(root: Path, site: Site) -> Iterator[tuple[str, bytes]]:
    """Every file that carries the looks: its address in the site and what is in it."""
    if site.looks.colour or site.looks.colour_dark:
        yield _STYLES, _style_sheet(site).encode()
    if (root / FOLDER / "extra.css").is_file():
        yield _EXTRA, (root / FOLDER / "extra.css").read_bytes()
    if site.looks.logo:
        yield _logo(site), (root / site.looks.logo).read_bytes()
    if site.looks.colour:
        yield _FAVICON.as_posix(), _favicon(root, site).encode()


def frame(root: Path, site: Site) -> dict[str, Any]:
    """What the head and the header of every page need: style sheets, the logo, the colour of the browser's own bar."""
    sheets = [address for address, _ in files(root, site) if address in (_STYLES, _EXTRA)]
    told: dict[str, Any] = {"sheets": sheets, "short_name": site.short_name, "bar": _bar(site)}
    if site.looks.logo:
        width, height = logo_size((root / site.looks.logo).read_bytes(), site.looks.logo)
        # Browsers want whole numbers: only the share of the two counts.
        told["logo"] = {"url": _logo(site), "width": round(width * 100 / height), "height": 100}
        told["logo"]["alt"] = site.title if site.looks.logo_has_name else ""
    return told


def _bar(site: Site) -> str:
    return colour.palette(site.looks.colour)["band"] if site.looks.colour else "#073b41"


def _logo(site: Site) -> str:
    return f"assets/images/logo{Path(site.looks.logo).suffix}"


def _style_sheet(site: Site) -> str:
    schemes = (
        (site.looks.colour, False, "screen"),
        (site.looks.colour_dark, True, "screen and (prefers-color-scheme: dark)"),
    )
    parts = (_scheme(shown, dark, media) for shown, dark, media in schemes if shown)
    return "/* The colours of this site, made from the one in data/site.yml. */\n" + "".join(parts) + _CONTRAST


def _scheme(shown: str, dark: bool, media: str) -> str:
    properties = " ".join(f"--{name}: {value};" for name, value in colour.palette(shown, dark).items())
    return f"@media {media} {{ :root {{ {properties} }} }}\n"


def _favicon(root: Path, site: Site) -> str:
    """The site's own mark, in its colours."""
    drawing = (software.home(root) / "overrides" / _FAVICON).read_text(encoding="utf-8")
    return drawing.replace("#073b41", site.looks.colour).replace("#8fd6d3", colour.for_dark(site.looks.colour))
