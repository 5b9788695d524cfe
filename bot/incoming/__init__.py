"""From updates to their answers: stored before they are acknowledged, answered in order, said after the commit.

polling or webhook -> parsing -> the inbox -> lanes -> handlers' outer door -> answers -> settling.
"""
