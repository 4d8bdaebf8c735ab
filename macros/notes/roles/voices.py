"""Who may speak in a file's notes or own its actions, by everything that names them.

In: the people of the notes. Out: `Voices`, with the patterns by which a sentence shows who speaks, or who is to act.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from macros.notes.roles import names

JOIN = r"\s*(?:,\s*and\b|,|/|&|\+|;|\band\b)\s*"
INITIALS = r"[A-Z]{2,4}"


@dataclass(frozen=True)
class Voices:
    """Who may speak or own an action: the initials, and what else names each of them."""

    initials: frozenset[str] = frozenset()
    names: Mapping[str, str] = field(default_factory=dict)
    posts: Mapping[str, str] = field(default_factory=dict)
    """Posts in one form, where one alone has it."""

    @classmethod
    def of(cls, people: Sequence[Mapping[str, object]], also: Mapping[str, str] | None = None) -> "Voices":
        """Of people with `name` and `initials`; a given name or a surname only where one alone has it."""
        everybody = [
            (str(person.get("name", "")), str(person["initials"])) for person in people if person.get("initials")
        ]
        names: dict[str, set[str]] = {}
        for name, short in everybody:
            for alias in _aliases(name):
                names.setdefault(alias, set()).add(short)
        for alias, short in (also or {}).items():
            names.setdefault(alias, set()).add(short)
        single = {alias: shorts.pop() for alias, shorts in names.items() if len(shorts) == 1}
        posts: dict[str, set[str]] = {}
        for person in people:
            if person.get("initials"):
                for post in {str(person.get("post", "")), str(person.get("post", "")).split(",")[0]}:
                    posts.setdefault(_one_form(post), set()).add(str(person["initials"]))
        alone = {post: shorts.pop() for post, shorts in posts.items() if post and len(shorts) == 1}
        return cls(frozenset(short for _, short in everybody), single, alone)

    @cached_property
    def pattern(self) -> str:
        """A pattern of initials and names, the longest first."""
        aliases = sorted((re.escape(alias).replace(r"\ ", r"\s+") for alias in self.names), key=len, reverse=True)
        return "(?:" + "|".join([*aliases, INITIALS + r"\b"]) + ")"

    @cached_property
    def speaker(self) -> re.Pattern[str]:
        """Somebody at the beginning of a sentence, and what stands behind."""
        who = rf"{self.pattern}(?:{JOIN}{self.pattern})*"
        return re.compile(
            rf"(?P<who>{who})(?:\s*\((?:{INITIALS})\))?(?P<colon>\s*[:–—]\s*|\s+-\s+|\s+)(?P<words>\S.*)", re.DOTALL
        )

    @cached_property
    def sentence(self) -> re.Pattern[str]:
        """The space before a sentence that somebody may begin."""
        return re.compile(rf"(?<=[.!?])(?P<close>[\"”’')\]]*)\s+(?=[\"“‘(]*{self.pattern})|\n")

    @cached_property
    def owner_in_front(self) -> re.Pattern[str]:
        """Owners before what they are to do."""
        who = rf"{self.pattern}(?:{JOIN}{self.pattern})*"
        return re.compile(
            rf"[(\[]?(?:[Ff]or |[Bb]y |[Oo]n )?(?P<owners>{who})(?:\s*\({INITIALS}\))?(?P<verb>\s+(?:to|will|shall|"
            rf"is to|are to|agreed to)\s+|[)\]]\s*[:–—-]?\s*(?:to\s+)?|"
            r"\s*[:–—]\s*(?:to\s+)?|\s+-\s+(?:to\s+)?)(?P<words>\S.*)",
            re.DOTALL,
        )

    @cached_property
    def owner_behind(self) -> re.Pattern[str]:
        """What is to be done, and its owners at the end: in brackets, behind a dash, behind the last full stop."""
        who = rf"{self.pattern}(?:{JOIN}{self.pattern})*"
        return re.compile(
            rf"(?P<words>.*?\S)\s*(?:\b(?i:owner|lead|by whom|who|responsible|"
            rf"action by)\s*:\s*(?P<d>{who})(?P<due_d>.{{0,60}})|"
            rf"[(\[]\s*(?i:action|owner|lead)?s?\s*:?\s*(?P<a>{who})(?P<due_a>[^()\[\]]{{0,60}})[)\]]|"
            rf"\s[–—-]\s*(?P<b>{who})(?P<due_b>(?:\s*[,–—-]\s*.{{0,40}})?)|"
            rf"(?<=[.;:])\s*(?P<c>{who})(?P<due_c>(?:\s*[,–-]?\s*(?:by|due)?\b.{{0,40}})?))\s*[.]?\Z",
            re.DOTALL,
        )

    def who(self, text: str) -> tuple[str, ...] | None:
        """The people whom a text names, such as EM & JT, Ellis Foam and JT; None if it says anything else."""
        pieces = [piece for piece in re.split(JOIN, text.strip().rstrip(".")) if piece]
        if short := self.posts.get(_one_form(text)):
            return (short,)
        known = [
            self.names.get(_plain(piece)) or initials(piece) or self.posts.get(_one_form(piece)) for piece in pieces
        ]
        found = tuple(dict.fromkeys(short for short in known if short))
        return found if pieces and all(known) else None


def _aliases(name: str) -> Iterator[str]:
    words = names.name_words(name)
    titles = name.split()[: len(name.split()) - len(words)]
    yield " ".join(name.split())
    if not words:
        return
    yield " ".join(words)
    if len(words) > 1:
        if len(words[0]) > 2:
            yield words[0]
        for title in titles or ("Mr", "Mrs", "Ms", "Miss", "Dr", "Cllr", "Councillor", "Prof", "Professor"):
            yield f"{title} {words[-1]}"
        yield f"{words[0]} {words[-1]}"
        yield f"{words[0][0]} {words[-1]}"
        yield f"{words[0][0]}. {words[-1]}"


def _one_form(post: str) -> str:
    return " ".join(
        re.sub(r"\W+", " ", re.sub(r"[’']", "", post.casefold().replace("&", " and "))).split()
    ).removeprefix("the ")


def _plain(text: str) -> str:
    return " ".join(re.sub(r"\([A-Z]{2,4}\)", "", text).split())


def initials(text: str) -> str | None:
    """Initials, also as J.T. or J T; None for anything else."""
    bare = re.sub(r"[\s.]", "", text)
    return bare if re.fullmatch(INITIALS, bare) else None
