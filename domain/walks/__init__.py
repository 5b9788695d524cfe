"""Going through a proposal with an officer: what is shown, what is asked, what they decided, and what comes of it.

The proposal stays as it was read. Decisions are kept beside it and laid over it (`amending`), so that whatever was said
can be taken back, and a colleague can go on where somebody left off. `steps` knows the way, `moves` what one press does
and `hearing` one typed line, `screens` what is seen. What is sure is confirmed group by group; what is not is asked one
by one.
"""
