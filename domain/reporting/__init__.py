"""What becomes of what is owed: reports, promises, more time, lateness judged fairly."""
