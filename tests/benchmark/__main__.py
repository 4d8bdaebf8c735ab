"""Print what the site costs to build and to read, beside plain MkDocs Material with the same words.

Run it with `make benchmark`, or `python -m tests.benchmark --meetings 100 --browser` for less, or more, of it.
"""

import argparse
import os
import tempfile
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.table import Table

from macros.build import runner
from tests.benchmark import measure, projects
from tests.benchmark.measure import Cost
from tests.benchmark.notes import Notes, notes
from tests.project import AS_AT

_INDEX = "from pathlib import Path; from macros.search.index import build_index; build_index(Path('{}'))"
_HEAVIEST = 5


def main() -> None:
    """Build the rivals, one after the other, and print the table."""
    options = _options()
    console = Console(width=120)
    all_notes = list(notes(options.meetings))
    console.print(f"{options.meetings:,} sets of notes, {os.cpu_count()} cores. Times are of this machine on this day:")
    console.print("only the ratios between rows of one run say something about the programs.")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        site = folder / "site"
        steps = _ours(folder, all_notes, site)
        rivals = _plain(folder, all_notes)
        console.print(_table(steps, rivals))
        _weights(console, folder, site, options.browser)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmark", description=__doc__)
    parser.add_argument("--meetings", type=int, default=1_000, help="how many sets of notes (1000)")
    parser.add_argument("--browser", action="store_true", help="measure a first search in Chromium too")
    return parser.parse_args()


def _ours(folder: Path, all_notes: list[Notes], site: Path, as_at: date = AS_AT) -> list[tuple[str, Cost]]:
    """Each step of `partnership build`; the check and the index are part of the build and then timed by themselves."""
    root = projects.ours(folder / "ours", all_notes)
    build = measure.run(root, as_at, *runner(root, "build", "--quiet", "--strict", "--site-dir", str(site)))
    verify = measure.run(root, as_at, "-m", "macros.cli", "verify", str(site))
    check = measure.run(root, as_at, "-m", "macros.cli", "check", "--as-at", as_at.isoformat())
    index = measure.run(root, as_at, "-c", _INDEX.format(site))
    return [
        ("this project: partnership build", build + verify),
        ("  pages and search index, records checked", build),
        ("    of this, checking the records", check),
        ("    of this, the search index", index),
        ("  verifying the finished site", verify),
    ]


def _plain(folder: Path, all_notes: list[Notes]) -> list[tuple[str, Cost]]:
    rows = []
    for name, in_navigation in (("every page in the navigation (its default)", True), ("no notes in it", False)):
        root = projects.plain(folder / f"plain-{in_navigation}", all_notes, in_navigation)
        cost = measure.run(root, AS_AT, *runner(root, "build", "--quiet", "--site-dir", str(root / "site")))
        rows.append((f"plain Material, {name}", cost))
    return rows


def _table(steps: list[tuple[str, Cost]], rivals: list[tuple[str, Cost]]) -> Table:
    table = Table()
    for heading in ("", "seconds", "processor", "memory MB", "to its default", "to no notes in it"):
        table.add_column(heading, justify="right" if heading else "left")
    for name, cost in [*steps, *rivals]:
        ratios = [f"{cost.processor / rival.processor:.2f}" for _, rival in rivals]
        table.add_row(name, f"{cost.seconds:.1f}", f"{cost.processor:.1f}", f"{cost.megabytes:.0f}", *ratios)
    table.caption = "Ratios are of processor seconds, which other work on the machine disturbs least."
    return table


def _weights(console: Console, folder: Path, site: Path, browser: bool) -> None:
    console.print("Heaviest pages, with styles, scripts and fonts, as stored (budget 350 kB):")
    for size, path in measure.heaviest_pages(site, _HEAVIEST):
        console.print(f"  {size / 1000:7.0f} kB  /{path.removesuffix('index.html')}")
    index = folder / "plain-True" / "site" / "search" / "search_index.json"
    console.print(f"Plain Material's search index, loaded whole: {index.stat().st_size / 1000:,.0f} kB")
    if browser:
        before, searched = measure.in_browser(site, "lighthouse group")
        console.print(
            f"In Chromium: home page {before / 1000:.0f} kB, first search {searched / 1000:.0f} kB more (budget 300 kB)"
        )


if __name__ == "__main__":
    main()
