# Opening a form, going on with it, putting it off, handing it in.

# Said on the first screen
form-late =
    ⚠ Overdue by { late-by } (it was due by the end of { $last }). The report is still taken, and marked late.
form-late-tolerated =
    ⚠ Late by { late-by } (it was due by the end of { $last }). Late reports are put up with until { $until }: yours is marked late, and not counted as overdue.
form-locks = It is closed at { $locks }; nothing is taken after that.
late-by =
    { $late ->
        [0] { late-hours }
        [one] { $late } day{ late-and-hours }
       *[other] { $late } days{ late-and-hours }
    }
late-and-hours =
    { $hours ->
        [0] {""}
        [one] {" "}{ $hours } hour
       *[other] {" "}{ $hours } hours
    }
late-hours =
    { $hours ->
        [0] less than an hour
        [one] { $hours } hour
       *[other] { $hours } hours
    }
form-amends =
    ✎ This changes a report that was accepted. Reason: <i>{ $why }</i>
    The accepted version stays in force until the change is accepted.
form-returned-flagged =
    ↩ The report was returned. Reason: <i>{ $reason }</i>
    { $count ->
        [one] Only question { $numbers } has to be answered again; the others stay as they are.
       *[other] Only { $count } questions have to be answered again: { $numbers }; the others stay as they are.
    }
form-returned =
    ↩ The report was returned. Reason: <i>{ $reason }</i>
    Your earlier answers are all here; mend what needs mending and send it again.

# Somebody has handed it in, or nobody has to
form-submitted = { $label } of { $unit } was handed in at { $at } by { $name }. Receipt: { $code }.
form-endorsed = { $label } of { $unit } was handed in at { $at } by { $name }, and waits to be accepted above. Receipt: { $code }.
form-accepted = { $label } of { $unit } was handed in at { $at } by { $name }, and has been accepted. Receipt: { $code }.
form-excused = { $unit } is excused from { $duty } · { $label }; there is nothing to hand in.
form-gone = This form is no longer open. Type /baocao to see what is left to hand in.
form-not-yours = This does not belong to your school, so I did not open it.
report-handed-in-already = This report has just been handed in, so I did not take another. Type /hannop to see it.

# Two people fill in the same form
form-answered-by =
    ⚠ { $name } has just answered question { $number } with <b>{ $value }</b> at { $at }, so your “{ $typed }” was not recorded.
    To change question { $number }, type “sửa { $number }”. Below is the open question.
form-moved-on-by = ⚠ { $name } has just gone to another question at { $at }, so your “{ $typed }” was not recorded. Below is the open question.
form-moved-on = ⚠ The form is at another question by now, so “{ $typed }” was not recorded. Below is the open question.
form-old-screen = That button belongs to an old screen; nothing was recorded. This is the current one.
form-old-screen-by = { $name } has gone on filling at { $at }, so this press was not recorded. This is the current screen.
form-changed-meanwhile = Somebody answered at the same moment, so this was not recorded. Type /baocao to see the latest.

# Not recorded
classified-refused = ⛔ What is marked as a state secret must not be sent here. It goes into no report; please delete your message at once and send it the way secrets are sent.
whole-form-which =
    These answers fit several reports. Which one are they for? Press a button or type its number; nothing is noted yet.
    { $lines }
whole-form-line = { $number }. <b>{ $duty } · { $label }</b> · { $unit }: { due-when }
whole-form-gone = I do not have that message any more. Please open the report and paste it again.
form-none-open = No form is open, so I did not record “{ $typed }”. Press a button below to open one, or type /baocao.
form-only-words = I cannot read this kind of message, so nothing was recorded. Please type your answer in words or figures.

# Put off, receipt
form-kept =
    💾 <b>{ $duty } · { $label }</b> is saved, { $left ->
        [0] all questions are answered; it only has to be sent.
        [one] { $left } question is left.
       *[other] { $left } questions are left.
    }
    { due-left-long }
due-left-long =
    { $late ->
        [0] Due by the end of { $last }, { due-days }.
        [one] { $late } day overdue.
       *[other] { $late } days overdue.
    }
form-reminded = I will remind you at { $at }.
receipt =
    ✅ <b>Received: { $duty } · { $label }</b> · { $unit }
    Handed in at { $at }, { $timely }
    By { $name }{ $version ->
        [1] {""}
       *[other] {" "}· version { $version }
    }
    Receipt: <code>{ $code }</code>
form-edited-handed = The report has been handed in, so editing an old message changes no figure. To change one, type /hannop, or ask the officer in charge to return it.
