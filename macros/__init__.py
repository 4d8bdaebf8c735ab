"""Partnership site: YAML records in, a checked static website out.

`define_env` gives pages their macros. Each is one line: what to show is decided in `publish`, how in `render`.
"""

from pathlib import Path
from typing import Any


def define_env(env: Any) -> None:
    """Register the macros that pages call (mkdocs-macros entry point)."""
    from macros import render

    root = Path(env.project_dir)

    def site() -> Any:
        return env.conf["extra"]["site"]

    env.macro(lambda url: render.record(root, site(), url), "record")
    env.macro(lambda name, kind: render.index(root, site(), name, kind), "index")
    env.macro(lambda name, year: render.meetings_of_year(root, site(), name, year), "meetings_of_year")
    env.macro(lambda name: render.template(root, f"{name}.html", site(), entries=env.conf["extra"]["a_to_z"]), "show")
