"""A Telegram of one's own: a Bot API server and a page of phones, on this machine only. It is not Telegram.

It refuses what Telegram refuses, in Telegram's words: a sandbox that is kinder than Telegram hides bugs. What it does
not imitate it says aloud (404 for unknown methods, 400 "not imitated by the sandbox" for known ones) and never answers
with a made-up success. It imports nothing of the program that talks to it.

Left out on purpose: Telegram's rates (30 messages a second, one a second and chat; inject 429 instead), topics,
channels, inline mode, Markdown, payments, and everything a school bot has no use for.

Two clocks: dates in messages come from the trial's clock, which can be pushed forward; how long an update waits, how
long a press may be answered and when a webhook is tried again run on real time: pushing the clock drops nothing.
"""
