"""JSON Schemas of the records, for editors: they show what a field means and underline what does not fit.

In: the models. Out: the text of each file in data/schema/ and of .vscode/settings.json, and a way to write them.
The check itself does not use them: it reads every value as text, where an editor sees numbers and true or false.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core.core_schema import BeforeValidatorFunctionSchema

from macros.kinds import KINDS
from macros.records.models import MODELS
from macros.records.models.base import Model, short_form

FOLDER = "data/schema"
SETTINGS = ".vscode/settings.json"
_BY_NAME = ("properties", "$defs")
_SHORT_FORM = short_form("text").func.__qualname__


def places() -> dict[str, list[str]]:
    """The name of each schema's file and the data files that it is for."""
    return {f"{kind.schema}.json": list(kind.patterns) for kind in KINDS.values()}


def schemas() -> dict[str, str]:
    """The text of every file in data/schema/, by its name."""
    return {f"{kind.schema}.json": _text(_schema(MODELS[name])) for name, kind in KINDS.items()}


def settings() -> str:
    """The text of .vscode/settings.json, which tells the editor which schema is for which files."""
    return _text({"yaml.schemas": {f"./{FOLDER}/{name}": files for name, files in places().items()}})


def write(root: Path) -> None:
    """Write all of them below the project folder."""
    files = {f"{FOLDER}/{name}": text for name, text in schemas().items()} | {SETTINGS: settings()}
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8", newline="\n")


class _ForEditors(GenerateJsonSchema):
    """As pydantic has it, but a block with a short form may also be plain text."""

    def function_before_schema(self, schema: BeforeValidatorFunctionSchema) -> JsonSchemaValue:
        inner = self.generate_inner(schema["schema"])
        if getattr(schema["function"]["function"], "__qualname__", "") == _SHORT_FORM:
            return {"anyOf": [{"type": "string"}, inner]}
        return inner


def _schema(model: type[Model]) -> dict[str, Any]:
    generated = model.model_json_schema(schema_generator=_ForEditors)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **_for_editors(generated)}


def _for_editors(part: Any) -> Any:
    """The schema of values as an editor sees them, unquoted numbers and true or false included."""
    if isinstance(part, list):
        return [_for_editors(entry) for entry in part]
    if not isinstance(part, dict):
        return part
    done = {
        key: {name: _for_editors(field) for name, field in value.items()} if key in _BY_NAME else _for_editors(value)
        for key, value in part.items()
        if not (key == "default" and value in (None, []))
    }
    options = [option for option in done.get("anyOf", []) if option != {"type": "null"}]
    if "anyOf" in done:
        # A field without a value is left out, never empty.
        done = {key: value for key, value in done.items() if key != "anyOf"}
        done = {**options[0], **done} if len(options) == 1 else {**done, "anyOf": options}
    if "required" in done:
        # A list in a partnership's folder belongs to it without saying so; that one elsewhere says it, the check says.
        done["required"] = [name for name in done["required"] if name != "partnership"]
    return {**done, **_scalar(done)}


def _scalar(part: Mapping[str, Any]) -> dict[str, Any]:
    match part.get("type"):
        case "integer":
            return {"type": ["integer", "string"], "pattern": "^(0|[1-9][0-9]{0,6})$"}
        case "boolean":
            return {"type": ["boolean", "string"], "enum": [True, False, "true", "false"]}
        case "string" if "enum" not in part and "format" not in part:
            return {"type": ["string", "number", "boolean"]}
    return {}


def _text(value: Any) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    write(Path())
