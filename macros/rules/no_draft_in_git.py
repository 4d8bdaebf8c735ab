"""Nothing that git is about to take is a draft, a part of one, its preview, or a document of an office program.

Whatever the file is called and wherever it lies: its content counts as well. Only the invented words that
`macros/withheld/reading/examples.py` lists may stand in marks, in documentation, code and tests.

PASS in git:
    content/index.md

FAIL in git:
    drafts/notes.yml
"""

from collections.abc import Iterator
from pathlib import Path

from macros.problem import Problem
from macros.rules import Context, Family
from macros.withheld.guard import git, guard_staged
from macros.withheld.guard.history import IN_DRAFTS, WHOLE

ID = "no-draft-in-git"
FAMILY: Family = "redaction"


def check(context: Context) -> Iterator[Problem]:
    """What the guard finds in the index, and where drafts/ is not ignored; nothing where there is no repository.

    One finding however many drafts lie in folders of that name: the path of a draft can itself be confidential.
    """
    root = context.root
    if not git.is_there(root):
        return
    staged = guard_staged(root)
    if any(problem.rule == WHOLE for problem in staged):
        yield Problem(".git", 1, ID, "git must be able to list its files: else nobody can tell that it holds no draft")
        return
    yield from (problem for problem in staged if problem.rule == ID and problem.message != IN_DRAFTS)
    if any(problem.message == IN_DRAFTS for problem in staged):
        message = "must not be in git, nor in its history: “git ls-files | grep -i drafts/” shows what is"
        yield Problem("drafts", 1, ID, message)
    if (root / ".git").exists() and not _ignores_drafts(root):
        yield Problem(".gitignore", 1, ID, "must have the line /drafts/")


def _ignores_drafts(root: Path) -> bool:
    try:
        git.run(root, "check-ignore", "--no-index", "drafts/notes.yml")
    except git.GitFailed:
        return False
    return True
