"""A generated page: its front matter, and the template and the values that make its body.

In: what is to be shown. Out: `GeneratedPage`, which MkDocs and `render` read. Writes nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, TypeVar

import yaml

MAX_DESCRIPTION = 200
_Record = TypeVar("_Record", bound=Any)


@dataclass(frozen=True, kw_only=True)
class GeneratedPage:
    """`url` is from the site's root, as in `/kingston-richmond/groups/`; `template` is in overrides/records/."""

    url: str
    title: str
    description: str
    kind: str
    template: str
    values: dict[str, Any] = field(default_factory=dict)
    meta: dict[str, Any] = field(default_factory=dict)

    @property
    def src_uri(self) -> str:
        """Where MkDocs should think that the page was written."""
        return self.url.strip("/") + "/index.md"

    @property
    def source(self) -> str:
        """Front matter alone, as MkDocs reads it; words of a record in it are not run, whatever braces they hold."""
        meta = {"title": self.title, "description": short(self.description), "kind": self.kind, "render_macros": False}
        return f"---\n{yaml.safe_dump({**meta, **self.meta}, allow_unicode=True, sort_keys=True)}---\n"


def index(url: str, title: str, description: str, template: str, empty: bool = False, **values: Any) -> GeneratedPage:
    """A page that is not searched: a list of links would stand before the very pages that it leads to.

    One that says that there is nothing is: whoever asks for it is answered by that.
    """
    unsearched: dict[str, Any] = {} if empty else {"search": {"exclude": True}}
    return GeneratedPage(
        url=url, title=title, description=description, kind="index", template=template, values=values, meta=unsearched
    )


def own(home: str, records: Iterable[_Record]) -> list[_Record]:
    """Those of the records that belong to the partnership whose front page is at `home`."""
    return [record for record in records if record.head.partnership.url == home]


def short(text: str) -> str:
    """At most as much as a description may hold, cut after a word."""
    if len(text) <= MAX_DESCRIPTION:
        return text
    return text[: MAX_DESCRIPTION - 1].rsplit(" ", 1)[0].rstrip(",;:. ") + "…"
