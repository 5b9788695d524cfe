"""Whole lives of plans: a document is sent in the chat, gone through, published, and lived through to its last day, on
both databases. Each test is one story, as an office would tell it at the end of the year."""
