"""Which body a post names: “Nurse, South West ICB” names one, “Director of Children’s Services” none.

In: the names of bodies with their ids, what abbreviations mean, a post as notes print it. Out: the part of the post
that names a body, and the id of the body that bears this name, where one does. Abbreviations and what they mean are
one; “&” and “and”, capitals, and a “the” or “NHS” in front make no difference.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_IN_FRONT = re.compile(r"^(?:(?:the|nhs) )+(?=\w)")
_APART = re.compile(r"[,;:/()]|\s[-–—]\s|\s(?:at|from|representing|with)\s")
_WITHIN = re.compile(r"\s(?:of|for|to)\s(?:the\s)?")
# What a body's name ends in, or has in it where it is spelt out.
_BODY = re.compile(
    r"\b(?:council|borough|police|constabulary|commissioning group|care board|trust|hospitals?|school|academy|college|"
    r"university|nursery|brigade|church|diocese|charity|limited|ltd|cic|association|foundation|hospice|surgery|"
    r"command unit|(?:probation|ambulance|prison|rescue|fire) service|cafcass|healthwatch|nspcc|partnership)$"
)
# Words of posts and departments: a part of nothing else is no body's name.
_POST_WORDS = """
    a absent abuse acting adult adults adviser advisor advisory agency all and apologies appointment area assistant
    assurance business care chair chief child children clinical commander commissioner commissioning committee
    community constable consultant coordinator corporate councillor delivery deputy designated detective development
    director directorate doctor domestic early education emergency engagement executive executives exploitation
    families family finance for general governance governor gp group guest head health help housing hub improvement
    inclusion independent inspector intelligence interim item items joint justice lay lead leader learning legal
    liaison local manager mash mashs medical member mental midwife minute multi-agency named new note notes
    notetaker nurse nursing observer of office officer only operational operations paediatric paediatrician part
    participation partner partnership performance person policy practice practitioner prevention primary principal
    professional programme protection public quality representative representatives research safeguarding school
    schools secondary secretary senior sergeant service services side social solicitor special specialist statutory
    strategic strategy superintendent support taker teacher team the transformation via vice violence virtual warden
    welfare wellbeing work worker workforce young youth
"""
OF_POSTS = frozenset(_POST_WORDS.split())


def is_word_of_posts(word: str) -> bool:
    """Whether a word is one of posts and departments: director, nurse, lead."""
    return re.sub(r"[’']?s?\W*$", "", word.casefold()) in OF_POSTS or word.casefold().strip(".,") in OF_POSTS


@dataclass(frozen=True)
class Bodies:
    """The ids of bodies by their names, each in one form, and what abbreviations mean."""

    ids: Mapping[str, str]
    means: Mapping[str, str]
    own: frozenset[str] = frozenset()
    """Names of the partnerships themselves, in one form: whoever is there for them counts for no member."""

    @classmethod
    def of(cls, names: Iterable[tuple[str, str]], means: Mapping[str, str], own: Iterable[str] = ()) -> "Bodies":
        """Of (name, id), as often as a body has names; a name that two bodies share is nobody's."""
        bodies = cls({}, {term: " ".join(_WORD.findall(meant.casefold())) for term, meant in means.items()})
        ids: dict[str, set[str]] = {}
        for name, body in names:
            ids.setdefault(bodies.plain(name), set()).add(body)
        single = {name: ids.pop() for name, ids in ids.items() if name and len(ids) == 1}
        return cls(single, bodies.means, frozenset(map(bodies.plain, own)))

    def plain(self, name: str) -> str:
        """A name in the one form in which names are compared."""
        words = (self.means.get(word, word) for word in _WORD.findall(name.replace("&", " and ")))
        return _IN_FRONT.sub("", " ".join(words).casefold().replace("’", "'"))

    def id_of(self, name: str) -> str | None:
        """The body that bears this name."""
        return self.ids.get(self.plain(name))

    def named_in(self, post: str) -> tuple[str, str | None] | None:
        """The part of the post that names a body, and the id of that body; None where no part does."""
        parts = [part for part in _parts(post) if self._names_one(*part)]
        known = ((part, body) for part, _ in parts if (body := self.id_of(part)))
        return next(known, (parts[-1][0], None) if parts else None)

    def _names_one(self, part: str, stands_apart: bool) -> bool:
        if not part[:1].isupper() or self.plain(part) in self.own:
            return False
        if self.id_of(part):
            return True
        words = _WORD.findall(self.plain(part))
        own = [word for word in words if re.sub(r"'?s$", "", word) not in OF_POSTS and word not in OF_POSTS]
        is_body = bool(_BODY.search(" ".join(words))) or part.startswith("NHS ")
        return bool(own) and (is_body or stands_apart)


def _parts(post: str) -> Iterator[tuple[str, bool]]:
    """Whatever stands apart in a post, and what follows “of” or “for” in it; the first part is the post itself."""
    for number, part in enumerate(re.sub(r"^the\s", "", part.strip()) for part in _APART.split(post) if part.strip()):
        if number:
            yield part, True
        yield from ((within.strip(), False) for within in _WITHIN.split(part)[0 if number == 0 else 1 :])
