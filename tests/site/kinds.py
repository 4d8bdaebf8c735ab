"""Types of page, told apart by address, so that a check of each is a check of all."""

from pathlib import Path

from tests.project import ROOT

_ROOMS = {"arrangements", "groups", "terms", "priorities", *(page.stem for page in (ROOT / "content").rglob("*.md"))}

NOTES = "nowhere-on-sea/meetings/2026-05-12-executive/"
"""Notes of the invented partnership: a withheld item, a redacted passage, a withheld person."""

WITHHELD = (NOTES, "redactions/", "actions/")
"""Addresses in the invented site that show where something is withheld."""


def types(site: Path) -> dict[str, list[str]]:
    """The addresses of every type of page, the lightest first: names of records and partnerships make no type."""
    addresses: dict[str, list[str]] = {}
    for page in sorted(site.rglob("*.html"), key=lambda page: (page.stat().st_size, page)):
        address = page.relative_to(site).as_posix().removesuffix("index.html")
        steps = ["year" if step.isdigit() else step if step in _ROOMS else "*" for step in Path(address).parts]
        addresses.setdefault("/".join(steps), []).append(address)
    return addresses


def sample(site: Path, *, without: Path | None = None) -> list[str]:
    """The lightest and the heaviest page of every type of the site, or only of types that another site has not."""
    known = types(without) if without else {}
    pages = {page for kind, alike in types(site).items() if kind not in known for page in (alike[0], alike[-1])}
    return sorted(pages)
