"""How the schema came to be, step by step (Alembic). `storage.migrate` runs them; there is no alembic.ini."""
