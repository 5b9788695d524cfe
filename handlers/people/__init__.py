"""Who answers for what, since when; posts are given and ended; what is held of a person is theirs to see."""
