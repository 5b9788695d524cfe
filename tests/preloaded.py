"""All that programs are made of which tests fork: imported once, by the process they are forked from.

Nothing of it goes again before the end. To look for garbage among it would take half as long again, and write to every
page of it that the forked would share.
"""

import gc
from importlib import import_module

COMMANDS = ("run", "serve", "work", "load", "invite", "key", "hook", "audit", "ask", "check", "migrate")

gc.disable()
for module in (*(f"bot.commands.{name}_command" for name in COMMANDS), "tests.bot.shell", "tests.torture.processes"):
    import_module(module)
gc.freeze()
gc.enable()
