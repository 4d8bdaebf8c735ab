"""Every way into data, hand-written pages and templates: the guard names the place of every canary, and prints none."""

import json
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from macros import problem
from macros.problem import Problem
from tests.leaks import draft, pictures
from tests.leaks.canaries import CANARIES, NAME, SENTENCE, WORD, Canary, seen
from tests.leaks.laboratory import DAY, Laboratory, Run, guard_all_data, run
from tests.leaks.test_ways_out_of_the_site import RULE
from tests.leaks.ways import Planted
from tests.project import earlier_site

_MEETINGS = "data/partnerships/nowhere-on-sea/meetings"


def _quoted(text: str) -> str:
    return "".join(f"\\x{ord(c):02x}" for c in text)


def _text(path: str, form: Callable[[Canary], str], line: int = 1) -> Callable[[Canary], Planted]:
    return lambda canary: Planted(path, form(canary).encode(), line)


WAYS: dict[str, Callable[[Canary], Planted]] = {
    "value": _text(f"{_MEETINGS}/{{}}.yml", lambda c: f"title: a\nnote: {json.dumps(c.text)}\n", 2),
    "folded-value": _text(
        f"{_MEETINGS}/{{}}.yml", lambda c: "note: >-\n  " + "\n  ".join(f"{c.text} again".split()) + "\n", 2
    ),
    "quoted-value": _text(f"{_MEETINGS}/{{}}.yml", lambda c: f'a: b\nnote: "{_quoted(c.text)}"\n', 2),
    "quoted-over-lines": _text(f"{_MEETINGS}/{{}}.yml", lambda c: f'note: "{c.text[:2]}\\\n  {c.text[2:]}"\n', 1),
    "key": _text(f"{_MEETINGS}/{{}}.yml", lambda c: f"a: b\n{json.dumps(c.text)}: c\n", 2),
    "id": _text(f"{_MEETINGS}/{{}}.yml", lambda c: f"parts:\n  - id: {c.slug}\n", 2),
    "comment": _text(f"{_MEETINGS}/{{}}.yml", lambda c: f"a: b # {c.text}\n"),
    "list-in-one-line": _text(f"{_MEETINGS}/{{}}.yml", lambda c: f"by: [AB, {json.dumps(c.text)}]\n"),
    "link": _text("data/{}.yml", lambda c: f"note: See [this](https://example.org/{c.slug}).\n"),
    "schema": _text("data/schema/{}.json", lambda c: f'{{\n"examples": [{json.dumps(c.text)}]}}\n', 2),
    "readme": _text("data/{}.md", lambda c: f"# A\n\nSuch as {c.text}.\n", 3),
    "page-text": _text("content/{}.md", lambda c: f"# A\n\n{c.text}\n", 3),
    "page-front-matter": _text("content/{}.md", lambda c: f"---\ntitle: {json.dumps(c.text)}\n---\n", 2),
    "page-comment": _text("content/{}.md", lambda c: f"# A\n\n<!-- {c.text} -->\n", 3),
    "page-emphasis": _text("content/{}.md", lambda c: f"**{c.text[:1]}**{c.text[1:]}\n"),
    "page-link-title": _text("content/{}.md", lambda c: f'[a](/b/ "{c.text}")\n'),
    "page-reference": _text("content/{}.md", lambda c: f"[a][b]\n\n[b]: /{c.slug}/\n", 3),
    "page-macro": _text("content/{}.md", lambda c: f"{{{{ record({json.dumps(c.text)}) }}}}\n"),
    "template": _text("overrides/{}.html", lambda c: f"{{# {c.text} #}}\n"),
    "template-text": _text("overrides/{}.html", lambda c: f"<p>\n{c.text}</p>\n", 2),
    "style": _text("overrides/assets/{}.css", lambda c: f"/* {c.text} */\n"),
    "script": _text("overrides/assets/{}.js", lambda c: f"// {c.text}\n"),
    "drawing": _text(
        "overrides/assets/{}.svg", lambda c: f'<svg xmlns="http://www.w3.org/2000/svg">\n<desc>{c.text}</desc></svg>', 2
    ),
    "picture": lambda c: Planted("content/{}.png", pictures.png(pictures.text_chunk(c.text))),
    "pdf": lambda c: Planted("content/{}.pdf", pictures.pdf(shown=c.text)),
    "utf-16": lambda c: Planted("data/{}.txt", c.text.encode("utf-16")),
    "unknown-kind": lambda c: Planted("data/{}.bin", b"\x00\xff\x80" + c.text.encode() + b"\x00"),
    "file-name": lambda c: Planted(f"content/{c.slug}-{{}}.md", b"x", where="content"),
    "left-by-an-editor": _text("data/.{}.yml.swp", lambda c: f"x {c.text}"),
}


# As in the site: a name of one word may be the program's own.
_FOR_PROGRAMS = ("style", "script")


class Findings:
    """All canaries planted in one copy of the project, and what one run finds."""

    def __init__(self, root: Path) -> None:
        self.expected: dict[tuple[str, str], tuple[str, int | None]] = {}
        number = 0
        for way, plant in WAYS.items():
            for canary in CANARIES:
                if way in _FOR_PROGRAMS and canary.is_one_word:
                    continue
                number += 1
                planted = plant(canary)
                path = planted.path.replace("{}", f"planted-{number}")
                (root / path).parent.mkdir(parents=True, exist_ok=True)
                (root / path).write_bytes(planted.raw)
                self.expected[way, canary.id] = (planted.where or path, planted.line)
        self.problems = guard_all_data(root)
        self.by_path: dict[str, list[Problem]] = defaultdict(list)
        for fault in self.problems:
            self.by_path[fault.path].append(fault)


@pytest.fixture(scope="module")
def findings(laboratory: Laboratory, tmp_path_factory: pytest.TempPathFactory) -> Findings:
    """What the guard says of a project with every canary in every way."""
    return Findings(laboratory.copy_of_project(tmp_path_factory.mktemp("planted"), without=("macros", ".git")))


@pytest.mark.parametrize("way", WAYS)
def test_a_canary_is_reported_where_it_stands(findings: Findings, way: str) -> None:
    missed = []
    for (other, canary), (path, line) in findings.expected.items():
        here = [problem for problem in findings.by_path[path] if problem.rule == RULE and line in (None, problem.line)]
        if other == way and not here:
            missed.append((canary, path, line, [(problem.rule, problem.line) for problem in findings.by_path[path]]))
    assert missed == []


def test_no_finding_prints_a_canary(findings: Findings) -> None:
    assert len(findings.problems) > 0
    assert seen(problem.render(findings.problems)) == set()
    assert {problem.path for problem in findings.problems} == {path for path, _ in findings.expected.values()}


def test_data_without_a_plant_has_no_finding(laboratory: Laboratory) -> None:
    assert guard_all_data(laboratory.root) == []


@pytest.mark.parametrize("command", [("check", *DAY), ("guard",)], ids=lambda command: str(command[0]))
@pytest.mark.parametrize("canary", [NAME, SENTENCE, WORD], ids=lambda canary: canary.id)
def test_a_command_ends_with_1_names_the_line_and_prints_no_canary(
    laboratory: Laboratory, tmp_path: Path, command: tuple[str, ...], canary: Canary
) -> None:
    root = laboratory.copy_of_project(tmp_path, without=("macros", ".git"))
    _into_record(root, f"About {canary.text} and more.")
    done = run(root, *command)
    assert done.exit_code == 1
    number = _line(root / draft.RECORD, "summary:")
    assert f"{draft.RECORD}:{number}: {RULE}: " in done.output
    assert seen(done.output) == set()


def test_a_build_with_withheld_words_leaves_the_old_site_in_its_place(laboratory: Laboratory, tmp_path: Path) -> None:
    root = laboratory.copy_of_project(tmp_path, without=(".git",))
    site = earlier_site(tmp_path / "out")
    before = {file.name: file.read_bytes() for file in site.iterdir()}
    _into_record(root, f"About {NAME.text}.")
    done = run(root, "build", "--out", str(site), *DAY)
    assert done.exit_code == 1
    assert RULE in done.output
    assert seen(done.output) == set()
    assert {file.name: file.read_bytes() for file in site.iterdir()} == before


@pytest.mark.parametrize("form", ["text", "github", "json"])
def test_verify_ends_with_1_and_prints_no_canary(laboratory: Laboratory, tmp_path: Path, form: str) -> None:
    site = laboratory.copy_of_site(tmp_path)
    page = site / draft.PAGE
    page.write_text(
        page.read_text(encoding="utf-8").replace("<main", f"<!-- {NAME.text} --><main", 1), encoding="utf-8"
    )
    done = run(laboratory.root, "verify", str(site), "--format", form)
    assert done.exit_code == 1
    assert RULE in done.output
    assert draft.PAGE in done.output
    assert seen(done.output) == set()


@pytest.mark.parametrize("name", [f"{NAME.slug}.rtf", f"{NAME.slug}/index.html", f"a/{WORD.slug}.json"])
def test_a_problem_of_any_rule_names_no_file_that_is_called_by_a_canary(
    laboratory: Laboratory, tmp_path: Path, name: str
) -> None:
    site = laboratory.copy_of_site(tmp_path)
    (site / name).parent.mkdir(parents=True, exist_ok=True)
    (site / name).write_text("{broken", encoding="utf-8")
    done = run(laboratory.root, "verify", str(site))
    assert done.exit_code == 1
    assert "file-" in done.output or "page-" in done.output
    assert seen(done.output) == set()


def test_without_the_key_it_is_said_what_was_not_checked(laboratory: Laboratory, tmp_path: Path) -> None:
    root = laboratory.copy_of_project(tmp_path, without=("macros", ".git", ".fingerprint-key"))
    _into_record(root, f"About {NAME.text}.")
    done = run(root, "check", *DAY)
    assert (done.exit_code, done.output.count("withheld-text: not checked")) == (0, 1)
    asked = run(root, "check", "--require-key", *DAY)
    assert asked.exit_code == 1


def test_only_with_the_key_a_site_is_called_fit_to_publish_and_free_of_withheld_words(
    laboratory: Laboratory, tmp_path: Path
) -> None:
    site = laboratory.site
    assert run(laboratory.root, "verify", str(site)).output == f"{site} is fit to publish.\n"
    (built,) = (done for done in laboratory.runs if done.command[0] == "build")
    assert built.output.endswith("\nNo withheld words were found in it.\n")
    otherwise = f"No problems in what was looked at in {site}; withheld words were not looked for: "
    root = laboratory.copy_of_project(tmp_path, without=("macros", ".fingerprint-key"))
    for folder, why in ((root, "no fingerprint key here"), (tmp_path, "this folder holds no project")):
        done = run(folder, "verify", str(site))
        assert done == Run(done.command, 0, f"withheld-text: not checked: {why}\n{otherwise}{why}.\n")


def _into_record(root: Path, summary: str) -> None:
    """The published record with another summary, written by hand as people do."""
    text = (root / draft.RECORD).read_text(encoding="utf-8")
    old = yaml.load(text, yaml.BaseLoader)["summary"]
    assert text.count(f"summary: {old}") == 1
    (root / draft.RECORD).write_text(text.replace(f"summary: {old}", f"summary: {json.dumps(summary)}"), "utf-8")


def _line(file: Path, start: str) -> int:
    lines = file.read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if line.startswith(start))
