"""What the bot says unasked: owed once for each occasion, looked at again before it is sent, settled once."""
