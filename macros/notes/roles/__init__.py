"""What was read of a Word file -> what each part of it is: a title, a person, an item, an action, nothing known.

In: a `word.reading.WordText`. Out: `pieces.Piece` in the order of the page, each with its role and the signs that spoke
for it. No layout is expected: tables by their columns, people by the shape of their lines, items by whatever marks them
in this file (`schemes`) are weighed against each other. What has no role keeps its words. Nothing later looks at the
file again.
"""
