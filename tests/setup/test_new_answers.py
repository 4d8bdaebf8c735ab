"""Answers that cannot be used are told, all in one run, each at its line, and nothing is written."""

import re
from pathlib import Path

import pytest

from macros.setup import example
from tests.setup.answering import line_of, made, refused, without


def test_every_problem_is_told_in_one_run_at_the_line_of_its_answer(tmp_path: Path) -> None:
    text = (
        without(example.text(), "contact")
        .replace("01632 960101", "01632 96010x")
        .replace("kind: subgroup", "kind: club")
    )
    text = text.replace("lead: Chief Executive", "lead: Anna Example") + "telephone: 1\n"
    problems = refused(tmp_path, text)
    assert [problem.split(": ", 2)[:2] for problem in problems] == [
        ["a.yml:6", "missing-field"],
        [f"a.yml:{line_of(text, 'Anna Example')}", "post"],
        [f"a.yml:{line_of(text, '96010x')}", "telephone"],
        [f"a.yml:{line_of(text, 'club')}", "not-a-choice"],
        [f"a.yml:{line_of(text, 'telephone: 1')}", "unknown-field"],
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
    text = without(example.text(), "logo") + "logo: nowhere.svg\n"
    for old, new in changes.items():
        text = text.replace(old, new, 1)
    told = {tuple(problem.split(": ", 2)[:2]) for problem in refused(tmp_path, text)}
    rules = ("not-a-choice", "colour", "not-a-choice", "partnership-name-free", "text-plain")
    at = [f"a.yml:{line_of(text, new)}" for new in changes.values()]
    assert told == {*zip(at, rules, strict=True), (f"a.yml:{line_of(text, 'nowhere.svg')}", "logo")}


def test_what_is_wrong_with_an_answer_is_told_once_however_many_records_have_it(tmp_path: Path) -> None:
    name = "Calderbrook Safeguarding Children Partnership"
    text = example.text().replace(f"name: {name}", f"name: {name} (ZQX)")
    (problem,) = refused(tmp_path, text)
    assert problem.startswith(f"a.yml:{line_of(text, 'ZQX')}: abbreviation-known: ")
    assert "write it out here" in problem


def test_what_only_the_check_of_the_records_finds_is_told_at_the_answer_too(tmp_path: Path) -> None:
    text = example.text().replace(
        "It agrees the partnership's priorities", "Ring 07700 900123 about the ZQX; it agrees"
    )
    problems = refused(tmp_path, text)
    line = line_of(text, "07700 900123")
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
    problems = refused(tmp_path, text.replace(old, new, 1))
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
    (problem,) = refused(tmp_path, without(example.text(), "logo") + "logo: mark.svg\n")
    assert message in problem
    assert ": logo: " in problem


def test_a_logo_is_taken_from_the_folder_of_the_answers_or_missed_there(tmp_path: Path) -> None:
    text = without(example.text(), "logo") + "logo: mark.svg\n"
    (problem,) = refused(tmp_path, text)
    assert problem == f"a.yml:{line_of(text, 'mark.svg')}: logo: " + problem.split(": ", 2)[2]
    assert "must be the name of a file that is there" in problem
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="4"/></svg>'
    (tmp_path / "mark.svg").write_text(svg, encoding="utf-8")
    assert made(tmp_path, text).exit_code == 0
    assert (tmp_path / "site" / "looks" / "logo.svg").read_text(encoding="utf-8") == svg


@pytest.mark.parametrize("more", ["?from=here", "#top"])
def test_an_address_of_the_site_that_no_page_can_follow_is_refused_at_its_line(tmp_path: Path, more: str) -> None:
    text = re.sub(
        r"^address: .*$", f'address: "https://calderbrook.example/{more}"', example.text(), flags=re.MULTILINE
    )
    result = made(tmp_path, text)
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
    result = made(tmp_path, example.text().replace(was, given))
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
    result = made(tmp_path, example.text().replace("lead: Chief Executive", f'lead: "{post}"'))
    assert result.exit_code == 0, result.output


@pytest.mark.parametrize("name", ["con", "lpt1"])
def test_what_windows_cannot_make_is_no_name_of_a_folder_or_of_a_group(tmp_path: Path, name: str) -> None:
    text = example.text().replace("folder: calderbrook", f"folder: {name}")
    result = made(tmp_path, text.replace("name: Learning Group", f"name: {name}"))
    assert result.exit_code == 1
    assert "Windows can make no folder" in result.output
    assert "Windows can make no file" in result.output
    assert not (tmp_path / "site").exists()
