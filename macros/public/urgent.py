"""What a reader in distress is shown above everything else, and the words by which such a reader is known."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class UrgentNumber:
    words: str
    number: str
    tel: str
    looked_up: str


@dataclass(frozen=True, kw_only=True)
class UrgentPanel:
    title: str
    words: str
    numbers: tuple[UrgentNumber, ...]
    more: str


@dataclass(frozen=True, kw_only=True)
class UrgentGroup:
    id: str
    kind: str
    points: int
    words: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Urgent:
    child: UrgentPanel
    adult: UrgentPanel
    enough: int
    alike: tuple[tuple[str, ...], ...]
    groups: tuple[UrgentGroup, ...]
    never_a_slip: tuple[str, ...]
