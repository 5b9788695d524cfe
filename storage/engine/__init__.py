"""How either database is run: opened, written, read side by side, brought up to date. Nothing here knows of schools."""
