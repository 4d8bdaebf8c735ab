"""What runs on GitHub keeps its promises: the gate first, the verified files only, and no more rights than it needs."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.git import git

FOLDER = Path(__file__).parents[1] / ".github" / "workflows"
NAMES = ("check", "nightly", "publish")
GATE = ".venv/bin/partnership check --format github"
RIGHTS = {
    "check": {job: {"contents": "read"} for job in ("records", "site", "history", "tests")},
    "nightly": {
        "reviews": {"contents": "read"},
        "due": {"contents": "read", "issues": "write"},
        "tests": {"contents": "read"},
    },
    "publish": {
        "build": {"contents": "read", "pages": "read"},
        "deploy": {"pages": "write", "id-token": "write"},
        "afterwards": {"contents": "read"},
    },
}


def workflow(name: str) -> Any:
    """A workflow as GitHub reads it: `on` is a word there, and not the value true."""
    return yaml.load((FOLDER / f"{name}.yml").read_text(encoding="utf-8"), yaml.BaseLoader)


def steps(name: str, job: str) -> list[dict[str, Any]]:
    """The steps of a job, in order."""
    return list(workflow(name)["jobs"][job]["steps"])


def place(job_steps: list[dict[str, Any]], words: str) -> int:
    """Where the one step stands that runs or uses something beginning with these words."""
    (index,) = (n for n, step in enumerate(job_steps) if str(step.get("run") or step.get("uses")).startswith(words))
    return index


def test_there_are_these_workflows_and_no_others() -> None:
    assert sorted(file.name for file in FOLDER.iterdir()) == [f"{name}.yml" for name in NAMES]


def test_only_githubs_own_actions_are_used_each_at_the_commit_of_one_version() -> None:
    """A tag can be moved to other code, a commit cannot; the version beside it is for people."""
    lines = [line for name in NAMES for line in (FOLDER / f"{name}.yml").read_text(encoding="utf-8").splitlines()]
    used = [line.partition("uses: ")[2] for line in lines if "uses: " in line]
    assert [use for use in used if not re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", use)] == []
    assert len(set(used)) == len({use.partition("@")[0] for use in used}) > 4


@pytest.mark.parametrize(
    "linter", [["actionlint", "-shellcheck="], ["zizmor", "--offline", "--quiet", "--strict-collection"]]
)
def test_two_linters_of_workflows_find_nothing(linter: list[str]) -> None:
    """Faults that GitHub would find only when a run fails, and ways in which a stranger could make a run do theirs."""
    program = str(Path(sys.executable).with_name(linter[0]))
    files = [str(FOLDER / f"{name}.yml") for name in NAMES]
    done = subprocess.run([program, *linter[1:], *files], capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", NAMES)
def test_no_job_has_more_rights_than_it_needs(name: str) -> None:
    assert workflow(name)["permissions"] == {}
    assert {job: settings["permissions"] for job, settings in workflow(name)["jobs"].items()} == RIGHTS[name]


@pytest.mark.parametrize("name", NAMES)
def test_a_failure_fails_and_nothing_runs_for_ever(name: str) -> None:
    text = (FOLDER / f"{name}.yml").read_text(encoding="utf-8")
    assert "continue-on-error" not in text
    assert "|| true" not in text
    assert all("timeout-minutes" in job for job in workflow(name)["jobs"].values())


@pytest.mark.parametrize("name", NAMES)
def test_python_is_the_version_that_the_project_needs_and_git_keeps_no_password(name: str) -> None:
    all_steps = [step for job in workflow(name)["jobs"] for step in steps(name, job)]
    versions = [step["with"]["python-version"] for step in all_steps if "setup-python" in step.get("uses", "")]
    kept = [step["with"]["persist-credentials"] for step in all_steps if "checkout" in step.get("uses", "")]
    assert set(versions) == {"3.11"}
    assert set(kept) == {"false"}


def test_a_pull_request_is_checked_beside_its_lines_and_tested() -> None:
    assert list(workflow("check")["on"]) == ["pull_request"]
    assert place(steps("check", "records"), GATE)
    assert place(steps("check", "tests"), "make test")


def test_a_pull_request_is_looked_through_with_its_whole_history() -> None:
    job_steps = steps("check", "history")
    assert job_steps[0]["with"]["fetch-depth"] == "0"
    assert place(job_steps, ".venv/bin/partnership history --format github")


def test_nothing_is_published_without_the_key_of_the_fingerprints() -> None:
    partnership_steps = [step for step in steps("publish", "build") if ".venv/bin/partnership" in step.get("run", "")]
    assert len(partnership_steps) == 3
    for step in partnership_steps:
        assert "--require-key" in step["run"]
        assert "secrets.PARTNERSHIP_FINGERPRINT_KEY" in step["env"]["PARTNERSHIP_FINGERPRINT_KEY"]


REMOVAL = "data/taken-down.yml"
NIGHT = 1_795_000_000  # a moment in November 2026


def step_says(root: Path, name: str, job: str, words: str) -> str:
    """What a step that begins with these words leaves for later steps, or prints where it leaves nothing."""
    (script,) = (step["run"] for step in steps(name, job) if str(step.get("run")).startswith(words))
    out = root / ".git" / "output"
    out.write_text("", encoding="utf-8")
    clock = root / ".git" / "date"
    clock.write_text(f"#!/bin/sh\necho {NIGHT}\n", encoding="utf-8")
    clock.chmod(0o755)
    environment = {
        "PATH": f"{clock.parent}:{os.environ['PATH']}",
        "GITHUB_OUTPUT": str(out),
        "GIT_TEST_DATE_NOW": str(NIGHT),
    }
    done = subprocess.run(["bash", "-e", "-c", script], cwd=root, env=environment, capture_output=True, text=True)
    return out.read_text(encoding="utf-8") or f"{done.stdout}exit {done.returncode}\n"


def commit(root: Path, path: str, days_ago: int) -> None:
    """Change a file and commit it, so many days before the night."""
    if not (root / ".git").exists():
        git(root, "init", "-q", "-b", "main")
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    with (root / path).open("a", encoding="utf-8") as file:
        file.write("x\n")
    git(root, "add", "-A")
    when = f"@{NIGHT - days_ago * 86_400} +0000"
    git(root, "commit", "-q", "-m", "A change", GIT_COMMITTER_DATE=when, GIT_AUTHOR_DATE=when)


def test_an_ordinary_publication_waits_for_the_whole_check(tmp_path: Path) -> None:
    commit(tmp_path, REMOVAL, 9)
    commit(tmp_path, "data/site.yml", 0)
    assert step_says(tmp_path, "publish", "build", "if") == "exit 0\n"


@pytest.mark.parametrize("later", [[], ["data/site.yml"]])
def test_a_removal_and_what_puts_it_right_wait_only_for_what_could_let_withheld_words_out(
    tmp_path: Path, later: list[str]
) -> None:
    commit(tmp_path, "data/site.yml", 30)
    commit(tmp_path, REMOVAL, 1)
    for path in later:
        commit(tmp_path, path, 0)
    assert step_says(tmp_path, "publish", "build", "if") == "only=--for-removal\n"
    job_steps = steps("publish", "build")
    for words in (GATE, ".venv/bin/partnership build"):
        step = job_steps[place(job_steps, words)]
        assert step["run"].endswith(' ${ONLY:+"$ONLY"}')
        assert step["env"]["ONLY"] == "${{ steps.removal.outputs.only }}"
    # Nothing is left out of what looks at the very files that are published.
    assert "ONLY" not in job_steps[place(job_steps, ".venv/bin/partnership verify")]["run"]


def test_a_removal_counts_from_the_day_on_which_main_got_it(tmp_path: Path) -> None:
    commit(tmp_path, "data/site.yml", 30)
    git(tmp_path, "checkout", "-q", "-b", "side")
    commit(tmp_path, REMOVAL, 9)
    git(tmp_path, "checkout", "-q", "main")
    commit(tmp_path, "README.md", 3)
    when = f"@{NIGHT} +0000"
    git(tmp_path, "merge", "-q", "--no-ff", "-m", "Merge", "side", GIT_COMMITTER_DATE=when, GIT_AUTHOR_DATE=when)
    assert step_says(tmp_path, "publish", "build", "if") == "only=--for-removal\n"


def test_a_pull_request_is_a_removal_where_it_changes_the_list(tmp_path: Path) -> None:
    commit(tmp_path, "data/site.yml", 30)
    commit(tmp_path, REMOVAL, 9)
    assert step_says(tmp_path, "check", "records", "if") == "only=--for-removal\n"
    commit(tmp_path, "data/site.yml", 0)
    assert step_says(tmp_path, "check", "records", "if") == "exit 0\n"


def test_the_history_and_the_whole_check_come_after_every_publication_and_stop_none() -> None:
    afterwards = workflow("publish")["jobs"]["afterwards"]
    assert afterwards["needs"] == ["build", "deploy"]
    assert afterwards["if"] == "${{ !cancelled() }}"
    assert "afterwards" not in (workflow("publish")["jobs"][job].get("needs") for job in ("build", "deploy"))
    job_steps = steps("publish", "afterwards")
    assert job_steps[0]["with"]["fetch-depth"] == "0"
    history = place(job_steps, ".venv/bin/partnership history --format github --require-key")
    whole = place(job_steps, f"{GATE} --require-key")
    assert "ONLY" not in job_steps[whole]["run"]
    # One of the two does not hide the other.
    assert history < whole
    assert job_steps[whole]["if"] == "${{ !cancelled() }}"


@pytest.mark.parametrize(("days", "code"), [(45, 0), (52, 0), (53, 1), (70, 1)])
def test_the_nightly_run_tells_in_time_that_it_will_stop_and_fails_in_the_last_week(
    tmp_path: Path, days: int, code: int
) -> None:
    commit(tmp_path, "data/site.yml", days)
    said = step_says(tmp_path, "nightly", "reviews", "days=")
    assert said.startswith(f"::warning::The last commit is {days} days old, and after 60 GitHub stops these")
    assert said.count("\n") == 2
    assert said.endswith(f"exit {code}\n")


def test_the_nightly_run_says_nothing_while_people_commit(tmp_path: Path) -> None:
    commit(tmp_path, "data/site.yml", 44)
    assert step_says(tmp_path, "nightly", "reviews", "days=") == "exit 0\n"
    assert "60 days" in " ".join(
        (FOLDER.parents[1] / "docs" / "reference" / "promises.md").read_text(encoding="utf-8").split()
    )


def test_the_review_gate_runs_every_night() -> None:
    (schedule,) = workflow("nightly")["on"]["schedule"]
    assert re.fullmatch(r"\d+ \d+ \* \* \*", schedule["cron"])
    assert place(steps("nightly", "reviews"), GATE)


def test_what_a_pull_request_tests_by_sample_is_tested_whole_every_night() -> None:
    job_steps = steps("nightly", "tests")
    assert job_steps[place(job_steps, "make test")]["env"] == {"PARTNERSHIP_TESTS": "all"}


def test_main_is_published_by_the_gate_then_the_build_then_its_verification() -> None:
    job_steps = steps("publish", "build")
    order = [place(job_steps, words) for words in (GATE, ".venv/bin/partnership build", ".venv/bin/partnership verify")]
    assert order == sorted(order)
    assert workflow("publish")["on"]["push"] == {"branches": ["main"]}


def test_exactly_the_verified_folder_is_published() -> None:
    job_steps = steps("publish", "build")
    built = job_steps[place(job_steps, ".venv/bin/partnership build")]["run"].split()
    verified = job_steps[place(job_steps, ".venv/bin/partnership verify")]["run"].split()
    upload = place(job_steps, "actions/upload-pages-artifact")
    folder = built[built.index("--out") + 1]
    assert verified[2] == folder
    assert job_steps[upload]["with"] == {"path": folder}
    # Nothing between the two could change a file, and nothing after them.
    assert upload == place(job_steps, ".venv/bin/partnership verify") + 1 == len(job_steps) - 1


def test_only_main_is_deployed_and_only_what_the_build_handed_over() -> None:
    deploy = workflow("publish")["jobs"]["deploy"]
    assert deploy["needs"] == "build"
    assert deploy["if"] == "github.ref == 'refs/heads/main'"
    assert [step["uses"].split("@")[0] for step in deploy["steps"]] == ["actions/deploy-pages"]


def test_the_site_knows_the_address_at_which_it_will_be() -> None:
    job_steps = steps("publish", "build")
    build = job_steps[place(job_steps, ".venv/bin/partnership build")]
    asked = job_steps[place(job_steps, "actions/configure-pages")]
    assert build["env"]["SITE_URL"] == f"${{{{ steps.{asked['id']}.outputs.base_url }}}}/"
    assert job_steps.index(asked) < job_steps.index(build)


def test_publications_wait_for_one_another() -> None:
    assert workflow("publish")["concurrency"] == {"group": "publish", "cancel-in-progress": "false"}
