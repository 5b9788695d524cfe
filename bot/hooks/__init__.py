"""Tells portals by itself what has happened: each thing at least once, in order, and to no address but theirs."""
