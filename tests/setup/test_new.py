"""`partnership new` makes a partnership's records from answers: right ones, or none at all and every reason."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from macros import check
from macros.cli import main
from macros.records import source
from macros.setup import example
from macros.setup.answers import Answers
from tests.git import git
from tests.project import Project, copy_of_nowhere
from tests.setup import explain_nhs, kept_by_git

DAY = date(2026, 11, 30)
_OF_THE_SOFTWARE = (".py", ".html", ".css", ".js", ".toml", ".woff2")


def run(*words: str, given: str | None = None) -> Result:
    return CliRunner().invoke(main, ["new", *words, "--as-at", DAY.isoformat()], input=given)


def _made(folder: Path, text: str, *words: str) -> Result:
    """What comes of these answers, in a folder of their own."""
    (folder / "a.yml").write_text(text, encoding="utf-8")
    return run("--answers", str(folder / "a.yml"), "--into", str(folder / "site"), "--yes", *words)


def _in_place(project: Project, text: str) -> Result:
    """What comes of these answers in a project that is kept by git."""
    kept_by_git(project)
    answers = project.root.parent / "a.yml"
    answers.write_text(text, encoding="utf-8")
    return run("--answers", str(answers), "--root", str(project.root), "--yes")


def _refused(folder: Path, text: str) -> list[str]:
    """The problems for which nothing was written."""
    result = _made(folder, text)
    assert result.exit_code == 1, result.output
    assert not (folder / "site").exists()
    assert "Nothing was written." in result.output
    return [line.removeprefix(f"{folder.as_posix()}/") for line in result.output.splitlines() if ": " in line]


def _without(text: str, field: str) -> str:
    """The answers without one at the top, whatever it holds."""
    return re.sub(rf"^{field}:.*\n(?:[ ].*\n)*", "", text, flags=re.MULTILINE)


def _line(text: str, words: str) -> int:
    return next(number for number, line in enumerate(text.splitlines(), 1) if words in line)


def test_the_example_works_as_it_is_and_takes_nothing_of_the_software_along(tmp_path: Path) -> None:
    printed = run("--example")
    assert printed.exit_code == 0
    result = _made(tmp_path, printed.output)
    assert result.exit_code == 0, result.output
    site = tmp_path / "site"
    assert [str(problem) for problem in check.run(site, DAY, DAY)] == []
    files = [file.relative_to(site) for file in site.rglob("*") if file.is_file() and ".git" not in file.parts[:-1]]
    assert [file for file in files if file.suffix in _OF_THE_SOFTWARE or file.name in ("Makefile", "mkdocs.yml")] == []
    assert {file.parts[0] for file in files} >= {"data", "looks", "software.txt", "requirements.txt", "README.md"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_answers_are_taken_as_windows_saves_them(tmp_path: Path, encoding: str) -> None:
    # PowerShell 5.1 writes what it redirects with “>” as UTF-16, with a mark and its own ends of lines.
    file = tmp_path / "a.yml"
    file.write_bytes(example.text().replace("\n", "\r\n").encode(encoding))
    result = run("--answers", str(file), "--into", str(tmp_path / "site"), "--yes")
    assert result.exit_code == 0, result.output


def test_records_and_answers_without_a_mark_must_be_utf_8(tmp_path: Path) -> None:
    file = tmp_path / "a.yml"
    file.write_bytes(example.text().replace("Calderbrook", "Caldérbrook", 1).encode("utf-16-le"))
    assert run("--answers", str(file), "--into", str(tmp_path / "site"), "--yes").exit_code == 1
    marked = example.text().encode("utf-16")
    file.write_bytes(marked)
    _, problem = source.text_of(tmp_path, file)
    assert problem
    assert problem.rule == "encoding"
    file.write_bytes(marked[:-1])  # half a letter
    result = run("--answers", str(file), "--into", str(tmp_path / "site"), "--yes")
    assert (result.exit_code, ": encoding: " in result.output) == (1, True)


def test_the_example_is_written_to_a_new_file_and_over_none(tmp_path: Path) -> None:
    file = tmp_path / "answers.yml"
    assert run("--example", "--out", str(file)).exit_code == 0
    assert file.read_bytes() == example.text().encode()
    file.write_text("ours", encoding="utf-8")
    for words in (["--example", "--out", str(file)], ["--example", "--out", str(tmp_path / "no" / "a.yml")]):
        refused = run(*words)
        assert (refused.exit_code, "A fault in the program" in refused.output) == (1, False)
    assert file.read_text(encoding="utf-8") == "ours"
    assert run("--out", str(file)).exit_code == 2


def test_a_new_project_has_the_branch_on_which_its_workflows_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = {"GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "init.defaultBranch", "GIT_CONFIG_VALUE_0": "trunk"}
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    assert _made(tmp_path, example.text()).exit_code == 0
    site = tmp_path / "site"
    assert git(site, "symbolic-ref", "HEAD").strip() == "refs/heads/main"
    assert "branches: [main]" in (site / ".github/workflows/publish.yml").read_text(encoding="utf-8")


def test_the_example_says_that_it_is_invented_and_asks_every_question() -> None:
    text = example.text()
    assert "Calderbrook is invented" in text
    values: Any = source.parse("a.yml", text).values
    assert list(values) == list(Answers.model_fields)
    assert all(f"# {field.description}" in text for field in Answers.model_fields.values())


def test_what_is_not_answered_is_not_stated_or_left_out(tmp_path: Path) -> None:
    text = example.text()
    for field in ("address", "colour", "colour_dark", "logo", "regions", "folder"):
        text = _without(text, field)
    text = re.sub(r"^    chair: .*\n|^    hours: .*\n", "", text, flags=re.MULTILINE)
    result = _made(tmp_path, text)
    assert result.exit_code == 0, result.output
    home = tmp_path / "site" / "data" / "partnerships" / "calderbrook"
    assert "chairing" not in (home / "groups" / "executive.yml").read_text(encoding="utf-8")
    assert "hours" not in (home / "helplines.yml").read_text(encoding="utf-8")
    assert "team: not-stated" in (home / "partnership.yml").read_text(encoding="utf-8")
    assert not (tmp_path / "site" / "looks").exists()
    site: Any = source.read(tmp_path / "site", tmp_path / "site" / "data" / "site.yml").values
    assert set(site).isdisjoint({"url", "colour", "colour_dark", "logo", "regions", "statement"})
    assert site["adopted"] == "false"


def test_without_a_number_the_site_says_that_there_is_none(tmp_path: Path) -> None:
    result = _made(tmp_path, _without(example.text(), "numbers") + "numbers: []\n")
    assert result.exit_code == 0, result.output
    helplines = (tmp_path / "site/data/partnerships/calderbrook/helplines.yml").read_text(encoding="utf-8")
    assert "helplines: []" in helplines
    assert "needed_first: true" in helplines


def test_every_problem_is_told_in_one_run_at_the_line_of_its_answer(tmp_path: Path) -> None:
    text = (
        _without(example.text(), "contact")
        .replace("01632 960101", "01632 96010x")
        .replace("kind: subgroup", "kind: club")
    )
    text = text.replace("lead: Chief Executive", "lead: Anna Example") + "telephone: 1\n"
    problems = _refused(tmp_path, text)
    assert [problem.split(": ", 2)[:2] for problem in problems] == [
        ["a.yml:6", "missing-field"],
        [f"a.yml:{_line(text, 'Anna Example')}", "post"],
        [f"a.yml:{_line(text, '96010x')}", "telephone"],
        [f"a.yml:{_line(text, 'club')}", "not-a-choice"],
        [f"a.yml:{_line(text, 'telephone: 1')}", "unknown-field"],
    ]
    assert "must have the field “contact”" in problems[0]
    assert "Anna" not in "".join(problems)


def test_what_is_wrong_with_one_answer_hides_nothing_that_is_wrong_with_another(tmp_path: Path) -> None:
    changes = {
        "kind: subgroup": "kind: club",
        '"#5b3a8c"': "purple",
        "regions: []": "regions: [atlantis]",
        "folder: calderbrook": "folder: about",
        "It agrees the partnership's": "<b>It</b> agrees the",
    }
    text = _without(example.text(), "logo") + "logo: nowhere.svg\n"
    for old, new in changes.items():
        text = text.replace(old, new, 1)
    told = {tuple(problem.split(": ", 2)[:2]) for problem in _refused(tmp_path, text)}
    rules = ("not-a-choice", "colour", "not-a-choice", "partnership-name-free", "text-plain")
    at = [f"a.yml:{_line(text, new)}" for new in changes.values()]
    assert told == {*zip(at, rules, strict=True), (f"a.yml:{_line(text, 'nowhere.svg')}", "logo")}


def test_what_is_wrong_with_an_answer_is_told_once_however_many_records_have_it(tmp_path: Path) -> None:
    name = "Calderbrook Safeguarding Children Partnership"
    text = example.text().replace(f"name: {name}", f"name: {name} (ZQX)")
    (problem,) = _refused(tmp_path, text)
    assert problem.startswith(f"a.yml:{_line(text, 'ZQX')}: abbreviation-known: ")
    assert "write it out here" in problem


def test_what_only_the_check_of_the_records_finds_is_told_at_the_answer_too(tmp_path: Path) -> None:
    text = example.text().replace(
        "It agrees the partnership's priorities", "Ring 07700 900123 about the ZQX; it agrees"
    )
    problems = _refused(tmp_path, text)
    line = _line(text, "07700 900123")
    assert {problem.split(": ")[0] for problem in problems} == {f"a.yml:{line}"}
    assert {problem.split(": ")[1] for problem in problems} == {"abbreviation-known", "personal-data-pattern"}
    assert "07700" not in "".join(problems)


@pytest.mark.parametrize(
    ("old", "new", "rule", "message"),
    [
        ('"#5b3a8c"', "purple", "colour", "six digits"),
        ('"#5b3a8c"', '"#ffee00"', "colour", 'the nearest colour that is: "#'),
        ('"#c9b4f0"', '"#101010"', "colour", 'the nearest colour that is: "#'),
        ("regions: []", "regions: [atlantis]", "not-a-choice", "one of the regions"),
        ("folder: calderbrook", "folder: about", "partnership-name-free", "must be another"),
        ("folder: calderbrook", "folder: ../calderbrook", "id", "small letters"),
        ("name: Learning Group", "name: EXECUTIVE", "names-distinct", "another name"),
        ("reports_to: Executive", "reports_to: The Board", "id-exists", "another of these groups"),
        ("contact: safeguarding.partnership@", "contact: ask at the desk of ", "contact", "e-mail or a web address"),
        ("contact: safeguarding", "contact: mailto:safeguarding", "contact", "e-mail or a web address"),
        ("areas: [Calderbrook]", "areas: [Calderbrook, Calderbrook]", "names-distinct", "another name"),
        ("regions: []", "regions: [london, london]", "names-distinct", "another name"),
        ("name: Calder Valley Police", "name: Calderbrook Council", "names-distinct", "another name"),
        ("folder: calderbrook", "folder: " + 81 * "a", "too-long", "at most 80 letters"),
        ("dated: 2026-01", "dated: 2031-01", "date-believable", "must not be after"),
    ],
)
def test_a_wrong_answer_is_refused_with_what_must_be_true(
    tmp_path: Path, old: str, new: str, rule: str, message: str
) -> None:
    text = example.text()
    assert old in text
    problems = _refused(tmp_path, text.replace(old, new, 1))
    assert any(f": {rule}: " in problem and message in problem for problem in problems), problems


@pytest.mark.parametrize(
    ("drawing", "message"),
    [
        ("<script>alert(1)</script>", "no script"),
        ('<rect width="9" height="9" onload="alert(1)"/>', "no script"),
        ('<image href="https://elsewhere.example/a.png"/>', "no picture"),
        ('<use href="https://elsewhere.example/a.svg#a"/>', "nothing outside itself"),
    ],
)
def test_a_logo_that_is_more_than_a_drawing_is_refused(tmp_path: Path, drawing: str, message: str) -> None:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{drawing}</svg>'
    (tmp_path / "mark.svg").write_text(svg, encoding="utf-8")
    (problem,) = _refused(tmp_path, _without(example.text(), "logo") + "logo: mark.svg\n")
    assert message in problem
    assert ": logo: " in problem


def test_a_logo_is_taken_from_the_folder_of_the_answers_or_missed_there(tmp_path: Path) -> None:
    text = _without(example.text(), "logo") + "logo: mark.svg\n"
    (problem,) = _refused(tmp_path, text)
    assert problem == f"a.yml:{_line(text, 'mark.svg')}: logo: " + problem.split(": ", 2)[2]
    assert "must be the name of a file that is there" in problem
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="4"/></svg>'
    (tmp_path / "mark.svg").write_text(svg, encoding="utf-8")
    assert _made(tmp_path, text).exit_code == 0
    assert (tmp_path / "site" / "looks" / "logo.svg").read_text(encoding="utf-8") == svg


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "mine.txt").write_text("mine", encoding="utf-8")
    result = _made(tmp_path, example.text())
    assert result.exit_code == 1
    assert "must be empty" in result.output
    assert [file.name for file in (tmp_path / "site").iterdir()] == ["mine.txt"]


@pytest.mark.parametrize("place", ["content", "data/more/site", ".git/site"])
def test_a_folder_inside_another_project_is_refused(tmp_path: Path, place: str) -> None:
    project = copy_of_nowhere(tmp_path)
    kept_by_git(project)
    (tmp_path / "a.yml").write_text(example.text(), encoding="utf-8")
    before = sorted(project.root.rglob("*"))
    result = run("--answers", str(tmp_path / "a.yml"), "--into", str(project.root / place / "new"), "--yes")
    assert result.exit_code == 1
    assert "must not be inside another" in result.output
    assert sorted(project.root.rglob("*")) == before


def test_a_folder_that_cannot_be_made_is_refused_plainly(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text(example.text(), encoding="utf-8")
    result = run("--answers", str(tmp_path / "a.yml"), "--into", str(tmp_path / "a.yml" / "site"), "--yes")
    assert result.exit_code == 1
    assert "The folder could not be made" in result.output
    assert "Nothing was written." in result.output


def test_what_makes_a_folder_a_project_is_written_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine that goes off in the middle leaves nothing that looks whole."""
    moved: list[Path] = []
    move = Path.replace

    def noted(beside: Path, place: Path) -> Path:
        moved.append(place)
        return move(beside, place)

    monkeypatch.setattr(Path, "replace", noted)
    assert _made(tmp_path, example.text()).exit_code == 0
    own = [place.relative_to(tmp_path / "site").as_posix() for place in moved if place.is_relative_to(tmp_path)]
    assert len(own) > 20
    assert sorted(own[-2:]) == ["data/partnerships/calderbrook/partnership.yml", "data/site.yml"]


def test_without_a_yes_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text(example.text(), encoding="utf-8")
    result = run("--answers", str(tmp_path / "a.yml"), "--into", str(tmp_path / "site"), given="n\n")
    assert result.exit_code == 1
    assert "data/partnerships/calderbrook/partnership.yml" in result.output
    assert not (tmp_path / "site").exists()


def test_answers_that_are_not_there_are_missed(tmp_path: Path) -> None:
    result = run("--answers", str(tmp_path / "b.yml"), "--into", str(tmp_path / "site"), "--yes")
    assert result.exit_code == 1
    assert f"{tmp_path.as_posix()}/b.yml:1: missing-file: the file must exist" in result.output


def test_a_partnership_comes_to_a_project_and_names_the_bodies_that_are_there(tmp_path: Path) -> None:
    project = copy_of_nowhere(tmp_path)
    explain_nhs(project)
    text = example.text().replace("name: Calder Valley Police", "name: Coast Police")
    result = _in_place(project, text)
    assert result.exit_code == 0, result.output
    assert project.problems(DAY, DAY) == []
    home = "data/partnerships/calderbrook"
    assert "organisations: [coast-police]" in project.read(f"{home}/partnership.yml")
    assert "Coast Police" not in project.read(f"{home}/organisations.yml")
    changed = project.git("status", "--porcelain").split()
    assert changed == ["M", "data/allowed.yml", "??", f"{home}/"]


@pytest.mark.parametrize("change", ["?? data/new.yml", " M data/site.yml"])
def test_uncommitted_changes_are_named_and_stop_it(tmp_path: Path, change: str) -> None:
    project = copy_of_nowhere(tmp_path)
    kept_by_git(project)
    path = change[3:]
    project.write(path, project.read("data/site.yml") + "# More\n")
    (tmp_path / "a.yml").write_text(example.text(), encoding="utf-8")
    result = run("--answers", str(tmp_path / "a.yml"), "--root", str(project.root), "--yes")
    assert result.exit_code == 1
    assert f"{path}:1: uncommitted: must be committed first" in result.output
    assert not (project.root / "data/partnerships/calderbrook").exists()


def test_a_name_that_is_there_already_is_refused(tmp_path: Path) -> None:
    project = copy_of_nowhere(tmp_path)
    before = project.read("data/partnerships/nowhere-on-sea/partnership.yml")
    result = _in_place(project, example.text().replace("folder: calderbrook", "folder: nowhere-on-sea"))
    assert result.exit_code == 1
    assert "name-taken: must be another: a partnership of that name is there already" in result.output
    assert project.read("data/partnerships/nowhere-on-sea/partnership.yml") == before
    assert project.git("status", "--porcelain") == ""


@pytest.mark.parametrize("more", ["?from=here", "#top"])
def test_an_address_of_the_site_that_no_page_can_follow_is_refused_at_its_line(tmp_path: Path, more: str) -> None:
    text = re.sub(
        r"^address: .*$", f'address: "https://calderbrook.example/{more}"', example.text(), flags=re.MULTILINE
    )
    result = _made(tmp_path, text)
    line = text.splitlines().index(f'address: "https://calderbrook.example/{more}"') + 1
    assert result.exit_code == 1
    assert f":{line}: link: " in result.output
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize(
    ("was", "given"),
    [
        ("lead: Chief Executive", "lead: Head of Safeguarding (Jane Smith)"),
        ("lead: Chief Executive", 'lead: "Chair: Jane Okonkwo"'),
        ("lead: Chief Executive", "lead: Director J. Smith"),
        ("lead: Chief Executive", "lead: Designated Doctor, Dr Okonkwo"),
        ("contact: safeguarding.partnership@", "contact: jane.okonkwo@"),
        ("contact: safeguarding.partnership@", "contact: j.smith@"),
    ],
)
def test_a_person_beside_a_post_or_in_the_address_for_corrections_is_refused(
    tmp_path: Path, was: str, given: str
) -> None:
    result = _made(tmp_path, example.text().replace(was, given))
    assert result.exit_code == 1
    assert "never a name" in result.output or "not of a person" in result.output
    assert not re.search("smith|okonkwo", result.output, re.IGNORECASE)
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize(
    "post",
    [
        "Chief Constable, West Mercia",
        "Director of James Paget Hospitals",
        "Chief Executive, St Helens",
        "Designated Doctor",
        "Director of Children's Services, Milton Keynes",
    ],
)
def test_a_place_beside_a_post_is_no_person(tmp_path: Path, post: str) -> None:
    result = _made(tmp_path, example.text().replace("lead: Chief Executive", f'lead: "{post}"'))
    assert result.exit_code == 0, result.output


@pytest.mark.parametrize("name", ["con", "lpt1"])
def test_what_windows_cannot_make_is_no_name_of_a_folder_or_of_a_group(tmp_path: Path, name: str) -> None:
    text = example.text().replace("folder: calderbrook", f"folder: {name}")
    result = _made(tmp_path, text.replace("name: Learning Group", f"name: {name}"))
    assert result.exit_code == 1
    assert "Windows can make no folder" in result.output
    assert "Windows can make no file" in result.output
    assert not (tmp_path / "site").exists()


def test_a_partnership_that_is_there_already_is_told_at_its_answers_and_in_no_file_of_the_project(
    tmp_path: Path,
) -> None:
    project = copy_of_nowhere(tmp_path)
    explain_nhs(project)
    assert _in_place(project, example.text()).exit_code == 0
    result = _in_place(project, example.text())
    told = [line for line in result.output.splitlines() if ": names-distinct: " in line]
    assert told
    assert [line for line in told if "(of data/partnerships/calderbrook/" in line] == []
    assert len({line.partition(": ")[0] for line in told}) == len(told)
    assert "name-taken" in result.output


def test_a_folder_that_is_no_project_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text(example.text(), encoding="utf-8")
    (tmp_path / "here").mkdir()
    result = run("--answers", str(tmp_path / "a.yml"), "--root", str(tmp_path / "here"), "--yes")
    assert result.exit_code == 1
    assert "This folder is no project" in result.output
    assert list((tmp_path / "here").iterdir()) == []


def test_the_questions_on_the_screen_lead_to_the_same_records_as_a_file(tmp_path: Path) -> None:
    partner = ["Calderbrook Council", "Chief Executive", "Director of Children's Services", "", "n"]
    board = [
        "NHS Calder Valley Integrated Care Board",
        "not-stated",
        "Chief Nurse",
        "Calderbrook",
        "Upper Calder",
        "",
        "n",
    ]
    police = ["Calder Valley Police", "Chief Constable", "not-stated", "Calderbrook", "Upper Calder", "", "none", "No"]
    said = ["Calderbrook Safeguarding Children Partnership", "CSCP", "", "", "Calderbrook", ""]
    said += ["Calderbrook multi-agency safeguarding arrangements", "January", "2026-01", ""]
    said += [*partner, *board, *police]
    said += [
        "n",
        "",
        "nobody",
        "safeguarding.partnership@calderbrook.example",
        "n",
        "",
        "yellow",
        "#5b3a8c",
        "",
        "",
        "y",
    ]
    result = run("--into", str(tmp_path / "asked"), given="\n".join(said) + "\n")
    assert result.exit_code == 0, result.output
    # What only the writer of a file has to know is not said.
    assert "numbers: []" not in result.output
    assert "quotation marks. " not in result.output
    # What was wrong was asked again, with what must be true.
    assert "It must have at least one." in result.output
    assert "It must be y or n." in result.output
    assert "It must be a date that exists" in result.output
    assert "It must be an e-mail or a web address." in result.output
    assert "six digits" in result.output
    text = example.text()
    for field in ("folder", "numbers", "address", "groups", "colour_dark", "logo"):
        text = _without(text, field)
    text = re.sub(r"^  url: .*\n", "", text, flags=re.MULTILINE) + "numbers: []\ngroups: []\n"
    assert _made(tmp_path, text).exit_code == 0

    def records(name: str) -> dict[str, str]:
        folder = tmp_path / name / "data"
        return {file.name: file.read_text(encoding="utf-8") for file in sorted(folder.rglob("*.yml"))}

    assert records("asked") == records("site")


def test_answers_from_the_screen_that_cannot_be_used_are_shown_for_another_try(tmp_path: Path) -> None:
    project = copy_of_nowhere(tmp_path)
    assert project.root.is_dir()
    said = [
        "Calderbrook Safeguarding Children Partnership",
        "ZQX of AB1 2CD",
        "",
        "Calderbrook",
        "",
        "Arrangements",
        "2026-01",
    ]
    said += ["", "A Council", "not-stated", "not-stated", "", "n", "B Board", "not-stated", "not-stated", "", "n"]
    said += ["C Police", "not-stated", "not-stated", "", "n", "n", "", "a@calderbrook.example", "n", "", "", "", ""]
    result = run("--into", str(tmp_path / "site"), given="\n".join(said) + "\n")
    assert result.exit_code == 1
    assert "short_name: ZQX of AB1 2CD" in result.output
    assert not (tmp_path / "site").exists()
