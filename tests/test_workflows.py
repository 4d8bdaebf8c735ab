"""What runs on GitHub keeps its promises: the gate first, the verified files only, and no more rights than it needs."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

FOLDER = Path(__file__).parents[1] / ".github" / "workflows"
NAMES = ("check", "nightly", "publish")
GATE = ".venv/bin/partnership check --format github"
RIGHTS = {
    "check": {"records": {"contents": "read"}, "tests": {"contents": "read"}},
    "nightly": {"reviews": {"contents": "read"}, "tests": {"contents": "read"}},
    "publish": {
        "build": {"contents": "read", "pages": "read"},
        "deploy": {"pages": "write", "id-token": "write"},
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


@pytest.mark.parametrize("name", NAMES)
def test_only_githubs_own_actions_are_used_each_at_an_exact_version(name: str) -> None:
    used = [step["uses"] for job in workflow(name)["jobs"] for step in steps(name, job) if "uses" in step]
    assert used
    assert [action for action in used if not re.fullmatch(r"actions/[a-z-]+@v\d+\.\d+\.\d+", action)] == []


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
    job_steps = steps("check", "records")
    assert job_steps[0]["with"]["fetch-depth"] == "0"
    assert place(job_steps, ".venv/bin/partnership history --format github")


def test_nothing_is_published_without_the_key_of_the_fingerprints() -> None:
    partnership_steps = [step for step in steps("publish", "build") if ".venv/bin/partnership" in step.get("run", "")]
    assert len(partnership_steps) == 3
    for step in partnership_steps:
        assert "--require-key" in step["run"]
        assert "secrets.PARTNERSHIP_FINGERPRINT_KEY" in step["env"]["PARTNERSHIP_FINGERPRINT_KEY"]


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
