"""Forms as a pure conversation: a form is data, a draft is a row, and every turn makes a new draft out of the old one.

model, expressions    what a form is; files, grammar and lines read one from TOML, writing writes one
draft                 what is remembered of a half-filled one
answers, ratios       what follows from the answers so far: what is asked, open, wrong; how it stands against targets
computing             what is made of other answers
words, reading        what a typed line means: a move like a button's, or an answer
conversation          one turn: a line, a press or a file in; a new draft and what to say out
screens, review       what the phone shows
previews, versions    a form on one screen before schools are asked with it, and beside the version before
trials, elsewhere     one that is tried; the screens of whatever is filled like a report, and is none
amiss                 what is wrong in a form file, in the words of whoever reads it
"""
