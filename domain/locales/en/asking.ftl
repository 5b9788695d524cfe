# How the work stands: numbers first, names after.
progress =
    <b>{ $received }/{ $expected }</b> { $schools } have handed in { $called } ({ due-when })
    { $bar } { $share }%
    { $lines }
    { $received ->
        [0] No report yet.
       *[other] On time: { $on_time }/{ $received } ({ $share_on_time }%) · Usable: { $usable }/{ $expected }
    }
progress-above = To be accepted above: { $count }
progress-level = • { $level }: { $received }/{ $expected }{ progress-usable }{ progress-returns }
progress-usable =
    { $unusable ->
        [0] {""}
       *[other] { " " }· usable { $usable }
    }
progress-returns =
    { $returns ->
        [0] {""}
       *[other] { " " }· returned { $returns }×
    }
progress-returned =
    { $returns ->
        [one] Returned: once
       *[other] Returned: { $returns } times ({ $units } schools)
    }
units-came-back = { $unit } (returned { $returns }×)

whom =
    { $units ->
        [none] { $levels ->
            [none] schools
           *[other] { $levels } schools
        }
       *[other] { $units }
    }{ $without ->
        [none] {""}
       *[other] {" "}(without { $without })
    }{ $places ->
        [none] {""}
       *[other] {" "}of { $places }
    }{ $officer ->
        [none] {""}
       *[other] {" "}looked after by { $officer }
    }
units-missing = <b>{ $count }/{ $expected }</b> { $schools } have not handed in { $called } ({ due-when })
units-overdue = <b>{ $count }/{ $expected }</b> { $schools } are overdue with { $called } ({ due-when })
units-late = <b>{ $count }/{ $expected }</b> { $schools } handed in { $called } late ({ due-when })
units-on_time = <b>{ $count }/{ $expected }</b> ({ $share }%) { $schools } handed in { $called } on time ({ due-when })
units-submitted = <b>{ $count }/{ $expected }</b> { $schools } have handed in { $called } ({ due-when })
units-resubmitted = <b>{ $count }/{ $expected }</b> { $schools } have sent { $called } again after it was returned ({ due-when })
units-waiting = <b>{ $count }/{ $expected }</b> { $schools } have handed in { $called } and wait for a decision ({ due-when })
units-approved = <b>{ $count }/{ $expected }</b> { $schools } have { $called } accepted ({ due-when })
units-returned = <b>{ $count }/{ $expected }</b> { $schools } had { $called } returned and have not sent it again ({ due-when })
units-draft = <b>{ $count }/{ $expected }</b> { $schools } have begun { $called } ({ due-when })
units-promised = <b>{ $count }/{ $expected }</b> { $schools } have promised { $called } and not handed it in ({ due-when })
units-more_time_asked = <b>{ $count }/{ $expected }</b> { $schools } have asked for more time for { $called } ({ due-when })
units-more_time = <b>{ $count }/{ $expected }</b> { $schools } were given more time for { $called } ({ due-when })
elsewhere = At other deadlines: { $names }.
elsewhere-one = { $called } ({ $count })
units-late-only = <i>Only units late by { $wanted }, counted by the hour from the end of the last day.</i>
units-late-missing = Besides, { $count } have not handed in and are as late by now (ask “who is overdue”).
units-late-by = { $unit } ({ $days ->
        [0] { $hours } h
       *[other] { $days } d { $hours } h
    })
days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
units-submitted-between = <b>{ $count }/{ $expected }</b> { $schools } first handed in { $called } { units-days } ({ due-when })
units-handed-between = <i>First handed in { units-days }.</i>
units-days =
    { $same ->
        [yes] on { $first }
       *[no] from { $first } to { $final }
    }
units-without-levels = <i>A school of several levels is listed under its lowest.</i>
units-excused = <b>{ $count }</b> { $schools } are excused from { $called }
units-of-level = <b>{ $level }</b> ({ $count }): { $names }
units-unreached = Cannot be reached ({ $count }): { $names }
units-several-levels = Schools of several levels that teach { $level } are included.

units-acknowledged = <b>{ $count }/{ $expected }</b> { $schools } have confirmed that they received “{ $plan }” ({ $share }%)
units-unacknowledged = <b>{ $count }/{ $expected }</b> { $schools } have not confirmed that they received “{ $plan }”

unit-more-time =
    { $state ->
        [waits] Asked for more time until { $day }, waiting for an answer.
        [given] Given more time until { $day }.
       *[refused] Asked for more time until { $wanted }, refused.
    }
unit-owed = <b>{ $unit }</b> has not handed in { $called } ({ due-when }).
unit-overdue = <b>{ $unit }</b> has not handed in { $called } ({ due-when }).
unit-submitted = <b>{ $unit }</b> handed in { $called } at { $at } ({ unit-timely }); it waits to be accepted. { unit-returns }
unit-endorsed = <b>{ $unit }</b> handed in { $called } at { $at } ({ unit-timely }); the office below has agreed, and it waits to be accepted above. { unit-returns }
unit-accepted = <b>{ $unit }</b> handed in { $called } at { $at } ({ unit-timely }); it has been accepted. { unit-returns }
unit-returned = <b>{ $unit }</b> handed in { $called } at { $at } ({ unit-timely }); it was returned and not sent again yet. { unit-returns }
unit-excused = <b>{ $unit }</b> is excused from { $called }.
unit-not-asked = <b>{ $unit }</b> does not have to hand in { $label }, or not yet.
unit-unknown = I cannot find a unit called “{ $name }”. Type its level and full name, for example: th nhat tan
unit-timely =
    { $timely ->
        [late] late
       *[on-time] on time
    }
unit-returns =
    { $returns ->
        [0] Never returned.
        [one] Returned once.
       *[other] Returned { $returns } times.
    }
returns-of-label = • { $label }: { $returns ->
        [one] once
       *[other] { $returns } times
    }
returns-why = { "   " }{ $day }: “{ $reason }”
returns-times =
    { $times ->
        [one] once
       *[other] { $times } times
    }
returns-so-often =
    { $count ->
        [0] No school had reports returned { $wanted }.
        [one] <b>1</b> school had reports returned { $wanted }:
       *[other] <b>{ $count }</b> schools had reports returned { $wanted }:
    }
    { $lines }
returns-of-unit =
    { $returns ->
        [0] Nothing of <b>{ $unit }</b> has been returned.
        [one] One report of <b>{ $unit }</b> has been returned:
       *[other] Reports of <b>{ $unit }</b> have been returned { $returns } times:
    }
    { $lines }
returns =
    { $count ->
        [0] No report has been returned.
        [one] <b>One</b> school has had a report returned:
       *[other] <b>{ $count }</b> schools have had reports returned:
    }
    { $lines }
which-unit =
    { $count ->
        [1] Do you mean this school?
       *[other] { $count } schools are called “{ $name }”. Which one do you mean?
    }
which-unit-more = If the school is not among these, type its level, its full name and its commune.

# What I added to the question
assumed-open-period = <i>You named no period, so I took { $label }.</i>
assumed-closed-period = <i>You named no period, so I took { $label }.</i>
assumed-plan-year = <i>You named no year, so I took { $year }.</i>
assumed-q2-as-h1 = <i>The second quarter is reported within { $label }.</i>
assumed-h1-as-q2 = <i>The first half is reported within { $label }.</i>
assumed-q4-as-y = <i>The fourth quarter is reported within { $label }.</i>
assumed-y-as-q4 = <i>The year is reported within { $label }.</i>
assumed-unit-name = <i>The school's name was not quite as written; I took the nearest one.</i>

# Not answered
ask-not-understood = I did not understand this, so nothing has been done.
ward-unknown = “{ $name }” is not among the units I know, so I cannot answer for that commune.
ward-several = Several places are called “{ $name }”: { $names }. Please type the whole name, with what stands in brackets.
officer-unknown = I know no officer called “{ $name }”.
officer-several = Several people are called so: { $names }. Please type the full name.
obligation-none =
    { $kind ->
        [annual_plan] No plan asks the schools for an annual plan.
        [registration] No plan asks the schools to register initiatives.
        [acknowledgement] There is no plan to acknowledge.
       *[other] No plan asks for this kind of report.
    }
deadlines-none-such = There is no such deadline. Type /hannop to see those there are.
deadlines-none-between =
    Nothing is due from { $since } to { $until }.{ $next ->
        [none] {""}
       *[other] {" "}The nearest: { $next }, until the end of { $last }.
    }
export-everything = <i>The file has units that handed in and those that did not, with all figures; use its filters.</i>
export-only-excel = <i>I can make Excel and Word files, so here is the Excel one.</i>
ask-not-allowed =
    { $may ->
        [nudge] This is not yours to do: reminding schools is for the officers in charge.
        [export] This is not yours to do: files about the schools are for the officers in charge and leaders.
        [report] This is not yours to do: reports are handed in by people of the school.
       *[other] This is not yours to see: how other schools stand, and their figures, are for the officers in charge. You may ask “what does my school owe” and “progress q1”.
    }
ask-too-long = The question has { $length } letters; I read { $longest } at most. Please ask it shorter.
ask-help-group = In a group you can ask for progress and deadlines, for example “tiến độ quý 1”. For anything else please write to me in private.
command-unknown = There is no such command. Type /trogiup to see what I can do.
only-words = I can only read words. Type a question, or /trogiup.
forwarded = A forwarded message is somebody else's, and not taken for your answer. Please type it, or copy and paste it.
edited = I do not read edited messages. Please send a new one.

# Reminding schools
nudge-preview =
    Remind <b>{ $count }</b> { $schools } { $state ->
        [returned] whose { $called } was returned and not sent again
        [draft] that have begun { $called }
       *[other] that still owe { $called }
    } ({ due-when })?
    { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
nudge-unreached = I cannot reach { $count } more: { $names }{ nudge-and-more }.
nudge-promised = { $count } promised a time that is still to come, and are left alone: { $names }{ nudge-and-more }.
nudge-waiting = { $count } asked for more time and wait for an answer, so they are left alone: { $names }{ nudge-and-more }.
nudge-and-more =
    { $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
nudge-today =
    { $all ->
        [yes] All of these were reminded by the ladder today.
       *[no] { $count } of these were reminded by the ladder today.
    }
nudge-by-message = To have a plan confirmed, send a message: type “gửi tin cho các trường chưa xác nhận kế hoạch”.
nudge-too-many-named = I cannot remind so many named schools at once. Please name fewer.
nudge-preview-named =
    Remind <b>{ $names }</b> about { $called } ({ due-when })?
nudge-nobody =
    { $named ->
        [yes] No need to remind { $schools } about { $label }: handed in, a time promised, more time asked for, or not to be reached.
       *[no] None of the { $schools } is to be reminded about { $label } and can be reached.
    }
nudged =
    🔔 Reminding <b>{ $schools }</b> { $schools ->
        [one] unit
       *[other] units
    }{ nudged-people } about { $called }. Whoever hands in before it goes out is left alone.
nudged-people =
    { $one_each ->
        [yes] {""}
       *[no] {" "}({ $count } people)
    }
nudge-rested =
    { $count ->
        [one] { $count } was reminded at { $at } ({ $by }), less than { $hours } hours ago, and is left out.
       *[other] { $count } were reminded at { $at } ({ $by }), less than { $hours } hours ago, and are left out.
    }
nudge-rested-all =
    { $count ->
        [1] { $names }, still owing { $label }, was reminded
       *[other] All { $count } { $schools } that still owe { $label } were reminded
    } at { $at } ({ $by }), less than { $hours } hours ago. Remind them again all the same?
nudge-by-nobody = nobody knows who
nudge-not = Nobody is reminded.
