"""Units and changes of their tree: what is allowed, and what each does."""
