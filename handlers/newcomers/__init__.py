"""Whoever comes in: consent before anything is kept, an invite or an application, and who is let in."""
