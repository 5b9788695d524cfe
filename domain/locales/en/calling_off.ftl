# One deadline of a plan in force is called off, and put back
button-amend-o = Call one off
button-amend-b = Put one back
button-call-off = Call this off
call-off-effects =
    ⛔ { $owing ->
        [0] { $handed ->
            [0] Nobody owes it yet.
           *[other] Nobody owes it any more.
        }
       *[other] { $owing } that have not handed in need not any more{ $begun ->
            [0] {""}
           *[other] , of which { $begun } have begun (what they filled in can still be seen)
        }.
    }{ $handed ->
        [0] {""}
       *[other] {" "}{ $handed } have handed in; that is kept, and not counted.
    }{ $unsent ->
        [0] {""}
       *[other] {" "}{ $unsent } messages that wait are cancelled.
    }
call-off-why = Nothing has changed yet. Why is it called off? Type the reason, which the units are told; “drop” to leave it.
call-off-which = Which deadline is to be called off? Type its period as well, for example: call off the q2 report
call-off-for-some = Calling off is for all units. To excuse only { $schools }, type: excuse { $schools } from { $called }
call-off-none = No deadline has been called off that could be put back.
excuse-everybody = To excuse everybody from { $duty } · { $label } is to call it off. To excuse some, name them or their level.
put-back-passed = ⚠️ It has passed: units that have not handed in will be overdue. Better give it another date, too: type “more”.
plan-due-called-off = • { $duty } · { $label }: called off on { $at }
duty-called-off = • { $duty } · { $label }: called off, nothing is due
deadline-called-off =
    { $called } was called off on { $at }; no unit owes it.{ $reasoned ->
        [yes] {" "}Reason: { $reason }
       *[no] {""}
    }
form-called-off = { $duty } · { $label } was called off on { $at }; { $unit } owes nothing. Reason: { $reason }
board-called-off = ⛔ This has been called off; nothing is due any more. Reports handed in are kept.
amended-called-off = • <b>{ $about }</b>: { $before } is called off, nothing is due any more; reports handed in are kept
amended-put-back = • <b>{ $about }</b>: due again, <b>{ $after }</b>
kept-figures = 🗂 <b>{ $duty } · { $label }</b> · { $unit }: what was filled in, only to be seen.
button-kept = See { $label } as filled
