# More time; work that is not somebody's
extension-until =
    ⏳ More time for <b>{ $duty } · { $label }</b> of { $unit } (due by the end of { $last }).
    Until which day? Tap one, or type it, e.g. 15/3
extension-why =
    ⏳ More time for { $duty } · { $label } of { $unit }, until the end of <b>{ $day }</b>.
    Why? Type the reason, or choose one.
extension-sent =
    ⏳ More time is asked for { $duty } · { $label } of <b>{ $unit }</b>, until the end of { $day }.
    While this waits you are not reminded of it. Until it is answered it stays due by the end of { $last }.
extension-which =
    For which of these do you ask for more time?
    { $lines }

    Press a button, or type its number.
decline-which =
    Which of these is not yours?
    { $lines }

    Press a button, or type its number.
extension-nothing-owed = Your school owes nothing.
extension-waits = { $name } has asked for more time already, until the end of { $day }; it waits for an answer.
extension-asked-already = Somebody of your school has just asked for more time; it waits for an answer.
extension-no-more-time = It is due by the end of { $last } now, so { $day } gives no more time.
extension-too-far = { $day } is too far away. The furthest possible is { $furthest }: please choose a day up to then.
extension-day-off = { $day } is a day off. Please choose a working day, such as { $next }.
extension-because-figures = Figures are still missing.
extension-because-figures-short = Figures missing
extension-because-absent = Whoever does it is away.
extension-because-absent-short = Away at present
extension-because-busy = Other work of the school falls on the same days.
extension-because-busy-short = Other work
extension-granted =
    ✅ <b>{ $unit }</b> has until the end of { $last } for { $duty } · { $label }. { $heard ->
        [0] I will remind it of the new day.
       *[other] I will tell the school, and remind it of the new day.
    }
extension-why-not =
    No more time for { $duty } · { $label } of <b>{ $unit }</b>, which asked for { $day }.
    Type the reason, so that the school knows, or choose one.
extension-refused =
    { $heard ->
        [0] No more time for { $duty } · { $label } of <b>{ $unit }</b>, which stays due by the end of { $last }.
       *[other] <b>{ $unit }</b> is told: no more time for { $duty } · { $label }, which stays due by the end of { $last }.
    }
    Reason: <i>{ $reason }</i>
extension-none-waits = Nobody waits for you to decide about more time.
extension-which-unit = { $count } units wait to be given more time. Choose one, or type its name as well: dong y gia han TH Nhat Tan
extension-decided-already = Somebody has answered this already.
time-until =
    ⏳ More time for <b>{ $duty } · { $label }</b>, for { $schools } (for all it is due by the end of { $last }).
    Until which day? Press one, or type it, for example: 15/3
time-preview =
    ⏳ More time for <b>{ $duty } · { $label }</b> until the end of <b>{ $day }</b>, for { $count } { $count ->
        [one] unit
       *[other] units
    }: { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }.
    For all others it stays due by the end of { $last }.{ $locked ->
        [yes] {" "}It is locked; for these it opens again until that day.
       *[no] {""}
    }
time-confirm = Nothing has changed yet. Press [Give time] or type “give”. Type “reason: …” to give a reason, another day to change it, “no” to leave it.
time-given =
    ✅ More time given for { $duty } · { $label } until the end of { $day }, for { $count } { $count ->
        [one] unit
       *[other] units
    }: { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }. { $heard ->
        [0] They are reminded by the new day.
       *[other] They are told, and reminded by the new day.
    }
time-dropped = Left as it is; nobody is given more time.
time-nobody = { $schools }: nobody there owes { $label } any more, or they are not yours to look after.
time-too-many = For more than { $most } units, change the date of the plan: /kehoach → [Change] → [Date].
time-day-not-read = There is no day in “{ $typed }”. Type for example: more time for TH Nhật Tân until 15/3
time-for-all = To give everybody more time for { $duty } · { $label }, change the plan. To give it to some, name them: more time for TH Nhật Tân until 15/3
button-time-give = Give time
no-more-time-round-up = The round-up is due in time and cannot wait.
no-more-time-round-up-short = Round-up is due
no-more-time-enough = There was time enough to do it.
no-more-time-enough-short = Time enough
declined =
    You are not reminded of { $duty } · { $label } of { $unit } any more, and the officer is told.
    { $others ->
        [yes] Others of the school will be reminded.
       *[no] ⚠ Nobody else of the school is left to be reminded: please tell your officer who does this.
    }
taken-on = You are reminded of { $duty } · { $label } of { $unit } again.
notice-extension-asked =
    ⏳ <b>{ $unit }</b> asks for more time for { $duty } · { $label }
    Due by the end of { $last }, asked until the end of <b>{ $wanted }</b> by { $name }
notice-extension-granted =
    ✅ <b>{ $duty } · { $label }</b> · { $unit }
    You have until the end of <b>{ $last }</b>.
notice-extension-refused =
    <b>{ $duty } · { $label }</b> · { $unit }
    There is no more time; it stays due by the end of <b>{ $last }</b>.
notice-not-mine =
    { $name } ({ $unit }) says that { $duty } · { $label } is not theirs to do. { $others ->
        [yes] Others of the school are reminded.
       *[no] ⚠ Nobody else of the school is left to be reminded: ask who does this, or invite them by /nguoi { $unit }.
    }
notice-button-grant = Until { $day }
notice-button-refuse = No
notice-button-extension = More time
notice-button-not-mine = Not mine
more-time = Given more time ({ $count }): { $names }
more-time-unit = { $unit } (until { $day })
more-time-waiting = ⏳ Waiting for an answer ({ $count }): { $names }
more-time-refused = Not given more time ({ $count }): { $names }
more-time-asked-unit =
    { $unit } ({ $given ->
        [yes] asked on { $asked }, until { $day }
       *[no] asked on { $asked }, until { $wanted }
    })
more-time-others = { "" } and { $count } more
