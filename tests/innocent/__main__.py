"""Prints how many of the names and posts `redact` refuses, how many nothing guards, and how many stop the site."""

import tempfile
from dataclasses import replace
from pathlib import Path

from tests.innocent import Tried, tried


def main() -> None:
    """Try both kinds, each in a project of its own."""
    for kind in ("names", "posts"):
        with tempfile.TemporaryDirectory() as folder:
            every = tried(Path(folder) / "project", kind)
            print(f"of {len(every.withheld)} {kind}: {_figures(every, Path(folder))}", flush=True)


def _figures(every: Tried, folder: Path) -> str:
    refused = every.refused()
    left = replace(every, withheld=[word for word in every.withheld if word not in refused])
    unguarded = left.unguarded
    found = left.build(folder / "site")
    return (
        f"redact refuses {len(refused)}, nothing guards {len(unguarded)}, stops of check, build and verify {len(found)}"
    )


if __name__ == "__main__":
    main()
