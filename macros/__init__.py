"""Partnership site: YAML records in, a checked static website out.

`define_env` gives pages their macros. Each is one line: what to show is decided in `publish`, how in `render`.
"""

from pathlib import Path
from typing import Any


def define_env(env: Any) -> None:
    """Register the macros that pages call (mkdocs-macros entry point)."""
    from macros.pages import finish, render

    root = Path(env.project_dir)

    def site() -> Any:
        return env.conf["extra"]["site"]

    def kept(html: str) -> str:
        return finish.keep(env.conf["extra"]["kept"], html)

    env.macro(lambda url: kept(render.record(root, site(), url)), "record")
    env.macro(lambda name, kind: kept(render.index(root, site(), name, kind)), "index")
    env.macro(lambda name, year: kept(render.meetings_of_year(root, site(), name, year)), "meetings_of_year")
    env.macro(lambda url: kept(render.discussed(root, site(), url)), "discussed")
    env.macro(lambda url: kept(render.actions(root, site(), url)), "actions")
    env.macro(lambda url: kept(render.edition(root, site(), url)), "edition")
    env.macro(lambda name: kept(render.agency(root, site(), name)), "agency")
    env.macro(lambda name, year: kept(render.of_year(root, site(), name, year)), "of_year")
    env.macro(lambda number: kept(render.level(root, site(), number)), "level")
    env.macro(lambda name: render.show(root, site(), name, env.conf["extra"]["a_to_z"]), "show")
