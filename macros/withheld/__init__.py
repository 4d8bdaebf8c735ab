"""What must not be seen: how it looks, how it is known again without being held, how every file is read for it."""
