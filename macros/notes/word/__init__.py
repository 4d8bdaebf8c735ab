"""Notes in a Word file -> the draft record of a meeting.

In: a .docx laid out as meeting notes usually are (title and date, a table of those who attended, numbered items in a
table, a table of actions). Out: plain values in the shape of `models.draft.Draft`, and a report of what was placed,
what could not be placed and what was left out. The file is treated as hostile until `container` has looked at it, and
no message or report ever carries a word of it.
"""
