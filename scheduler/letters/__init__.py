"""What is said unasked, written when it is sent, from what is true then: a letter for each kind of news."""
