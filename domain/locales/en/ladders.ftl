# Reminders: on which days, whom besides, in what words
ladders =
    ⏰ <b>Reminders · { $title }</b>
    Of the office: { $usual }

    { $lines }

    Choose a duty to see who is reminded of what, when, and to change it for that duty alone.
ladder-of-duty =
    { $own ->
        [yes] { $number }. <b>{ $title }</b>: { $ladder } (of its own)
       *[no] { $number }. <b>{ $title }</b>: as the office has it
    }
ladder-short-before = { $days } days before
ladder-short-last = last day
ladder-short-after = { $days } days after
ladder-short-none = none
ladder-which-office = The reminders of which office?
ladder-choice = { $number }. { $name }
ladder-all-plans = all plans of { $office }

ladder-own = ⏰ <b>Reminders · { $title }</b>
ladder-inherited =
    ⏰ <b>Reminders · { $title }</b>
    As the office has it for all its plans.
ladder-wanted = ✏ <b>Reminders · { $title }</b>: not applied yet
ladder-as-it-is = ✏ <b>Reminders · { $title }</b>: nothing changed yet
ladder-before = • Before: { $value }
ladder-last = • Last working day: { $value }
ladder-after = • After: { $value }
ladder-deputies = • Silent schools: { $value }
ladder-leader = • Leaders: { $value }
ladder-words-before = • Own words before: { $value }
ladder-words-last = • Own words on the last day: { $value }
ladder-words-after = • Own words after: { $value }
ladder-words-days-before = • Own words { $days } days before: { $value }
ladder-words-days-after = • Own words { $days } days after: { $value }
ladder-set-by = Changed last at { $at }, by { $by }.
ladder-changed = { $before } → <b>{ $after }</b>
ladder-days = { $days } days
ladder-reminded = yes
ladder-not-reminded = none
ladder-deputies-after = deputies are reminded, too, after { $count } reminders
ladder-deputies-never = deputies are not reminded
ladder-leader-after = told in the morning digest once it is { $count } days overdue
ladder-leader-never = not told
ladder-no-words = none

# Who will get what when
ladder-nothing-ahead = There is no deadline to come to remind of.
ladder-ahead = 📅 <b>{ $duty } · { $label }</b>, until the end of { $last }
ladder-owing =
    { $units ->
        [0] No school has to be reminded any more.
        [one] Now { $units } school has not handed in, { $people } people are reminded.
       *[other] Now { $units } schools have not handed in, { $people } people are reminded.
    }
ladder-laid = Asked of { $units } schools, { $people } people are reminded.
ladder-unheard = ⚠ Nobody can be written to at { $count } schools.
ladder-step-before = { $hour } { $day }: { $days } days left
ladder-step-last = { $hour } { $day }: last working day
ladder-step-after = { $hour } { $day }: { $days } days overdue
ladder-mark-moved = { " " }(off a day off)
ladder-mark-deputies = { " " }+ deputies
ladder-mark-groups = { " " }+ groups
ladder-deputies-count =
    { $count ->
        [0] Deputies as well: none of them can be written to yet.
       *[other] Deputies as well: { $count } people, only where the form was not begun.
    }
ladder-others-own = Not these, which have reminders of their own: { $titles }.
ladder-leader-from = Leaders read it in the morning digest from { $day } on.
ladder-no-steps = ⚠ There will be no more reminders of this deadline.
ladder-others = The other deadlines:
ladder-due = • { $called }, until { $last }: { $count } reminders, the first { $first }
ladder-due-none = • { $called }, until { $last }: none
ladder-more-dues = and { $count } more deadlines
ladder-sample =
    As it will be read at { $at }:
    <blockquote>{ $text }</blockquote>
ladder-some-unit = (name of the school)
ladder-count =
    { $count ->
        [0] ⚠ By its ladder there will be no reminders of this plan.
        [one] A school that hands in nothing is reminded { $count } time at most, for { $dues } deadlines.
       *[other] A school that hands in nothing is reminded { $count } times at most, for { $dues } deadlines.
    }
plan-ladder = Reminders: { $ladder }.
plan-ladder-own = Reminders: { $ladder }; { $count } duties have their own.

# Changing it
ladder-how = Press, or type: “before 10, 5, 2 days”, “not after”, “deputies after 2”, “leaders after 5 days”, “words last day: …”, “words 7 days before: …”, “default”.
ladder-confirm = Only what is still to come changes; nothing is sent twice. Apply?
ladder-is-set = ✅ The reminders are set.
ladder-dropped = The reminders stay as they were.
ladder-same = It is like that already: there is nothing to change.
ladder-meanwhile = A colleague has just changed it. Open it again to see the new one.
ladder-not-read = This is not understood. For example: “before 10, 5, 2 days”, “after 1, 3 days”, “not after”.
ladder-calendar-days = Days are counted with days off; what falls on a day off moves to a working day by itself. Please type the days without “working”.
ladder-too-far = { $days } days cannot be: between 1 and { $most } days from the last one.
ladder-too-many = Too many: at most { $most } before and { $most } after.
ladder-deputies-most = Deputies are reminded after { $most } reminders at most.
ladder-leader-most = Leaders are told { $most } days overdue at most.
ladder-no-such-rung =
    { $side ->
        [before] There is no reminder { $days } days before the last day.
       *[after] There is no reminder { $days } days after the last day.
    } Please add it first, and then its words.
ladder-words-too-long = These are { $length } letters; { $most } at most, so that the whole can be read on a phone.
ladder-words-unknown = { "{" }{ $name }{ "}" } is not known. There are { "{" }school{ "}" }, { "{" }work{ "}" }, { "{" }period{ "}" }, { "{" }date{ "}" }.
ladder-words-brace = There is a single brace. What is filled in has two: { "{" }school{ "}" }, { "{" }work{ "}" }, { "{" }period{ "}" }, { "{" }date{ "}" }.
ladder-ask-before =
    How many days before? Choose them, or type “10, 5, 2”.
    { $now }
ladder-ask-last =
    Remind on the last working day?
    { $now }
ladder-ask-after =
    How many days after? Choose them, or type “1, 3, 7”.
    { $now }
ladder-ask-deputies =
    After how many reminders without a form begun are deputies reminded, too?
    { $now }
ladder-ask-leader =
    How many days overdue are leaders told in the morning digest?
    { $now }
ladder-ask-words =
    Words of the office's own for which reminders? Those of a single one stand in place of the general ones.
    The deadline, the last day and what is left of it always stand there.
ladder-ask-words-before =
    Type the words <b>before</b> the last day, { $most } letters at most. Filled in: { "{" }school{ "}" }, { "{" }work{ "}" }, { "{" }period{ "}" }, { "{" }date{ "}" }.
    Now: { $now }
ladder-ask-words-last =
    Type the words <b>on the last day</b>, { $most } letters at most. Filled in: { "{" }school{ "}" }, { "{" }work{ "}" }, { "{" }period{ "}" }, { "{" }date{ "}" }.
    Now: { $now }
ladder-ask-words-after =
    Type the words <b>after</b> the last day, { $most } letters at most. Filled in: { "{" }school{ "}" }, { "{" }work{ "}" }, { "{" }period{ "}" }, { "{" }date{ "}" }.
    Now: { $now }
ladder-ask-words-days-before =
    Type the words <b>{ $days } days before</b> the last day, { $most } letters at most. Filled in: { "{" }school{ "}" }, { "{" }work{ "}" }, { "{" }period{ "}" }, { "{" }date{ "}" }.
    Now: { $now }
ladder-ask-words-days-after =
    Type the words <b>{ $days } days after</b> the last day, { $most } letters at most. Filled in: { "{" }school{ "}" }, { "{" }work{ "}" }, { "{" }period{ "}" }, { "{" }date{ "}" }.
    Now: { $now }

button-ladder = Reminders
button-ladder-office = Of the office
button-ladder-change = Change
button-ladder-set = Apply
button-ladder-before = Before
button-ladder-last = Last day
button-ladder-after = After
button-ladder-deputies = Deputies
button-ladder-leader = Leaders
button-ladder-words = Own words
button-ladder-words-before = Words before
button-ladder-words-last = Words last day
button-ladder-words-after = Words after
button-ladder-words-days-before = { $days } days before
button-ladder-words-days-after = { $days } days after
button-ladder-usual = Default
button-ladder-none = None
button-ladder-never = No
button-ladder-last-yes = Yes
button-ladder-last-no = No
button-ladder-no-words = Remove
button-ladder-done = Done

# Who was reminded today (yesterday); who still will be today, and tomorrow
reminded-on =
    📨 { $units ->
        [0] Nobody was reminded { $day ->
            [0] today
           *[-1] yesterday
        }.
        [one] <b>{ $units } school</b> was reminded { $day ->
            [0] today
           *[-1] yesterday
        }.
       *[other] <b>{ $units } schools</b> were reminded { $day ->
            [0] today
           *[-1] yesterday
        }.
    }
reminded-of =
    <b>{ $duty } · { $label }</b> (until { $last }): { $count ->
        [one] { $count } school
       *[other] { $count } schools
    }
reminded-times =
    • { $in_all ->
        [one] Once so far
       *[other] { $in_all } times so far
    }{ $on_day ->
        [1] {""}
       *[other] , { $on_day } times { $day ->
            [0] today
           *[-1] yesterday
        }
    }: { $names }
reminded-more = • and { $count } more
reminded-since-settled =
    • Owe nothing of it now: { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
reminding-on =
    📅 { $day ->
        [0] Still to be reminded today, unless it comes in before: <b>{ $units }</b>.
       *[1] { $units ->
            [0] Tomorrow ({ $date }) nobody is reminded.
           *[other] To be reminded tomorrow ({ $date }), unless it comes in before: <b>{ $units }</b>.
        }
    }
reminding-by-ladder =
    • By the days of reminding: { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
reminding-promised =
    • At the hour they have promised: { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
reminding-next = Reminders go out next: { $at }.
