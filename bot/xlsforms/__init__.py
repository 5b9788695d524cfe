"""Forms as workbooks (XLSForm): read in the child that reads all workbooks, checked by pyxform, written by XlsxWriter.

pyxform is an extra that only whoever draws forms in Excel needs; it never sees a file, only what the child has read.
"""
