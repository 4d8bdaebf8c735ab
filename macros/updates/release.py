"""A release of this project as it is found: a folder, a commit of a git repository, or the software that runs.

In: where it is. Out: its version, and the text of its national and regional records; raises `NotDone` where that is no
release. Nothing of it is run.
"""

import json
import re
import tomllib
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from tempfile import TemporaryDirectory

from macros import software
from macros.adopter import origin
from macros.adopter.files import SOFTWARE
from macros.notes.drafting import NotDone
from macros.records import source
from macros.updates.base import Base
from macros.updates.parts import parted
from macros.withheld.guard import git

NATIONAL, REGIONS = "data/national", "data/regions"
_INSIDE = "partnership_site"
"""The folder of a package in which the software is laid out like a checkout."""
_VERSION = re.compile(r"^Version: (\S+)$", re.MULTILINE)
_NO_RELEASE = (
    "This is no release of this project: it must be a checkout or a package of it, with data/national/ and "
    "its version, or a tag or commit of the git repository in software.txt. Nothing was changed."
)


@dataclass(frozen=True)
class Release:
    """Its version, its commit where it is known, and the text of each record that more than one project has."""

    version: str
    commit: str
    files: dict[str, str]
    regions: tuple[str, ...] = ()
    """The regions that were asked for; it need not have each."""

    @property
    def base(self) -> Base:
        """What a project that has exactly these records keeps of them."""
        return Base(
            self.version, self.commit, {path: parted(path, text).digests() for path, text in self.files.items()}
        )

    @property
    def name(self) -> str:
        """What it is called in messages."""
        return named(self.version, self.commit)


def files(regions: tuple[str, ...], home: Path = software.HOME) -> dict[str, str]:
    """What a new project gets of the release at `home`: its national records, those of its regions, data/release.txt.

    The paths are those below the project folder.
    """
    release = in_folder(home, regions)
    return {**release.files, "data/release.txt": release.base.text}


def copy(into: Path, regions: tuple[str, ...] = (), home: Path = software.HOME) -> None:
    """Write `files` into a project folder."""
    for path, text in files(regions, home).items():
        (into / path).parent.mkdir(parents=True, exist_ok=True)
        (into / path).write_text(text, encoding="utf-8", newline="\n")


def in_folder(folder: Path, regions: tuple[str, ...]) -> Release:
    """The release in a folder: a checkout, or the installed software."""
    version = _version(folder)
    if (folder / _INSIDE).is_dir():
        folder = folder / _INSIDE
    if version is None or not (folder / NATIONAL).is_dir():
        raise NotDone(_NO_RELEASE)
    found = {}
    for place in (NATIONAL, *(f"{REGIONS}/{region}" for region in regions)):
        for file in sorted((folder / place).rglob("*.yml")):
            path = file.relative_to(folder).as_posix()
            if file.is_symlink():
                raise NotDone(f"{path} of this release is a link to another file. Nothing was changed.")
            try:
                text = file.read_bytes().decode("utf-8-sig")
            except (OSError, UnicodeDecodeError):
                raise NotDone(f"{path} of this release cannot be read as text. Nothing was changed.") from None
            found[path] = text.replace("\r\n", "\n")
    if not found:
        raise NotDone(_NO_RELEASE)
    return Release(version, _commit(folder), found, regions)


def regions(root: Path) -> tuple[str, ...]:
    """The regions to which a project says in data/site.yml that it belongs."""
    values = source.read(root, root / "data" / "site.yml").values
    listed = values.get("regions") if isinstance(values, dict) else None
    return tuple(name for name in listed or () if isinstance(name, str)) if isinstance(listed, list) else ()


@contextmanager
def checked_out(address: str, name: str) -> Iterator[tuple[Path, str]]:
    """A folder with a commit of a git repository, for as long as it is needed, and that commit's full name."""
    with TemporaryDirectory(prefix="partnership-release-") as folder:
        try:
            _git("clone", "--quiet", "--no-checkout", "--", address, folder)
        except git.GitFailed:
            raise NotDone("The git repository in software.txt cannot be read. Nothing was changed.") from None
        for ref in (f"refs/tags/{name}", name, f"refs/remotes/origin/{name}"):
            try:
                commit = _git("-C", folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
                break
            except git.GitFailed:
                continue
        else:
            raise NotDone(
                f"There is no tag, branch or commit “{name}” in the git repository in software.txt, and no folder of "
                "that name. Nothing was changed."
            )
        _git("-C", folder, "checkout", "--quiet", "--detach", commit)
        yield Path(folder), commit


@contextmanager
def unpacked(wheel: Path) -> Iterator[Path]:
    """A folder with what a package, or another packed copy of a release, holds, for as long as it is needed."""
    with TemporaryDirectory(prefix="partnership-release-") as folder:
        try:
            with zipfile.ZipFile(wheel) as packed:
                packed.extractall(folder)
        except (OSError, zipfile.BadZipFile):
            raise NotDone(_NO_RELEASE) from None
        inside = list(Path(folder).iterdir())
        # A host packs a release in a folder with its name.
        yield inside[0] if len(inside) == 1 and inside[0].is_dir() else Path(folder)


def line(root: Path) -> str:
    """The line of software.txt, which says exactly which version a project is made with."""
    try:
        text = (root / SOFTWARE).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise NotDone(
            f"{SOFTWARE} is not here: this is no project that gets its software as a package. Nothing was changed."
        ) from None
    lines = [said for line in text.splitlines() if (said := line.strip()) and not said.startswith("#")]
    found = origin.given(lines[0]) if len(lines) == 1 else None
    if found is None:
        raise NotDone(
            f"{SOFTWARE} must have one line: {origin.NAME} @ git+ADDRESS@COMMIT, with the whole commit, or the address "
            "of a wheel with its hash. Nothing was changed."
        )
    return found.line


def repository(line: str) -> tuple[str, str]:
    """The git repository and the commit that a line of software.txt names."""
    address, _, commit = line.partition(" @ ")[2].rpartition("@")
    if not address.startswith("git+"):
        raise NotDone(
            f"{SOFTWARE} names a wheel and no git repository: say a folder or a wheel, not a tag. Nothing was changed."
        )
    return address.removeprefix("git+"), commit


def refuse_older(folder: Path, release: Release, base: Base) -> None:
    """Raise `NotDone` where a project has newer records already: by the version, and by commits where both are known.

    `folder` is where the release was found, with its history if it has one.
    """
    older = _order(release.version) < _order(base.version)
    if _order(release.version) == _order(base.version) and release.commit and base.commit != release.commit:
        with suppress(git.GitFailed):
            _git("-C", str(folder), "merge-base", "--is-ancestor", release.commit, base.commit)
            older = bool(base.commit)
    if older:
        raise NotDone(
            f"This is {release.name}, and the project has the records of {named(base.version, base.commit)} already, "
            "which is newer. Nothing was changed."
        )


def named(version: str, commit: str) -> str:
    """What a release is called in messages."""
    return f"release {version}{f' ({commit[:12]})' if commit else ''}"


def _order(version: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", version)]


def _version(folder: Path) -> str | None:
    """The version that a folder says it is; None where it is no release of this project."""
    if folder == software.HOME and not (folder / "pyproject.toml").is_file():
        return metadata.version(origin.NAME)
    try:
        project = tomllib.loads((folder / "pyproject.toml").read_text(encoding="utf-8")).get("project", {})
        return str(project["version"]) if project.get("name") == origin.NAME else None
    except (OSError, ValueError, KeyError):
        pass
    told = [file.read_text(encoding="utf-8") for file in folder.glob("partnership_site-*.dist-info/METADATA")]
    said = [match[1] for text in told if (match := _VERSION.search(text))]
    return said[0] if len(said) == 1 else None


def _commit(folder: Path) -> str:
    """The commit of a checkout; nothing for another folder, or where its records are not as committed."""
    if folder == software.HOME and not (folder / "pyproject.toml").is_file():
        said = metadata.distribution(origin.NAME).read_text("direct_url.json")
        return str(json.loads(said or "{}").get("vcs_info", {}).get("commit_id", ""))
    if not (folder / ".git").exists():
        return ""
    try:
        changed = _git("-C", str(folder), "status", "--porcelain", "--", NATIONAL, REGIONS)
        return "" if changed else _git("-C", str(folder), "rev-parse", "HEAD")
    except git.GitFailed:
        return ""


def _git(*command: str) -> str:
    return git.run(Path(), *command).decode("utf-8", "replace").strip()
