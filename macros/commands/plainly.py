"""How a command ends: with plain lines, whatever goes wrong.

In: what is raised. Out: lines on the screen and exit 1. A traceback, or what an error says of itself, can hold words
of a draft, and what a terminal shows is pasted into messages.
"""

import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from macros import problem
from macros.notes.drafting import NotDone


@contextmanager
def plainly(form: problem.Format = "text") -> Iterator[None]:
    """Within, a refusal is printed as its places and its reason, a fault of the program as its place and kind."""
    try:
        yield
    except NotDone as refused:
        if refused.problems:
            click.echo(problem.render(refused.problems, form))
        click.echo(refused.why, err=True)
        sys.exit(1)
    except (click.ClickException, click.exceptions.Exit, click.Abort):
        raise
    except Exception as fault:
        click.echo(f"A fault in the program itself, {_place(fault)}. Please report these words.", err=True)
        click.echo("No more is said here, as it could hold words of a draft or a record.", err=True)
        sys.exit(1)


def _place(fault: Exception) -> str:
    last = traceback.extract_tb(fault.__traceback__)[-1]
    return f"{Path(last.filename).name} line {last.lineno} ({type(fault).__name__})"
