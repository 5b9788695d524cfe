"""The methods of the Bot API, by subject: each takes the world and the parameters and returns the result."""
