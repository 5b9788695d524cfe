"""What the house remembers: tables, transactions, verbs named for what happens. Records leave; rows never do."""
