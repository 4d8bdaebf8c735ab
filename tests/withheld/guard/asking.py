"""What the guard's tests share: what is withheld, the command line, findings in short."""

from pathlib import Path

from click.testing import CliRunner, Result

from macros.cli import main
from macros.problem import Problem

KEY = bytes(range(32))
SAID = "Ermintrudina Quibblesworth"
ROOT = Path(__file__).parents[3]
RULE = "withheld-text"


def partnership(*arguments: str | Path) -> Result:
    """Run the command: whatever it prints, it is neither the withheld words nor the key."""
    result = CliRunner().invoke(main, [str(argument) for argument in arguments])
    assert "quibble" not in result.output.lower()
    assert KEY.hex() not in result.output
    return result


def rules(problems: list[Problem]) -> list[tuple[str, int, str]]:
    """Path, line and rule of each."""
    return [(problem.path, problem.line, problem.rule) for problem in problems]
