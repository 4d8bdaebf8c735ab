"""What the guard costs at 1,000 sets of notes: under 30 seconds on two cores and under 1 GB.

In: nothing, or how many sets of notes. Out: seconds and memory for data and site, at first and unchanged.
Run: python -m tests.benchmark.guarding [COUNT] [--against COMMIT]. It lays out an invented project, builds its site as
it would be published, and withholds two passages and a name of every set of notes. Only the guard is measured: in a
process of its own, with the processes that it starts. With `--against` the guard of an earlier commit, in an
environment of its own, looks at the same site for the same passages, by turns with this one; the ratios are printed.
"""

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import timedelta
from itertools import accumulate, product
from pathlib import Path

import yaml

from macros.build import runner
from macros.clock import AS_AT as AS_AT_NAME
from macros.withheld import guard
from macros.withheld.fingerprint.keys import ENVIRONMENT, KEY_FILE
from macros.withheld.fingerprint.ledger import LEDGER, Ledger
from tests.benchmark import memory
from tests.git import git
from tests.project import AS_AT, ROOT, Project, invented_root

_KEY = bytes(range(32))
_WITHHELD = ".build/withheld.txt"  # where neither guard looks
_TURNS = 3
_WORDS = 6_000
_PARTS = 40
_SECONDS = 30
_MEGABYTES = 1_000
_ENGLISH = "the of and to in a that is was for on with as by at from it be this are were or an which will".split()  # noqa: SIM905


class _Speaker:
    """Says invented sentences in which, as in English, few words are frequent and most are rare."""

    def __init__(self) -> None:
        self.dice = random.Random(2026)
        syllables = ["".join(pair) for pair in product("bdfgklmnprstv", "aeiou")]
        rare = ["".join(self.dice.choices(syllables, k=self.dice.randint(2, 4))) for _ in range(_WORDS)]
        self.words = [*_ENGLISH, *rare]
        self.shares = list(accumulate(1 / (rank + 2) for rank in range(len(self.words))))

    def say(self, count: int) -> str:
        """So many words."""
        return " ".join(self.dice.choices(self.words, cum_weights=self.shares, k=count)).capitalize()


def lay_out(folder: Path, count: int) -> Path:
    """A project with so many sets of notes, a ledger of what they withhold, and the key."""
    speaker, project = _Speaker(), Project(invented_root(folder))
    model = yaml.load(project.read(project.meeting), yaml.CBaseLoader)  # text stays text
    withheld = []
    for number in range(count):
        day = AS_AT - timedelta(days=30 + number)
        items = [_item(speaker, place) for place in range(4, 4 + 9)]
        record = {
            **model,
            "date": day.isoformat(),
            "summary": f"{speaker.say(20)}.",
            "items": [*model["items"], *items],
        }
        record.pop("next_meeting")
        record["actions"] = [{**task, "due": "2026-12-01"} if "due" in task else task for task in model["actions"]]
        record["publication"] = {**model["publication"], "approved_on": "not-stated", "published_on": "not-stated"}
        text = yaml.dump(record, Dumper=yaml.CSafeDumper, sort_keys=False, width=110)
        project.write(f"{project.home}/meetings/{day.isoformat()}-executive.yml", text)
        withheld += [_withheld(speaker, number, 3), _withheld(speaker, number, 2), f"Quill{number} Quibble{number}"]
    project.write(KEY_FILE, _KEY.hex())
    project.write(_WITHHELD, "\n".join(withheld))
    write_ledger(project.root)
    return project.root


def write_ledger(root: Path) -> None:
    """The ledger of what the project withholds, as the program that runs makes it."""
    withheld = (root / _WITHHELD).read_text(encoding="utf-8").splitlines()
    (root / LEDGER).write_text(Ledger().add(withheld, _KEY).text, encoding="ascii")


def _withheld(speaker: _Speaker, number: int, length: int) -> str:
    """Words like those of the notes, with one now and then that no notes have: nothing is found by chance."""
    return " ".join(f"{speaker.say(4)} zqx{number}q{length}q{place}" for place in range(length))


def _item(speaker: _Speaker, number: int) -> dict[str, object]:
    parts = [
        {"id": f"part-{number}-{part}", "notes": [f"{speaker.say(22)}." for _ in range(6)]}
        for part in range(_PARTS // 9)
    ]
    return {"number": str(number), "title": speaker.say(4), "openness": "open", "parts": parts}


def build(root: Path, site: Path) -> None:
    """The site as it would be published; what the builder says is printed if it fails."""
    environment = {**os.environ, AS_AT_NAME: AS_AT.isoformat(), "PYTHONPATH": str(root)}
    command = [sys.executable, *runner(root, "build", "--quiet", "--site-dir", str(site))]
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stdout[-2000:] + done.stderr[-2000:])


def look(root: Path, site: Path) -> dict[str, float]:
    """What one process sees: seconds for data and site, and how much was found."""
    begun = time.monotonic()
    findings = len(guard.guard_data(root))
    between = time.monotonic()
    findings += len(guard.guard_site(site, root))
    ended = time.monotonic()
    used = os.times()  # with the workers, which have ended
    processor = used.user + used.system + used.children_user + used.children_system
    return {"data": between - begun, "site": ended - between, "processor": processor, "found": findings}


def measure(root: Path, site: Path) -> bool:
    """Print what the guard costs; True if it is within what was promised."""
    files = [file for file in site.rglob("*") if file.is_file()]
    size = sum(file.stat().st_size for file in files) / 1e6
    print(f"{len(files):,} files in the site, {size:,.0f} MB; {len(Ledger.read(root).prints):,} fingerprints")
    shutil.rmtree(root / ".build" / "guard-cache", ignore_errors=True)  # the build has looked at the data already
    environment = {name: value for name, value in os.environ.items() if name != ENVIRONMENT}
    command = [sys.executable, "-m", "tests.benchmark.guarding", "--look", str(root), str(site)]
    needs = {name: memory.of(command, ROOT, environment) for name in ("at first", "unchanged")}
    for name, need in needs.items():
        cost = json.loads(need.printed)
        print(
            f"{name:9}  data {cost['data']:5.1f} s  site {cost['site']:5.1f} s  "
            f"with Python's start {need.seconds:5.1f} s  of processors {cost['processor']:5.1f} s  "
            f"memory {need.megabytes:5,.0f} MB in {need.processes} processes"
            f"  findings {cost['found']:.0f}"
        )
    first, unchanged = needs["at first"], needs["unchanged"]
    heaviest = max(need.megabytes for need in needs.values())
    print(
        f"of what was promised: {first.seconds / _SECONDS:.2f} of {_SECONDS} s (on {os.cpu_count()} cores), "
        f"{heaviest / _MEGABYTES:.2f} of {_MEGABYTES:,} MB; unchanged, {unchanged.seconds / first.seconds:.2f} of the "
        "first time"
    )
    good = first.seconds < _SECONDS and heaviest < _MEGABYTES
    print("kept" if good else "NOT KEPT")
    return good


def compare(folder: Path, root: Path, site: Path, commit: str) -> None:
    """Print the ratios of this guard to that of an earlier commit."""
    rival, copy = folder / "rival", folder / "rival-project"
    git(ROOT, "worktree", "add", "--quiet", "--detach", str(rival), commit)
    try:
        subprocess.run(["make", "--silent", ".venv/.ready"], cwd=rival, check=True, stdout=subprocess.DEVNULL)
        shutil.copytree(root, copy)
        _in(rival, f"{_EARLIER}(root / {LEDGER!r}).write_text(Ledger().add(withheld, {_KEY!r}).text)", copy)
        times: dict[str, list[tuple[float, float]]] = {"this": [], commit: []}
        for _ in range(_TURNS):
            for name, program, project in (("this", ROOT, root), (commit, rival, copy)):
                shutil.rmtree(project / ".build" / "guard-cache", ignore_errors=True)
                cost = json.loads(_in(program, _LOOK, project, site))
                times[name].append((cost["data"] + cost["site"], cost["processor"]))
                print(f"{name:9} {times[name][-1][0]:5.1f} s  of processors {times[name][-1][1]:5.1f} s", flush=True)
    finally:
        git(ROOT, "worktree", "remove", "--force", str(rival))
    for place, what in enumerate(("time", "processor time")):
        ours, theirs = (min(turn[place] for turn in turns) for turns in times.values())
        print(f"{what}: {ours / theirs:.2f} of that of {commit} (the shortest of {_TURNS} each)")


_EARLIER = (
    "import sys; from pathlib import Path; from macros.withheld.fingerprint.ledger import Ledger; "
    f"root = Path(sys.argv[1]); withheld = (root / {_WITHHELD!r}).read_text().splitlines(); "
)
_LOOK = "import sys; from pathlib import Path; from tests.benchmark import guarding; import json; "
_LOOK += "print(json.dumps(guarding.look(Path(sys.argv[1]), Path(sys.argv[2]))))"


def _in(program: Path, code: str, *arguments: Path) -> str:
    """What code prints that runs with the program in this folder and its environment."""
    environment = {name: value for name, value in os.environ.items() if name not in (ENVIRONMENT, "PYTHONPATH")}
    command = [str(program / ".venv/bin/python"), "-c", code, *map(str, arguments)]
    return subprocess.run(command, cwd=program, env=environment, check=True, capture_output=True, text=True).stdout


def main(count: int, against: str | None) -> int:
    """Lay out, build, measure; 1 where the promise was not kept."""
    with tempfile.TemporaryDirectory() as folder:
        root, site = lay_out(Path(folder), count), Path(folder) / "site"
        print(f"{count:,} sets of notes; building their site", flush=True)
        build(root, site)
        good = measure(root, site)
        if against:
            compare(Path(folder), root, site, against)
        return 0 if good else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmark.guarding", description=__doc__)
    parser.add_argument("count", nargs="?", type=int, default=1_000, help="how many sets of notes (1000)")
    parser.add_argument("--against", metavar="COMMIT", help="an earlier commit whose guard is the rival")
    return parser.parse_args()


if __name__ == "__main__":
    if sys.argv[1:2] == ["--look"]:
        print(json.dumps(look(Path(sys.argv[2]), Path(sys.argv[3]))))
        sys.exit()
    options = _options()
    sys.exit(main(options.count, options.against))
