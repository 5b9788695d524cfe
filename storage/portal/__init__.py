"""What programs of other houses may read: by a key of one authority, whole pages at a time, nothing of any person."""
