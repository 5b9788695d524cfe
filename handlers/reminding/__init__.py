"""The ladder of reminders: seen, changed, and what it will say to whom before it is set."""
