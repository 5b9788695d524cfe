# The first words: greeting, invitation, main screen.
start-stranger =
    Hello. This is <b>School Drum</b>, the bot that reminds schools of what is due and takes their reports.
    The bot does not know you yet. Type /start to begin, or open the invite link from the office you report to.
invite-taken = ✅ Invite accepted, { $name }. From now on the bot reminds you and takes reports right here.
invite-taken-start = Type /start to see what waits for you.
invite-wrong = This invite code cannot be used: it may have expired, been used or withdrawn, or been mistyped. Type it again, ask the officer in charge for a new one, or type your school's name to ask to join.
invite-too-many-tries =
    { $minutes ->
        [one] You have tried many codes in a row. Please try again in a minute, or ask the officer in charge for a new one.
       *[other] You have tried many codes in a row. Please try again in { $minutes } minutes, or ask the officer in charge for a new one.
    }

home = Hello <b>{ $name }</b> · { $posts }
home-nothing-owed = Nothing is left to hand in at present.
home-no-plan = No plan is in force yet.
home-progress = <b>{ $received }/{ $expected }</b> schools have handed in { $called } ({ due-when })

# What waits
job-of = <b>{ $duty } · { $label }</b> · { $unit }
job = • <b>{ $duty } · { $label }</b> · { $unit }: { due-when }
job-returned = • <b>{ $duty } · { $label }</b> · { $unit }: returned, to be mended and sent again
job-at = at question { $number }/{ $total }
job-at-review = filled in, to be sent

# How long is left; shared by all that is said about a deadline
due-when = due by the end of { $last }, { due-left }
due-left =
    { $late ->
        [0] { due-days }
        [one] { $late } day late{ due-tolerated }
       *[other] { $late } days late{ due-tolerated }
    }
due-tolerated =
    { $tolerated ->
        [yes] , put up with until { $until }
       *[no] {""}
    }
due-days =
    { $days ->
        [0] today is the last day
        [one] { $days } day left
       *[other] { $days } days left
    }
