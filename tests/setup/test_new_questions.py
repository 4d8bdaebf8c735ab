"""The questions on the screen lead to the same records as a file of answers."""

import re
from pathlib import Path

from macros.setup import example
from tests.project import copy_of_nowhere
from tests.setup.answering import made, run, without


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
        text = without(text, field)
    text = re.sub(r"^  url: .*\n", "", text, flags=re.MULTILINE) + "numbers: []\ngroups: []\n"
    assert made(tmp_path, text).exit_code == 0

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
