"""How well an import reads the invented files: makes each, imports it, compares, prints a table.

`make word-score` prints every miss with its words; `make test` prints the table and the files that lost points.
"""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from click.testing import CliRunner

from macros.cli import main
from tests.project import copy_of_nowhere
from tests.word.comparing import compare
from tests.word.making import can_be_made, combinations, make
from tests.word.points import KINDS, Score, total
from tests.word.sheet import Manner

BARS = {"combinations": 0.97, "unseen": 0.97}
"""The part of all things that an import must read rightly; less of layouts that were held back while it was written."""


def score_file(name: str, manner: Manner, folder: Path) -> Score:
    """Make the file in an empty folder, import it, compare the draft with its truth."""
    file, truth = make(name, manner, folder)
    root = copy_of_nowhere(folder).root
    out = root / "drafts" / "nowhere-on-sea" / f"{truth.head.get('date') or '2026-05-12'}-executive.yml"
    result = CliRunner().invoke(main, ["import", str(file), "-o", str(out), "--root", str(root)])
    if not out.is_file():
        score = compare(truth, {})
        broke = result.exception is not None and not isinstance(result.exception, SystemExit)
        if broke or score.misses:
            score.misses.insert(0, f"{'broke' if broke else 'refused'}: {result.exception if broke else result.output}")
        return score
    draft: dict[str, Any] = yaml.load(out.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return compare(truth, draft)


def scores(listed: str = "combinations") -> dict[str, Score]:
    """The score of every file of a list that can be made here."""
    made = {}
    for name, manner in combinations(listed).items():
        if can_be_made(manner):
            with tempfile.TemporaryDirectory() as folder:
                made[name] = score_file(name, manner, Path(folder))
    return made


def part_right(score: Score) -> float:
    """Every kind weighs the same, however many words or notes there are."""
    parts = [score.right[kind] / score.of[kind] for kind in KINDS if score.of[kind]]
    return sum(parts) / len(parts) if parts else 1.0


def table(listed: str, made: dict[str, Score]) -> Iterator[str]:
    """The table by kind and the files that lost points, in lines."""
    whole = total(made.values())
    left_out = len(combinations(listed)) - len(made)
    yield f"{len(made)} invented Word files ({listed})" + (
        f", {left_out} more where LibreOffice is installed" if left_out else ""
    )
    for kind in KINDS:
        if whole.of[kind]:
            right, of = whole.right[kind], whole.of[kind]
            yield f"  {kind:<24}{right:>6} of {of:>6}  {100 * right / of:5.1f} %"
    yield f"  {'all kinds alike':<24}{'':>16}  {100 * part_right(whole):5.1f} %  (bar: {100 * BARS[listed]:.0f} %)"
    lost = {name: score for name, score in made.items() if score.misses}
    for name, score in lost.items():
        yield f"  {100 * part_right(score):5.1f} %  {name}: {len(score.misses)} misses"


def print_all(listed: str = "combinations", *only: str) -> None:
    """Print the table, then every miss."""
    made = scores(listed)
    print("\n".join(table(listed, made)))
    for name, score in made.items():
        if score.misses and (not only or name in only):
            print(f"\n{name} {combinations(listed)[name]}")
            print("\n".join(f"    {miss}" for miss in score.misses))


if __name__ == "__main__":
    print_all(*sys.argv[1:])
