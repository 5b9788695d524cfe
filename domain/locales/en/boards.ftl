# The board of a deadline in a group: counts only, and names of schools where the group may hear them.
board-title = 📋 <b>{ $duty } · { $label }</b>
board-ahead = { $plan } · until the end of { $last }
board-passed = { $plan } · ended on { $last }
board-tolerated = { $plan } · ended on { $last }, late reports until { $until }
board-counts = <b>{ $received }/{ $expected }</b> schools have handed in
board-share = { $bar } { $share } % · { $levels }
board-last-day =
    { $days ->
        [0] ⏰ Today is the last day.
        [one] ⏰ Today is the last working day; it is due tomorrow.
       *[other] ⏰ Today is the last working day; it is due in { $days } days.
    }
board-missing = Missing: { $names }
board-nobody = No school has to hand in any more.
board-button-received = Received { $received }/{ $units }
board-updated = Updated { $time } on { $day }
board-finished = Closed { $time } on { $day }; this board is not updated any more.
board-below = 📋 { $duty } · { $label }: the new board is below.
board-of-plan-below = 📋 Each deadline has a board of its own now; see below.
board-left = 📋 { $duty } · { $label }: not followed here any more; this board is not updated.
board-of-plan-left = 📋 This plan is not followed here any more; the board is not updated.

# Where nothing can be edited: one message a morning, if there is news.
group-digest = ☀ <b>How it stands, { $day }</b>
group-digest-received = Plan received by { $received }/{ $units } schools. Those who have not said so: type “received”.
