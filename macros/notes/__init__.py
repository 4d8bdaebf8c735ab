"""From a Word file of notes to a draft, from a draft to published notes, and what partners are told of them."""
