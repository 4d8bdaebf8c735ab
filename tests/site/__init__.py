"""Tests over the built site, in a real browser."""
