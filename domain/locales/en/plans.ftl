# The card of a plan
plan-card =
    📌 <b>{ $title }</b>
    { $worded ->
        [no] Number, day: { $number } · { $years }
       *[yes] Number, day: { $number } ({ $words }) · { $years }
    }
    { $state }
    Laid on <b>{ $units }</b> units · receipt confirmed by { $received }

    { $lines }
plan-two-steps = ☑ Two steps: an office in between looks through reports first, then the authority accepts them.
plan-steps-already = This plan is decided that way already, or has been withdrawn.
plan-no-office-between = Between this authority and the schools no office has an officer to look through reports, so there cannot be two steps.
plan-state-prepared = Not published.
plan-state-published = Published at { $at }.
plan-state-withdrawn = ⛔ Withdrawn at { $at }. Reason: { $why }
plan-due-open = • { $duty } · { $label }: <i>{ $phrase }</i>, by the end of { $last } · <b>{ $received }/{ $expected }</b> handed in
plan-due-later = • { $duty } · { $label }: <i>{ $phrase }</i>, by the end of { $last }
plan-due-before = • { $duty } · { $label }: <i>{ $phrase }</i>, by the end of { $last } · passed before it was published, asks nobody
plan-due-undated = • { $duty }: <i>{ $phrase }</i>, without a date, so nobody is reminded
plan-dues-more = … and { $left } more
plan-dues-none = The plan has no deadlines.
plan-part-dues = <b>Deadlines</b> · { $title } ({ $count })
plan-part-targets = <b>Targets</b> · { $title } ({ $count })
plan-part-tasks = <b>Tasks</b> · { $title } ({ $count })
plan-part-history = <b>What has changed</b> · { $title } ({ $count })
plan-target = • { $code } <b>{ $title }</b>: { $threshold } <i>({ $wording })</i>
plan-task = • { $code } <b>{ $content }</b> · { $product } · lead: { $lead } · { $phrase }
plan-history =
    { $reasoned ->
        [no] { $at } · { $by } { $told }
       *[yes] { $at } · { $by } { $told } · reason: { $reason }
    }
plan-passed = ⚠ { $count } deadlines have passed ({ $labels }): they ask nobody, and nobody is late. Extend one after publishing if it is to be collected.
plan-of-old-years = ⚠ This plan is for { $years }, which is over. Look twice before you publish it.

button-plan-dues = Deadlines ({ $count })
button-plan-targets = Targets ({ $count })
button-plan-tasks = Tasks ({ $count })
button-plan-history = History ({ $count })
button-plan-amend = Change the plan
button-plan-two-steps = Two steps
button-plan-one-step = One step
button-plan-withdraw = Withdraw
button-ad-hoc = Ad hoc report

# Changing a plan, step by step
amend-menu =
    <b>Change { $title }</b>
    What is to change? Press a button, or type: date, lock, late reports, count the day, ask a unit, leave out, audience, title, target, number, further deadline, call off, data window, link, form.
amend-which = Which one? Press a button or type its number.
amend-choice = { $number }. { $name }
amend-ask-due =
    <b>{ $name }</b>
    Until when now? Type it as a document would, for example: gia hạn đến hết ngày 15/3/2026, trước ngày 20/3.
amend-ask-closing =
    <b>{ $name }</b>: due by the end of { $last }.
    { $tolerated ->
        [yes] Late reports are put up with until { $until }
       *[no] Late reports are overdue at once
    }. { $locked ->
        [yes] It is locked at { $locks }
       *[no] It is never locked: whatever comes is taken
    }.
    How is that to be? Press a button, or type: late 3 days; lock on 10/6; lock at 17:00 10/6; no lock; no late.
amend-closing-not-read = I could not read “{ $typed }”. Type for example: late 3 days, lock on 10/6.
amend-closing-none = This has no date yet, so there is nothing to lock.
amend-late-too-early = Late reports can only be put up with after the deadline, { $last }.
amend-lock-too-early = It cannot be locked before the deadline, { $last }, is over.
amend-lock-within = A lock at { $locks } comes before late reports end ({ $until }). Type both, for example: late 3 days, lock after 5 days.
button-closing-late-3 = 3 days late
button-closing-late-7 = 7 days late
button-closing-late-none = No late reports
button-closing-lock-now = Lock now
button-closing-lock-none = No lock
amend-ask-unit-in = Which unit is to be asked for <b>{ $name }</b> as well? Type its name.
amend-ask-unit-out = Which unit need not hand in <b>{ $name }</b>? Type its name.
amend-ask-title = What is <b>{ $name }</b> to be called?
amend-ask-target = What is the new target for <b>{ $name }</b>? For example: từ 95% trở lên, trên 90%, 100%.
amend-ask-number = What are the number and day of the plan? For example: 201/KH-GDĐT ngày 02/02/2026.
amend-ask-add = <b>{ $name }</b>: which further deadline? For example: Đợt 2: trước ngày 20/6/2026.
amend-ask-window = <b>{ $name }</b>: figures from which day to which? For example: 15/12/2023 - 14/3/2024.
amend-ask-means = <b>{ $name }</b>: how is it handed in? Type the link, or “by the bot” where there is no other way.
amend-ask-form = <b>{ $name }</b>: asked with which form? Press a button, type its number or its title.
amend-window-not-read = “{ $typed }” is not two days, the first before the last. For example: 15/12/2023 - 14/3/2024.
amend-preview =
    <b>Nothing has changed yet</b>
    { $lines }
amend-effects =
    { $hearers } people and groups concerned will be told.{ $begun ->
        [0] {""}
       *[other] {" "}{ $begun } more to be handed in.
    }{ $excused ->
        [0] {""}
       *[other] {" "}{ $excused } fewer to be handed in.
    }
amend-effects-none = The plan is not published, so nobody is told.
amend-reason = Reason: <i>{ $reason }</i>
amend-confirm = Press [Apply] or type “apply”. Type a reason if there is one; “more” to change something else; “drop” to leave it.
amend-done = ✅ The plan is changed. I am telling { $hearers } people and groups concerned.
amend-dropped = Dropped: nothing has changed.
amend-which-unit = Which unit is “{ $name }”? Press a button or type its number.
amend-unit-unknown = I find no unit called “{ $name }”.
amend-not-read = I could not read “{ $typed }”.
due-not-read = I could not read a day in “{ $typed }”. Type it again, for example: trước ngày 15/3/2026.
due-impossible = “{ $typed }” names a day that no calendar has. Type it again.
wish-done-already = This has been done already.
wish-not-yours = This is not yours.
button-amend-d = Date
button-amend-x = Late reports, lock
button-amend-c = Count the day
button-amend-a = Ask a unit
button-amend-l = Leave one out
button-amend-s = Whom it asks
button-amend-t = Title
button-amend-g = Target
button-amend-n = Number, day
button-amend-m = Further deadline
button-amend-w = Days counted
button-amend-h = How, by which link
button-amend-f = Form
button-amend-do = Apply
button-amend-more = Change more
button-drop = Drop

# Withdrawing
withdraw-ask =
    <b>Withdraw { $title }?</b>
    { $excused } reports will not be due any more; { $unsent } messages that wait are cancelled; { $hearers } people and groups who had it are told. Reports handed in are kept.
    Type the reason, or “drop” to keep the plan.
withdraw-confirm =
    <b>Withdraw { $title }</b>
    Reason: <i>{ $reason }</i>
    Press [Withdraw now] or type “yes”. Type “drop” to keep the plan.
withdraw-done = ⛔ { $title } is withdrawn. I am telling { $hearers } people and groups who had it.
withdraw-kept = The plan stays as it is.
button-withdraw-now = Withdraw now

# Ad hoc reports
adhoc-ask-t =
    📣 <b>Ad hoc report</b>
    What are the schools to report on? In a few words, for example: damage by storm no. 5.
adhoc-ask-w =
    📣 <b>{ $title }</b>
    Who reports? Press a button, or type: các trường mầm non; tất cả trừ TH Nhật Tân; or names of schools.
adhoc-ask-f =
    📣 <b>{ $title }</b>
    By which form? Press a button or type its number.
adhoc-ask-d =
    📣 <b>{ $title }</b>
    Until when? Press a button, or type it as a document would: trước 16 giờ ngày 18/9, chậm nhất ngày 20/9/2026.
adhoc-preview =
    📣 <b>{ $title }</b>
    Form: { $form }
    Due: <i>{ $phrase }</i>, by the end of { $last }
    Laid on <b>{ $units }</b> units ({ $levels }), for example: { $names }.
    I send <b>{ $messages }</b> messages: { $people } to people, { $groups } to groups.
    { $silent ->
        [0] There is somebody to be told in every unit.
       *[other] ⚠ In { $silent } units nobody can be written to.
    }
    Press [Publish now] or type “publish”. Type “drop” to leave it.
adhoc-choice = { $number }. { $name }
adhoc-everybody = All schools
adhoc-free = Words or a file
adhoc-nobody = There is no such unit among yours.
adhoc-who-not-read = I do not know which units “{ $typed }” are. Type a level or names of schools.
adhoc-who-which = “{ $typed }” may be several units: { $names }. Type the whole name.
adhoc-past = { $last } is over. Type another day.
adhoc-done = ✅ <b>{ $title }</b> is asked for. I am sending { $messages } messages.
adhoc-dropped = Dropped: nothing was sent.
adhoc-today = Today
adhoc-tomorrow = Tomorrow
adhoc-three-days = In 3 working days
adhoc-label = Ad hoc
notice-ad-hoc =
    📣 <b>Ad hoc report</b>
    { $title }

    { $lines }
adhoc-phrase = by the end of { $day }
amend-added = Further
