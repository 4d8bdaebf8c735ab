"""The pages that people write: what is wrong with one is a problem of its line, before the builder sees it."""

from pathlib import Path

import pytest
from jinja2 import Environment, TemplateSyntaxError

from macros import sandbox
from macros.records import written
from tests.project import ROOT

HEAD = "---\ntitle: Tides\n---\n"
CODE = f"page-code: {sandbox.ONLY_SHOW}"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with one template, no page."""
    (tmp_path / "overrides" / "records").mkdir(parents=True)
    (tmp_path / "overrides" / "records" / "tides.html").write_text("", encoding="utf-8")
    (tmp_path / "content").mkdir()
    return tmp_path


def found(root: Path, text: str | bytes) -> list[str]:
    """The problems of a page with this text, without its path."""
    raw = text if isinstance(text, bytes) else text.encode()
    (root / "content" / "tides.md").write_bytes(raw)
    return [str(problem).removeprefix("content/tides.md:") for problem in written.problems(root)]


FAULTY_HEAD = [
    ("", ["1: front-matter: "]),
    ("# Tides\n", ["1: front-matter: "]),
    ("---\ntitle: Tides\n# Tides\n", ["1: front-matter: "]),
    ("---\n---\nText.\n", ["1: front-matter: "]),
    ("---\ndescription: The sea.\n---\nText.\n", ["2: missing-field: must have the field “title”"]),
    ("---\ntitle:\n---\nText.\n", ["2: text: “title” must be text"]),
    ("---\ntitle: Tides: high and low\n---\nText.\n", ["2: yaml: must be YAML: a text with a colon"]),
    ("---\ntitle: Rule #1 of the sea\n---\nText.\n", ["2: cut-text: "]),
    ("---\ntitle: “Tides”\n---\nText.\n", ["2: quotation-marks: "]),
    ("---\ntitle: [Tides]\n---\nText.\n", ["2: text: "]),
    ("---\n- Tides\n---\nText.\n", ["2: wrong-type: "]),
    ("---\ntitle: Tides\ntemplate: other.html\n---\nText.\n", ["3: unknown-field: "]),
    ("---\ntitle: Tides\nrender_macros: false\n---\nText.\n", ["3: unknown-field: "]),
    ("---\ntitle: '{{ config }}'\n---\nText.\n", ["2: front-matter: must have no template code"]),
    ("---\ntitle: Tides\n---\n", ["3: empty-file: "]),
    ("---\ntitle: Tides\n---\n\n  \n", ["3: empty-file: "]),
    ("---\ntitle: Tides\n---\n<!-- Text\nto come -->\n", ["3: empty-file: "]),
    ("---\ntitle: The <high> tide\n---\nText.\n", ["2: front-matter: must have no template code and nothing"]),
    (b"---\ntitle: T\xe9des\n---\nText.\n", ["2: encoding: "]),
    ("\ufeff---\r\ntitle: Tides\r\n---\r\n", ["3: empty-file: "]),
]


@pytest.mark.parametrize(("text", "expected"), FAULTY_HEAD)
def test_a_page_without_a_title_or_text_and_faulty_front_matter_are_problems_with_a_line(
    root: Path, text: str | bytes, expected: list[str]
) -> None:
    problems = found(root, text)
    assert len(problems) == len(expected), problems
    for problem, beginning in zip(problems, expected, strict=True):
        assert problem.startswith(beginning)


FORBIDDEN = [
    '{% include "secret.txt" %}',
    '{% import "secret.txt" as x %}',
    '{% from "secret.txt" import x %}',
    '{% extends "secret.txt" %}',
    "{{ config }}",
    "{{ environment }}",
    "{{ show.__globals__ }}",
    '{{ "".__class__ }}',
    '{{ show("tides").__class__ }}',
    '{{ show("../../secret") }}',
    '{{ show("_parts") }}',
    '{{ show("secret") }}',
    '{{ show(template="tides") }}',
    '{{ show("ti" ~ "des") }}',
    '{{ show("tides", 1) }}',
    '{{ show(*["tides"]) }}',
    '{{ show("tides") | upper }}',
    '{{ macros.show("tides") }}',
    "{{ page.file.content_string }}",
    "{{ files }}",
    "{{ 7 * 7 }}",
    '{% set x = show("tides") %}',
    "{% raw %}x",
    "{{ show('tides' }}",
    "Words {# that would be lost #} here.",
]


@pytest.mark.parametrize("code", FORBIDDEN)
def test_a_page_has_no_template_code_but_the_one_macro(root: Path, code: str) -> None:
    assert found(root, f"{HEAD}Text.\n\n{code}\n") == [f"6: {CODE}"]


@pytest.mark.parametrize("code", [code for code in FORBIDDEN if "secret" not in code or "show" not in code])
def test_the_builder_refuses_it_by_itself_and_says_none_of_its_words(code: str) -> None:
    with pytest.raises(TemplateSyntaxError) as refused:
        Environment(extensions=[sandbox.OnlyShow], autoescape=True).from_string(f"Text.\n{code}\n")
    assert refused.value.message == sandbox.ONLY_SHOW


@pytest.mark.parametrize("snippet", ['--8<-- "mkdocs.yml"', "--8<--\nmkdocs.yml\n--8<--", '  ---8<--- "data/site.yml"'])
def test_a_page_takes_in_no_other_file(root: Path, snippet: str) -> None:
    assert f"5: page-code: {sandbox.NO_SNIPPET}" in found(root, f"{HEAD}Text.\n{snippet}\n")
    assert "snippets" not in (ROOT / "mkdocs.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "text",
    [
        f'{HEAD}# Tides\n\n{{{{ show("tides") }}}}\n',
        f"{HEAD}# Tides\n\nBraces {{ .lede }} and 100 % and # and {'{'}\n",
        "---\r\ntitle: Tides\r\ndescription: 'Rule #1: “Swim”.'\r\n---\r\nText.\r\n",
        "---\ntitle: Tides\nanswers: in-parts\nasked: sea\nsearch:\n  exclude: true\nstyles: [tides]\n---\nText.\n",
        f"{HEAD}Text.\n\n---\n\nMore, from 5<8.\n",
        f"{HEAD}<!-- A note. -->\nText.\n",
        "---\ntitle: 50% of tides & under < 5\n---\nText.\n",
    ],
)
def test_prose_around_the_one_macro_is_innocent(root: Path, text: str) -> None:
    assert found(root, text) == []


def test_what_lies_among_drafts_is_not_named(root: Path) -> None:
    (root / "content" / "Drafts").mkdir()
    (root / "content" / "Drafts" / "canary.md").write_text("x\n", encoding="utf-8")
    assert list(written.problems(root)) == []


def test_this_project_s_own_pages_have_no_problem() -> None:
    assert len(list((ROOT / "content").rglob("*.md"))) > 20
    assert list(written.problems(ROOT)) == []
    assert "j2_extensions: [macros.sandbox.OnlyShow]" in (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
