"""A file -> everything in it that a person or a program could see: one reading, for the verifier and for the guard."""
