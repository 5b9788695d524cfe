"""What is held of one person: shown, mended, erased."""

WAS, IS = "was", "is"
