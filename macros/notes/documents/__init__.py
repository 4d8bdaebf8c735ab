"""A published document in Word -> the draft of a record, with what it seems to say, for a person to confirm.

In: the blocks of a Word file (`macros.notes.word.reading`). Out: drafts/<partnership>/arrangements/<edition>.yml or
drafts/<partnership>/groups/<group>.yml: its sections and clauses as the record has them, `proposed` fields each beside
the words that they were read from, and `unplaced` words. `accept` makes the record of it, of what was confirmed alone.
"""
