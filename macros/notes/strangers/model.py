"""A language model as a further reader of drafts: where somebody installed spaCy and one of its models.

In: the name of an installed model; a text. Out: the places of what the model takes for people. Nothing is fetched, and
the text leaves the machine for nowhere: the model is a package that runs here.
"""

import importlib
from collections.abc import Callable, Iterator
from importlib.util import find_spec

from macros.notes.drafting import NotDone
from macros.withheld.patterns.folding import Span

Reader = Callable[[str], Iterator[Span]]
_ABSENT = "spaCy, or this model of it, is not installed here. Leave --model out, or see “partnership guide redaction”."
_UNUSED = ("tagger", "parser", "attribute_ruler", "lemmatizer")


def reader(name: str) -> Reader:
    """What reads texts with the model of that name; raises NotDone where it cannot be had."""
    if not (find_spec("spacy") and name.isidentifier() and find_spec(name)):
        raise NotDone(_ABSENT)
    read = importlib.import_module("spacy").load(name, exclude=_UNUSED)

    def people(text: str) -> Iterator[Span]:
        yield from ((found.start_char, found.end_char) for found in read(text).ents if found.label_ == "PERSON")

    return people
