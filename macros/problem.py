"""What went wrong, as plain data, and its three ways of being printed.

In: findings from any stage. Out: text for people, workflow commands for GitHub, JSON for
programs. A problem never carries the offending value: messages are public (CI logs are).
"""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Literal

Format = Literal["text", "github", "json"]
REPORT = "PARTNERSHIP_REPORT"
"""The environment variable with the file in which the builder's process leaves what it found, as JSON."""


@dataclass(frozen=True, order=True)
class Problem:
    """One finding: `path` relative to the project, `line` from 1, the rule's id, what must be true."""

    path: str
    line: int
    rule: str
    message: str
    # A build may go ahead with a problem that only stops publication (an overdue review); a warning stops nothing.
    stops: Literal["build", "publication", "nothing"] = "build"

    def __str__(self) -> str:
        return f"{shown(self.path)}:{self.line}: {self.rule}: {self.message}"


def shown(path: str) -> str:
    """A path as it may be printed: what is no letter to see, and what GitHub takes for a command, by its number."""
    visible = "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in path)
    return visible.replace("::", ":\\u003a")


def ordered(problems: Iterable[Problem]) -> list[Problem]:
    """The distinct problems, by path, line and rule."""
    return sorted(set(problems))


def _github(problem: Problem) -> str:
    level = "error" if problem.stops == "build" else "warning"
    escaped = problem.message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    path = shown(problem.path).replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
    return f"::{level} file={path},line={problem.line},title={problem.rule}::{escaped}"


def render(problems: Iterable[Problem], form: Format = "text") -> str:
    """All problems in order, one line each; for `json` one list of objects. Empty text for none."""
    listed = ordered(problems)
    if form == "json":
        return json.dumps(
            [{**asdict(problem), "path": shown(problem.path)} for problem in listed], indent=2, ensure_ascii=False
        )
    return "\n".join(_github(p) if form == "github" else str(p) for p in listed)


def from_json(text: str) -> list[Problem]:
    """The problems that `render` printed as JSON."""
    return [Problem(**values) for values in json.loads(text)]
