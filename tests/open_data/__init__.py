"""Tests of the open data: what other programs read."""
