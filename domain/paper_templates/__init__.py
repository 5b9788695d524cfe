"""The office's own template of the report to sign: which fields it may hold, what stands in its way, what goes in.

A template says where things go and in which words, and decides nothing: a field is a name between two pairs of braces,
`{{ky}}`, and there is no other sign in it that the bot obeys.
"""
