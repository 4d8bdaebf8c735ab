"""What a program needs, with every process that it starts, in a process of its own.

In: a command. Out: what it printed, its seconds on the wall, and the highest memory of all its processes together: the
sum of their proportional set sizes (/proc/PID/smaps_rollup), in which a page that processes share counts once. The
largest resident size of any child (getrusage) would be that of whatever this process ran before, too.
"""

import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

_EVERY = 0.02


@dataclass(frozen=True)
class Need:
    """What one run needed; `megabytes` is 0 where there is no /proc to ask."""

    printed: str
    seconds: float
    megabytes: float
    processes: int


def of(command: list[str], folder: Path, environment: dict[str, str]) -> Need:
    """Run a command to its end; one that fails raises `CalledProcessError`."""
    begun = time.monotonic()
    most, most_at_once = 0, 1
    with subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, text=True, start_new_session=True
    ) as process:
        while process.poll() is None:
            sizes = [size for member in _group(process.pid) if (size := _kilobytes(member))]
            most, most_at_once = max(most, sum(sizes)), max(most_at_once, len(sizes))
            time.sleep(_EVERY)
        assert process.stdout
        printed = process.stdout.read()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command, printed)
    return Need(printed, time.monotonic() - begun, most * 1024 / 1e6, most_at_once)


def _group(leader: int) -> list[Path]:
    """The folders in /proc of the processes in a session of their own."""
    members = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            # The name in brackets may hold spaces; after it: state, parent, group, session.
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if fields[3] == str(leader):
            members.append(folder)
    return members


def _kilobytes(folder: Path) -> int:
    try:
        lines = (folder / "smaps_rollup").read_text().splitlines()
    except OSError:  # it has ended
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
