"""From an official document to a proposal: what it asks, of whom, until when, each with the words it was read from.

Rules of wording only: the same document gives the same proposal, on any machine, and nothing is in force by it. What
the words do not settle is a doubt, with every place it stands in side by side: never a guess.

`model` is what is proposed, `stored` how that is kept; `reading` calls the readers. `outline` tells where a sentence
stands, `header`, `audience`, `targets`, `dues` and `annexes` what it says, `duties`, `judging` and `tasks` put together
what belongs together, `doubting` finds what is left open.
"""
