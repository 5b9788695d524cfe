"""Units: found, shown, listed, changed from a day on; every change leaves its trace."""
