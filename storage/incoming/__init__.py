"""Updates until they are answered: none lost, none applied twice, in order for each person."""
