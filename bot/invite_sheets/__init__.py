"""Invites on paper: one A4 page a school, as a Word or a PDF file. Drawn where it is sent, in no transaction."""
