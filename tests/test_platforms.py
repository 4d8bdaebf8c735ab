"""What can be shown here of machines that are not here: modules that Windows lacks, another alphabet."""

import pkgutil
import subprocess
import sys

import macros

MISSING = ("fcntl", "grp", "posix", "pwd", "resource", "termios")
BLOCKED = f"""
import builtins, importlib, sys
real = builtins.__import__
def without(name, globals=None, *rest, **named):
    asker = str((globals or {{}}).get("__name__"))
    if name in {MISSING} and asker.partition(".")[0] == "macros":
        raise ModuleNotFoundError(f"{{asker}} needs {{name}}")
    return real(name, globals, *rest, **named)
builtins.__import__ = without
for name in sys.argv[1:]:
    importlib.import_module(name)
print(len(sys.argv) - 1)
"""


def test_no_module_needs_what_windows_lacks() -> None:
    names = [module.name for module in pkgutil.walk_packages(macros.__path__, "macros.")]
    assert len(names) > 200
    done = subprocess.run(
        [sys.executable, "-c", BLOCKED, "macros", *names], capture_output=True, text=True, check=False
    )
    assert (done.stderr, done.stdout) == ("", f"{len(names) + 1}\n")
