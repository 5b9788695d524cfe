"""What a typed question asks for: a closed grammar over a small vocabulary, deterministic, without a model.

A question is read in five steps, each a module: unit names are taken out first (`domain.names.spotting`), then periods
and days (`moments`), then thresholds (`amounts`), then the words of the vocabulary (`lexicon`, over `vocabulary` and
`small_words`); `rules` decides from what was found. What no rule takes is answered with help, never with a guess.
"""
