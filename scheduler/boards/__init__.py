"""The live board of each deadline in a group: when it is posted, when it is edited, what it shows."""
