# An office's own template of the Word report: taken, changed in Word, sent back, tried, used
template-card =
    📄 <b>Template of the Word report</b> · { $office }
    { $own ->
        [no] In use: the bot's own, by Decree 30/2020.
       *[yes] In use: <b>{ $file }</b> (chosen by { $who }, { $at }).
    }

template-how = For a template of your own: get the template, change it in Word (headings, sections, wording), leave fields such as { "{{ky}}" } where the bot fills in, and send the .docx here. All fields are listed at the end of the template.
template-how-words = No files travel here: to get the template or send your own, open the bot on Telegram and type “word template”.
template-sent = 📄 A template of the report, to be changed in Word. Every field { "{{…}}" } is explained on its last page. Send the .docx back here; the bot shows a trial before it asks whether to use it.
template-own-sent = 📄 The template that { $office } uses. Change it and send the .docx back here.
template-file-name = report-template
template-trial-file-name = trial
template-preview =
    📄 <b>{ $file }</b> can be used: { $count } fields. { $label ->
        [none] There is no period to try it with yet.
       *[other] The file above is a trial report of { $label }.
    }
    { $own ->
        [no] Until you agree, { $office } goes on with the bot's own.
       *[yes] Until you agree, { $office } goes on with “{ $own }”.
    }
template-no-remark = ⚠️ The template has no field { "{{chua_du}}" }: while units are missing, the bot puts a line that says so at the top of the report.
template-lacks = Left out by the template: { $names }.
template-used = ✅ From now on the Word reports of { $office } follow <b>{ $file }</b>.
template-dropped = Dropped, the file is not used as a template.
template-ended = ✅ { $office } uses the bot's own template again. Yours is attached; to use it again, send the file here.
template-none = { $office } uses the bot's own template; it has none of its own.
template-gone = This template is no longer there. Please send the file again.
template-in-use = This template is in use already.
template-not-yours = Templates are set by officers, leaders or administrators of the office who look after all levels.
paper-by-template = Made after “{ $file }”.
paper-by-template-remarked = Made after “{ $file }”; it has no field { "{{chua_du}}" }, so the bot put a line at the top that units are missing.

# A file with places to mend
template-wrong =
    ⛔ <b>{ $file }</b>: { $count ->
        [one] one place
       *[other] { $count } places
    } to mend. { $own ->
        [no] Reports go on as the bot makes them.
       *[yes] Reports go on after “{ $own }”.
    }
template-fault = • { $where }: { $told }
template-fault-beside = • { $where }, at “{ $beside }”: { $told }
template-more = … and { $count } more.
template-again = Mend it in Word and send the file again. For the list of fields type “word template”.
template-at-body = Paragraph { $number }
template-at-table = Table { $number }, row { $row }, cell { $column }
template-at-header = Header
template-at-footer = Footer
template-at-box = Text box
template-at-note = Footnote
template-unknown = the bot has no field { $name }.
template-unknown-like = the bot has no field { $name }; perhaps { $like } is meant.
template-figure-unknown = no form of the office has the figure { $name }.
template-figure-like = no form of the office has the figure { $name }; perhaps { $like } is meant ({ $label }).
template-not-here = { $name } must stand in a line of its own, not in a table, box, header or footer.
template-not-alone = { $name } is a table, a picture or a list: leave it alone in its line.
template-twice = { $name } can be used only once.
template-not-closed = { "{{" } without { "}}" } in the same line.
template-not-opened = { "}}" } without { "{{" } in the same line.
template-one-brace = { $name } needs two braces: { $like }.
template-speaks-for-all = “toàn ngành” is written outright, which is not true while units are missing. Use { $field }: the bot writes “toàn ngành” or “18/24 đơn vị”.
template-in-note = the bot fills no fields in footnotes. Move it out.
template-too-big = The template is larger than { $most } MB. Compress its pictures in Word and send it again.
template-too-long = The template is too long: { $most } fields at most.
template-no-docx = Save the file as a Word Document (.docx), not as .dotx or .docm, and send it again.
template-carries = There are embedded objects in the file (an Excel table, another file…), so the bot does not use it. Remove them, or turn them into pictures, and send it again.
template-leads-out = The file takes something from elsewhere ({ $target }), so the bot does not use it. Put the picture or text into the file itself and send it again.
template-fetches = The code { $code } in the file takes in other files, so the bot does not use it. Select it, press Ctrl+Shift+F9, and send the file again.
template-without-fields = There is no field { "{{…}}" } in this file, so the bot would not know where to fill in. Type “word template” to see how fields are written.

# What the bot writes into templates
paper-due = { $last }
paper-as-of = { $at }
paper-whose-whole = the whole sector
paper-whose-part = { $received }/{ $expected } units
paper-whose-own = { $received }/{ $expected } units looked after

# The page at the end of the template that explains it
template-guide-1 = HOW TO. From the line above on nothing goes into the report; leave it or delete it.
template-guide-2 = Change anything else as you like: headings, sections, wording, letters, header, footer. Put a field, such as { "{{ky}}" }, where the bot is to fill in; delete those you do not need.
template-guide-3 = Fields may be typed with or without diacritics. A field in capitals is filled in capitals: { "{{CO_QUAN}}" }. A line that holds only fields which are empty is left out.
template-guide-4 = While units are missing the report must say so: without a field { "{{chua_du}}" } the bot adds a line at the top. Do not write “toàn ngành” outright, use { "{{pham_vi}}" }.
template-guide-5 = When done, send this .docx to the bot. It makes a trial report of the newest period before it asks whether to use it.
template-guide-values = Fields that may stand anywhere, in tables, headers and footers, too
template-guide-parts = Fields alone in their line, each once
template-guide-figures = Figures of “{ $title }”, which may stand anywhere: the sum or share over the units that have figures; …… where a period does not ask them
template-guide-field = Field
template-guide-what = What the bot fills in
template-field-above = The authority above; empty where there is none
template-field-issuer = The office that reports
template-field-number = Number of the report, with room to write it
template-field-day = Day of signing, with room to write it
template-field-subject = The subject: which plan, which period, of all or of how many units
template-field-remark = That units are missing; empty once all are in
template-field-basis = The sentence that names the plan
template-field-plan = Short title of the plan
template-field-plan-title = Full title of the plan
template-field-plan-number = Number of the plan
template-field-period = The period
template-field-due = The last day that is on time
template-field-as-of = When the report is made
template-field-whose = “toàn ngành” once all are in, “18/24 đơn vị” before
template-field-received = How many units have figures
template-field-expected = How many units have to report
template-field-missing = How many units are missing
template-field-rate = Share of units that have figures
template-field-late = How many units were late
template-field-returned = How many reports were sent back
template-field-handed-in = The whole sentence about what came in
template-field-missed = The sentence on targets missed
template-field-closing = The closing sentence
template-field-recipients = Recipients, a line each
template-field-signer = The office of whoever signs
template-field-chart = Chart of units with figures by level
template-field-missing-units = List of missing units with its introduction; empty once all are in
template-field-targets = Table of figures against targets
template-field-worded = Targets without numbers, with room to judge them
template-field-tasks = What the office has done, by area
template-field-highlights = What units tell as results
template-field-solutions = Solutions units tell
template-field-difficulties = Difficulties units tell
template-field-proposals = Proposals units make
template-field-units = Table of units and the reports used, with receipts
template-field-totals = Table of totals
