# The first words: greeting, invitation, main screen.
start-stranger =
    Welcome. This is <b>Trống Trường</b> (School Drum): it tells schools what is due and takes their reports.
    I do not know you yet. Please open the invitation link the office sent you; if you have none, ask the officer in charge.
invite-taken = ✅ Invitation accepted, { $name }. From now on I remind you and take your reports right here.
invite-wrong = This invitation link cannot be used: it may have expired, been used already, or been copied incompletely. Please ask the officer in charge for a new one.
invite-too-many-tries = You have tried many times in a row. Please try again in an hour, or ask the officer in charge for a new link.

home = Hello <b>{ $name }</b> · { $posts }
home-nothing-owed = Nothing is left to hand in at present.
home-no-plan = No plan is in force yet.
home-progress = <b>{ $received }/{ $expected }</b> schools have handed in { $label } ({ due-when })

# What waits
job = • <b>{ $duty } · { $label }</b> · { $unit }: { due-when }
job-returned = • <b>{ $duty } · { $label }</b> · { $unit }: returned, to be mended and sent again
job-at = at question { $number }/{ $total }
job-at-review = filled in, to be sent

# How long is left; shared by all that is said about a deadline
due-when = due by the end of { $last }, { due-left }
due-left =
    { $late ->
        [0] { due-days }
        [one] { $late } day overdue
       *[other] { $late } days overdue
    }
due-days =
    { $days ->
        [0] today is the last day
        [one] { $days } day left
       *[other] { $days } days left
    }
