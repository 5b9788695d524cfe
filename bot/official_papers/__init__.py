"""Reports that an office signs, as Word files. Laid out where they are sent, in no transaction."""
