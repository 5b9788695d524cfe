# Days off, days worked instead
calendar-title = 📅 <b>Working days</b>
calendar-year =
    { $confirmed ->
        [yes] <b>{ $year }</b> · confirmed
       *[no] <b>{ $year }</b> · as it came with the program, confirmed by nobody
    }
calendar-off = Off: { $days }
calendar-off-none = Off: no more days besides weekends
calendar-worked = Worked instead: { $days }
calendar-decided = { $days } (changed)
calendar-how = Press a button, or type: “nghỉ 24/11/2026” (off), “làm bù 22/8/2026” (worked), “bỏ 02/01/2026” (neither), “confirm 2027”, “opening 05/9/2026”.

calendar-which-off = Choose the day off, or type it: off 24/11/2026. Several in a row: off 16/02 to 20/02/2026.
calendar-which-work = Choose the day that is worked, or type it: work 22/8/2026.
calendar-which-plain = Choose the day that is to be as any other (Monday to Friday worked, weekends off), or type: drop 02/01/2026.
calendar-none-marked = There are no days off or worked left to drop.

calendar-preview-off = <b>Off:</b> { $days }
calendar-preview-work = <b>Worked:</b> { $days }
calendar-preview-plain = <b>As any other day:</b> { $days }
calendar-moves-nothing = No deadline that is running changes with it.
calendar-moves = Deadlines that follow (the dates the plan states stay):
calendar-moves-line = • { $duty } · { $label }: { $what }
calendar-moves-advised = best by { $before } → { $after }
calendar-moves-reminders = reminders { $before } → { $after }
calendar-moves-more = … and { $count } more.
calendar-marked = ✅ Noted. Reminders follow from now on.
calendar-kept = The calendar stays as it is.
calendar-confirmed = ✅ The calendar of { $year } is confirmed.
calendar-confirmed-before = The calendar of { $year } had been confirmed before.

calendar-words = Type, for example: /lich off 24/11/2026, /lich work 22/8/2026, /lich drop 02/01/2026, /lich confirm 2027, /lich opening 05/9/2026. /lich alone shows the calendar.
calendar-one-at-a-time = One thing at a time, please: off 31/8/2026, then: work 22/8/2026. Several days in a row: off 16/02 to 20/02/2026.
calendar-no-such-day = There is no { $day }. Please look again.
calendar-span = From { $first } to { $last } cannot be noted: the first day comes before the last, and there are at most { $most } at a time.
calendar-so-already =
    { $mark ->
        [off] { $day } is a day off already.
        [work] { $day } is a working day already.
       *[plain] { $day } is a day like any other already.
    }
calendar-not-yours = This is for administrators. /lich shows the calendar.
calendar-of-the-topmost = Days off and worked are the same for every unit, so the administrators of the topmost authority note them. The events of the school year of your own authority you can date yourself.

button-day-off = Add a day off
button-day-worked = Add a day worked
button-day-plain = Drop a day
button-confirm-year = Confirm { $year }
button-year = { $year }
button-calendar-keep = No
button-own-calendar = My calendar

# Events of the school year
events =
    <b>Events of the school year { $year }–{ $next }</b>
    { $lines }
event-dated = • { $event }: { $day }
event-undated = • { $event }: no date yet
event-opening = Opening day
event-term-1-end = End of the first term
event-term-2-end = End of the second term
event-year-end = End of the school year
event-ask = On which day is <b>{ $event }</b> of { $year }–{ $next }? Type it, for example: 15/01/2027.
event-set = ✅ { $event }: { $day }.
event-moved = ✅ { $event }: { $before } → { $day }.
event-dropped = ✅ { $event }: no date.
event-preview =
    <b>{ $event }: { $day }</b>. With it:
    { $lines }
event-follows = • { $about }: { $before } → { $after }
event-followed = Dates that follow it: { $count }.
event-reason = { $event }: { $day }
event-which = For which authority?
event-outside =
    { $event ->
        [opening] { $day } cannot be the opening day of { $year }–{ $next }, which is in the autumn of { $year }.
       *[other] { $day } is not within the school year { $year }–{ $next }.
    }
button-events = School year
button-event-drop = No date
button-school-year = { $year }–{ $next }

# My calendar
agenda =
    🗓 <b>My calendar</b>: { $count } things with a date.
    An .ics file opens in the calendar of a phone or a computer; it holds what is due and when, and no figures.
agenda-may-link = Or make a link, and your calendar keeps itself up to date: it follows a deadline that moves, and drops what is in.
agenda-linked =
    { $asked ->
        [0] Link made at { $made }; nothing has opened it yet.
        [one] Link made at { $made }, opened once, at { $last }.
       *[other] Link made at { $made }, opened { $asked } times, last at { $last }.
    }
agenda-file = 📎 Open this file to put your deadlines into your calendar. Deadlines may move: for a calendar that follows, use the link in /lich.
agenda-link =
    🔗 The link to your own calendar, shown this once:
    <code>{ $link }</code>
    In your calendar app choose to add a calendar by its address (URL), and paste it. Please keep it to yourself; if it gets out, press [Revoke].
agenda-revoked = ✅ The link is revoked. Whatever used it can read nothing any more.
agenda-not-linked = You have no link to your calendar.
agenda-no-links = Links to calendars are not open here. Get the file with /lich file
agenda-name = School Drum
agenda-due = Due: { $duty } · { $label } · { $unit }
agenda-task = Task { $code }: { $content }
button-agenda-file = Get the file
button-agenda-link = Make a link
button-agenda-link-again = A new link
button-agenda-revoke = Revoke
