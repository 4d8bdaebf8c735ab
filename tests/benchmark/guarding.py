"""What the guard costs at 1,000 sets of notes: under 30 seconds on two cores and under 1 GB.

In: nothing, or how many sets of notes. Out: seconds and memory for data and site, at first and unchanged.
Run: python -m tests.benchmark.guarding [COUNT]. It lays out an invented project, builds its site as it would be
published, and withholds two passages and a name of every set of notes. Only the guard is measured.
"""

import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from itertools import accumulate, product
from pathlib import Path

import yaml

from macros import guard
from macros.clock import AS_AT as AS_AT_NAME
from macros.fingerprint import KEY_FILE, Ledger
from macros.problem import Problem
from tests.project import AS_AT, Project, invented_root

_KEY = bytes(range(32))
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
        record["actions"] = [{**each, "due": "2026-12-01"} if "due" in each else each for each in model["actions"]]
        record["publication"] = {**model["publication"], "approved_on": "not-stated", "published_on": "not-stated"}
        text = yaml.dump(record, Dumper=yaml.CSafeDumper, sort_keys=False, width=110)
        project.write(f"{project.home}/meetings/{day.isoformat()}-executive.yml", text)
        withheld += [_withheld(speaker, number, 3), _withheld(speaker, number, 2), f"Quill{number} Quibble{number}"]
    Ledger().add(withheld, _KEY).write(project.root)
    project.write(KEY_FILE, _KEY.hex())
    return project.root


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
    """The site as it would be published; what MkDocs says is printed if it fails."""
    environment = {**os.environ, AS_AT_NAME: AS_AT.isoformat(), "PYTHONPATH": str(root), "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stdout[-2000:] + done.stderr[-2000:])


def _timed(act: Callable[[], list[Problem]]) -> tuple[float, int]:
    begun = time.monotonic()
    found = len(act())
    return time.monotonic() - begun, found


def measure(root: Path, site: Path, as_at: date) -> bool:
    """Print what the guard costs; True if it is within what was promised."""
    files = sum(1 for file in site.rglob("*") if file.is_file())
    size = sum(file.stat().st_size for file in site.rglob("*") if file.is_file()) / 1e6
    print(f"{files:,} files in the site, {size:,.0f} MB; {len(Ledger.read(root).prints):,} fingerprints")
    shutil.rmtree(root / ".build", ignore_errors=True)  # the build has looked at the data already
    totals = []
    for name in ("at first", "unchanged"):
        data, in_data = _timed(lambda: guard.guard_data(root, as_at))
        built, in_site = _timed(lambda: guard.guard_site(site, root, as_at))
        totals.append(data + built)
        print(f"{name:10}  data {data:6.1f} s  site {built:6.1f} s  together {data + built:6.1f} s  "
              f"findings {in_data + in_site}")  # fmt: skip
    own, workers = (
        resource.getrusage(who).ru_maxrss / 1000 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    # Workers share most of their memory with the process that forked them: this counts it twice.
    memory = own + 2 * workers
    print(f"memory      {own:,.0f} MB, each of two workers {workers:,.0f} MB, together at most {memory:,.0f} MB")
    good = totals[0] < _SECONDS and memory < _MEGABYTES
    print(f"promised    {_SECONDS} s and {_MEGABYTES:,} MB: {'kept' if good else 'NOT KEPT'}")
    return good


def main(count: int) -> int:
    """Lay out, build, measure; 1 where the promise was not kept."""
    os.environ.pop("PARTNERSHIP_FINGERPRINT_KEY", None)
    with tempfile.TemporaryDirectory() as folder:
        root, site = lay_out(Path(folder), count), Path(folder) / "site"
        print(f"{count:,} sets of notes; building their site", flush=True)
        build(root, site)
        return 0 if measure(root, site, AS_AT) else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000))
