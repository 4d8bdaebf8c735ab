"""LinkChecker over HTTP: every page, every link, every anchor of the site that is served."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.project import REAL, ROOT, WHOLE

CONFIGURATION = """\
[checking]
threads=4
maxrequestspersecond=1000
recursionlevel=-1
sslverify=0
[filtering]
checkextern=0
[AnchorCheck]
[output]
status=0
log=csv
[csv]
parts=urlname,url,result,valid
"""


def linkchecker(url: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Check everything below `url`."""
    # LinkChecker gives up root's rights at the start: it must still be able to read its own settings.
    folder.chmod(0o755)
    settings = folder / "linkcheckerrc"
    settings.write_text(CONFIGURATION, encoding="utf-8")
    command = [sys.executable, "-m", "linkcheck", "--config", str(settings), "--verbose", url]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder, timeout=300)


@pytest.fixture
def served(request: pytest.FixtureRequest) -> tuple[Path, str]:
    """A site and where it is served: the real one with PARTNERSHIP_TESTS=all, else the small invented one.

    Every build looks up every link and anchor of the real site in its files: `partnership verify` does, and a build
    that it stops fails every test of this folder. What is added here, the way over HTTP, is the same for both sites.
    """
    names = ("site", "site_url") if WHOLE else ("invented_site", "invented_url")
    site, url = map(request.getfixturevalue, names)
    return site, url


def test_linkchecker_finds_no_broken_link_or_anchor(served: tuple[Path, str], tmp_path: Path) -> None:
    site, url = served
    done = linkchecker(url, tmp_path)
    rows = [line for line in done.stdout.splitlines() if line.startswith(("http", '"http')) or ";http" in line]
    pages = [page.relative_to(site).as_posix() for page in site.rglob("index.html")]
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-2000:]
    unseen = [page for page in pages if f"{url}{page.removesuffix('index.html')}" not in done.stdout]
    assert unseen == []
    assert len(rows) > len(pages) > (30 if REAL == ROOT else 10)


def test_linkchecker_would_find_a_broken_anchor(served: tuple[Path, str], tmp_path: Path) -> None:
    done = linkchecker(f"{served[1]}reviews/#no-such-place", tmp_path)
    assert done.returncode == 1
