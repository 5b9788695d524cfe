"""What an office keeps for itself: tasks, initiatives, inspections, draws of lots. Added to, never altered."""
