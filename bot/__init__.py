"""The program: settings, assembly, command line, polling and webhook, the trial."""
