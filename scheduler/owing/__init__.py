"""The rounds that owe: what is due is written down once for each occasion, for all at once; nothing is sent here."""
