"""Text in data/ -> typed records, the line of everything in them, and what is wrong with them as text or shape."""
