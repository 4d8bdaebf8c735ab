"""What the tests of beginning and ending have in common: a project that git keeps."""

from datetime import date

from click.testing import CliRunner, Result

from macros.cli import main
from tests.project import Project

DAY = date(2026, 11, 30)


def run(project: Project, *words: str, given: str | None = None) -> Result:
    """Run a command in the project, as at a fixed day."""
    return CliRunner().invoke(main, [*words, "--root", str(project.root), "--as-at", DAY.isoformat()], input=given)


def kept_by_git(project: Project) -> None:
    """Everything in the project committed."""
    if not (project.root / ".git").exists():
        project.write(".gitignore", "/drafts/\n/.build/\n")
        project.git("init", "--quiet")
    project.git("add", "--all")
    project.git("commit", "--quiet", "--allow-empty", "--message", "As it is")


def explain_nhs(project: Project) -> None:
    """The glossary of the invented project has no NHS, which any other project's records speak of."""
    terms = project.read("data/glossary.yml")
    project.write("data/glossary.yml", f"{terms}  - id: nhs\n    term: NHS\n    means: National Health Service\n")
