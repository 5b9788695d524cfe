# The morning message of those who look after plans.
digest-title = ☀ <b>To look after, { $day }</b>
digest-ahead =
    ⏰ <b>{ $duty } · { $label }</b>
    <b>{ $received }/{ $expected }</b> schools have handed in; until the end of { $last }{ $days ->
        [0] , which is today.
        [one] , one day left.
       *[other] , { $days } days left.
    }
digest-overdue =
    ⚠ <b>{ $days ->
        [one] One day
       *[other] { $days } days
    } overdue: { $duty } · { $label }</b>
    <b>{ $received }/{ $expected }</b> schools have handed in; it ended on { $last }.
digest-levels = By level: { $levels }
digest-reminded = { $unit } (reminded { $times ->
        [one] once
       *[other] { $times } times
    })
digest-leader =
    ☎ <b>For you as a leader:</b> { $count ->
        [one] one report is
       *[other] { $count } reports are
    } still missing { $days } days or more after the deadline, for all that was said.
digest-missing = Missing: { $names }
digest-unreachable = Cannot be reached ({ $count }): { $names }
digest-waiting =
    📥 <b>{ $count }</b> { $count ->
        [one] report waits
       *[other] reports wait
    } for your decision.
digest-button-missing = Who is missing
digest-button-missing-one = Missing: { $label }
digest-button-queue = To be decided

# The round-up, offered.
round-up-offer =
    ✅ <b>{ $duty } · { $label }: all { $received }/{ $expected } units are in</b>
    On time { $on_time } ({ $share } %).{ $returned ->
        [0] {""}
       *[other] {" "}{ $returned } reports are sent back and not added up.
    }
    Make the round-up? Press below, or type “word report” or “excel”.
round-up-offer-part =
    ⏱ <b>{ $duty } · { $label }: time is over, { $received }/{ $expected } units are in</b>
    On time { $on_time } ({ $share } %).{ $returned ->
        [0] {""}
       *[other] {" "}{ $returned } reports are sent back and not added up.
    }
    Make the report of what is in? Press below, or type “word report” or “excel”. It says which units are missing.
