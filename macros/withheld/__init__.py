"""What must not be seen: how it looks, how it is known again without being held, where it is looked for."""
