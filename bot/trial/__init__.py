"""The trial: one office of 24 schools on one machine. It knows the sandbox; the bot it starts does not.

Whoever plays a school here does so through a phone of the sandbox: reads what is shown, taps and types. Only the
director looks into the trial's database, and only to read: what comes next, and whether the bot has come to rest.
"""
