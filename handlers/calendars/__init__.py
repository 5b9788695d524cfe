"""Days off and worked, events of the school year, and each person's own calendar."""
