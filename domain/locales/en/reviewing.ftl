# Accepting and returning
queue =
    { $count ->
        [one] <b>{ $count }</b> report waits to be accepted:
       *[other] <b>{ $count }</b> reports wait to be accepted, oldest first:
    }
queue-empty = No report waits to be accepted.
queue-below =
    { $count ->
        [one] { $count } more report waits for the office below to look first.
       *[other] { $count } more reports wait for the office below to look first.
    }
queue-above =
    { $count ->
        [one] { $count } more report has gone up and waits to be accepted there.
       *[other] { $count } more reports have gone up and wait to be accepted there.
    }
report-card =
    <b>{ $duty } · { $label }</b> · { $unit }
    Handed in at { $at } ({ $timely }) by { $name }
    Version { $version } · returned { $returns } times · receipt <code>{ $code }</code>
report-why =
    ↩ Return { $label } of <b>{ $unit }</b>.
    Mark what is wrong (tap its number, or type “3, 5”), then type the reason or choose one below.
report-flagged = ☑ { $number }. { $name }: <b>{ $value }</b>
report-amends = ✎ A change of what was accepted. Reason: <i>{ $why }</i>
report-recalled-at = The school recalled it at { $at }.
report-endorsed-by = ☑ The office below agreed at { $at } ({ $name }).
report-endorsing = Two steps: you look first; what you agree to goes up to be accepted.
report-later = Two steps: { $offices } looks first, then it is your turn.
report-passed = Two steps: it has been agreed to and has gone up, and waits to be accepted there.
report-others = Two steps: you have agreed to it below, so somebody else has to accept it above.
report-way-changed = How reports of this plan are decided has just changed. Please open the report again.
report-unchanged = Nothing is other than in the version before.
report-changed =
    { $count ->
        [one] { $count } answer is other than in the version before:
       *[other] { $count } answers are other than in the version before:
    }
report-change = • question { $number }: { $before } → <b>{ $after }</b>
report-changed-more = … and { $count } more
report-remarks = <b>⚠ To be looked at</b>
report-empty = • Every answer is 0, “no cases” or “none”.
report-jump = • { $number }. { $name }: { $before } → <b>{ $now }</b> since the last period
report-jump-unheard = • { $number }. { $name }: { $before } → <b>{ $now }</b> since the last period, outside { $low }–{ $high } of late
report-missed = • Target missed: { $label } ({ $share })
report-soft-reason = • question { $number }, as the school explains: <i>{ $reason }</i>
report-carried = • { $carried } of { $answered } figures carried over from the last period
report-own = You have sent this report yourself, so somebody else has to accept or return it.
report-undo-too-late = More than 5 minutes have passed, or something has followed, so it cannot be undone any more.
report-undo-begun = The school has begun to mend this report, so it cannot be undone any more.
queue-amendment = { $name } ✎
bulk =
    { $count ->
        [one] <b>{ $count }</b> report has nothing that must be looked at{ bulk-of }:
       *[other] <b>{ $count }</b> reports have nothing that must be looked at{ bulk-of }:
    }
    { $names }
    Accept all of them? Press the button, or type “accept”.
bulk-of =
    { $level ->
        [all] {""}
       *[other] {" "}({ $level })
    }
bulk-more = { "" } and { $count } more
bulk-endorsing = { $count } of them will go up to be accepted there.
bulk-left =
    { $left ->
        [0] {""}
        [one] { $left } report has to be looked at; please open it.
       *[other] { $left } reports have to be looked at; please open each.
    }
bulk-none = No report can be accepted at once: each has something to be looked at. Please open them one by one.
bulk-accepted =
    { $count ->
        [one] ✅ { $count } report is accepted. I will tell the school.
       *[other] ✅ { $count } reports are accepted. I will tell the schools.
    }
bulk-done =
    { $endorsed ->
        [0] { bulk-accepted }
       *[other] ✅ { $count } done, { $endorsed } of them gone up to be accepted there. I will tell the schools.
    }
    { bulk-left }
reason-figures = The figures do not agree with one another; please check them.
reason-figures-short = Figures disagree
reason-missing = The report is incomplete; please add what is missing.
reason-missing-short = Incomplete
reason-explain = The result misses the target without a clear reason; please explain.
reason-explain-short = Needs explaining
reason-too-long = The reason has { $length } letters, { $longest } at most. Please make it shorter.
report-accepted = ✅ { $label } of <b>{ $unit }</b> is accepted. I will tell the school.
report-endorsed = ☑ { $label } of <b>{ $unit }</b> is agreed to and goes up to be accepted. I will tell the school.
report-returned =
    ↩ { $label } of <b>{ $unit }</b> is returned, for the time no. { $returns }. I will tell the school.
    Reason: <i>{ $reason }</i>{ $count ->
        [0] {""}
       *[other] {" "}· to be mended: { $numbers }
    }
report-decided-already = This report has been decided already, or the school has just sent a new version. Please open the waiting list again.
report-reopen-not-now = A change of this report waits, or it is in force no longer, so it cannot go back now. Please open the list of what waits again.
report-why-reopens = ⚠ This report has been accepted. Sending it back counts as a return, and its figures are not added up until it is handed in again.
report-not-yours = This report is not among those you accept.

evidence =
    <b>{ $unit }</b> · { $label }
    Question { $number }. { $name } · file { $place }/{ $count }
evidence-none =
    { $count ->
        [0] No file came with this report.
        [1] Only one file came with this report.
       *[other] Only { $count } files came with this report.
    }
