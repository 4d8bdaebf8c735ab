"""The guard: nothing that was withheld is in data, pages, the built site or git's history.

In: the project folder; the built site. Out: problems: path, line and rule, never a word of what was found. It
compares with the fingerprints of what was withheld (`macros.withheld.fingerprint`), and looks for what seems to be
about a person (`macros.withheld.patterns`) in the site and in hand-written pages; in records the rule
`personal-data-pattern` does that.
Each room has its kinds of file (`macros.withheld.reading`); one of any other kind is a problem.
"""

from collections.abc import Iterator
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path

from macros.problem import Problem, ordered
from macros.records import load
from macros.withheld.fingerprint.ledger import LEDGER
from macros.withheld.guard import earlier, git, history
from macros.withheld.guard.cache import Cache
from macros.withheld.guard.run import PrintedPaths, problems
from macros.withheld.guard.scan import KEY, WITHHELD, Look
from macros.withheld.guard.setting import NO_KEY, NO_LEDGER, NO_PROJECT, Setting, setting
from macros.withheld.patterns.permitted import Permitted
from macros.withheld.reading.folder import File, FolderContents, leads_out, walk
from macros.withheld.reading.kinds import EMPTY_SITE, WRITTEN

__all__ = [
    *("guard_data", "guard_history", "guard_site", "guard_staged"),
    *("hide", "lacking", "no_project", "paths_beside", "unlooked", "withheld_in"),
]

_PROGRAM = ("macros", "tests")
_LINK = "must be a file of its own, not a link to another"
_EXPLAIN = ("allowed", "helplines")


def guard_data(root: Path, records: load.Records | None = None) -> list[Problem]:
    """What must not stand in data/, content/, overrides/ and looks/, nor in the README and other files beside them.

    A rule tells when an exception ends.
    """
    known = setting(root)
    faults = list(known.problems)
    permitted = Permitted.of(records if records is not None else load.sitewide(root, *_EXPLAIN))
    for room in WRITTEN:
        look = Look(known.scanner, None if room == "data" else permitted, room)
        inside = walk(root, root / room)
        faults += _links_out(root, inside, look)
        faults += problems(inside, look, _cache(root, room, known, permitted))
    return ordered([*faults, *_beside(root, known)])


def _beside(root: Path, known: Setting) -> Iterator[Problem]:
    """Withheld words in what else people write for everybody: the README, CONTRIBUTING, workflows, settings.

    The program and its tests are read with the history, and so is which kinds of file may be there.
    """
    if known.scanner is None:
        return
    beside = FolderContents([], [], [])
    for path in paths_beside(root):
        place = root / path
        if place.is_symlink():
            beside.links.append((path, str(place.readlink())))
        elif place.is_file():
            beside.files.append(File(path, place))
    cache = _cache(root, "beside", known, Permitted.of(load.Records(())))
    for problem in problems(beside, Look(known.scanner, room="history"), cache):
        if problem.rule in (WITHHELD, KEY):
            yield problem


def paths_beside(root: Path) -> list[str]:
    """The files that git has or would take beside those rooms, the program and its tests."""
    return [path for path in git.in_folder(root) if path.partition("/")[0] not in (*WRITTEN, *_PROGRAM)]


def guard_site(site: Path, root: Path) -> list[Problem]:
    """What must not be in the built site; `root` is the project whose ledger and exceptions count."""
    known = setting(root)
    permitted = Permitted.of(load.sitewide(root, *_EXPLAIN))
    inside = walk(site, site)
    if not inside.files:
        return ordered([*known.problems, Problem(".", 1, "site-empty", EMPTY_SITE)])
    look = Look(known.scanner, permitted)
    return ordered([*known.problems, *problems(inside, look, _cache(root, "site", known, permitted))])


def guard_history(root: Path, *, unpushed: bool = False) -> list[Problem]:
    """What must not be in any commit that can be reached; and what the ledger has lost of any that led to this one.

    `unpushed` leaves out the commits that a remote repository has already.
    """
    known = setting(root)
    found = history.problems(root, known, _accepted(root), unpushed=unpushed)
    return ordered([*known.problems, *found, *earlier.lost(root, every=True)])


def guard_staged(root: Path) -> list[Problem]:
    """What must not enter git with the next commit: drafts, the key, withheld words, a ledger that has lost lines."""
    known = setting(root)
    found = history.staged(root, known, _accepted(root))
    return ordered([*known.problems, *found, *earlier.lost(root, staged=True)])


def unlooked(root: Path) -> str | None:
    """Why withheld words cannot be looked for here, in a few words; None where they can."""
    return setting(root).unlooked


def withheld_in(text: str, root: Path) -> bool:
    """Whether a text that is about to be written holds withheld words; False where nobody can tell (`unlooked`)."""
    scanner = setting(root).scanner
    return scanner is not None and any(True for _ in scanner.find(text))


def no_project(root: Path) -> list[Problem]:
    """A problem where the folder holds no project: what finds nothing there has looked at nothing."""
    message = "must be the project's folder, with its records in data/: else nobody can tell what was withheld"
    return [Problem(".", 1, KEY, message)] if unlooked(root) == NO_PROJECT else []


def lacking(root: Path) -> list[Problem]:
    """What must be here for whoever is about to publish, and is not: the key, and the whole of the repository.

    Without git nobody can tell whether a ledger is whole. A project that never withheld anything needs no key.
    """
    known = setting(root)
    faults = [*no_project(root), *known.problems]
    if known.unlooked == NO_KEY:
        message = "the key must be here: without it nobody can tell whether withheld words are published"
        faults.append(Problem(LEDGER, 1, KEY, message))
    try:
        in_part = git.in_part(root) if git.is_there(root) else None
        if in_part is not None:
            faults.append(Problem(".git", 1, history.WHOLE, in_part))
        elif not git.is_there(root) and known.unlooked not in (NO_PROJECT, NO_LEDGER):
            raise git.GitFailed
    except git.GitFailed:
        faults.append(Problem(".git", 1, earlier.RULE, earlier.UNKNOWN))
    return faults


def hide(problems: list[Problem], root: Path) -> list[Problem]:
    """The same problems, with every path that holds withheld words cut back to a folder that holds none."""
    shown = PrintedPaths(Look(setting(root).scanner))
    return ordered(replace(problem, path=shown.path(problem.path)) for problem in problems)


def _links_out(root: Path, inside: FolderContents, look: Look) -> Iterator[Problem]:
    """A problem for each link out of the rooms, the room itself among them; for data/ the loader says that."""
    shown = PrintedPaths(look)
    links = [path for path, _ in inside.links]
    if look.room != "data" and (root / look.room).is_symlink():
        links.append(look.room)
    yield from (Problem(shown.path(path), 1, "symlink", _LINK) for path in links if leads_out(root, path, WRITTEN))


def _accepted(root: Path) -> history.Accepted:
    allowed = load.sitewide(root, "allowed").one("allowed")
    files = allowed.accepted_files if allowed else ()
    unread, breaches = (frozenset((f.blob, f.path) for f in files if f.breach is breach) for breach in (False, True))
    return history.Accepted(unread, breaches)


def _cache(root: Path, name: str, known: Setting, permitted: Permitted) -> Cache:
    texts = sorted((*pair, *sorted(places)) for pair, places in permitted.texts.items())
    allowed = blake2b(repr((sorted(permitted.numbers), texts)).encode(), digest_size=16).hexdigest()
    return Cache(root, name, f"{known.version}-{allowed}", known.key)
