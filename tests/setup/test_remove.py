"""`partnership remove` takes a partnership away whole, or names every line that must be decided first."""

import re
from pathlib import Path

import pytest
from click.testing import Result

from tests.project import Project, copy_of_nowhere
from tests.setup import DAY, kept_by_git, run

HOME = "data/partnerships/calderbrook"
_LIMIT = """\
  # Only in Calderbrook.
  - id: calderbrook-limit
    topic: Bells
    trigger: The bell of Calderbrook rings
    action: Answer it
    wording: at once
    kind: no-delay
    counts_from: not-stated
    who: Anybody
    force: local-arrangement
    partnership: calderbrook
    area: Calderbrook
    source: notice
    certainty: read-in-source
"""


_SOURCE_AND_REVIEW = """\
sources:
  - {id: kiosk, title: Board at the kiosk, publisher: The kiosk, checked: 2026-06-01}
review:
  last: {on: 2026-06-01, outcome: amended, said: It was written.}
  every_months: 12
  promise: This site looks at it every 12 months.
  owner: The warden
"""


def _remove(project: Project, name: str = "calderbrook") -> Result:
    return run(project, "remove", name, "--yes")


def _add(project: Project, path: str, text: str) -> None:
    project.write(path, project.read(path) + text)


def _refused(project: Project, name: str = "calderbrook") -> list[str]:
    kept_by_git(project)
    result = _remove(project, name)
    assert result.exit_code == 1, result.output
    assert "Nothing was removed." in result.output
    assert project.git("status", "--porcelain") == ""
    return [line for line in result.output.splitlines() if ".yml:" in line or ".md:" in line]


def test_what_came_goes_again_and_the_project_is_as_it_was(project: Project) -> None:
    result = _remove(project)
    assert result.exit_code == 0, result.output
    assert f"  {HOME}/partnership.yml" in result.output
    assert not (project.root / HOME).exists()
    kept_by_git(project)
    assert project.git("diff", "--stat", "before") == ""


def test_what_belongs_to_it_elsewhere_goes_too_and_other_lines_stay_as_they_are(project: Project) -> None:
    untouched = {path: project.read(f"data/{path}") for path in ("timescales.yml", "duties.yml", "must-be-found.yml")}
    procedure = project.read("data/procedures/ring-the-bell.yml")
    own = procedure.replace("title: Ring the bell", "title: Ring twice").replace("partnership: nowhere-on-sea\n", "")
    _add(project, "data/timescales.yml", _LIMIT)
    met = "    met_at:\n      - partnership: calderbrook\n        kind: groups\n        id: executive\n"
    project.change("data/duties.yml", "    met_at:\n      - partnership: nowhere", f"{met}      - partnership: nowhere")
    _add(project, "data/must-be-found.yml", "  - ask: CSCP\n    leads_to: [/calderbrook/]\n")
    project.change(
        "data/must-be-found.yml", "[/procedures/ring-the", "[/calderbrook/groups/executive/, /procedures/ring-the"
    )
    project.write(
        "data/procedures/ring-twice.yml",
        own.replace("limit: answer-the-bell", "limit: calderbrook-limit").replace(
            "answer:", "partnership: calderbrook\nanswer:", 1
        ),
    )
    project.write("data/procedures/ring-the-bell.yml", procedure + "related: [ring-twice]\n")
    gone = "  - kind: meetings\n    partnership: calderbrook\n    id: 2026-02-03-executive\n"
    gone += "    taken_down_on: 2026-03-01\n    taken_down_by: Information Officer\n"
    project.write("data/taken-down.yml", f"taken_down:\n{gone}")
    assert project.problems(DAY, DAY) == []
    kept_by_git(project)
    result = _remove(project)
    assert result.exit_code == 0, result.output
    assert {path: project.read(f"data/{path}") for path in untouched} == untouched
    assert project.read("data/procedures/ring-the-bell.yml") == procedure
    assert not (project.root / "data/procedures/ring-twice.yml").exists()
    assert not (project.root / "data/taken-down.yml").exists()
    assert project.problems(DAY, DAY) == []
    every = "".join(file.read_text("utf-8") for file in (project.root / "data").rglob("*.yml"))
    assert "calderbrook" not in every.lower()


def test_a_body_that_only_it_named_goes_from_the_shared_list_and_another_stays(project: Project) -> None:
    text = project.read(f"{HOME}/organisations.yml").partition("organisations:\n")[2]
    _add(project, "data/organisations.yml", text)
    (project.root / f"{HOME}/organisations.yml").unlink()
    kept_by_git(project)
    assert _remove(project).exit_code == 0
    left = project.read("data/organisations.yml")
    assert "calder" not in left
    # Nobody named it before: it is not for this command to judge.
    assert "far-away-council" in left


def test_every_line_that_rests_on_it_is_named_and_nothing_goes(project: Project) -> None:
    _add(project, "data/timescales.yml", _LIMIT)
    project.change("data/procedures/ring-the-bell.yml", "limit: answer-the-bell", "limit: calderbrook-limit")
    documents = "documents: [nowhere-arrangements"
    project.change(f"{project.home}/partnership.yml", documents, f"{documents}, calderbrook-arrangements-2026-01")
    procedure, home = "data/procedures/ring-the-bell.yml", f"{project.home}/partnership.yml"
    rule, message = "rests-on-partnership", "must not name {} of calderbrook: decide what takes its place"
    assert _refused(project) == [
        project.finding(home, documents, rule, message.format("a document")),
        project.finding(procedure, "limit: calderbrook-limit", rule, message.format("a time limit")),
    ]


def _adds_to_a_procedure_of_calderbrook(project: Project, part: str) -> str:
    procedure = project.read("data/procedures/ring-the-bell.yml").replace("Ring the bell", "Ring twice")
    project.write(f"{HOME}/procedures/ring-twice.yml", procedure.replace("partnership: nowhere-on-sea\n", ""))
    part = part.format("source: kiosk, certainty: read-in-source")
    path = f"{project.home}/additions/ring-twice.yml"
    project.write(path, f"title: Ring twice in Nowhere-on-Sea\n{part}\n{_SOURCE_AND_REVIEW}")
    assert [problem for problem in project.problems(DAY, DAY) if problem.path == path] == []
    kept_by_git(project)
    return path


def test_what_others_remark_beside_a_procedure_of_it_goes_with_it_and_is_told(project: Project) -> None:
    part = "beside: [{{title: Nowhere-on-Sea, text: There is only one bell., {}}}]"
    path = _adds_to_a_procedure_of_calderbrook(project, part)
    result = _remove(project)
    assert result.exit_code == 0, result.output
    assert f"They only remark on a procedure that goes, and go with it.\n  {path}\n" in result.output
    assert not (project.root / path).exists()
    assert project.problems(DAY, DAY) == []


def test_what_others_do_at_a_step_of_a_procedure_of_it_must_be_decided_first(project: Project) -> None:
    steps = re.findall(r"^  - id: (\S+)", project.read("data/procedures/ring-the-bell.yml"), re.MULTILINE)
    path = _adds_to_a_procedure_of_calderbrook(
        project, f"at_steps: [{{{{step: {steps[0]}, text: By the kiosk., {{}}}}}}]"
    )
    message = "must not add to a procedure of calderbrook: decide what becomes of it"
    assert _refused(project) == [f"{path}:1: rests-on-partnership: {message}"]


@pytest.mark.parametrize(
    "words", ["The CSCP meets here.", "See [the other](/calderbrook/groups/executive/).", "Not of the CSCP"]
)
def test_words_that_name_it_are_named_and_nothing_goes(project: Project, words: str) -> None:
    project.write("content/more.md", f"---\ntitle: More\n---\n\n{words}\n")
    project.change("data/site.yml", "standing: Nothing here is real.", f"standing: {words} Nothing here is real.")
    message = "names-partnership: must not name calderbrook, or lead to a page of it: say it in another way"
    line = project.line("data/site.yml", "standing:")
    assert _refused(project) == [f"content/more.md:5: {message}", f"data/site.yml:{line}: {message}"]


def test_those_on_whose_records_the_site_rests_cannot_go(project: Project) -> None:
    problems = _refused(project, "nowhere-on-sea")
    assert any(problem.startswith("data/levels.yml:") and "rests-on-partnership" in problem for problem in problems)


def test_the_only_one_cannot_go(tmp_path: Path) -> None:
    project = copy_of_nowhere(tmp_path)
    kept_by_git(project)
    result = _remove(project, "nowhere-on-sea")
    assert result.exit_code == 1
    assert "This is the only partnership here" in result.output


def test_one_that_is_not_there_is_refused_with_those_that_are(project: Project) -> None:
    result = _remove(project, "elsewhere")
    assert result.exit_code == 1
    assert "There are: calderbrook, nowhere-on-sea." in result.output


def test_uncommitted_changes_are_named_and_nothing_goes(project: Project) -> None:
    _add(project, "data/site.yml", "# More\n")
    result = _remove(project)
    assert result.exit_code == 1
    assert "data/site.yml:1: uncommitted: must be committed first" in result.output
    assert (project.root / HOME).is_dir()


def test_where_git_keeps_nothing_nothing_goes(tmp_path: Path) -> None:
    result = _remove(copy_of_nowhere(tmp_path), "nowhere-on-sea")
    assert result.exit_code == 1
    assert "not kept by git" in result.output


def test_after_a_removal_that_was_cut_off_half_way_it_says_how_to_go_back_and_clears_up(project: Project) -> None:
    left = project.root / HOME / "groups" / ".part-0123abcd-old"
    left.write_text("name: half\n", encoding="utf-8")
    (project.root / HOME / "partnership.yml").unlink()
    result = _remove(project)
    assert result.exit_code == 1
    assert "git restore ." in result.output
    assert not left.exists()
    project.git("restore", ".")
    assert project.git("status", "--porcelain") == ""
    assert _remove(project).exit_code == 0
