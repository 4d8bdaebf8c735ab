"""Later notes of the executive of Nowhere-on-Sea, which follow up what earlier ones agreed."""

from tests.project import Project

NOTES = """# yaml-language-server: $schema=../../../schema/meeting.json
group: executive
title: {title}
date: {date}
summary: The executive looked back.
people:
  - {{initials: AB, name: Avery Breakwater, post: Director of Lighthouses, organisations: [nowhere-council],
     attendance: present, chair: true}}
items:
  - number: 1
    title: Matters arising
    openness: open
    parts:
      - id: matters-arising
        notes: [{{text: The door was looked at., by: [AB]}}]
{more}publication: {{status: published, approved_by: Chair, approved_on: not-stated, published_on: not-stated}}
source: {{document: nowhere-notes}}
"""
FIRST = "2026-05-12-executive"


def meeting(project: Project, date: str, *follow_ups: str, more: str = "") -> str:
    """Add the notes of one more meeting; the path of their file. A follow-up is `action: 1, state: done`."""
    path = f"{project.home}/meetings/{date}-executive.yml"
    lines = [f"          - {{meeting: {FIRST}, {follow_up}}}\n" for follow_up in follow_ups]
    text = ("        follow_ups:\n" + "".join(lines) if lines else "") + more
    project.write(path, NOTES.format(title=f"Meeting of the executive, {date}", date=date, more=text))
    return path
