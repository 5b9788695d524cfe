# Accepting and returning
queue =
    { $count ->
        [one] <b>{ $count }</b> report waits to be accepted:
       *[other] <b>{ $count }</b> reports wait to be accepted, oldest first:
    }
queue-empty = No report waits to be accepted.
report-card =
    <b>{ $duty } · { $label }</b> · { $unit }
    Handed in at { $at } ({ unit-timely }) by { $name }
    Version { $version } · returned { $returns } times · receipt <code>{ $code }</code>
report-why =
    ↩ Return { $label } of <b>{ $unit }</b>.
    Type the reason, so that the school knows what to mend, or choose one below.
reason-figures = The figures do not agree with one another; please check them.
reason-figures-short = Figures disagree
reason-missing = The report is incomplete; please add what is missing.
reason-missing-short = Incomplete
reason-explain = The result misses the target without a clear reason; please explain.
reason-explain-short = Needs explaining
reason-too-long = The reason has { $length } letters, { $longest } at most. Please make it shorter.
report-accepted = ✅ { $label } of <b>{ $unit }</b> is accepted. I will tell the school.
report-returned =
    ↩ { $label } of <b>{ $unit }</b> is returned, for the time no. { $returns }. I will tell the school.
    Reason: <i>{ $reason }</i>
report-decided-already = This report has been decided already, or the school has just sent a new version. Please open the waiting list again.
report-not-yours = This report is not among those you accept.
