"""The roles of a file's parts -> the draft record of a meeting, and a report of what a person should look at.

In: `roles.assign.Assigned`. Out: plain values in the shape of `models.draft.Draft`. What the notes do not say is left
out, never made up; what has no place stands with its words in `unplaced`; no message or report ever carries a word of
the file.
"""
