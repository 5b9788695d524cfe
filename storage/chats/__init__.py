"""Group chats: one link each, and what becomes of it."""
