"""What the phones of the page (and tests) may do: write, tap, send files, join groups, push the clock, break things."""
