"""What an office keeps for itself, entry by entry: added to, never altered."""
