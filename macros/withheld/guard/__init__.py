"""The guard: nothing that was withheld is in data, pages, the built site or git's history.

In: the project folder; the built site. Out: problems: path, line and rule, never a word of what was found. It
compares with the fingerprints of what was withheld (`macros.withheld.fingerprint`), and looks for what seems to be
about a person (`macros.withheld.patterns`) in the site and in hand-written pages; in records the rule
`personal-data-pattern` does that.
Each room has its kinds of file (`macros.withheld.reading`); one of any other kind is a problem.
"""

from dataclasses import replace
from hashlib import blake2b
from pathlib import Path

from macros.problem import Problem, ordered
from macros.records import load
from macros.withheld.fingerprint.ledger import LEDGER
from macros.withheld.guard import history
from macros.withheld.guard.cache import Cache
from macros.withheld.guard.run import PrintedPaths, problems
from macros.withheld.guard.scan import KEY, Look
from macros.withheld.guard.setting import NOT_CHECKED, Setting, setting
from macros.withheld.patterns.permitted import Permitted
from macros.withheld.reading.folder import walk
from macros.withheld.reading.kinds import EMPTY_SITE

__all__ = ["guard_data", "guard_history", "guard_site", "guard_staged", "hide", "key_missing", "notice"]

_EXPLAIN = ("allowed", "helplines")


def guard_data(root: Path, records: load.Records | None = None) -> list[Problem]:
    """What must not stand in data/, content/ and overrides/. A rule tells when an exception ends."""
    known = setting(root)
    faults = list(known.problems)
    permitted = Permitted.of(records if records is not None else load.sitewide(root, *_EXPLAIN))
    looks = (
        Look(known.scanner, room="data"),
        Look(known.scanner, permitted, "content"),
        Look(known.scanner, permitted, "overrides"),
    )
    for look in looks:
        faults += problems(walk(root, root / look.room), look, _cache(root, look.room, known, permitted))
    return ordered(faults)


def guard_site(site: Path, root: Path) -> list[Problem]:
    """What must not be in the built site; `root` is the project whose ledger and exceptions count."""
    known = setting(root)
    permitted = Permitted.of(load.sitewide(root, *_EXPLAIN))
    inside = walk(site, site)
    if not inside.files:
        return ordered([*known.problems, Problem(".", 1, "site-empty", EMPTY_SITE)])
    look = Look(known.scanner, permitted)
    return ordered([*known.problems, *problems(inside, look, _cache(root, "site", known, permitted))])


def guard_history(root: Path) -> list[Problem]:
    """What must not be in any commit that can be reached."""
    known = setting(root)
    return ordered([*known.problems, *history.problems(root, known, _accepted(root))])


def guard_staged(root: Path) -> list[Problem]:
    """What must not enter git with the next commit: drafts, the key, withheld words."""
    known = setting(root)
    return ordered([*known.problems, *history.staged(root, known, _accepted(root))])


def notice(root: Path) -> str | None:
    """One plain line where withheld words cannot be looked for, else None."""
    return setting(root).notice


def key_missing(root: Path) -> list[Problem]:
    """A problem where there is a ledger but not its key: for whoever is about to publish."""
    if setting(root).notice != NOT_CHECKED:
        return []
    message = "the key must be here: without it nobody can tell whether withheld words are published"
    return [Problem(LEDGER, 1, KEY, message)]


def hide(problems: list[Problem], root: Path) -> list[Problem]:
    """The same problems, with every path that holds withheld words cut back to a folder that holds none."""
    shown = PrintedPaths(Look(setting(root).scanner))
    return ordered(replace(problem, path=shown.path(problem.path)) for problem in problems)


def _accepted(root: Path) -> history.Accepted:
    allowed = load.sitewide(root, "allowed").one("allowed")
    return frozenset((file.blob, file.path) for file in (allowed.accepted_files if allowed else ()))


def _cache(root: Path, name: str, known: Setting, permitted: Permitted) -> Cache:
    texts = sorted((*pair, *sorted(places)) for pair, places in permitted.texts.items())
    allowed = blake2b(repr((sorted(permitted.numbers), texts)).encode(), digest_size=16).hexdigest()
    return Cache(root, name, f"{known.version}-{allowed}", known.key)
