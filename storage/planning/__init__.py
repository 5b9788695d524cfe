"""Plans and what they oblige whom to, from the first reading to the last amendment."""
