"""How every workbook is opened."""

# A school's name or sentence that begins with = is text, never a formula.
TEXT_ONLY = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
