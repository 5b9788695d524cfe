"""What an office keeps for itself, entry by entry, and the rules by which it is held against plans."""
