"""What buttons do, one dataclass each: packed by `domain.packing`, answered by handlers."""
