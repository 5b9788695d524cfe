"""How the program itself fares: its rounds, its queues, and the sealed trace of what people changed."""
