"""The settings for hosts say the same everywhere, and what the site itself says."""

import os
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import etree

from tests.hosting.test_servers import SETTINGS, _headers
from tests.project import AS_AT, ROOT, copy_of_nowhere


def test_the_policy_is_that_of_the_pages_and_forbids_frames_besides() -> None:
    (own,) = re.findall(r'content_security_policy: "(.+)"', (ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    assert _headers()["Content-Security-Policy"] == f"{own}; frame-ancestors 'none'"
    assert len(_headers()) == 6


def test_every_server_and_host_has_the_same_headers() -> None:
    headers = _headers()
    apache = re.findall(
        r'^Header always set (\S+) "(.+)"$', (SETTINGS / "apache.htaccess").read_text("utf-8"), re.MULTILINE
    )
    assert dict(apache) == headers
    (netlify,) = tomllib.loads((SETTINGS / "netlify.toml").read_text("utf-8"))["headers"]
    assert netlify["values"] == headers
    tree = etree.parse(SETTINGS / "web.config")
    iis = {node.get("name"): node.get("value") for node in tree.iterfind(".//customHeaders/add")}
    # IIS says the same of caching by a setting of its own.
    assert iis == {name: value for name, value in headers.items() if name != "Cache-Control"}
    assert [node.get("cacheControlMode") for node in tree.iterfind(".//clientCache")] == ["DisableCache"]


def test_iis_knows_every_kind_of_file_that_a_site_has(invented_site: Path) -> None:
    # What IIS 10 knows by itself, of what a site has; every other kind it answers with 404.
    known = {".html", ".xml", ".txt", ".gz", ".png"}
    tree = etree.parse(SETTINGS / "web.config")
    told = {node.get("fileExtension") for node in tree.iterfind(".//mimeMap")}
    assert {file.suffix for file in invented_site.rglob("*") if file.is_file()} - known - told == set()
    assert {node.get("fileExtension") for node in tree.iterfind(".//staticContent/remove")} == told
    assert "." in told  # what a certificate is asked for with has no ending


@pytest.fixture(scope="module")
def gitlab() -> dict[str, Any]:
    settings = yaml.safe_load((SETTINGS / "gitlab-ci.yml").read_text(encoding="utf-8"))
    assert isinstance(settings, dict)
    return settings


def test_gitlab_accepts_the_shape_of_its_file() -> None:
    # GitLab's own schema, as check-jsonschema carries it.
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.gitlab-ci"]
    done = subprocess.run(
        [*command, SETTINGS / "gitlab-ci.yml"], capture_output=True, encoding="utf-8", errors="replace", check=False
    )
    assert done.returncode == 0, done.stdout


def test_nothing_is_published_at_gitlab_or_netlify_without_the_key(gitlab: dict[str, Any]) -> None:
    netlify = tomllib.loads((SETTINGS / "netlify.toml").read_text("utf-8"))["build"]["command"]
    for script in ("\n".join(gitlab["pages"]["script"]), netlify):
        calls = re.findall(r"partnership (?:check|build|verify)[^&\n]*", script)
        assert len(calls) >= 2
        assert [call for call in calls if "--require-key" not in call] == []
    publishing = [name for name, job in gitlab.items() if "pages" in job]
    assert publishing == ["pages"]


def test_only_the_main_branch_is_published_at_gitlab(gitlab: dict[str, Any]) -> None:
    (rule,) = gitlab["pages"]["rules"]
    assert rule["if"].startswith("$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH")
    assert gitlab["variables"]["GIT_DEPTH"] == "0"


def test_every_command_in_the_settings_is_one_that_there_is(gitlab: dict[str, Any]) -> None:
    from macros.cli import main

    lines = [line for job in gitlab.values() if isinstance(job, dict) for line in job.get("script", [])]
    calls = [shlex.split(line)[1:] for line in lines if line.startswith(".venv/bin/partnership ")]
    assert len(calls) >= 7
    for name, *options in calls:
        known = {option for parameter in main.commands[name].params for option in parameter.opts}
        given = {option for option in options if option.startswith("--")}
        assert given <= known, name


def test_the_scripts_for_gitlab_check_build_and_keep_the_site(gitlab: dict[str, Any], tmp_path: Path) -> None:
    project = copy_of_nowhere(tmp_path)
    project.write(".gitignore", "/drafts/\n/.fingerprint-key\n/.build/\n/.venv\n/public/\n")
    for command in (("init", "-q", "-b", "main"), ("add", "-A"), ("commit", "-q", "-m", "The records")):
        project.git(*command)
    (project.root / ".venv").symlink_to(sys.prefix)
    environment = {
        **os.environ,
        "CI_PAGES_URL": "https://safeguarding.example/children",
        "PARTNERSHIP_AS_AT": AS_AT.isoformat(),
        "PARTNERSHIP_FINGERPRINT_KEY": "",
    }
    for job in ("check", "pages", "history", "reviews"):
        done = subprocess.run(
            ["bash", "-e", "-o", "pipefail", "-c", "\n".join(gitlab[job]["script"])],
            cwd=project.root,
            env=environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, f"{job}: {done.stdout}{done.stderr}"
    kept = project.root / gitlab["pages"]["pages"]["publish"]
    assert "https://safeguarding.example/children/" in (kept / "sitemap.xml").read_text(encoding="utf-8")
