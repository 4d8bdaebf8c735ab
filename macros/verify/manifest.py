"""The build's list of record pages, itself a published file, held against the pages that there are.

In: the text of `partnership-manifest.json` and the site's pages. Out: which pages need a review state, and problems.
Rules: manifest, manifest-count, manifest-page. A verifier that saw fewer pages than records must fail.
"""

import json
from collections import Counter
from collections.abc import Iterable
from typing import TypeGuard

from macros.problem import Problem
from macros.verify.messages import problem

NAME = "partnership-manifest.json"


def page_file(url: str) -> str:
    """The file that is served at an address within the site: a folder's is its index.html."""
    path = url.removeprefix("/")
    return f"{path}index.html" if path == "" or path.endswith("/") else path


def read(text: str | None, pages: Iterable[str]) -> tuple[frozenset[str], list[Problem]]:
    """The pages that must say a review state, and what is wrong with the list."""
    try:
        value = json.loads(text or "")
    except json.JSONDecodeError:
        return frozenset(), [problem(NAME, 1, "manifest")]
    if not _is_manifest(value):
        return frozenset(), [problem(NAME, 1, "manifest")]
    listed: list[dict[str, object]] = value["pages"]
    problems = []
    if not listed or Counter(entry["kind"] for entry in listed) != Counter(value["counts"]):
        problems.append(problem(NAME, 1, "manifest-count"))
    existing = set(pages)
    files = [page_file(str(entry["url"])) for entry in listed]
    problems += [problem(file, 1, "manifest-page") for file in files if file not in existing]
    if len(set(files)) != len(files):
        problems.append(problem(NAME, 1, "manifest-count"))
    return frozenset(page_file(str(entry["url"])) for entry in listed if entry["needs_state"]), problems


def _is_manifest(value: object) -> TypeGuard[dict[str, list[dict[str, object]]]]:
    if not isinstance(value, dict) or not isinstance(value.get("pages"), list):
        return False
    counts = value.get("counts")
    if not isinstance(counts, dict) or not all(type(count) is int for count in counts.values()):
        return False
    shape = {"url": str, "kind": str, "needs_state": bool}
    return all(
        isinstance(entry, dict) and all(isinstance(entry.get(key), kind) for key, kind in shape.items())
        for entry in value["pages"]
    )
