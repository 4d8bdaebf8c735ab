"""What the builder prints, without a word that it could have from a record or a page."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from macros import plain_output
from macros.cli import main
from macros.verify.messages import MESSAGES, problem
from tests.project import Project

CANARY = "Ermintrudina Quibblesworth"
UNSAID = "A fault that the builder found in a page, a template or mkdocs.yml."
TRACEBACK = f"""\
Traceback (most recent call last):
  File "/somewhere/macros/pages/render.py", line 31, in generated
    html = template.render(record="{CANARY}")
           ^^^^^^^^^^^^^^^
  File "/somewhere/overrides/records/home.html", line 5, in top-level template code
    {{{{ record.nothing }}}}
  File "/somewhere/site-packages/jinja2/environment.py", line 490, in getattr
    return getattr(obj, attribute)
jinja2.exceptions.UndefinedError: '{CANARY}' has no attribute 'nothing'
{CANARY}
"""


def printed(text: str, root: Path = Path()) -> list[str]:
    """What is shown of this output."""
    return list(plain_output.lines(text.splitlines(), root))


def test_a_traceback_becomes_its_place_and_its_kind() -> None:
    shown = "A fault in the program itself, home.html line 5 (UndefinedError). Please report these words."
    assert printed(TRACEBACK) == [shown]
    assert printed(TRACEBACK + "\nDuring handling of the above exception:\n\n" + TRACEBACK) == [shown, shown]


@pytest.mark.parametrize(
    "line",
    [
        f"\x1b[33mWARNING \x1b[0m-  [macros] - ERROR # _Macro Rendering Error_ {CANARY}",
        f"ERROR   -  Error reading page 'about.md': {CANARY}",
    ],
)
def test_a_fault_of_the_builder_is_said_without_its_words(line: str) -> None:
    (shown,) = printed(f"{line}\n{CANARY}\n")
    assert shown.startswith(UNSAID)
    assert CANARY not in shown


@pytest.mark.parametrize(
    "line",
    [
        "WARNING -  Doc file 'about.md' contains a link 'gone.md', but the target is not found among the files.",
        "WARNING -  Doc file 'about.md' contains an unrecognized relative link 'gone.md', it was left as is.",
        "INFO    -  Doc file 'about.md' contains a link 'gone.md', but there is no such anchor on this page.",
    ],
)
def test_a_faulty_link_of_a_page_is_a_problem_of_its_line(tmp_path: Path, line: str) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "about.md").write_text("---\ntitle: About\n---\nSee [this](gone.md).\n", encoding="utf-8")
    rule = "page-link: must link only to pages, parts of pages and files that there are"
    assert printed(line, tmp_path) == [f"content/about.md:4: {rule}"]


def test_a_faulty_link_is_told_whatever_its_page_is_called(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "the children's plan.md").write_text("\nSee [this](gone.md).\n", encoding="utf-8")
    line = "WARNING -  Doc file 'the children's plan.md' contains a link 'gone.md', but it is not found."
    (shown,) = printed(line, tmp_path)
    assert shown.startswith("content/the children's plan.md:2: page-link: ")


@pytest.mark.parametrize(
    "line",
    [
        "data/site.yml:3: text: “title” must be text, and not empty: leave the line out if there is nothing to say",
        "site/index.html:1: page-h1: a page must have exactly one h1, and it must not be empty",
        "2 problems.",
    ],
)
def test_problems_pass_as_they_are(line: str) -> None:
    assert printed(f"Error: {line}") == printed(line) == [line]


@pytest.mark.parametrize("rule", MESSAGES)
def test_no_problem_of_the_finished_site_is_dropped(rule: str) -> None:
    line = str(problem("index.html", 3, rule))
    assert printed(line) == [line]


def test_a_preview_says_how_it_is_doing_and_nothing_else() -> None:
    lines = (
        "INFO    -  Building documentation...\n"
        "INFO    -  [12:00:01] Serving on http://127.0.0.1:8000/\n"
        f"INFO    -  [12:00:02] Browser connected: http://127.0.0.1:8000/{CANARY}\n"
        f"INFO    -  The following pages exist: {CANARY}.md\n{CANARY}\n"
    )
    assert printed(lines) == [
        "INFO    -  Building documentation...",
        "INFO    -  [12:00:01] Serving on http://127.0.0.1:8000/",
    ]


def test_a_menu_that_leads_nowhere_is_a_problem_of_the_settings() -> None:
    line = f"WARNING -  A reference to '{CANARY}.md' is included in the 'nav' configuration, which is not found."
    assert printed(line) == [
        "mkdocs.yml:1: page-link: must link only to pages, parts of pages and files that there are"
    ]


def test_a_fault_of_any_command_is_told_by_its_place_and_kind(
    monkeypatch: pytest.MonkeyPatch, project: Project
) -> None:
    def fail(*_: object) -> None:
        raise ValueError(CANARY)

    monkeypatch.setattr("macros.check.examine", fail)
    run = CliRunner().invoke(main, ["check", "--root", str(project.root)])
    assert run.exit_code == 1
    assert "(ValueError). Please report these words." in run.output
    assert CANARY not in run.output
