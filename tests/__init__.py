"""Tests mirror the packages; a test that asks for a database runs on both, unless others ask both the same."""
