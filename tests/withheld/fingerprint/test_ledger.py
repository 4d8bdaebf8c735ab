"""The ledger tells no length, no number and no words, and a wrong key is noticed."""

import re
import stat
from collections import Counter
from pathlib import Path

import pytest

from macros.records.load import load
from macros.withheld.fingerprint import keys
from macros.withheld.fingerprint.keys import ENVIRONMENT, KEY_FILE, BadKey
from macros.withheld.fingerprint.ledger import LEDGER, BadLedger, Ledger
from macros.withheld.fingerprint.runs import TooCommon, prints
from tests.project import Project

KEY = bytes(range(32))
OTHER = bytes(range(1, 33))


@pytest.mark.parametrize("passages", [["Foxglovina"], [f"word{n} lantern{n} quibble{n}" for n in range(60)]])
def test_a_ledger_is_a_whole_multiple_of_512_prints_in_order(passages: list[str]) -> None:
    lines = [line for line in Ledger().add(passages, KEY).text.splitlines() if not line.startswith("#")]
    assert len(lines) == 512
    assert lines == sorted(set(lines))
    assert all(re.fullmatch("[0-9a-f]{40}", line) for line in lines)


def test_every_addition_adds_512_whatever_was_added_and_the_same_passage_adds_none() -> None:
    long = "ermintrude  quibble and her nineteen purple lanterns beneath the pier"
    first = Ledger().add(["Foxglovina"], KEY)
    second = first.add(["Ermintrude Quibble and her nineteen purple lanterns beneath the pier"], KEY)
    assert len(second.prints) == 1024
    assert first.prints < second.prints
    assert second.add(["FOXGLOVINA", long], KEY) is second


def test_two_ledgers_of_one_passage_share_only_its_prints() -> None:
    first, second = (Ledger().add(["Foxglovina"], KEY).prints for _ in range(2))
    # The word, its plural, and the print by which a wrong key is noticed.
    assert len(first & second) == 3
    assert not Ledger().add(["Foxglovina"], OTHER).prints & first


def test_prints_tell_neither_words_in_common_nor_a_length() -> None:
    begun_alike = [f"zebedee hid purple lanterns quibble{number}" for number in range(200)]
    of_two_words = [f"zebedee quibble{number}" for number in range(200)]
    for passages in (begun_alike, of_two_words):
        all_prints = {digits for passage in passages for digits in prints(passage, KEY)}
        for start in range(0, 40, 4):
            shared = Counter(digits[start : start + 4] for digits in all_prints)
            # Of 65,536 that there may be, a few are there twice by chance.
            assert max(shared.values()) <= 3


def test_a_ledger_is_read_as_it_was_written_and_is_no_record(project: Project) -> None:
    ledger = Ledger().add(["Foxglovina"], KEY)
    project.write(LEDGER, ledger.text)
    assert Ledger.read(project.root) == ledger
    assert load(project.root)[1] == []


def _parsed(text: str) -> Ledger:
    return Ledger.parse(text.encode("ascii"))


def test_what_is_withdrawn_no_longer_counts_and_its_lines_stay() -> None:
    before = Ledger().add(["Foxglovina", "Ermintrude Quibble"], KEY)
    after = before.withdraw(["FOXGLOVINA"], KEY)
    assert before.prints - after.prints == prints("Foxglovina", KEY)
    assert prints("Ermintrude Quibble", KEY) <= after.prints
    assert len(after.text.splitlines()) == len(before.text.splitlines())
    assert _parsed(after.text) == after


def test_withdrawing_nothing_that_is_there_changes_nothing() -> None:
    ledger = Ledger().add(["Foxglovina"], KEY)
    # Another word; one that has no print; the key's own print is of no passage.
    assert ledger.withdraw(["Thistledown", "the", ""], KEY) is ledger


@pytest.mark.parametrize("turns", range(5))
def test_the_line_with_more_hyphens_counts_in_any_order_and_twice(turns: int) -> None:
    """Withheld, lifted, withheld again: a merge by union may keep the lines of any two of these."""
    versions = [Ledger().add(["Foxglovina"], KEY)]
    for turn in range(turns):
        last = versions[-1]
        versions.append(last.add(["Foxglovina"], KEY) if turn % 2 else last.withdraw(["Foxglovina"], KEY))
    lines = [line for version in versions for line in version.text.splitlines()]
    ledger = _parsed("\n".join([*lines[::-1], *lines]))
    assert (prints("Foxglovina", KEY) <= ledger.prints) == (turns % 2 == 0)
    assert ledger.prints >= versions[-1].prints
    assert ledger.turned == versions[-1].turned


def test_what_is_withheld_again_after_a_lift_is_looked_for_again() -> None:
    lifted = Ledger().add(["Foxglovina"], KEY).withdraw(["Foxglovina"], KEY)
    again = lifted.add(["Foxglovina"], KEY)
    assert prints("Foxglovina", KEY) <= again.prints
    assert _parsed(again.text) == again


def test_the_key_is_named_and_a_ledger_without_its_name_is_read_and_gets_it() -> None:
    ledger = Ledger().add(["Foxglovina"], KEY)
    (name,) = (line for line in ledger.text.splitlines() if line.startswith("# key "))
    assert name.removeprefix("# key ") in ledger.prints
    assert KEY.hex() not in ledger.text
    old = _parsed(ledger.text.replace(f"{name}\n", ""))
    assert (old.prints, old.key) == (ledger.prints, None)
    assert old.matches(KEY)
    assert name in old.add(["Quibble"], KEY).text.splitlines()
    assert name in old.withdraw(["Foxglovina"], KEY).text.splitlines()


def test_a_ledger_of_two_keys_or_without_the_print_of_its_own_is_refused() -> None:
    ledger, other = (Ledger().add(["Foxglovina"], key) for key in (KEY, OTHER))
    for text, line in (
        (ledger.text + other.text, len(ledger.text.splitlines()) + 3),
        (ledger.text.replace(f"\n{ledger.key}\n", "\n"), 1),
        ("".join(ledger.text.splitlines(keepends=True)[:3]), 1),
    ):
        with pytest.raises(BadLedger) as refused:
            _parsed(text)
        assert refused.value.line == line


def test_another_key_adds_nothing() -> None:
    ledger = Ledger().add(["Foxglovina"], KEY)
    assert ledger.matches(KEY)
    assert not ledger.matches(OTHER)
    with pytest.raises(BadLedger):
        ledger.add(["Quibble"], OTHER)


def test_a_passage_that_cannot_be_recognised_adds_nothing() -> None:
    with pytest.raises(TooCommon):
        Ledger().add(["Foxglovina", "the"], KEY)


@pytest.mark.parametrize("line", ["<<<<<<< HEAD", "Foxglovina", "0" * 39, "0" * 41, "G" * 40, ""])
def test_a_ledger_that_is_none_is_named_by_its_line(tmp_path: Path, line: str) -> None:
    text = Ledger().add(["Foxglovina"], KEY).text.splitlines()
    (tmp_path / "data").mkdir()
    (tmp_path / LEDGER).write_text("\n".join([*text[:10], line, *text[10:]]), encoding="utf-8")
    with pytest.raises(BadLedger) as refused:
        Ledger.read(tmp_path)
    assert refused.value.line == 11
    assert "Foxglovina" not in str(refused.value)


def test_no_ledger_is_an_empty_one(tmp_path: Path) -> None:
    assert Ledger.read(tmp_path).prints == frozenset()


def test_a_key_is_made_once_for_its_owner_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(ENVIRONMENT, raising=False)
    assert keys.key(tmp_path) is None
    made = keys.make_key(tmp_path)
    assert len(made) == 32
    assert keys.key(tmp_path) == keys.make_key(tmp_path) == made
    assert stat.S_IMODE((tmp_path / KEY_FILE).stat().st_mode) == 0o600
    assert [file.name for file in tmp_path.iterdir()] == [KEY_FILE]


def test_the_environment_goes_before_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / KEY_FILE).write_text(KEY.hex())
    monkeypatch.setenv(ENVIRONMENT, OTHER.hex())
    assert keys.key(tmp_path) == OTHER
    monkeypatch.setenv(ENVIRONMENT, "")
    assert keys.key(tmp_path) == KEY


@pytest.mark.parametrize("text", ["", "secret", KEY.hex()[:-2], KEY.hex() + "00", "gg" * 32])
def test_what_is_no_key_is_refused_without_being_repeated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    monkeypatch.delenv(ENVIRONMENT, raising=False)
    (tmp_path / KEY_FILE).write_text(text)
    with pytest.raises(BadKey) as refused:
        keys.key(tmp_path)
    assert str(refused.value) == f"{KEY_FILE} must hold 64 hexadecimal digits"


def test_no_second_key_is_made_beside_a_ledger_whose_key_is_elsewhere(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(ENVIRONMENT, raising=False)
    project.write(LEDGER, Ledger().add(["Foxglovina"], KEY).text)
    with pytest.raises(BadKey):
        keys.make_key(project.root)
    assert not (project.root / KEY_FILE).exists()


@pytest.mark.parametrize("before", ["\ufeff", "  "])
@pytest.mark.parametrize("after", ["", "\r\n", " \n"])
def test_a_key_is_read_however_an_editor_saved_it(project: Project, before: str, after: str) -> None:
    project.write(KEY_FILE, f"{before}{KEY.hex().upper()}{after}")
    assert keys.key(project.root) == KEY
