"""Answers what people say: plain functions that read the request, call one verb and return what to say.

The door runs each in the transaction of its update; the answer leaves after the commit. No handler waits for Telegram,
opens a transaction, builds a query or contains a sentence. What reads much, and writes nothing, is worked out on a
snapshot in between (`aside`), so that nobody's writing waits for it.
"""
