"""Words as a part of an id."""

import re


def slug(words: str) -> str:
    """`Director of Children's Services` -> `director-of-childrens-services`."""
    return re.sub(r"[^a-z0-9]+", "-", re.sub(r"['’]", "", words.casefold())).strip("-") or "unnamed"
