"""Working days, days off and the events of a school year; what hangs on them."""
