"""What handlers say, and how it becomes requests."""
