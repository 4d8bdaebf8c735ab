"""Invented Word files of minutes, laid out in many ways, and a score of what an import reads of them.

`meetings/` says what was said, the modules of layouts how it stands on the page, `combinations.yml` which go together.
"""
