# The office's own tasks: whose, when, done or not
tasks =
    { $view ->
        [mine] 🗂 <b>Your tasks: { $count }</b>
        [free] 🗂 <b>Tasks that are nobody's: { $count }</b>
        [overdue] ⚠ <b>Tasks of the office that are overdue: { $count }</b>
        [soon] 🗂 <b>Tasks of the office due within 14 days: { $count }</b>
        [running] 🗂 <b>Tasks of the office with time left: { $count }</b>
        [later] 🗂 <b>Tasks of the office whose time has not come: { $count }</b>
        [undated] 🗂 <b>Tasks of the office without a date (always, on request): { $count }</b>
       *[done] ✅ <b>Tasks of the office that are done: { $count }</b>
    }

    { $lines }
tasks-none = The plans in force give your office no tasks of its own.
tasks-nothing-here = There is nothing here.
task-line = { $number }. <b>{ $code }</b> · { $content }
task-due =
    { $late ->
        [0] Due: { $phrase }, until the end of { $last }{ $days ->
            [0] {""} (today)
            [one] {""} (one day left)
           *[other] {""} ({ $days } days left)
        }
       *[other] Due: { $phrase }, ended { $last } ({ $late } days ago)
    }
task-undated = When: { $phrase }
task-no-phrase = not said
task-done = Done at { $at }, noted by { $name }
task-owner = Owner: { $name }
task-owner-none = Owner: nobody yet
task-title = 🗂 <b>Task { $code }</b> · { $plan }
task-content = { $content }
task-area = Field: { $value }
task-product = Product: { $value }
task-lead = Led by: { $value }
task-coordinating = With: { $value }
task-levels = Concerns: { $levels }
task-note = Note: { $note }
task-how = Press a button, or type: “take”, “give Lan”, “done letter 12 has been sent”.
task-how-done = If that was a slip, press the button, or type: reopen
task-give = Who gets task { $code }? Press a button, or type “give” and the name.
task-ask-note = How was task { $code } done? Type a line about it, such as: letter 12 has been sent. If there is no need, press the button.
task-given = ✅ Owner: { $name }.
task-freed = ✅ This task is nobody's now.
task-finished = ✅ Task { $code } is noted as done.
task-reopened = Task { $code } is open again.
task-done-before = { $name } noted this task as done at { $at }.
task-not-done = This task is still open.
task-not-yours = This task is none of your office's.
task-unknown = There is no task { $code }. Type /viec for the list.
task-note-too-long = The note is too long: at most { $most } characters.
task-who =
    { $count ->
        [0] Who is meant is not clear: nobody here is called “{ $name }”. Press [Give to…] to choose.
       *[other] { $count } people are called “{ $name }”. Type the whole name, or press [Give to…] to choose.
    }
tasks-spread =
    By field of work:
    { $lines }
    What suits several people, or nobody, stays free.
tasks-spread-line = • { $name }: { $count } ({ $codes })
tasks-spread-none = No free task is in the field of just one officer. Give them one by one, or say the fields of officers when inviting them (/nguoi).
tasks-spread-done = ✅ { $count } tasks have an owner now.

button-tasks = Tasks of the office
button-tasks-mine = Mine ({ $count })
button-tasks-free = Nobody's ({ $count })
button-tasks-overdue = Overdue ({ $count })
button-tasks-soon = Due soon ({ $count })
button-tasks-running = Time left ({ $count })
button-tasks-later = Later ({ $count })
button-tasks-undated = No date ({ $count })
button-tasks-done = Done ({ $count })
button-tasks-spread = Give by field
button-tasks-spread-now = Give
button-task-take = Take it
button-task-give = Give to…
button-task-free = Give back
button-task-done = Done
button-task-no-note = No note
button-task-reopen = Open again

# Reminding the owner
notice-task = 🗂 <b>Task { $code }</b> · { $plan }: { $content }
notice-task-overdue = ⚠ <b>Task { $code } is overdue</b> · { $plan }: { $content }
notice-task-product = Product: { $product }
notice-task-when =
    { $late ->
        [0] As the plan says: <i>{ $phrase }</i>. Until the end of { $last }, { $days ->
            [0] today is the last day.
            [one] one day is left.
           *[other] { $days } days are left.
        }
       *[other] As the plan says: <i>{ $phrase }</i>. Ended { $last }, { $late } days ago.
    }
notice-task-given = You have been given a task of the office.
notice-button-task = Open this task
notice-button-task-one = Task { $code }
digest-tasks =
    🗂 <b>Tasks of the office</b>: { $overdue } overdue, { $soon } due within { $days } days{ $free ->
        [0] .
       *[other] ; { $free } of them nobody's.
    }
digest-button-tasks = Tasks of the office
