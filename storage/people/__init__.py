"""People, the posts they hold and where they are reached; how they come and what is left when they go."""
