"""Figures of many reports: exact sums, shares and places, and what is drawn or written of them."""
