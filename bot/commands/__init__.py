"""The command line, a module a command. Each imports what it needs when it runs: `read` never pays for aiogram."""
