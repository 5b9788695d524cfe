# What is to be handed in, and by when.
duties-of-unit =
    📋 <b>{ $unit }</b>
    { $lines }
duties-none = 📋 <b>{ $unit }</b>: nothing to hand in yet.
duties-no-unit = You do not hand in reports for any school.
job-of-another-period = Your school owes nothing of the period you name.
duty-owed = • { $duty } · { $label }: <b>not handed in</b>, { due-when }
duty-submitted = • { $duty } · { $label }: handed in, waiting to be accepted
duty-endorsed = • { $duty } · { $label }: handed in, waiting to be accepted above
duty-returned =
    • { $duty } · { $label }: <b>returned</b>, to be mended and sent again{ $returns ->
        [1] {""}
       *[other] {" "}(returned { $returns } times)
    }
duty-accepted = • { $duty } · { $label }: accepted
duty-amending = • { $duty } · { $label }: accepted, a change of it waits
duty-asked = • { $duty } · { $label }: <b>not handed in</b>, { due-when }, more time asked until { $day }
duty-excused = • { $duty } · { $label }: excused
duty-later = • { $duty } · { $label }: opens on { $opens }, due by the end of { $last }

deadlines =
    📅 <b>Deadlines</b>
    { $lines }
deadline =
    { $late ->
        [0] • { $duty } · { $label }: <i>{ $phrase }</i>, by the end of { $last }; { deadline-left }
        [one] • { $duty } · { $label }: was due by the end of { $last }, { $late } day ago
       *[other] • { $duty } · { $label }: was due by the end of { $last }, { $late } days ago
    }
deadline-left =
    { $days ->
        [0] today is the last day
        [one] { $days } day left, of which { $working } working
       *[other] { $days } days left, of which { $working } working
    }
deadlines-none = There are no deadlines yet. I will tell you when the office publishes a plan.
deadline-not-yours = This deadline is not among those you look after.
deadline-unopened = { $duty } · { $label } opens at { $opens }; until then nothing is taken.
due-tolerates = { " " }· late reports put up with until { $until }
due-locks = { " " }· closed at { $locks }
due-counts = { " " }· figures from { $first } to { $last }
deadline-locked = { $duty } · { $label } was closed at { $locked }, so I cannot take it any more. Type “ask for more time”, or speak to { $officers ->
        [none] the officer in charge
       *[other] the officer in charge: { $officers }
    }.
period-unopened =
    { $called } has not opened (it opens on { $opens }, and is due by the end of { $last }), so no school owes it yet.{ $read_as ->
        [q2-as-h1] {" "}The second quarter is reported in this period.
        [h1-as-q2] {" "}The first six months are reported in this period.
        [q4-as-y] {" "}The fourth quarter is reported in this period.
        [y-as-q4] {" "}The whole year is reported in this period.
       *[none] {""}
    }
period-unknown =
    There is no deadline for { $kind ->
        [Q1] the first quarter of
        [Q2] the second quarter of
        [Q3] the third quarter of
        [Q4] the fourth quarter of
        [H1] the first half of
        [Y] the whole of
        [YEAR] the plan of
       *[other] { $kind }
    } { $year }. Type /hannop to see those there are.

told-privately = I am writing to you in private. If nothing arrives, open a private chat with me and type /start.
private-only = I do this in a private chat only. Please write to me there.
