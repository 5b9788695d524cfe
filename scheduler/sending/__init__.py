"""From what is owed to what has arrived: claimed, paced, sent through python-telegram-bot, settled."""
