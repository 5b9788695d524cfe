"""Pictures for the chat: drawn where they are sent, in no transaction, for a phone 360 points wide.

Each kind of body has a module that lays it out on a sheet; `drawing` chooses which. The background is opaque and the
ink dark: what is read in a light chat is read in a dark one.
"""
