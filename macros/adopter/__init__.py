"""What a project of one's own has besides records: the files around them, and the line that names the software."""
