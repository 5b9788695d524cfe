"""How the schema came to be, step by step (Alembic). `storage.engine.migrate` runs them; there is no alembic.ini."""
