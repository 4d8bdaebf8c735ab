"""One direction, no going back: who may import the models, and who may look at the clock."""

import ast
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parents[1] / "macros"
# Up to the one door, `publish`; the schemas for editors are made from the models as well, and the list of what is
# unconfirmed is of what does not go through that door.
KNOW_THE_MODELS = {
    *("load", "shape", "salvage", "check", "walk", "schema", "rules", "publish", "models", "drafting"),
    "unconfirmed",
}
ENTRY_POINTS = {"cli", "commands", "hooks", "build"}
CLOCK = {"today", "now", "utcnow", "localtime", "gmtime", "time_ns"}


def modules() -> list[tuple[str, str, ast.Module]]:
    """Every module of the package: the room it is in, its path, its syntax tree."""
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        inside = path.relative_to(PACKAGE)
        room = inside.parts[0].removesuffix(".py")
        found.append((room, inside.as_posix(), ast.parse(path.read_text(encoding="utf-8"))))
    return found


def imported(tree: ast.Module) -> Iterator[str]:
    """The full name of everything that a module imports, wherever in it the import stands."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are written in full"
            yield from (f"{node.module}.{name.name}" for name in node.names)


def imports_models(tree: ast.Module) -> bool:
    return any(f"{name}.".startswith("macros.records.models.") for name in imported(tree))


def test_after_publish_nothing_knows_the_models() -> None:
    found = [(path, imports_models(tree)) for room, path, tree in modules() if room not in KNOW_THE_MODELS]
    assert len(found) > 3
    assert [path for path, imports in found if imports] == []


def test_the_models_and_the_rules_know_nothing_of_what_comes_later() -> None:
    later = {"publish", "pages", "feeds", "hooks", "verify", "cli", "check"}
    wrong = [
        (path, name)
        for room, path, tree in modules()
        if room in {"source", "shape", "salvage", "load", "models", "rules", "walk", "problem", "dates", "reviews"}
        for name in imported(tree)
        if name.startswith("macros.") and name.split(".")[1] in later
    ]
    assert wrong == []


def test_only_the_entry_points_look_at_the_clock() -> None:
    asked = {
        room
        for room, _, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr in CLOCK
    }
    importing = {room for room, _, tree in modules() if "macros.clock" in imported(tree)}
    assert "clock" in asked
    assert asked | importing <= ENTRY_POINTS | {"clock"}


def test_the_test_itself_would_see_an_import_of_the_models() -> None:
    for text in (
        "from macros import models",
        "import macros.records.models.base",
        "from macros.records.models.base import Id",
    ):
        assert imports_models(ast.parse(text))
    assert not imports_models(ast.parse("from macros import load"))
