"""Where the software's own things are: in a checkout, and in an installed package, which is laid out like one.

In: a project folder. Out: the folder of the software that makes its site. A project holds what its people write:
data/, content/ and looks/. This repository is software and project in one; a project that has templates of its own
(overrides/), as this one has, is made by the software in it.
"""

from pathlib import Path

HOME = Path(__file__).resolve().parents[1]
"""The folder that holds the running software."""
OVERRIDES = HOME / "overrides"
CONTENT = HOME / "content"
"""The pages that every site has, unless the project has a page of the same name."""
NATIONAL = HOME / "data" / "national"
REGIONS = HOME / "data" / "regions"
EXAMPLES = HOME / "data" / "README.md"
SETTINGS = HOME / "mkdocs.yml"
WORKFLOWS = HOME / ".github" / "workflows"
TESTS = HOME / "tests"
DOCS = HOME / "docs"

PROJECT = "PARTNERSHIP_PROJECT"
"""The environment variable that tells the builder's process which project it builds."""
WRITTEN = ("data", "content", "looks")
"""What people write in a project."""


def home(root: Path) -> Path:
    """The folder of the software that makes the site of the project at `root`: its own where it has templates."""
    return root if (root / OVERRIDES.name).is_dir() else HOME


def pages(root: Path) -> dict[str, Path]:
    """The files of the project's own content/ that its builder would not find by itself, by their place in there."""
    content = root / CONTENT.name
    if home(root) == root:
        return {}
    files = (file for file in sorted(content.rglob("*")) if file.is_file())
    return {file.relative_to(content).as_posix(): file for file in files}
