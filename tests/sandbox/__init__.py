"""The sandbox against real clients and against the wire."""
