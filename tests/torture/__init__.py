"""Kills the program over and over while people use it, then counts: what was lost, what was done or said twice.

`python -m tests.torture --seconds N [--database sqlite|postgresql|both]` prints its counts as JSON in the last line.

The program is the real one, told by its settings alone where Telegram is: on SQLite `bot run`; on PostgreSQL two
`bot serve` behind a proxy and two `bot work`, while the database restarts. A fork server has imported it
beforehand, so that a start costs no imports; the child runs `bot.__main__.main(["run"])` as the command line does.
Each of its lives is armed at one crash point, so that who finds it dead knows where it died; lives that get past it
are killed from outside. Telegram misbehaves meanwhile. Between two lives the clock mostly jumps by more than a hold:
what the dead process held is then free at once, as it would be a minute later. In the middle it jumps to the next
morning, which owes everybody reminders; plans that would be too much for a school are withdrawn again, which is news.

How messages are told apart: every line that changes something carries a number nobody else ever types, and the bot
repeats it in its answer; a decision carries its reason or its receipt, an announcement the name of its plan. What
begins as reminders and digests do is counted as one of them, whatever it names.
"""
