"""An official document as it lies on the desk: paragraphs and tables in their order, whatever file they came in.

`model` is what a document holds; `debris` is what conversion left in it and nobody wrote; `flowing` makes paragraphs of
lines that end where the paper ends, and finds the tables among them; `columns` knows what annexes call their columns.
Nothing here knows what the sentences mean.
"""
