"""Forms an officer sends, tries, saves and asks with; and gets back as the workbook they are changed in."""
