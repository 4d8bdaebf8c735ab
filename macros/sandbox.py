"""What a page that people write may have of template code: `{{ show("glossary") }}` and nothing else.

In: a page's text. Out: the lines with anything more. Template code could read files, settings and the program itself,
and a comment of it takes words away. The same look is taken twice: by the check, which names the line, and by the
builder (`j2_extensions` in mkdocs.yml), which then refuses to run the page.
"""

import re
from collections.abc import Iterator

from jinja2 import Environment, TemplateSyntaxError, nodes
from jinja2.ext import Extension

ONLY_SHOW = 'must have no template code but {{ show("name") }}, the name being that of a page in overrides/records/'
NO_SNIPPET = "must not take in other files (--8<--)"
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_SNIPPET = re.compile(r"-+8<-+")


def faults(text: str) -> Iterator[tuple[int, str]]:
    """The line and the fault of whatever a page may not have."""
    for number, line in enumerate(text.split("\n"), 1):
        if "{#" in line:
            yield number, ONLY_SHOW
        if _SNIPPET.search(line):
            yield number, NO_SNIPPET
    try:
        parsed = Environment(autoescape=True).parse(text)
    except TemplateSyntaxError as error:
        yield error.lineno, ONLY_SHOW
        return
    for node in parsed.body:
        for part in node.nodes if isinstance(node, nodes.Output) else [node]:
            if not isinstance(part, nodes.TemplateData) and not _is_show(part):
                yield part.lineno, ONLY_SHOW


def shown(text: str) -> Iterator[tuple[int, str]]:
    """The line and the name of everything that a page without faults shows."""
    for call in Environment(autoescape=True).parse(text).find_all(nodes.Call):
        yield call.lineno, call.args[0].as_const()


def _is_show(node: nodes.Node) -> bool:
    if not isinstance(node, nodes.Call) or node.kwargs or node.dyn_args or node.dyn_kwargs or len(node.args) != 1:
        return False
    name = node.args[0]
    is_name = isinstance(name, nodes.Const) and isinstance(name.value, str) and _NAME.fullmatch(name.value)
    return isinstance(node.node, nodes.Name) and node.node.name == "show" and bool(is_name)


class OnlyShow(Extension):
    """Makes the builder refuse a page with more than that, whether or not the check ran before."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """The source as it is; raises TemplateSyntaxError, without a word of it, at the first fault."""
        for line, message in faults(source):
            raise TemplateSyntaxError(message, line, name, filename)
        return source
