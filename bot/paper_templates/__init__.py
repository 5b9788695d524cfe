"""Word files that an office has drawn for its report to sign: looked at in a child that limits itself, and filled.

A field is a name, `{{ky}}`, and nothing else: no conditions, no loops, no expressions. docxtpl, which others use for
this, brings jinja2: a stranger's loops keep it busy for ever however it is fenced in, and what it says of a mistake
speaks of XML. What is simple enough to be checked whole when it comes (`checking`) needs no fence when it is filled.
`drafting` makes the template an office begins with.
"""
