"""The tables, a module a subject. Instants are UTC (`Moment`), local days are dates, ids are integers of our own."""
