# Why a document that was sent is not read.

document-too-big = The file is larger than { $most } MB and is not read. Leave out pictures and scans and send it again.
document-too-heavy = The file is too long, or unpacks to too much, and is not read. Send the plan and its annex alone.
document-too-long = The table has more than { $most } rows and is not read. Send the plan and its annex alone.
document-too-wide = The table has more than { $most } columns and is not read. Leave out columns and send it again.
document-empty = The file is empty: there is neither text nor a table in it.
document-broken = The file is damaged and cannot be opened. Open it, save it and send it again.
document-password = The file has a password and cannot be opened. Take the password off and send it again.
document-macro = The file has macros and is not opened. Save it as .docx or .xlsx (without macros) and send it again.
document-old-word = This is an old Word file (.doc, .rtf). Open it in Word, save it as .docx and send it again.
document-old-excel = This is an old Excel file (.xls). Save it as .xlsx and send it again.
document-scan = This is a scan: pictures without text, which cannot be read. Send the Word file, or a PDF made from it.
document-picture = This is a picture and cannot be read. Send a Word file, or a PDF that has text.
document-program = This is a program and no document; it is not opened.
document-other = The bot does not recognise this file. It reads .docx, .xlsx, .txt and PDF that has text.
document-encoding = The letters of this file cannot be read. Save it as .docx or .txt (UTF-8).
document-no-plan = This does not look like a plan or a letter that asks for something: there is no deadline, target or table of tasks.
