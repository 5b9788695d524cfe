# The Excel file
export-ready =
    { $whole ->
        [yes] <b>All { $counted }/{ $expected }</b> units have figures for { $called }{ $schools } ({ due-when }).
       *[no] <b>Incomplete ({ $counted }/{ $expected } units)</b> · { $called }{ $schools } ({ due-when }). Those missing have their rows in the file, too.
    }{ $returned ->
        [0] {""}
        [one] {" "}One unit was sent back: its figures are not added up.
       *[other] {" "}{ $returned } units were sent back: their figures are not added up.
    }
export-file-name = round-up
export-takes-time = ⏳ Writing the table of { $units } units; it may take a minute or two. The bot sends it as soon as it is done.
export-nothing = There is nothing to export: { $label } has not opened yet, or no unit owes it{ $schools }.
sheet-summary = Summary
sheet-figures = Figures
sheet-periods = By period
sheet-returns = Late and returned
sheet-voices = In their words
sheet-note-whole = All { $counted }/{ $expected } units, as of { $at }
sheet-note-part = INCOMPLETE ({ $counted }/{ $expected } units), as of { $at }
sheet-note-returned = { $count ->
        [one] One unit was sent back and has not handed in again: its figures are not added up
       *[other] { $count } units were sent back and have not handed in again: their figures are not added up
    }
row-total = Total of { $counted }/{ $expected } units
cell-units = { $stated }/{ $expected } units
cell-nothing =
    { $count ->
        [one] none arose in one unit
       *[other] none arose in { $count } units
    }
cell-unknown = no figures yet
cell-late = late
column-number = No.
column-unit = Unit
column-level = Level
column-standing = Standing
column-handed = Handed in
column-ratio = Rate
column-value = Result
column-target = Target
column-met = Met
column-numerator = Numerator
column-denominator = Denominator
column-last-day = Last day
column-late-days = Late (days)
column-late-hours = and (hours)
column-late-working = Late (working days)
column-late-tolerated = Put up with
late-tolerated = within the days allowed
column-returns = Returns
column-returned-at = Last returned
column-returned-why = Why
column-subject = Subject
column-words = Words
column-receipt = Receipt
column-period = Period
column-timely = In time
column-units = Units
standing-owed = Missing
standing-submitted = To be accepted
standing-endorsed = To be accepted above
standing-returned = Returned
standing-accepted = Accepted
standing-excused = Excused
nothing-arose = no cases
target-met = met
target-missed = not met
target-of-each = each unit { $wanted }
target-units-met = { $met }/{ $judged } units met it
target-unknown = not known
subject-highlights = Highlights
subject-solutions = Solutions
subject-difficulties = Difficulties
subject-proposals = Proposals
