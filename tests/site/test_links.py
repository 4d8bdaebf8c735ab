"""LinkChecker over HTTP: every page, every link, every anchor of the site that is served."""

import subprocess
import sys
from pathlib import Path

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
    program = Path(sys.executable).with_name("linkchecker")
    command = [str(program), "--config", str(settings), "--verbose", url]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder, timeout=300)


def test_linkchecker_finds_no_broken_link_or_anchor(site: Path, site_url: str, tmp_path: Path) -> None:
    done = linkchecker(site_url, tmp_path)
    rows = [line for line in done.stdout.splitlines() if line.startswith(("http", '"http')) or ";http" in line]
    pages = [page.relative_to(site).as_posix() for page in site.rglob("index.html")]
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-2000:]
    unseen = [page for page in pages if f"{site_url}{page.removesuffix('index.html')}" not in done.stdout]
    assert unseen == []
    assert len(rows) > len(pages)


def test_linkchecker_would_find_a_broken_anchor(site_url: str, tmp_path: Path) -> None:
    done = linkchecker(f"{site_url}reviews/#no-such-place", tmp_path)
    assert done.returncode == 1
