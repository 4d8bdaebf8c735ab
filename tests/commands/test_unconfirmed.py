"""What `partnership unconfirmed` prints: every fact with a doubt, in the order of work, with where to look."""

import json
import re

from click.testing import CliRunner

from macros.cli import main
from macros.commands.unconfirmed import KINDS, unconfirmed
from macros.records.models import MODELS
from tests.project import AS_AT, Project
from tests.rules.test_id_exists import inner_models

LIMITS = "data/timescales.yml"
DUTIES = "data/duties.yml"
DOMAIN = "data/thresholds/seaside.yml"
PROCEDURE = "data/procedures/ring-the-bell.yml"
PIER = "Read in: Notice on the pier (Nowhere-on-Sea Council)."


def printed(project: Project, form: str = "text") -> str:
    """What is printed of a project without problems."""
    text, problems = unconfirmed(project.root, AS_AT, form)
    assert problems == []
    assert text is not None
    return text


def all_confirmed(project: Project) -> None:
    """Only what was read in its own source."""
    for path in (LIMITS, DOMAIN, PROCEDURE, "data/levels.yml", DUTIES):
        text = project.read(path).replace("certainty: secondary", "certainty: read-in-source")
        read = r"\1certainty: read-in-source\n\1source: notice"
        project.write(path, re.sub(r"( +)certainty: general-knowledge", read, text))


def test_each_fact_has_a_line_with_its_place_its_name_how_sure_it_is_and_where_to_look(project: Project) -> None:
    lines = printed(project).splitlines()
    limit = project.line(LIMITS, "id: ring-at-once")
    assert f"{LIMITS}:{limit}: time limit ring-at-once: secondary. {PIER}" in lines
    lost = project.line(LIMITS, "id: never-read")
    assert f"{LIMITS}:{lost}: time limit never-read: general-knowledge. Look: Ask the harbour master." in lines
    step = project.line(PROCEDURE, "id: tell")
    assert f"{PROCEDURE}:{step}: step ring-the-bell tell: secondary. {PIER}" in lines
    level = project.line("data/levels.yml", "about: consent")
    line = f"data/levels.yml:{level}: level level-4 consent: general-knowledge. Look: Ask the harbour master."
    assert line in lines


def test_an_indicator_is_looked_for_where_its_domain_says(project: Project) -> None:
    sign = project.line(DOMAIN, "id: wet-shoes")
    line = f"{DOMAIN}:{sign}: indicator seaside wet-shoes: secondary. Look: Ask the harbour master. {PIER}"
    assert line in printed(project).splitlines()


def test_what_readers_see_with_a_warning_comes_first_then_what_is_held_back_then_what_nobody_read(
    project: Project,
) -> None:
    project.change(
        LIMITS, "    asked_as: [bell, ringing]\n", "    held_back: |-\n      The rule\n      of another town\n"
    )
    lines = printed(project).splitlines()
    headings = [line for line in lines if line.endswith(")") and not line.startswith("data/")]
    assert headings == [
        "Read only elsewhere: shown with the warning that it is not yet checked (8)",
        "Read, but held back: not shown (1)",
        "Read nowhere yet: not shown (5)",
    ]
    held = lines[lines.index(headings[1]) + 1]
    line = project.line(LIMITS, "id: answer-the-bell")
    assert held == (
        f"{LIMITS}:{line}: time limit answer-the-bell: read-in-source, held back: The rule of another town. "
        "Read in: Arrangements for Nowhere-on-Sea (Nowhere-on-Sea Partnership)."
    )


def test_the_worst_to_be_wrong_about_comes_first(project: Project) -> None:
    helpline = project.read("data/helplines.yml").replace("read-in-source", "secondary")
    project.write("data/helplines.yml", helpline)
    first = [line.split(": ")[1].rpartition(" ")[0] for line in printed(project).splitlines()[1:8]]
    assert list(dict.fromkeys(first)) == [
        "telephone number",
        "time limit",
        "step ring-the-bell",
        "level level-3",
        "level level-4",
        "indicator seaside",
    ]


def test_numbers_editions_reasons_disagreements_and_websites_are_in_it(project: Project) -> None:
    for path in ("data/helplines.yml", "data/guidance.yml", "data/redaction-reasons.yml"):
        project.write(path, project.read(path).replace("read-in-source", "secondary"))
    disagreement = "    disagreements: [{text: Another page says six., source: notice, certainty: secondary}]\n"
    project.change(LIMITS, "    asked_as: [bell, ringing]\n", disagreement)
    home = f"{project.home}/partnership.yml"
    project.change(home, "team: not-stated\n", "team: not-stated\nwebsite: https://sea.example/\n")
    project.write(DOMAIN, project.read(DOMAIN).replace("publisher: ", "url: https://pier.example/\n    publisher: "))
    text = printed(project)
    assert ": telephone number lighthouse: secondary. Read in: Numbers of the harbour (Nowhere-on-Sea Council)." in text
    assert ": edition sea-walls-2020: secondary." in text
    assert ": reason for a redaction personal-data: secondary." in text
    assert f": disagreement answer-the-bell: secondary. {PIER}" in text
    line = project.line(home, "website:")
    assert f"{home}:{line}: website nowhere-on-sea: secondary. Look: https://sea.example/\n" in text
    # Nothing stands behind an address, so that it can be clicked.
    assert "Read in: Notice on the pier (Nowhere-on-Sea Council), https://pier.example/\n" in text


def test_a_reason_that_nobody_has_read_is_looked_for_in_its_law(project: Project) -> None:
    text = project.read("data/redaction-reasons.yml")
    unused = text[text.rindex("  - id:") :].replace("id: under-way", "id: canary")
    unused = unused.replace("read-in-source", "general-knowledge").replace("legal_basis: ", "legal_basis: Canary Act, ")
    project.write("data/redaction-reasons.yml", text + unused)
    (line,) = [line for line in printed(project).splitlines() if "reason for a redaction canary" in line]
    assert "general-knowledge. Look: Canary Act, " in line
    assert "Read in" not in line


def test_the_count_by_kind_stands_at_the_end(project: Project) -> None:
    rows = [line.split() for line in printed(project).splitlines()[-7:]]
    assert rows == [
        ["time", "limit", "2", "0", "1", "3"],
        ["step", "1", "0", "0", "1"],
        ["level", "2", "0", "1", "3"],
        ["indicator", "1", "0", "1", "2"],
        ["duty", "1", "0", "1", "2"],
        ["disagreement", "1", "0", "1", "2"],
        ["all", "8", "0", "5", "13"],
    ]


def test_a_strict_site_says_that_what_was_read_elsewhere_is_not_shown(project: Project) -> None:
    project.write("data/site.yml", project.read("data/site.yml") + "least_certain: read-in-source\n")
    assert printed(project).startswith("Read only elsewhere: not shown, as data/site.yml asks")


def test_a_project_without_a_doubt_says_so(project: Project) -> None:
    all_confirmed(project)
    assert printed(project) == "Every fact was read in its own source."
    assert printed(project, "github") == ""


def test_notices_stand_beside_the_lines(project: Project) -> None:
    project.change(LIMITS, "to_check: Ask the harbour master.", "to_check: Ask 100% of the harbour.")
    line = project.line(LIMITS, "id: never-read")
    assert (
        f"::notice file={LIMITS},line={line},title=unconfirmed general-knowledge::time limit never-read: "
        "general-knowledge. Look: Ask 100%25 of the harbour."
    ) in printed(project, "github").splitlines()


def test_json_has_every_fact_and_the_counts(project: Project) -> None:
    printed_json = json.loads(printed(project, "json"))
    assert (printed_json["as_at"], len(printed_json["facts"])) == ("2026-11-20", 13)
    assert printed_json["counts"]["indicator"] == {"secondary": 1, "held-back": 0, "general-knowledge": 1}
    assert printed_json["facts"][0] == {
        "path": LIMITS,
        "line": project.line(LIMITS, "id: ring-at-once"),
        "kind": "time limit",
        "id": "ring-at-once",
        "state": "secondary",
        "certainty": "secondary",
        "held_back": "",
        "look": ["Read in: Notice on the pier (Nowhere-on-Sea Council)"],
    }


def test_nothing_that_has_a_certainty_is_forgotten() -> None:
    sure = {model for kind in MODELS.values() for model in inner_models(kind) if "certainty" in model.model_fields}
    assert {model.__name__ for model in sure} | {"Partnership"} == set(KINDS)


def test_the_command_ends_well_however_much_there_is_and_reports_broken_records_instead(project: Project) -> None:
    run = CliRunner().invoke(main, ["unconfirmed", "--root", str(project.root), "--as-at", "2026-11-20"])
    assert (run.exit_code, "time limit ring-at-once" in run.output) == (0, True)
    project.change(DOMAIN, '    level: "2"\n', "")
    run = CliRunner().invoke(main, ["unconfirmed", "--root", str(project.root), "--as-at", "2026-11-20"])
    assert run.exit_code == 1
    assert "missing-field: must have the field “level”" in run.output
    assert "time limit" not in run.output


def test_help_has_an_example() -> None:
    run = CliRunner().invoke(main, ["unconfirmed", "--help"])
    assert "Example: partnership unconfirmed --as-at 2026-11-20" in " ".join(run.output.split())
