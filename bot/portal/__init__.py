"""What a department's portal or dashboard reads over HTTP: numbers, states and moments, and nothing of any person.

It answers with the records that the chat answers with, so that no figure can differ; and only as much at a time as
keeps nobody waiting who types.
"""
