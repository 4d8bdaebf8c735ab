"""Whether somebody at a meeting sits there as a member of the group.

In: the group's membership lines and what the notes say of a person. Out: yes or no. A line names bodies, posts or only
a sort of agency ("voluntary sector"); for that sort a person says which line it is.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from macros.workings.bodies import Register


@dataclass(frozen=True)
class Line:
    """One membership line: its words, the bodies and the posts that it names."""

    words: str
    bodies: tuple[str, ...] = ()
    posts: tuple[str, ...] = ()


def sits(register: Register, lines: Iterable[Line], bodies: Iterable[str], post: str, line: str = "") -> bool:
    """True where a line names the person's body (or what became of it), or is the line that they give.

    A post makes a member only where the line or the person names no body: the same post elsewhere is somebody else.
    """
    bodies = tuple(bodies)
    for each in lines:
        if line and line == each.words:
            return True
        if bodies and each.bodies:
            if any(register.same(own, named) for own in bodies for named in each.bodies):
                return True
        elif post and (post == each.words or post in each.posts):
            return True
    return False
