"""Plans: read from documents, confirmed item by item, published, changed and withdrawn in the open."""
