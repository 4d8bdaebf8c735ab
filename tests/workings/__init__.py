"""Tests of macros/governance and of what publish says of it."""
