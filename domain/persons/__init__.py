"""People, their posts, how they ask for one, and what may be kept of them."""
