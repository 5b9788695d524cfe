# Receipts, recalling, changing what was accepted, checking a code
timely-on-time = on time
timely-late =
    late by { $days ->
        [0] { timely-hours }
        [one] { $days } day{ timely-and-hours }
       *[other] { $days } days{ timely-and-hours }
    } ({ $working ->
        [one] { $working } working day
       *[other] { $working } working days
    })
timely-and-hours =
    { $hours ->
        [0] {""}
        [one] {" "}{ $hours } hour
       *[other] {" "}{ $hours } hours
    }
timely-hours =
    { $hours ->
        [0] less than an hour
        [one] { $hours } hour
       *[other] { $hours } hours
    }
timely-tolerated = within the days in which late reports are put up with
receipt-amendment =
    ✎ <b>Received a change of { $duty } · { $label }</b> · { $unit }
    Handed in at { $at } by { $name } · version { $version }
    The accepted version stays in force until the change is accepted.
    Receipt: <code>{ $code }</code>
receipt-shown =
    <b>{ $duty } · { $label }</b> · { $unit }
    Handed in at { $at } ({ $timely }) by { $name } · version { $version }
    Receipt: <code>{ $code }</code>
handed-submitted = It waits to be accepted.
handed-endorsed = ☑ The office in between has agreed; it waits to be accepted above.
handed-amending = The change waits to be accepted; the version before stays in force.
handed-accepted = ✅ It is accepted.
handed-returned = ↩ It was returned, to be mended and sent again. Reason: <i>{ $reason }</i>
handed-excused = The school is excused.
handed-recalled = Recalled at { $at }.
recalled =
    ↶ { $duty } · { $label } of <b>{ $unit }</b> is recalled. Everything you filled in is still there; mend it and send it again.
    This is not counted as a return; whether it is on time is still judged by the first handing in.
recalled-amendment = ↶ The change of { $duty } · { $label } of <b>{ $unit }</b> is recalled. The accepted version stays in force.
report-recall-too-late = This report has been decided or recalled already, so it cannot be recalled any more.
report-recall-locked = { $label } was locked at { $locked }: once recalled it could not be handed in again, so it stays. To mend it, ask the officer in charge to send it back.
report-recall-not-yours = This report was sent by { $name }. Only whoever sent it, or the head, can recall it.
amend-report-why =
    ✎ To change { $duty } · { $label } of <b>{ $unit }</b>, which was accepted.
    Type the reason, or choose one below. The change will be looked at again.
amend-report-not-now = This report is not accepted yet, or a change of it waits already, so it cannot be changed now.
amend-because-mistyped = A figure was mistyped.
amend-because-mistyped-short = Mistyped
amend-because-late-figures = Further figures came in after it was sent.
amend-because-late-figures-short = Further figures
amend-because-checked = Looking through it again, a figure was found wrong.
amend-because-checked-short = Checked again
receipt-file-name = receipt
receipt-file-ready = Receipt <code>{ $code }</code>
sheet-receipt = Receipt
receipt-row-unit = Unit
receipt-row-at = Handed in
receipt-row-name = By
receipt-row-version = Version
receipt-row-code = Receipt
receipt-row-check = To check it, write to the bot: kiểm tra { $code }
column-question = Question
column-answer = Answer

check-what = Please type /kiemtra and the code of a receipt, e.g. /kiemtra Q1-2024-7F3A2C
receipt-proof =
    ✅ <b>Receipt { $code } is genuine</b>, and what is stored is what was handed in.
    { receipt-about }
receipt-tampered =
    ⛔ <b>Receipt { $code } was given, but what is stored is not what was handed in.</b> Please tell the administrator at once.
    { receipt-about }
receipt-about =
    { $unit } · { $duty } · { $label }
    Version { $version } of { $at } ({ $timely }), by { $name }
receipt-valid = ✅ Receipt <code>{ $code }</code> is genuine.
receipt-broken = ⛔ Receipt <code>{ $code }</code> does not agree with what is stored.
receipt-unknown = ⛔ No receipt has the code <code>{ $code }</code>. Please look at every letter again.

# The form as a workbook
sheet-form = Form
column-last = Last period
column-how = How to fill it in
book-help = Fill only the column Answer (yellow cells), then send this file back to the bot. What is left empty stays as it is.
book-number = A whole number from { $low } to { $high } { $unit }.
book-decimal = A number from { $low } to { $high }{ $unit }; decimals after a comma.
book-day = Day/month/year, for example 15/02/2024.
book-choices = One or more of: { $names }.
book-text = At most { $most } letters.
book-nothing = If there is none, write: nothing arose.
book-perhaps = Not always asked.
book-ready =
    The form <b>{ $label }</b> of { $unit } as a workbook, with the figures of the last period.
    Fill in the column Answer, save it and send it here; the bot reads and checks it, and shows it before it is handed in.
book-not-ours = This file is not a form the bot has sent. Open the form and type “fill in excel” to get one.
book-old = The form { $label } has changed since this file was made, so nothing was recorded. Type “fill in excel” to get a new one.

# Nobody is late through no fault of their own
fair-outage = { $minutes ->
    [one] { $minutes } minute in which the bot was down is not counted
   *[other] { $minutes } minutes in which the bot was down are not counted
}
fair-notice = { $days ->
    [one] the first word came at { $heard }, with less than { $days } working day's notice
   *[other] the first word came at { $heard }, with less than { $days } working days' notice
}
fair-until = the school had until { $at }
units-fair-alike = The bot was down for { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
} before the deadline: { $count } units have until { $at }.
units-fair = With a last moment of their own, as the bot was down or told them late ({ $count }): { $names }
plan-notice =
    { $days ->
        [0] Late is what comes after the date, however late a school was told; minutes in which the bot was down are not counted.
        [one] No school is late that had less than { $days } working day's notice; minutes in which the bot was down are not counted.
       *[other] No school is late that had less than { $days } working days' notice; minutes in which the bot was down are not counted.
    } { $own ->
        [yes] This plan's own rule; type “notice as the office” to drop it.
       *[no] The office's rule; type “notice 5 days” to change it for this plan.
    }
office-notice =
    { $days ->
        [0] All plans of { $authority }: late is what comes after the date, however late a school was told.
        [one] All plans of { $authority }: no school is late that had less than { $days } working day's notice.
       *[other] All plans of { $authority }: no school is late that had less than { $days } working days' notice.
    } A plan with a rule of its own goes by that. Type “notice 5 days” here to change it.
notice-of-which = You serve several offices: please open the card of a plan and type “notice 5 days” there.
notice-too-long = At most { $most } working days of notice.
