"""Many units at once: counted, added up and put in order by the database, never here."""
