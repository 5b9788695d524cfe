# What a unit promises: "I will send it at 16:00", the button that puts a reminder off.
promise-when =
    { $days ->
        [0] { $hour } today
        [1] { $hour } tomorrow
       *[other] { $hour } on { $weekday ->
            [0] Monday
            [1] Tuesday
            [2] Wednesday
            [3] Thursday
            [4] Friday
            [5] Saturday
           *[6] Sunday
        } { $day }
    }
button-put-off =
    { $days ->
        [0] Again at { $hour }
        [1] Again tomorrow
       *[other] Again on { $weekday ->
            [5] Sat
            [6] Sun
            [0] Mon
            [1] Tue
            [2] Wed
            [3] Thu
           *[4] Fri
        } { $day }
    }
promise-made =
    🤝 You promise to hand in by <b>{ $when }</b>:
    { $lines }

    Nothing is said of it until then, and once if it is not in by then. Your officer sees this promise.
promise-after-deadline = That is after the deadline, so the report will count as late.
promise-which =
    What is <b>{ $when }</b> about?
    { $lines }

    Press a button, or type the number; "all" for all of them.
promise-past = That time has passed. Name another one, such as "I will send it at 4pm tomorrow".
promise-too-far = Promises are kept for the next { $days } days; until the deadline you are reminded as ever. To hand in after it, type "ask for more time".
promise-no-such-time = There is no such hour or day as in “{ $said }”. Name another one, such as "I will send it at 4pm tomorrow".
promise-at-night = At that hour nobody is written to: if it is not there, you are reminded at { $when }.
promise-on-day-off = That is a day off; you are reminded at the hour you named all the same.
promise-nothing-owed = Your school has nothing left to hand in.
promise-dropped = The promise about { $label } of { $unit } is dropped. Reminders go on.
promise-none = There is no promise about { $label } of { $unit }.
button-promise-all = All { $count }
button-drop-promise = Drop promise { $label }

units-promise-given =
    🤝 Promised ({ $count }): { $names }{ $more ->
        [0] {""}
       *[other] ; and { $more } more
    }
units-promise-broken =
    Promised and not in ({ $count }): { $names }{ $more ->
        [0] {""}
       *[other] ; and { $more } more
    }
unit-promised =
    { $kept ->
        [no] Promised for { $when }, and not in
       *[yet] Promised for { $when }
    }{ $broken ->
        [0] .
       *[other] ; promised in vain so far: { $broken }.
    }
duty-promised = { $line }, promised for { $when }
duty-promise-broken = { $line }, promised for { $when } and not in
notice-promised = 🤝 <b>The time you promised has come: { $duty } · { $label }</b>
reply-polite = Thank you.
reply-not-there =
    Not received yet:
    { $lines }

    What is sent elsewhere (on paper, by mail, on Zalo) cannot be seen here. Once it is handed in here, you get a receipt with a code.
reply-still-polite =
    Thank you. Your school still owes:
    { $lines }
reply-still-busy =
    Name a time, such as "I will send it at 4pm tomorrow": until then you are not reminded. Ask for more time where the deadline is too soon. Your school still owes:
    { $lines }
reply-more = … and { $count } more.
