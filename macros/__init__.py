"""Partnership site: YAML records in, a checked static website out.

`define_env` gives the pages that people write their one macro: `{{ show("glossary") }}`.
"""

from typing import Any


def define_env(env: Any) -> None:
    """Register the macro (mkdocs-macros entry point)."""
    from macros.pages import render

    def show(template: str) -> str:
        extra = env.conf["extra"]
        return render.written(extra["project"], extra["site"], template, extra["a_to_z"])

    env.macro(show)
