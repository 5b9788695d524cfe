# The morning message of those who look after plans.
digest-title = ☀ <b>To look after, { $day }</b>
digest-ahead =
    ⏰ <b>{ $duty } · { $label }</b>
    <b>{ $received }/{ $expected }</b> schools have handed in; until the end of { $last }{ $days ->
        [0] , which is today.
        [one] , one day left.
       *[other] , { $days } days left.
    }
digest-tolerated =
    ⏰ <b>{ $duty } · { $label }</b>
    <b>{ $received }/{ $expected }</b> schools have handed in. It ended on { $last }; late reports are put up with until { $until }.
digest-overdue =
    ⚠ <b>{ $days ->
        [one] One day
       *[other] { $days } days
    } overdue: { $duty } · { $label }</b>
    <b>{ $received }/{ $expected }</b> schools have handed in; it ended on { $last }.
digest-levels = By level: { $levels }
digest-leader =
    ☎ <b>For you as a leader:</b> { $count ->
        [one] one report is
       *[other] { $count } reports are
    } still missing { $days } days or more after the deadline, { digest-leader-why }
digest-leader-why =
    { $unreached ->
        [0] for all that was said.
       *[other] { $reminded ->
            [0] and nobody there can be written to.
           *[other] { $reminded } for all that was said, { $unreached } where nobody can be written to.
        }
    }
digest-missing = Missing: { $names }
digest-missing-reminded =
    Missing, { $times ->
        [0] never reminded
        [one] reminded once
       *[other] reminded { $times } times
    }: { $names }
digest-missing-more = And { $count } more are missing.
digest-unreachable = Cannot be reached ({ $count }): { $names }
digest-more-time =
    🕒 <b>{ $count }</b> ask for more time and wait for your answer: { $names }.
    Answer below their request, or type “agree to more time { $unit }”, “no more time { $unit }: reason”.
digest-joining = 👤 <b>{ $count }</b> ask to join and wait for your decision.
digest-handed-since = Handed in since ({ $count }): { $names }
digest-time-ended = Given time is over and nothing came ({ $count }): { $names }
digest-unreachable-since = Out of reach since ({ $count }): { $names }
digest-no-news = Nothing new since the last digest.
digest-left =
    <b>{ $count }</b> { $count ->
        [one] school is overdue
       *[other] schools are overdue
    }{ $unreached ->
        [0] {""}
       *[other] , { $unreached } of them out of reach
    }{ $later ->
        [0] {""}
       *[other] ; { $later } still have time that was given
    }. The button below has their names.
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
    On time { $on_time } of the { $received } that came in ({ $share } %).{ $returned ->
        [0] {""}
       *[other] {" "}{ $returned } reports are sent back and not added up.
    }
    Make the round-up? Press below, or type “word report” or “excel”.
round-up-offer-part =
    ⏱ <b>{ $duty } · { $label }: time is over, { $received }/{ $expected } units are in</b>
    On time { $on_time } of the { $received } that came in ({ $share } %).{ $returned ->
        [0] {""}
       *[other] {" "}{ $returned } reports are sent back and not added up.
    }
    Make the report of what is in? Press below, or type “word report” or “excel”. It says which units are missing.
round-up-missing =
    { $count ->
        [one] { $count } unit is missing
       *[other] { $count } units are missing
    }, named in this morning's digest.

# On which mornings the digest comes.
digest-days =
    { $day ->
        [-1] The digest comes <b>every working morning</b> on which there is something to watch.
       *[other] The digest comes on <b>{ $weekday } mornings</b>, when there is something to watch.
    }
    Choose another day, or type “digest on Monday”, “digest every morning”.
digest-day-set =
    { $day ->
        [-1] From now on the digest comes <b>every working morning</b>.
       *[other] From now on the digest comes on <b>{ $weekday } mornings</b>; after a day off, on the next working morning.
    }
digest-weekday =
    { $day ->
        [0] Monday
        [1] Tuesday
        [2] Wednesday
        [3] Thursday
       *[4] Friday
    }
digest-day-button =
    { $day ->
        [-1] Every morning
        [0] Monday
        [1] Tuesday
        [2] Wednesday
        [3] Thursday
       *[4] Friday
    }
