"""Every id is the id of something."""

from typing import Annotated, Any, get_args, get_origin, get_type_hints

import pytest

from macros.records.models import MODELS
from macros.records.models.base import Id, Model
from macros.rules.id_exists import REFERENCES
from tests.project import Project

RULE = "id-exists"
PLACES = {
    "a document in documents.yml": [
        ("priorities", "document: nowhere-priorities", "document: canary"),
        ("partnership", "nowhere-priorities, nowhere-notes", "canary, nowhere-notes"),
        ("timescales", "document: nowhere-arrangements", "document: canary"),
    ],
    "a folder in data/partnerships/": [
        ("timescales", "partnership: nowhere-on-sea", "partnership: canary"),
        ("procedure", "partnership: nowhere-on-sea", "partnership: canary"),
        (
            "documents",
            "id: nowhere-notes\n    title: Notes of the executive\n    publisher: Nowhere-on-Sea Partnership\n"
            "    partnership: nowhere-on-sea",
            "id: nowhere-notes\n    title: Notes of the executive\n"
            "    publisher: Nowhere-on-Sea Partnership\n    partnership: canary",
        ),
        ("helplines", "partnership: nowhere-on-sea", "partnership: canary"),
    ],
    "an organisation in organisations.yml": [
        ("partnership", "organisations: [nowhere-council]", "organisations: [canary]"),
        ("partnership", "organisation: coast-police", "organisation: canary"),
        ("arrangements", "organisations: [nowhere-council]", "organisations: [canary]"),
        ("arrangements", "organisation: sea-health", "organisation: canary"),
        ("group", "organisations: [nowhere-council]", "organisations: [canary]"),
        ("meeting", "organisations: [nowhere-council]", "organisations: [canary]"),
        ("organisations", "kind: icb", "became: canary\n    kind: icb"),
    ],
    "an edition in guidance.yml": [
        ("guidance", "replaced_by: sea-walls-2025", "replaced_by: canary"),
        ("timescales", "    asked_as: [bell, ringing]", "    guidance: canary"),
    ],
    "an edition or a work in guidance.yml": [("arrangements", "guidance: sea-walls-2025", "guidance: canary")],
    "a number in helplines.yml": [
        ("partnership", "helplines: [lighthouse,", "helplines: [canary,"),
        ("procedure", "    limit: answer-the-bell", "    helpline: canary"),
    ],
    "a folder in data/regions/": [("site", "editor:", "regions: [canary]\neditor:")],
    "a duty in duties.yml": [
        (
            "duties",
            "duties:\n",
            "meets:\n  - duty: canary\n    at: [{partnership: nowhere-on-sea, kind: groups, id: executive}]\nduties:\n",
        )
    ],
    "a time limit in timescales.yml": [
        ("procedure", "limit: answer-the-bell", "limit: canary"),
        ("levels", "    name: Calm water\n", "    name: Calm water\n    time_limits: [answer-the-bell, canary]\n"),
        (
            "timescales",
            "timescales:\n",
            "differences: [{limit: canary, text: Daily., source: notice, certainty: secondary}]\ntimescales:\n",
        ),
    ],
    "a file in procedures/": [
        ("levels", "    name: Calm water\n", "    name: Calm water\n    procedures: [ring-the-bell, canary]\n"),
        ("procedure", "if_you_disagree:", "related: [ring-the-bell, canary]\nif_you_disagree:"),
    ],
    "a file in the groups/ of the procedure's partnership": [
        ("procedure", "asked_as: [tide warning]", "groups: [executive, canary]"),
    ],
    "a file in this partnership's groups/": [
        ("group", "to_name: The town meeting", "to: canary"),
        ("arrangements", "group: executive", "group: canary"),
    ],
    "a file in this partnership's arrangements/": [
        ("arrangements", "edition: January", "superseded_by: canary\nedition: January")
    ],
}


def path_of(project: Project, record: str) -> str:
    """The file that a short name stands for."""
    named = {
        "partnership": f"{project.home}/partnership.yml",
        "procedure": "data/procedures/ring-the-bell.yml",
    }
    return named.get(record) or getattr(project, record, None) or f"data/{record}.yml"


@pytest.mark.parametrize(
    ("place", "record", "old", "new"),
    [(place, *change) for place, changes in PLACES.items() for change in changes],
)
def test_an_id_that_is_not_there_is_found_at_its_line(
    project: Project, place: str, record: str, old: str, new: str
) -> None:
    path = path_of(project, record)
    project.change(path, old, new)
    assert project.found() == [project.finding(path, "canary", RULE, f"must be the id of {place}")]


def test_a_group_of_another_partnership_is_not_there(project: Project) -> None:
    other = "data/partnerships/elsewhere"
    project.write(f"{other}/partnership.yml", project.called("Elsewhere", f"{project.home}/partnership.yml"))
    project.write(f"{other}/groups/lifeguards.yml", project.read(project.group))
    assert project.found() == []
    project.change(project.group, "to_name: The town meeting", "to: lifeguards")
    assert project.found() == [
        project.finding(project.group, "to: lifeguards", RULE, "must be the id of a file in this partnership's groups/")
    ]


def test_a_procedure_for_every_area_is_about_no_group(project: Project) -> None:
    path = "data/procedures/ring-the-bell.yml"
    project.change(path, "partnership: nowhere-on-sea\n", "groups: [executive]\n")
    message = "must be the id of a file in the groups/ of the procedure's partnership"
    assert project.found() == [project.finding(path, "groups:", RULE, message)]


def test_nothing_is_called_missing_from_a_file_that_is_broken(project: Project) -> None:
    project.change("data/documents.yml", "    dated: 2026-05-12\n", "    dated: 2026-02-30\n    id: again\n")
    project.change(project.priorities, "document: nowhere-priorities", "document: not-read-yet")
    assert RULE not in [problem.rule for problem in project.problems()]


def test_every_field_that_is_an_id_is_either_its_own_or_looked_up() -> None:
    # A work is named by its editions. A reason, a theme, what serves it, a fact's sources and the steps to which an
    # area adds have rules of their own.
    own = {"id", "work", "reason", "source", "also", "how_to_use_source", "theme", "commitments", "step", "after"}
    models = {model for kind in MODELS.values() for model in inner_models(kind)}
    for model in models:
        for name, hint in get_type_hints(model, include_extras=True).items():
            if mentions_id(hint) and name not in own:
                assert (model, name) in REFERENCES, f"{model.__name__}.{name}"


def inner_models(model: type[Model]) -> set[type[Model]]:
    """The model and every model inside it."""
    inner: set[type[Model]] = set()
    todo: list[Any] = [model]
    while todo:
        hint = todo.pop()
        if isinstance(hint, type) and issubclass(hint, Model):
            if hint not in inner:
                inner.add(hint)
                todo += get_type_hints(hint, include_extras=True).values()
        else:
            todo += get_args(hint)
    return inner


def mentions_id(hint: Any) -> bool:
    """Whether a field of this type holds ids."""
    return hint == Id or (get_origin(hint) is not Annotated and any(mentions_id(inner) for inner in get_args(hint)))
