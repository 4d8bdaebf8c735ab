"""What the workflows' own scripts do, run with a stand-in for GitHub: the issue of what falls due, the kept site."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.test_workflows import place, steps, workflow

TITLE = "Reviews due within 30 days"
LABEL = "reviews-due"
GH = r"""#!/bin/sh
# Writes down what it is asked, and answers as GitHub would.
echo "$*" >> "$ASKED"
case "$1 $2" in
  "api repos/"*) echo "$HAS_ISSUES" ;;
  "issue list") printf '%s' "$ISSUE" ;;
  "issue view") cat "$BODY" ;;
  "issue create" | "issue edit") while [ "$1" != --body-file ]; do shift; done; cat "$2" > "$BODY" ;;
  "issue comment") cat > "$COMMENT" ;;
esac
"""
OLD = "Do this:\n\n- [ ] 1 December 2026: Time limits, `data/timescales.yml`\n"
MORE = f"{OLD}- [ ] 2 December 2026: Glossary, `data/glossary.yml`\n"


class Night:
    """One run of the step that keeps the issue: what GitHub was asked, what the issue and its comment say then."""

    def __init__(self, folder: Path, due: str, issue: str = "", body: str = "", has_issues: str = "true") -> None:
        gh = folder / "bin" / "gh"
        gh.parent.mkdir(exist_ok=True)
        gh.write_text(GH, encoding="utf-8")
        gh.chmod(0o755)
        places = {name: folder / name.lower() for name in ("ASKED", "BODY", "COMMENT")}
        for file in places.values():
            file.write_text("", encoding="utf-8")
        places["BODY"].write_bytes(body.encode())
        (folder / "due.md").write_text(due, encoding="utf-8")
        job_steps = steps("nightly", "due")
        script = job_steps[place(job_steps, "list=")]["run"]
        environment = {
            **{name: str(file) for name, file in places.items()},
            "PATH": f"{gh.parent}:{os.environ['PATH']}",
            "RUNNER_TEMP": str(folder),
            "GH_REPO": "nowhere/site",
            "HAS_ISSUES": has_issues,
            "ISSUE": issue,
        }
        done = subprocess.run(
            ["bash", "-e", "-c", script], env=environment, capture_output=True, text=True, check=False
        )
        assert (done.returncode, done.stderr) == (0, "")
        self.printed = done.stdout
        asked = places["ASKED"].read_text(encoding="utf-8").splitlines()
        self.done = [line for line in asked if line.split()[:2] not in (["issue", "list"], ["issue", "view"])]
        assert self.done.pop(0) == "api repos/nowhere/site --jq .has_issues"
        self.body = places["BODY"].read_text(encoding="utf-8")
        self.comment = places["COMMENT"].read_text(encoding="utf-8")


def test_without_an_issue_one_is_opened_under_a_label_of_its_own(tmp_path: Path) -> None:
    night = Night(tmp_path, OLD)
    label, create = night.done
    assert label.startswith(f"label create {LABEL} --force ")
    assert create == f"issue create --title {TITLE} --label {LABEL} --body-file {tmp_path}/due.md"
    assert night.body == OLD


def test_what_is_new_goes_into_the_open_issue_and_people_are_told_of_that_alone(tmp_path: Path) -> None:
    night = Night(tmp_path, MORE, "7 OPEN\n", OLD.replace("[ ]", "[x]").replace("\n", "\r\n"))
    assert night.done == [f"issue edit 7 --body-file {tmp_path}/due.md", "issue comment 7 --body-file -"]
    assert night.body == MORE
    assert night.comment == f"New in the list:\n\n{MORE.splitlines()[-1]}\n"


def test_nobody_is_written_to_of_other_words_above_the_list(tmp_path: Path) -> None:
    night = Night(tmp_path, f"Other words.\n\n{OLD}", "7 OPEN\n", OLD)
    assert night.done == [f"issue edit 7 --body-file {tmp_path}/due.md"]


def test_what_is_done_leaves_the_list_and_nobody_is_written_to(tmp_path: Path) -> None:
    night = Night(tmp_path, OLD, "7 OPEN\n", MORE)
    assert night.done == [f"issue edit 7 --body-file {tmp_path}/due.md"]
    assert night.body == OLD


@pytest.mark.parametrize("body", [OLD, OLD.replace("[ ]", "[x]"), OLD.replace("\n", "\r\n")])
def test_a_night_without_news_changes_nothing_not_even_a_box_that_somebody_ticked(tmp_path: Path, body: str) -> None:
    night = Night(tmp_path, OLD, "7 OPEN\n", body)
    assert night.done == []


def test_the_issue_is_closed_when_nothing_falls_due(tmp_path: Path) -> None:
    assert Night(tmp_path, "", "7 OPEN\n", OLD).done == ["issue close 7 --comment Nothing falls due within 30 days."]


@pytest.mark.parametrize("issue", ["", "7 CLOSED\n"])
def test_nothing_is_opened_where_nothing_falls_due(tmp_path: Path, issue: str) -> None:
    assert Night(tmp_path, "", issue).done == []


@pytest.mark.parametrize("due", [OLD, MORE])
def test_a_closed_issue_is_opened_again_with_the_list_of_today(tmp_path: Path, due: str) -> None:
    night = Night(tmp_path, due, "7 CLOSED\n", OLD)
    edit = [f"issue edit 7 --body-file {tmp_path}/due.md"] if due != OLD else []
    assert night.done == ["issue reopen 7", *edit, "issue comment 7 --body-file -"]
    assert night.body == due
    assert night.comment.splitlines()[2:] == due.splitlines()[2:]


def test_where_issues_are_switched_off_it_says_so_and_the_run_does_not_fail(tmp_path: Path) -> None:
    night = Night(tmp_path, OLD, has_issues="false")
    assert night.done == []
    assert night.printed.startswith("::notice::Issues are switched off in this repository, so none can list what falls")
    assert night.printed.count("\n") == 1


def test_the_list_is_what_the_program_makes_and_only_main_is_listed() -> None:
    job = workflow("nightly")["jobs"]["due"]
    assert job["if"] == "github.ref == 'refs/heads/main'"
    made = place(job["steps"], ".venv/bin/partnership reviews --within 30 --format markdown")
    assert job["steps"][made]["run"].endswith('> "$RUNNER_TEMP/due.md"')
    assert made + 1 == place(job["steps"], "list=")
    assert job["steps"][made + 1]["env"]["GH_TOKEN"] == "${{ github.token }}"


def ran(folder: Path, step: dict[str, Any], **environment: str) -> tuple[str, dict[str, str]]:
    """What a step of a workflow prints, and what it leaves in GitHub's files."""
    left = {name: folder / name.lower() for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
    for file in left.values():
        file.write_text("", encoding="utf-8")
    given = {"PATH": os.environ["PATH"], **{name: str(file) for name, file in left.items()}, **environment}
    done = subprocess.run(["bash", "-e", "-c", step["run"]], env=given, capture_output=True, text=True, check=True)
    return done.stdout, {name: file.read_text(encoding="utf-8") for name, file in left.items()}


def named(name: str) -> dict[str, Any]:
    """The step of that name of the job that keeps the site of a pull request."""
    (step,) = (step for step in steps("check", "site") if step.get("name") == name)
    return step


def test_the_site_of_a_pull_request_is_kept_for_three_days_once_the_guard_has_run_with_the_key() -> None:
    job_steps = steps("check", "site")
    words = (".venv/bin/partnership guard", ".venv/bin/partnership build", ".venv/bin/partnership verify site")
    places = [place(job_steps, word) for word in words]
    assert places == sorted(places)
    for at in places:
        assert "--require-key" in job_steps[at]["run"]
        assert "secrets.PARTNERSHIP_FINGERPRINT_KEY" in job_steps[at]["env"]["PARTNERSHIP_FINGERPRINT_KEY"]
    kept = place(job_steps, "actions/upload-artifact")
    assert kept == places[-1] + 1
    assert job_steps[kept]["with"] == {
        "name": "site",
        "path": "site",
        "retention-days": "3",
        "if-no-files-found": "error",
    }
    assert job_steps[place(job_steps, "actions/checkout")]["with"]["fetch-depth"] == "0"


def test_without_the_key_no_site_is_kept_and_that_is_said(tmp_path: Path) -> None:
    first, *others = steps("check", "site")
    assert {step["if"] for step in others} == {"steps.key.outputs.here"}
    assert first["id"] == "key"
    printed, left = ran(tmp_path, first, PARTNERSHIP_FINGERPRINT_KEY="")
    assert printed.startswith("::notice::No site is kept of this pull request, as the key of the fingerprints is not")
    assert printed.count("\n") == 1
    assert left["GITHUB_OUTPUT"] == ""
    printed, left = ran(tmp_path, first, PARTNERSHIP_FINGERPRINT_KEY=json.dumps("0" * 64))
    assert (printed, left["GITHUB_OUTPUT"]) == ("", "here=yes\n")


def test_the_kept_site_is_linked_from_the_summary_and_beside_the_pull_request(tmp_path: Path) -> None:
    step = named("Say where it is")
    assert (
        step["env"]["ADDRESS"] == f"${{{{ steps.{named('Keep the site for three days')['id']}.outputs.artifact-url }}}}"
    )
    address = "https://git.example/nowhere/site/actions/runs/1/artifacts/2"
    printed, left = ran(tmp_path, step, ADDRESS=address)
    assert printed == f"::notice title=The site of this pull request::{address}\n"
    assert left["GITHUB_STEP_SUMMARY"].startswith(f"[The site of this pull request]({address}), for three days. Unpack")
    assert "`python3 -m http.server`" in left["GITHUB_STEP_SUMMARY"]
