"""Tests mirror the packages; every test that asks for a database runs on both."""
