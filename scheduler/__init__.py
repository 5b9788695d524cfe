"""Says what is owed, unasked and on time: rounds that may be late, doubled or killed, and the way out to Telegram."""
