"""The rounds that look after what others rely on: units that change on their day, groups that are gone, what is old."""
