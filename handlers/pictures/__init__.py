"""Pictures in the chat: what they show is all in the text beside them."""
