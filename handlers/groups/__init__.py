"""Group chats: linked by who may, hearing only what their policy lets them."""
