"""No draft is in git: drafts/ is ignored, and no folder of that name is tracked anywhere.

PASS in git:
    content/index.md

FAIL in git:
    drafts/notes.yml
"""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

from macros.problem import Problem
from macros.rules import Context, Family

ID = "no-draft-in-git"
FAMILY: Family = "redaction"


def check(context: Context) -> Iterator[Problem]:
    """One finding however many drafts there are: the path of a draft can itself be confidential."""
    if not any((folder / ".git").exists() for folder in (context.root, *context.root.resolve().parents)):
        return
    tracked = _git(context.root, "ls-files", "-z")
    if tracked is None:
        yield Problem(".git", 1, ID, "git must be able to list its files: else nobody can tell that it holds no draft")
        return
    if any("drafts" in path.lower().split("/")[:-1] for path in tracked.split("\0")):
        message = "must not be in git, nor in its history: “git ls-files | grep -i drafts/” shows what is"
        yield Problem("drafts", 1, ID, message)
    top = (context.root / ".git").exists()
    if top and _git(context.root, "check-ignore", "--no-index", "drafts/notes.yml") is None:
        yield Problem(".gitignore", 1, ID, "must have the line /drafts/")


def _git(root: Path, *command: str) -> str | None:
    """What git prints, or None where it fails; a repository that another user owns is read all the same."""
    # Inside a git hook these variables would point to another repository.
    clean = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    try:
        done = subprocess.run(
            ["git", "-c", "safe.directory=*", *command], cwd=root, env=clean, capture_output=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    return done.stdout.decode("utf-8", "surrogateescape")
