"""Reads a file somebody sent, in a child process: whatever it is, it costs no more than the child may use.

`reading` starts the child and hears it; `child` limits itself, looks at what the file is, and reads it row by row.
Nothing here knows what the rows mean.
"""
