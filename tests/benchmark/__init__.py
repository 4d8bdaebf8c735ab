"""How fast and how light the site is with very many notes, beside plain MkDocs Material with the same words.

`make benchmark` runs it. No test does: a time says something only beside another time of the same run.
"""
