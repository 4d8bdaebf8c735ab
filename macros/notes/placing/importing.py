"""The whole way from a Word file to a draft on the disk.

In: the project folder, the Word file, where the draft goes. Out: the file, and the text of the report.
"""

import re
from pathlib import Path

from macros.notes.drafting import blanks
from macros.notes.placing.draft import draft
from macros.notes.placing.top import KnownBefore
from macros.notes.warnings import bodies
from macros.notes.word.container import NotImported
from macros.notes.word.reading import read
from macros.notes.word.writing import must_be_out_of_git, target, write
from macros.records import source, yaml_text
from macros.records.load import sitewide

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def import_notes(root: Path, notes: Path, out: Path, group: str | None, replace: bool) -> str:
    """Read, place and write; raises NotImported with nothing written."""
    place = target(root, out, replace)
    name = group or place.group
    if not _ID.fullmatch(name):
        raise NotImported("the group must be an id: small letters, digits and single hyphens")
    reading = read(notes)
    must_be_out_of_git(root, notes)
    home = root / "data" / "partnerships" / place.partnership
    known = bodies(sitewide(root, "organisations", "glossary"))
    placed = draft(reading, KnownBefore(name, place.day, known, _earlier(root, home / "meetings", name)))
    write(place, yaml_text.dump(placed.values, for_marks=True) + blanks.text(), replace)
    lines = [placed.report]
    if not (home / "groups" / f"{name}.yml").is_file():
        lines.append(
            "Look at: data/ has no group of this id in this partnership. Add it before the notes are published."
        )
    if place.day is None or place.group != name:
        lines.append("Look at: the draft should be named <date>-<group>.yml, as the published record will be.")
    lines.append(
        "Written: the draft. Read it against the Word file, fill in the empty lines at its end (summary, redaction, "
        "workflow), then run: partnership draft check"
    )
    return "\n".join(lines)


def _earlier(root: Path, folder: Path, group: str) -> dict[str, tuple[str, dict[int, str]]]:
    """By their day, the notes of the group that are published, with the words of their open actions."""
    meetings = {}
    for file in sorted(folder.glob(f"????-??-??-{group}.yml")):
        values = source.read(root, file).values
        listed = values.get("actions") if isinstance(values, dict) else None
        actions = [action for action in listed if isinstance(action, dict)] if isinstance(listed, list) else []
        numbered = {
            action["number"]: str(action.get("text", "")) for action in actions if isinstance(action.get("number"), int)
        }
        meetings[file.stem[:10]] = (file.stem, numbered)
    return meetings
