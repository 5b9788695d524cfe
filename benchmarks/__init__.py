"""How fast it is, beside something plain that does as little as can be done, in the same minute on the same machine.

What counts is the ratio: a busy machine slows both. Everything goes over a sandbox in a process of its own, so that the
bot has a core to itself. Bot and baseline take turns, and the figure is the median of the turns. Nothing is held up by
the pace Telegram asks for, unless the pace is what is measured. The figures are for people: nothing fails by them.
"""
