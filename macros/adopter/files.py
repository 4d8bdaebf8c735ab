"""The files of a project of one's own beside its records: workflows, locked versions, and what to do first.

In: the line that says where the software comes from. Out: text by path. Nothing of the software is among them: the
workflows are this repository's own, with the set-up of a project that gets its software as a package.
"""

import re
from collections.abc import Mapping

from macros import software

SOFTWARE = "software.txt"
_SET_UP = (
    "python -m venv .venv",
    ".venv/bin/pip install -qq --require-hashes --no-deps -r requirements.txt",
    f".venv/bin/pip install -qq --no-deps --no-build-isolation -r {SOFTWARE}",
)
_READY, _TEST = "run: make .venv/.ready\n", "run: make test\n"
_SAMPLED = re.compile(r" +env:\n +PARTNERSHIP_TESTS: all\n")
_OF_THE_SOFTWARE = re.compile(r"^(?:__pycache__/|\.\w+_cache/|\.hypothesis/|\*\.egg-info/)\n", re.MULTILINE)
_README = """\
# {name}

The records of this site, one short file each, and the pages that we write ourselves. The software that checks them and
makes the site is not here: `{software}` says which release of it we use, `requirements.txt` what that needs.

The facts are in `data/`: what binds all of England in `data/national/`, our own in `data/partnerships/`; if procedures
of a region bind us, they are in `data/regions/`. If you want pages of your own, make a folder `content/` (a page with
the name of one that every site has takes its place); for a logo or an `extra.css` of your own, make `looks/`.

## Set up, once

You need git and Python 3.11 or later. On Linux and macOS:

```sh
{unix}
.venv/bin/pre-commit install
```

On Windows, in PowerShell:

```powershell
{windows}
```

From then on git refuses to take in a draft, the key of the fingerprints, or words that were withheld (on Windows as
well, once `.pre-commit-config.yaml` says `.venv/Scripts/` for `.venv/bin/`).

## Three commands

Run them as `.venv/bin/partnership`; on Windows as `.venv\\Scripts\\partnership`.

| Command | Does |
|---|---|
| `partnership check` | says what is wrong, with the file and the line |
| `partnership build` | makes the site in `site/`, if nothing is wrong |
| `partnership test` | looks at the site as readers meet it: links, accessibility, what must be found |

`partnership serve` shows the site while you write. `partnership --help` lists the rest.

How to go on: `partnership guide officer`. What you must never do, on one page to print: `partnership guide never`.
`partnership guide` lists what else there is to read.
"""


def files(name: str, software_line: str) -> Mapping[str, str]:
    """The text of each file by its path; `name` is what the site calls itself, `software_line` what `origin` says."""
    return {
        SOFTWARE: software_line + "\n",
        "requirements.txt": _text("requirements.txt"),
        ".gitattributes": _text(".gitattributes"),
        ".gitignore": _OF_THE_SOFTWARE.sub("", _text(".gitignore").replace(" (see CONTRIBUTING.md)", "")),
        ".pre-commit-config.yaml": _text(".pre-commit-config.yaml").replace("after `make site`", "after the set-up"),
        "README.md": _readme(name),
        **{f".github/workflows/{file.name}": _workflow(file.name) for file in sorted(software.WORKFLOWS.iterdir())},
    }


def _text(path: str) -> str:
    return (software.HOME / path).read_text(encoding="utf-8")


def _workflow(name: str) -> str:
    text = _SAMPLED.sub("", (software.WORKFLOWS / name).read_text(encoding="utf-8"))
    text = _running(text, _READY, _SET_UP)
    return _running(text, _TEST, (*_SET_UP, ".venv/bin/partnership test"))


def _running(text: str, step: str, commands: tuple[str, ...]) -> str:
    """The text of a workflow in which other commands are run in the place of one."""

    def deeper(match: re.Match[str]) -> str:
        return f"{match[1]}run: |\n" + "".join(f"{' ' * len(match[1])}  {command}\n" for command in commands)

    return re.sub(f"^( +(?:- )?){re.escape(step)}", deeper, text, flags=re.MULTILINE)


def _readme(name: str) -> str:
    windows = "\n".join(_SET_UP).replace(".venv/bin/", ".venv\\Scripts\\").replace("python -m", "py -m")
    return _README.format(name=name, software=SOFTWARE, unix="\n".join(_SET_UP), windows=windows)
