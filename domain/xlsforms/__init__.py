"""Forms drawn in Excel (XLSForm) and the bot's own forms, each made of the other; both are the same form in the end.

book                what stands in the sheets, cell by cell, and what is said of a cell
headings, sorts     which columns and kinds of rows the chat heeds, which it only mentions, which it refuses
survey, choices     rows to questions, sections and lists
constraints         a constraint to bounds and rules
native              formulas to the bot's own language of forms, and back, where both say the same
reading             a whole workbook to the text of a form file, or everything that stands in the way
remarks             what is said of a cell, kept and told
drawing             a form to the sheets of a workbook, and what other programs will not see of it

What XLSForm has no word for stands in columns of our own, `chat_…`: other programs pass over them.
"""
