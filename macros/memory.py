"""Python's search for rings of forgotten objects, held back while records are read.

In: nothing. Out: a context. Every record that is read stays until the site is built, but Python would look through all
of them again and again as they grow in number: with 1,000 sets of notes that took more time than reading them.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def growing() -> Iterator[None]:
    """No search within, and afterwards none through what is there by then, until the next call."""
    gc.unfreeze()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
