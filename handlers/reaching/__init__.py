"""What officers say to many units at once: always shown before it is sent."""
