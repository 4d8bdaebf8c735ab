"""Whatever a project and a release did to a list, each entry becomes what one of them changed, and none is lost."""

from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from macros.records import source
from macros.updates.merge import Change, merged
from macros.updates.parts import parted

IDS = ("a", "b", "c", "d")
PATH = "data/national/list.yml"
_HEAD = "# At the top.\nreview:\n  owner: Somebody\n\nentries:\n"


@dataclass(frozen=True)
class Side:
    """A list as the project or the release has it: what each entry says, in its order, with comments or none."""

    entries: tuple[tuple[str, str], ...]
    indent: str = "  "
    comments: bool = False

    @property
    def text(self) -> str:
        """The file."""
        return _HEAD + "".join(self._entry(name, says) for name, says in self.entries) + "# At the end.\n"

    def _entry(self, name: str, says: str) -> str:
        comment = f"{self.indent}# Above {name}.\n" if self.comments else ""
        return f"{comment}{self.indent}- id: {name}\n{self.indent}  says: >-\n{self.indent}    {says}\n"


BASE = Side(tuple((name, "as copied") for name in IDS))


@st.composite
def sides(draw: st.DrawFn, own: str) -> Side:
    """The list after somebody changed, removed, moved and added entries."""
    kept = draw(st.lists(st.sampled_from(IDS), unique=True, min_size=1))
    says = {name: draw(st.sampled_from(("as copied", f"as {own} has it", "as both have it"))) for name in kept}
    entries = [*says.items(), *((f"{own}-{number}", "new") for number in range(draw(st.integers(0, 2))))]
    return Side(tuple(draw(st.permutations(entries))), draw(st.sampled_from(("", "  "))), draw(st.booleans()))


def _merge(ours: Side, theirs: Side, decided: str | None) -> tuple[str, list[Change]]:
    copied = parted(PATH, BASE.text).digests()
    return merged(parted(PATH, ours.text), parted(PATH, theirs.text), copied, lambda path, name: decided)  # type: ignore[arg-type,return-value]


def _wanted(ours: str | None, theirs: str | None, base: str | None) -> str | None:
    """What must become of an entry where the user keeps what both changed."""
    return theirs if ours == base else ours


@settings(max_examples=300, deadline=None)
@given(ours=sides("ours"), theirs=sides("theirs"))
def test_each_entry_becomes_what_only_one_side_changed(ours: Side, theirs: Side) -> None:
    text, changes = _merge(ours, theirs, None)
    mine, new, base = (dict(side.entries) for side in (ours, theirs, BASE))
    wanted = {
        name: says for name in {*mine, *new, *base} if (says := _wanted(mine.get(name), new.get(name), base.get(name)))
    }
    values = source.parse(PATH, text).values
    assert isinstance(values, dict)
    listed = values["entries"]
    assert isinstance(listed, list)
    assert {entry["id"]: entry["says"] for entry in listed if isinstance(entry, dict)} == wanted
    undecided = {change.name for change in changes if change.becomes == "undecided"} - {"entries/order"}
    both = {name for name in base if len({mine.get(name), new.get(name), base[name]}) == 3}
    assert undecided == {f"entries/{name}" for name in both}


@settings(max_examples=200, deadline=None)
@given(ours=sides("ours"), theirs=sides("theirs"))
def test_the_user_may_keep_or_take_everything(ours: Side, theirs: Side) -> None:
    assert _merge(ours, theirs, "keep")[0] == ours.text
    assert source.parse(PATH, _merge(ours, theirs, "take")[0]).values == source.parse(PATH, theirs.text).values


@settings(max_examples=200, deadline=None)
@given(ours=sides("ours"), theirs=sides("theirs"))
def test_a_second_update_from_the_same_release_changes_nothing(ours: Side, theirs: Side) -> None:
    text, _ = _merge(ours, theirs, None)
    copied = parted(PATH, theirs.text).digests()
    again, changes = merged(parted(PATH, text), parted(PATH, theirs.text), copied, lambda path, name: None)
    assert again == text
    assert {change.becomes for change in changes} <= {"kept"}


@settings(max_examples=200, deadline=None)
@given(ours=sides("ours"), theirs=sides("theirs"))
def test_comments_of_the_project_stay_where_it_changed_its_file(ours: Side, theirs: Side) -> None:
    text, _ = _merge(ours, theirs, None)
    if ours.text != BASE.text and text != theirs.text:
        assert [line for line in ours.text.split("\n")[:-2] if line.strip().startswith("# ") and line not in text] == []
