"""What is written beside records that readers must find: read whole, and what is not found is told with its line."""

from pathlib import Path

import pytest

from macros.records.load import EXPECTED as NAME
from tests.project import Project
from tests.real.expected import not_found, read

HOME = "data/partnerships/nowhere-on-sea"
WRONG = """pages:
  - page: /nowhere-on-sea/groups/executive/
    words:
      - Executive
      - a mermaid
    parts: [promises, c1, mermaid,
      members]
  - page: /nowhere-on-sea/groups/mermaids/
    words: [Mermaids]
"""


def test_what_must_be_found_of_the_invented_records_is_found(project: Project, invented_site: Path) -> None:
    pages = read(project.root, "pages")
    assert {page.path for page in pages} == {f"data/{NAME}", f"{HOME}/{NAME}"}
    assert not_found(invented_site, pages) == []


def test_what_is_not_found_is_said_with_the_line_to_change(tmp_path: Path, invented_site: Path) -> None:
    (tmp_path / HOME).mkdir(parents=True)
    (tmp_path / HOME / NAME).write_text(WRONG, encoding="utf-8")
    place, group = f"{HOME}/{NAME}", "/nowhere-on-sea/groups/executive/"
    assert not_found(invented_site, read(tmp_path, "pages")) == [
        f"{place}:5: must-be-found: these words must stand on {group}",
        f"{place}:6: must-be-found: {group} must have this part",
        f"{place}:7: must-be-found: on {group} this part must come after those named before it",
        f"{place}:8: must-be-found: the site must have the page /nowhere-on-sea/groups/mermaids/",
    ]


@pytest.mark.parametrize("text", ["pages: [{page: /, word: [Nowhere]}]\n", "pages: [{page: /, words: Nowhere}]\n"])
def test_an_expectation_of_another_form_is_never_passed_over(tmp_path: Path, text: str) -> None:
    (tmp_path / HOME).mkdir(parents=True)
    (tmp_path / HOME / NAME).write_text(text, encoding="utf-8")
    with pytest.raises(AssertionError, match=f"{HOME}/{NAME}:1: must-be-found: must have some of"):
        read(tmp_path, "pages")


@pytest.mark.parametrize(
    ("question", "must"),
    [
        ("{ask: a mermaid, leads_to: [/], reader: pirate}", "reader must be child or public or practitioner or team"),
        ("{ask: a mermaid, leads_to: [/], urgent: false}", "urgent must be true"),
        ("{ask: a mermaid, leads_to: [/], nothing: true}", "a question must have one of leads_to, first and nothing"),
        ("{ask: a mermaid, reader: child}", "a question must have one of leads_to, first and nothing"),
    ],
)
def test_a_question_has_one_end_and_a_known_reader(tmp_path: Path, question: str, must: str) -> None:
    (tmp_path / HOME).mkdir(parents=True)
    (tmp_path / HOME / NAME).write_text(f"questions: [{question}]\n", encoding="utf-8")
    with pytest.raises(AssertionError, match=f"{HOME}/{NAME}:1: must-be-found: {must}"):
        read(tmp_path, "questions")
