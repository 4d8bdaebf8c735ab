"""A software of nearly nothing, in git, with versions: its sites are the pages that a test gives it."""

import json
from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner, Result

from macros.cli import main
from tests.git import git
from tests.project import AS_AT, Project, copy_of_nowhere

_PYPROJECT = """\
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"
[project]
name = "partnership-site"
version = "1.0.0"
[tool.hatch.build.targets.wheel]
only-include = ["macros"]
[tool.hatch.build.targets.wheel.sources]
"macros" = "partnership_site/macros"
[tool.hatch.build.targets.wheel.force-include]
"requirements.txt" = "partnership_site/requirements.txt"
"""
_CLI = """\
import json, pathlib, sys
pages = json.loads((pathlib.Path(__file__).parent / "pages.json").read_text())
assert sys.argv[1:3] == ["build", "--as-at"]
if "problem" in pages:
    print(pages["problem"])
    sys.exit(1)
for address, words in pages.items():
    file = pathlib.Path(sys.argv[-1], address, "index.html")
    file.parent.mkdir(parents=True)
    file.write_text(f"<html><title>{address}</title><body><p>{words}</p></body></html>")
"""
_FILES = """\
import json, pathlib
def files(name, line):
    given = json.loads((pathlib.Path(__file__).parents[1] / "files.json").read_text())
    return {"software.txt": line, **given}
"""
LOCK = "needed==1.0 --hash=sha256:00\n"
WORKFLOW, IGNORED = ".github/workflows/check.yml", ".gitignore"


@dataclass(frozen=True)
class Versions:
    """A project, and the repository of the software that it names."""

    project: Project
    software: Project

    def release(self, tag: str, pages: dict[str, str], files: dict[str, str], lock: str = LOCK) -> str:
        """A version with these pages, which gives a project these files; its commit."""
        self.software.write("macros/pages.json", json.dumps(pages))
        self.software.write("macros/files.json", json.dumps(files))
        self.software.write("requirements.txt", lock)
        self.software.git("add", "--all")
        self.software.git("commit", "--quiet", "--allow-empty", "--message", tag)
        self.software.git("tag", tag)
        return self.software.git("rev-parse", "HEAD").strip()

    def line(self, commit: str) -> str:
        """The line of software.txt for a commit."""
        return f"partnership-site @ git+{self.software.root.as_uri()}@{commit}\n"

    def commit(self) -> None:
        """Commit everything in the project."""
        self.project.git("add", "--all")
        self.project.git("commit", "--quiet", "--allow-empty", "--message", "Change")

    def upgrade(self, *options: str, yes: bool = True) -> Result:
        """What `partnership upgrade` prints and how it ends."""
        command = [
            "upgrade",
            "--root",
            str(self.project.root),
            "--as-at",
            AS_AT.isoformat(),
            *(["--yes"] if yes else []),
        ]
        return CliRunner().invoke(main, [*command, *options])

    def files(self) -> dict[str, str]:
        """The files of the project that a version gave it, as they are now."""
        return {path: self.project.read(path) for path in ("software.txt", "requirements.txt", WORKFLOW, IGNORED)}


def versions(folder: Path) -> Versions:
    """A project that was made with version 1.9."""
    both = Versions(copy_of_nowhere(folder), Project(folder / "software"))
    both.software.write("pyproject.toml", _PYPROJECT)
    for path, text in {"cli": _CLI, "adopter/files": _FILES, "__init__": "", "adopter/__init__": ""}.items():
        both.software.write(f"macros/{path}.py", text)
    both.software.git("init", "--quiet", "--initial-branch=main")
    given = {WORKFLOW: "on: push\n", IGNORED: "drafts/\n"}
    commit = both.release("v1.9", {"": "Welcome", "about": "We are few", "old": "Once"}, given)
    for path, text in {**given, "software.txt": both.line(commit), "requirements.txt": LOCK}.items():
        both.project.write(path, text)
    git(both.project.root, "init", "--quiet", "--initial-branch=main")
    both.commit()
    return both
