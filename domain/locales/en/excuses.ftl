# One unit, or some, excused from one period, and no longer
excuse-whom =
    { $count } { $count ->
        [one] unit
       *[other] units
    }: { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
excuse-why =
    🕊 Excuse from <b>{ $duty } · { $label }</b>, { excuse-whom }.
    Why? Type the reason, or choose one. { $heard ->
        [0] {""}
       *[other] The school is told it.
    }
excuse-because-closed = The school is closed at this time.
excuse-because-closed-short = School is closed
excuse-because-nothing = The school has nothing to report this time.
excuse-because-nothing-short = Nothing to report
excuse-because-otherwise = The school has reported in another way.
excuse-because-otherwise-short = Reported otherwise
excuse-preview =
    🕊 Excuse from <b>{ $duty } · { $label }</b>, { excuse-whom }.
    This time nothing is due from them; they count as neither missing nor late, and are not reminded.
excuse-returned = What was sent back need not be handed in again, and is kept as it is: { $names }.
excuse-but-handed = Handed in already, so not excused: { $names }.
excuse-confirm = Nothing has changed yet. Press [Excuse] or type “excuse”. Type “reason: …” to change the reason, “no” to leave it.
excuse-done =
    ✅ Excused from { $duty } · { $label }: { excuse-whom }.{ $heard ->
        [0] {" "}They are not reminded any more.
       *[other] {" "}They are told why, and not reminded any more.
    }
excuse-dropped = Left as it is; nobody is excused.
excuse-back-preview =
    ↩️ No longer excused from <b>{ $duty } · { $label }</b>, { excuse-whom }.
    { $passed ->
        [yes] It is due from them again. It was due by the end of { $last }, so they will be overdue; you can give them more time afterwards.
       *[no] It is due from them again by the end of { $last }, and they are reminded as before.
    }
excuse-back-confirm = Nothing has changed yet. Press [Stop excusing] or type “yes”; type “no” to leave it.
excuse-back-done =
    ✅ No longer excused from { $duty } · { $label }: { excuse-whom }.{ $heard ->
        [0] {""}
       *[other] {" "}Whoever had heard that they were excused is told.
    }{ $passed ->
        [yes] {" "}It was due by the end of { $last }: press [Give time] to give them more.
       *[no] {""}
    }
excuse-back-dropped = Left as it is; they stay excused.
excuse-nobody = { $schools }: nobody there owes { $called }, or they are not yours to look after.
excuse-handed = { $schools }: { $called } has been handed in already, so nobody need be excused.
excuse-already = { $schools }: excused from { $called } already. To ask for it again, type “stop excusing” with the school and the period.
excuse-none = { $schools }: nobody has been excused from { $called }, so there is nothing to take back.
excuse-too-many = At most { $most } units are excused at once. Please do it in parts, by level or by commune.
excuse-not-theirs = Only the office that issued the plan can excuse from it. Please ask that office.
decided-untold =
    📵 { $count ->
        [one] { $count } unit
       *[other] { $count } units
    } cannot be told: { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }. Please call.
button-excuse = Excuse
button-excuse-back = Stop excusing
notice-excused =
    🕊 <b>{ $duty } · { $label }</b> · { $unit }
    You are excused this time, and not reminded any more.{ $begun ->
        [yes] {" "}What has been filled in is kept.
       *[no] {""}
    }
notice-owed-again =
    ↩️ <b>{ $duty } · { $label }</b> · { $unit }
    You are not excused any more: it is due by the end of <b>{ $last }</b>.
unit-excused-why = Excused on { $day }, reason: <i>{ $reason }</i>
units-excused-why = { $unit }: <i>{ $reason }</i> ({ $day })
progress-excused = Excused: { $count }
board-excused = Excused: { $count }
