"""data/ as a folder: which files are records, and what a person may have done to the folder."""

import pytest

from macros.records.load import load
from tests.project import Project

MISPLACED = (
    "misplaced-file: must be a record or go: files named in small letters, digits and hyphens, ending .yml, in the "
    "folder of their kind"
)


def found(project: Project) -> list[str]:
    """Every problem of loading alone."""
    return sorted(str(problem) for problem in load(project.root)[1])


def test_every_file_becomes_a_record_of_its_kind(project: Project) -> None:
    records, problems = load(project.root)
    assert problems == []
    files = [file for file in (project.root / "data").rglob("*.yml") if file.name != "must-be-found.yml"]
    assert len(records.entries) == len(files) == 22
    assert all(entry.sound for entry in records.entries)
    assert records.ids("groups", "nowhere-on-sea") == {"executive"}
    assert records.ids("groups", "elsewhere") == frozenset()
    assert records.one("site").editor == "Site editor"
    assert records.unsound == frozenset()


LIMITS = "data/timescales.yml"
OWN = """\
review: {last: {on: 2026-09-01, outcome: unchanged, said: Nothing has changed.}, every_months: 12, owner: Mayor}
sources:
  - {id: notice, title: The notice, publisher: The harbour, url: https://harbour.example/, checked: 2026-09-01}
timescales:
  - id: wave-back
    topic: Bells
    trigger: Somebody waves
    action: Wave back
    limit: {value: 1, unit: hours}
    kind: maximum
    counts_from: the wave
    who: The harbour master
    force: local-arrangement
    area: Nowhere-on-Sea
    source: notice
    certainty: read-in-source
"""


def test_a_list_in_several_places_is_read_as_one(project: Project) -> None:
    before = [limit.id for limit in load(project.root)[0].one("timescales").timescales]
    project.move(LIMITS, "data/national/timescales.yml")
    project.write(f"{project.home}/timescales.yml", OWN)
    records, problems = load(project.root)
    assert problems == []
    assert [limit.id for limit in records.one("timescales").timescales] == [*before, "wave-back"]
    assert [(records.place(entry), entry.partnership) for entry in records.of("timescales")] == [
        ("national", None),
        ("Nowhere-on-Sea", "nowhere-on-sea"),
    ]


def test_what_stands_in_a_partnerships_folder_is_that_partnerships(project: Project) -> None:
    project.write(f"{project.home}/timescales.yml", OWN)
    project.write("data/regions/coast/timescales.yml", OWN.replace("wave-back", "nod"))
    project.write(
        "data/regions/coast/region.yml",
        "{name: Coast, procedures: Coast ways, thresholds: Coast signs, not_its_thresholds: Not the Coast document}\n",
    )
    records, problems = load(project.root)
    assert problems == []
    whose = {limit.id: limit.partnership for limit in records.one("timescales").timescales}
    assert (whose["wave-back"], whose["nod"]) == ("nowhere-on-sea", None)
    assert [records.place(entry) for entry in records.of("timescales")] == ["Coast", "", "Nowhere-on-Sea"]


def test_regions_come_in_the_order_in_which_the_site_names_them(project: Project) -> None:
    for region in ("coast", "downs", "moor"):
        project.write(f"data/regions/{region}/synonyms.yml", f"synonyms:\n  - id: {region}\n    words: [{region}, x]\n")
    project.change("data/site.yml", "editor:", "regions: [moor, coast]\neditor:")
    entries = load(project.root)[0].of("synonyms")
    assert [entry.region for entry in entries] == ["moor", "coast", "downs", None]


def test_a_source_named_in_two_places_is_one_and_looked_at_on_the_earlier_day(project: Project) -> None:
    project.write(f"{project.home}/timescales.yml", OWN.replace("notice,", "x,").replace("notice\n", "x\n"))
    project.write("data/national/timescales.yml", OWN.replace("notice,", "x,").replace("2026-09-01}", "2026-10-01}"))
    found = [source for source in load(project.root)[0].one("timescales").sources if source.id == "x"]
    assert [source.checked for source in found] == ["2026-09-01"]


def test_of_levels_the_nearest_are_those_of_the_site(project: Project) -> None:
    def nearest() -> list[str]:
        return [entry.path for entry in load(project.root)[0].in_use("levels")]

    shared, national = "data/levels.yml", "data/national/levels.yml"
    region, own = "data/regions/coast/levels.yml", f"{project.home}/levels.yml"
    project.move(shared, own)
    assert nearest() == [own]
    for path in (shared, national, region):
        project.write(path, project.read(own))
    project.write("data/partnerships/elsewhere/groups/x.yml", "name: x\n")
    assert nearest() == [shared]  # of two partnerships, neither has the levels of the site
    (project.root / shared).unlink()
    assert nearest() == [region]
    (project.root / region).unlink()
    assert nearest() == [national]


@pytest.mark.parametrize(
    "path", ["data/national/site.yml", "data/regions/coast/allowed.yml", "data/national/groups/x.yml"]
)
def test_what_is_the_sites_or_a_partnerships_alone_stands_nowhere_else(project: Project, path: str) -> None:
    project.write(path, "name: x\n")
    told = path.removesuffix("/x.yml")
    assert f"{told}:1: {MISPLACED}" in found(project)


def test_a_region_says_what_it_is_called(project: Project) -> None:
    (project.root / "data" / "regions" / "coast").mkdir(parents=True)
    assert found(project) == ["data/regions/coast/region.yml:1: missing-file: the file must exist"]


@pytest.mark.parametrize(
    "kind", ["site", "documents", "organisations", "guidance", "glossary", "redaction-reasons", "helplines", "allowed"]
)
def test_a_missing_site_wide_file_is_said(project: Project, kind: str) -> None:
    (project.root / "data" / f"{kind}.yml").unlink()
    assert found(project) == [f"data/{kind}.yml:1: missing-file: the file must exist"]


def test_a_folder_named_like_a_file_is_said(project: Project) -> None:
    (project.root / "data" / "site.yml").unlink()
    (project.root / "data" / "site.yml").mkdir()
    (project.root / project.home / "groups" / "lifeguards.yml").mkdir()
    assert found(project) == [
        f"{project.home}/groups/lifeguards.yml:1: {MISPLACED}",
        "data/site.yml:1: missing-file: the file must exist",
    ]


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("data/canary.yml", "data/canary.yml"),
        ("data/partnerships/canary.yml", "data/partnerships/canary.yml"),
        ("data/partnerships/Canary Town/partnership.yml", "data/partnerships/Canary Town"),
        ("data/partnerships/must-be-found.yml", "data/partnerships/must-be-found.yml"),
        ("data/partnerships/nowhere-on-sea/canary/x.yml", "data/partnerships/nowhere-on-sea/canary"),
        (
            "data/partnerships/nowhere-on-sea/groups/canary.yaml",
            "data/partnerships/nowhere-on-sea/groups/canary.yaml",
        ),
        (
            "data/partnerships/nowhere-on-sea/groups/The Canary.yml",
            "data/partnerships/nowhere-on-sea/groups/The Canary.yml",
        ),
        ("data/partnerships/nowhere-on-sea/groups/canary/x.yml", "data/partnerships/nowhere-on-sea/groups/canary"),
        (
            "data/partnerships/nowhere-on-sea/groups/.canary.yml",
            "data/partnerships/nowhere-on-sea/groups/.canary.yml",
        ),
    ],
)
def test_a_file_in_no_place_of_a_record_is_named(project: Project, path: str, told: str) -> None:
    project.write(path, "a: b\n")
    assert found(project) == [f"{told}:1: {MISPLACED}"]


def test_links_out_of_data_are_not_followed(project: Project) -> None:
    outside = project.root / "outside"
    outside.mkdir()
    (outside / "x.yml").write_text("name: canary\n", encoding="utf-8")
    (project.root / project.home / "groups" / "linked.yml").symlink_to(outside / "x.yml")
    (project.root / project.home / "meetings" / "more").symlink_to(outside)
    (project.root / "data" / "partnerships" / "linked").symlink_to(outside)
    assert found(project) == [
        f"data/partnerships/linked:1: {MISPLACED}",
        f"{project.home}/groups/linked.yml:1: symlink: must be a file of its own, not a link to another",
        f"{project.home}/meetings/more:1: {MISPLACED}",
    ]


def test_no_data_at_all_is_said(project: Project) -> None:
    (project.root / "data").rename(project.root / "elsewhere")
    assert project.found() == ["data:1: missing-file: the folder data/ must exist"]
    (project.root / "data").symlink_to(project.root / "elsewhere")
    assert project.found() == ["data:1: missing-file: the folder data/ must exist"]


def test_no_partnerships_are_said(project: Project) -> None:
    (project.root / "data" / "partnerships").rename(project.root / "elsewhere")
    assert "data/partnerships:1: missing-file: the folder data/partnerships/ must exist" in found(project)


def test_the_explanation_and_the_schemas_are_no_records(project: Project) -> None:
    project.write("data/README.md", "# Records\n")
    project.write("data/schema/site.json", "{}\n")
    assert found(project) == []
