"""How tests run git: by an author who does not exist, deaf to this machine's settings and to a hook that runs them."""

import os
import subprocess
from pathlib import Path

_NOBODY = {"NAME": "Nobody", "EMAIL": "nobody@nowhere.example"}
_OURS = {
    **{f"GIT_{role}_{field}": value for role in ("AUTHOR", "COMMITTER") for field, value in _NOBODY.items()},
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
}


def git(root: Path, *command: str, text: str | None = None, **variables: str) -> str:
    """What git prints in a folder; `text` is its input, `variables` are for its environment. Fails where git does."""
    machine = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    given = None if text is None else text.encode()
    environment = {**machine, **_OURS, **variables}
    done = subprocess.run(["git", *command], cwd=root, env=environment, check=True, capture_output=True, input=given)
    return done.stdout.decode("utf-8", "replace")
