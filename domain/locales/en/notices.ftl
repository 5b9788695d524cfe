# What the bot says unasked: a new plan, reminders, overdue work, what became of a report.

# Days
notice-day =
    { $weekday ->
        [0] Monday { $day }
        [1] Tuesday { $day }
        [2] Wednesday { $day }
        [3] Thursday { $day }
        [4] Friday { $day }
        [5] Saturday { $day }
       *[6] Sunday { $day }
    }
notice-when =
    Deadline in the plan: <i>{ $phrase }</i>.
    Last valid day: { $last }. { $left }
notice-when-passed =
    Deadline in the plan: <i>{ $phrase }</i>.
    { $days ->
        [one] One day
       *[other] { $days } days
    } overdue; the last valid day was { $last }. You can still hand it in; it will be marked late.
notice-when-tolerated =
    Deadline in the plan: <i>{ $phrase }</i>.
    The last valid day was { $last }. Late reports are put up with until the end of { $until }; yours will be marked late.
notice-when-judged =
    Deadline in the plan: <i>{ $phrase }</i>.
    { $days ->
        [one] One day
       *[other] { $days } days
    } overdue; the last valid day was { $last }. Whether it was in time was told by the first handing in, and stays.
notice-when-locked =
    Deadline in the plan: <i>{ $phrase }</i>.
    { $days ->
        [one] One day
       *[other] { $days } days
    } overdue; the last valid day was { $last }. It is closed now: ask for more time, or speak to your officer.
notice-left-today = Today is the last day.
notice-left-none =
    { $days ->
        [one] One day left
       *[other] { $days } days left
    }, but today is the last working day.
notice-left-all =
    { $days ->
        [one] Tomorrow is the last day.
       *[other] { $days } days left.
    }
notice-left =
    { $days ->
        [one] One day left
       *[other] { $days } days left
    }, { $working ->
        [one] one of them a working day.
       *[other] { $working } of them working days.
    }

# Reminders
notice-item = { $about } · { $unit }
notice-reminder = ⏰ <b>{ $duty } · { $label }</b>
notice-overdue = ⚠ <b>Overdue: { $duty } · { $label }</b>
notice-nudge = 🔔 <b>Your officer asks for: { $duty } · { $label }</b>
notice-several-to-do = You have <b>{ $count }</b> things to do:
notice-several = <b>{ $count }</b> things are still to be handed in:
notice-own-words = 💬 { $words }
notice-means = The plan says how: { $means }
notice-begun = Answered: { $answered }, to go: { $left }.
notice-begun-whole = All questions are answered; look it through and hand it in.
notice-silent = After { $times } reminders nothing has been begun, so that this goes to the head and all deputies.
notice-waits-again = What was handed in came back; it waits to be mended and handed in again.
notice-again = (sent again)

notice-button-fill-alone = Hand in now
notice-button-fill-one = Hand in { $label }
notice-button-go-on-alone = Hand in now · { $left }/{ $total } left
notice-button-go-on-one = { $label } · { $left }/{ $total } left
notice-button-review-alone = Review and hand in
notice-button-review-one = Review { $label }
notice-button-mend-alone = Mend and resend
notice-button-mend-one = Mend { $label }
notice-button-received = Received
notice-button-duties = My school's duties

# A new plan
notice-plan =
    📌 <b>Plan no. { $number } of { $issued }</b>
    { $title }

    What schools are to hand in:
    { $lines }
notice-plan-unnumbered =
    📌 <b>A new plan</b>
    { $title }

    What schools are to hand in:
    { $lines }
notice-due = • { $duty } · { $label }: until the end of { $last }
notice-due-more = and { $left } more deadlines

# Accepted, returned
notice-returned =
    ↩ <b>{ $duty } · { $label }</b> · { $unit }
    What was handed in came back. The figures are kept: mend what is wrong and hand it in again.
notice-reason = Reason:
notice-flagged =
    { $count ->
        [one] Only question { $numbers } has to be answered again.
       *[other] Only { $count } questions have to be answered again: { $numbers }.
    }
notice-endorsed =
    ☑ <b>{ $duty } · { $label }</b> · { $unit }
    The office in between has agreed; it waits to be accepted above. There is nothing to do.
notice-undone =
    ↶ <b>{ $duty } · { $label }</b> · { $unit }
    What you were just told about this report is taken back. It still waits to be accepted; there is nothing to do.
notice-amendment-accepted =
    ✅ <b>{ $duty } · { $label }</b> · { $unit }
    The change is accepted and takes the place of the version before. Receipt: <code>{ $receipt }</code>
notice-amendment-returned =
    ↩ <b>{ $duty } · { $label }</b> · { $unit }
    The change is not accepted. The version that was accepted before stays in force.
notice-button-handed = See the report
notice-accepted =
    ✅ <b>{ $duty } · { $label }</b> · { $unit }
    Accepted. Receipt: <code>{ $receipt }</code>

# Groups
notice-group-counts = <b>{ $received }/{ $expected }</b> schools have handed in, { $missing } to go.
notice-group-missing = Missing: { $names }
notice-names-more =
    { $names } and { $left ->
        [one] one more school
       *[other] { $left } more schools
    }
