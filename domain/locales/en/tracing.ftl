# The trace of changes
trace-head =
    🔏 Trace of changes on { $day }: row { $number }, code <code>{ $code }</code>.
    Nothing to do: keep this message, to compare when needed.

trace-title = <b>Trace of changes</b> · { $unit }
trace-title-file = Trace of changes · { $unit }
trace-empty =
    <b>Trace of changes</b> · { $unit }
    Nothing has been changed yet.
trace-no-unit = There is no unit “{ $name }” among those you administer. Type /nhatky and the name of a school, for example: /nhatky th nhat tan
trace-which = Which unit's trace would you like to see?
trace-file-ready =
    { $cut ->
        [yes] 📎 Trace of <b>{ $unit }</b>: the newest { $count } lines, every single answer included.
       *[no] 📎 Trace of <b>{ $unit }</b>: { $count } lines, every single answer included.
    }

# One line: who did what
trace-line = { $at } · { $told }
trace-detailed = { $told }: { $details }
trace-nobody = The bot
trace-erased = personal words erased
trace-change = { $before } → { $after }
trace-none = (empty)

trace-of-unit = { $name }
trace-of-person = { $name }
trace-of-plan = the plan { $name }
trace-of-deadline = { $name }
trace-of-group = the group { $name }
trace-of-obligation = { $name } of { $of }
trace-of-draft = { $name } of { $of }
trace-of-task = the task “{ $name }”
trace-of-initiative = “{ $name }” of { $of }
trace-of-inspection = the inspection { $name } at { $of }
trace-of-draw = draw { $name } of { $of }
trace-of-proposal =
    { $name ->
        [pasted] a pasted document
       *[other] the document { $name }
    }
trace-of-gone = { $subject }

trace-field-title = “{ $value }”
trace-field-degree = degree { $value }%
trace-field-findings = { $value } findings
trace-field-mended = mended { $value }
trace-field-commitment = commitment { $value }
trace-field-reason = “{ $value }”
trace-field-about = { $value }
trace-field-value = { $value }
trace-field-role = { $value }
trace-field-levels = levels { $value }
trace-field-code = code { $value }
trace-field-ownership = ownership { $value }
trace-field-name = name { $value }
trace-field-phone = phone { $value }
trace-field-language = language { $value }
trace-field-person = { $value }
trace-field-unit = { $value }
trace-field-authority = { $value }
trace-field-parent = below { $value }
trace-field-heir = { $value }
trace-field-form = form { $value }
trace-field-template = Word template no. { $value }
trace-field-edition = version { $value }
trace-field-version = version { $value }
trace-field-owed = { $value } messages
trace-field-on = from { $value } on
trace-field-words = “{ $value }”
trace-field-verdict = { $value }
trace-field-new = { $value } new units
trace-field-days = { $value }
trace-field-year = { $value }
trace-field-event = { $value }
trace-field-day = day { $value }
trace-field-rungs = days { $value }
trace-field-deputies = deputies after { $value }
trace-field-leader = leaders after { $value } days
trace-field-words-before = words before “{ $value }”
trace-field-words-last = words of the last day “{ $value }”
trace-field-words-after = words after “{ $value }”
trace-field-words-rungs = words of single reminders “{ $value }”
trace-field-note = “{ $value }”

trace-answer = { $who } answered { $what }
trace-read-document = { $who } sent { $what } to be read
trace-drop-document = { $who } dropped { $what }
trace-decide = { $who } went through { $what }
trace-publish = { $who } published { $what }
trace-save-form = { $who } saved a form for { $what }
trace-use-template = { $who } chose a Word template for the reports of { $what }
trace-end-template = { $who } gave up the Word template of { $what }
trace-amend = { $who } changed { $what }
trace-acknowledge = { $who } acknowledged a plan for { $what }
trace-hand-in = { $who } handed in the report { $what }
trace-accepted = { $who } accepted the report { $what }
trace-returned = { $who } returned the report { $what }
trace-nudge = { $who } reminded those who still owe { $what }
trace-broadcast = { $who } wrote to the units of { $what }
trace-broadcast-again = { $who } wrote again to the units of { $what } it had not reached
trace-set-ladder = { $who } set the reminders of { $what }
trace-unset-ladder = { $who } put the reminders of { $what } back to the default
trace-give-notice = { $who } changed the notice that { $what } gives
trace-take-over = { $who } passed what is owed, { $what }, to another unit
trace-excuse = { $who } excused { $what }
trace-link-group = { $who } linked { $what }
trace-unlink-group = { $who } unlinked { $what }
trace-disclose-to-group = { $who } changed what { $what } may hear
trace-group-hears = { $who } changed how much { $what } hears
trace-group-lost = { $who } was removed from { $what }
trace-group-topic-lost = { $who } has no topic to write in any more in { $what }
trace-invite = { $who } invited somebody to { $what }
trace-revoke-invite = { $who } revoked an invite to { $what }
trace-join = { $who } took an invite to { $what }
trace-decide-application = { $who } decided on an application to { $what }
trace-appoint = { $who } gave a post at { $what }
trace-end-post = { $who } ended a post at { $what }
trace-change-remit = { $who } changed what an officer looks after at { $what }
trace-consent = { $who } agreed to being written down
trace-speak = { $who } changed their language
trace-mend-name = { $who } corrected their own name
trace-mend-phone = { $who } corrected their own phone number
trace-digest-day = { $who } chose the day of the digest
trace-hear = { $who } changed how much they hear
trace-add-chat = { $who } added a chat of their own
trace-remove-chat = { $who } removed a chat of their own
trace-leave = { $who } left School Drum
trace-rename-unit = { $who } renamed { $what }
trace-move-unit = { $who } moved { $what } to another authority
trace-merge-unit = { $who } merged { $what }
trace-split-unit = { $who } split { $what }
trace-close-unit = { $who } closed { $what }
trace-found-unit = { $who } founded { $what }
trace-teach-levels = { $who } changed the levels of { $what }
trace-pass-plans-on = { $who } passed on the plans of { $what }
trace-schedule-change = { $who } set a day for a change of { $what }
trace-call-off-change = { $who } called off a change of { $what }
trace-restored = { $who } put a copy of the database back
trace-held-sent = { $who } let the held messages go out
trace-held-dropped = { $who } dropped the held messages
trace-write-list = { $who } wrote a list of units of { $what }
trace-put-right = { $who } put facts of { $what } right
trace-list-change = { $who } brought { $what } up to date by a list
trace-learn-name = { $who } added another name for { $what }
trace-forget-name = { $who } took another name from { $what }
trace-set-day-off = { $who } noted a day off for { $what }
trace-set-day-worked = { $who } noted a working day for { $what }
trace-set-day-plain = { $who } made a day as any other for { $what }
trace-confirm-year = { $who } confirmed the calendar of a year for { $what }
trace-date-event = { $who } dated an event of the school year of { $what }
trace-give-task = { $who } gave { $what } an owner
trace-finish-task = { $who } noted { $what } as done
trace-reopen-task = { $who } opened { $what } again
trace-register-initiative = { $who } registered the initiative { $what }
trace-mend-initiative = { $who } mended the initiative { $what }
trace-start-initiative = { $who } began to carry out { $what }
trace-tell-of-initiative = { $who } told how { $what } goes
trace-finish-initiative = { $who } reported { $what } carried out
trace-drop-initiative = { $who } dropped { $what }
trace-accept-initiative = { $who } accepted the initiative { $what }
trace-return-initiative = { $who } returned the initiative { $what }
trace-record-inspection = { $who } wrote down { $what }
trace-note-mended = { $who } noted what was mended after { $what }
trace-seal-draw = { $who } sealed { $what }
trace-draw-lots = { $who } drew lots: { $what }
trace-make-feed = { $who } made a link to their calendar
trace-revoke-feed = { $who } revoked the link to their calendar
trace-make-key = { $who } made a key to read the figures of { $what }
trace-revoke-key = { $who } revoked a key to read the figures of { $what }
trace-make-hook = { $who } added a hook of { $what }
trace-revoke-hook = { $who } revoked a hook of { $what }
trace-end-hook = { $who } tells a hook of { $what } nothing more
trace-undo-review = { $who } took back the decision about { $what }
trace-endorse = { $who } agreed to { $what }, which went up
trace-undo-endorse = { $who } took back that they agreed to { $what }
trace-recall = { $who } recalled the report of { $what }
trace-ask-extension = { $who } asked for more time for { $what }
trace-grant-extension = { $who } gave more time for { $what }
trace-refuse-extension = { $who } gave no more time for { $what }
trace-reopen = { $who } sent { $what } back after it had been accepted
trace-give-time = { $who } gave more time unasked for { $what }
trace-owe-again = { $who } excuses { $what } no longer
trace-decline = { $who } said that { $what } is not theirs
trace-take-on = { $who } took { $what } on again
trace-other = { $who } changed { $what } ({ $deed })

# The file
sheet-trace = Trace
column-trace-at = When
column-trace-who = Who
column-trace-told = What
column-trace-deed = Kind
column-trace-subject = Subject
column-trace-before = Before
column-trace-after = After

# What was decided about an application
verdict-approved = approved
verdict-refused = turned down
