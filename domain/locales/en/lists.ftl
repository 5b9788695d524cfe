# Lists of units sent as a workbook or as CSV
list-help =
    📄 <b>List of units</b>
    Send the Excel (.xlsx) or CSV file you have. The bot reads its headings and says what it would add and change, and which rows it cannot take. It writes only when you press [Write].
    There is a blank list to fill in, and the present one to change and send back.
list-blank = A blank list. Only the column of names is needed.
list-blank-file = blank-list.xlsx
list-present = <b>{ $count }</b> units as they are. Change the file and send it back: only what differs is written.
list-present-file = units.xlsx
list-bad =
    <b>{ $count }</b> rows to mend, the reason in the last column. Then send this file.
    Any file can be sent again: what is written already stays as it is.
list-bad-file = rows-to-mend.xlsx

list-read = 📄 <b>{ $file }</b>, headings in row { $row }
list-sheet = Sheet: { $sheet }
list-other-sheets = Sheets not read: { $sheets }
list-columns = Understood: { $columns }
list-passed-over = Columns passed over: { $columns }
list-skipped = Passed over { $count } rows: headings of groups, totals, signatures.
list-means-name = name
list-means-code = code
list-means-levels = levels
list-means-ownership = ownership
list-means-parent = authority
list-means-head = head
list-means-aliases = other names
list-means-opened = founded on
list-means-phone = phone (not kept)
list-means-number = place in the list
list-counts = <b>{ $new }</b> new · <b>{ $changed }</b> changed · <b>{ $unchanged }</b> unchanged · <b>{ $refused }</b> rows refused
list-new =
    { $more ->
        [0] New: { $names }
       *[other] New: { $names } and { $more } more
    }
list-twins = ⚠ { $count } new units have the name of one that is elsewhere. If a school has moved, give its code and send the list again.
list-changes =
    { $more ->
        [0] Changed:
       *[other] Changed (and { $more } more):
    }
    { $lines }
list-change = • { $name }: { $what }
list-renamed = is now called { $name }
list-moved = moves to { $parent }
list-aspect-code = gets a code
list-aspect-levels = levels
list-aspect-ownership = ownership
list-aspect-aliases = more names
list-aspect-opened = founded on
list-bad-rows =
    { $more ->
        [0] Refused:
       *[other] Refused (and { $more } more in the file of rows to mend):
    }
    { $lines }
list-bad-row =
    { $name ->
        [nobody] • Row { $row }: { $why }
       *[other] • Row { $row }, { $name }: { $why }
    }
list-ask = Press [Write] or type <b>ghi</b> to write what was understood, <b>bỏ</b> to leave it. New names and authorities hold from today.
list-nothing-new = There is nothing new to write.
list-written = ✅ Written: <b>{ $new }</b> new, <b>{ $changed }</b> changed. Unchanged { $unchanged }, refused { $refused } rows.
list-seen-otherwise = These are not the numbers you were shown: the units have changed meanwhile.
list-written-before = This list has been written.
list-dropped = The list is dropped; nothing was written.
list-gone = This list is no longer there. Send the file again.
list-not-yours = Only an administrator of the authority can send a list of units, so this file was not read.
list-again = The file could not be read. Please send it again.
list-no-heading = There is no column of names. A row of headings with “Tên trường” or “School name” is needed; /danhsach has a blank list.
list-no-rows = There are no units below the headings.
list-columns-twice = Two columns of the same meaning: “{ $one }” and “{ $other }”. Leave one out and send the list again.

list-row-number = Row
list-to-mend = To mend
list-authority = Authority
list-column-name = Unit name
list-column-code = Code
list-column-levels = Levels
list-column-ownership = Ownership
list-column-parent = Authority
list-column-head = Head
list-column-aliases = Other names
list-column-opened = Founded
list-notes = What each column is for
list-note-name = Needed. For example: TH Kim Đồng
list-note-code = The unit's code, if it has one. By its code a school is known that moves or is renamed
list-note-levels = MN, MG, TH, THCS, THPT, GDTX, or several: TH-THCS. An office that others report to: Authority. An office within an authority: Office
list-note-ownership = Public, private or people-founded. Empty means public
list-note-parent = Name or code of the authority, in this file or known before
list-note-head = Full name, for the letter of invitation
list-note-aliases = Several are parted by semicolons
list-note-opened = day/month/year
sheet-units = Units
sheet-notes = Notes
ownership-public = Public
ownership-private = Private
ownership-people-founded = People-founded

list-row-computed = a cell computes something; paste it as a value
list-row-nameless = no name
list-row-too-long = “{ $text }” is longer than { $longest } letters
list-row-level-unknown = “{ $text }” is no level
list-row-level-missing = what level is it? MN, TH, THCS …
list-row-ownership-unknown = “{ $text }” is none of công lập, tư thục, dân lập
list-row-date-unknown = “{ $text }” is no day/month/year
list-row-circle = from “{ $parent }” upwards nobody comes to the top
list-row-twice = the same as row { $first }
list-row-parent-refused = its authority “{ $parent }” in row { $first } is refused
list-row-parent-unknown = no unit is called “{ $parent }”
list-row-parent-several = { $count } units are called “{ $parent }”; give the code
list-row-parent-missing = no authority is given
list-row-closed = the code { $code } is that of a unit that has closed
list-row-several = { $count } units have this name; give the code or the authority
list-row-other-code = a unit of this name is there with the code { $code }
list-row-name-taken = a unit of this name is there
list-row-other-kind = an authority does not become a school, nor a school an authority
list-row-not-yours = it is not among the units you look after

sheet-too-big = The file is larger than { $most } MB and is not read. A list of units seldom has 5 MB; leave out pictures and sheets that are not needed.
sheet-too-heavy = The file unpacks to too much and is not read. Copy the list alone into a new file.
sheet-too-long = The table has more than { $most } rows and is not read. Send it in several files.
sheet-too-wide = The table has more than { $most } columns and is not read. Copy the columns that are needed into a new file.
sheet-broken = The file is damaged and cannot be opened. Open it in Excel, save it as .xlsx and send it again.
sheet-empty = The file is empty.
sheet-macro = The file has macros and is not opened. Save it as .xlsx (without macros) and send it again.
sheet-password = The file has a password and cannot be opened. Take the password off and send it again.
sheet-old-excel = This is an old Excel file (.xls). Save it as .xlsx and send it again.
sheet-word = This is a Word file. Copy the table into Excel and send the .xlsx file.
sheet-pdf = This is a PDF file. The bot needs an Excel file (.xlsx) or CSV.
sheet-program = This is a program and no list; it is not opened.
sheet-picture = This is a picture. The bot needs an Excel file (.xlsx) or CSV.
sheet-other = There is no list in this file that the bot recognises. It reads Excel files (.xlsx) and CSV.
sheet-encoding = The letters of this file cannot be read. Save it as .xlsx or “CSV UTF-8”.
