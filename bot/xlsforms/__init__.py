"""Forms that are sent, as workbooks (XLSForm) or as form files: read in a child that limits itself, checked by pyxform.

pyxform is an extra that only whoever draws forms in Excel needs; it never sees a file, only what the child has read.
"""
