"""What a unit does about what it owes: fills, hands in, promises, asks for time, proves it."""
