"""The commands of `partnership` beside those of `cli`, one module per family, each with a `register`."""
