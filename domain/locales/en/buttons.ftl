# Buttons, 20 letters at most
button-home = Main screen
button-help = Help
button-back = ◀ Back
button-page-before = ◀ Previous
button-page-after = Next ▶

button-my-duties = My school's duties
button-job = Hand in { $label }
button-job-go-on = Go on: { $label }
button-job-mend = Mend { $label }
button-go-on = Go on

button-progress = Progress
button-missing = Missing
button-names = Show the names
button-excel = Excel
button-paper = Word report
button-paper-now = Make it ({ $received }/{ $expected })
button-template = Word template
button-template-get = Get the template
button-template-own = The one in use
button-template-end = Use the bot's own
button-template-use = Use this one
button-template-drop = Drop it
button-nudge = Remind these
button-nudge-these =
    { $count ->
        [1] Remind this school
       *[other] Remind these { $count }
    }
button-nudge-now =
    { $count ->
        [one] Remind { $count } school
       *[other] Remind { $count } schools
    }
button-nudge-again =
    { $count ->
        [one] Remind { $count } anyway
       *[other] Remind all { $count }
    }

button-queue = To review ({ $count })
button-to-queue = Waiting list
button-accept = Accept
button-return = Return
button-endorse = Agree, pass on
button-undo-review = Undo
button-bulk = Accept several
button-bulk-accept = Accept { $count }
button-bulk-level = Only { $label }
button-more-time = Ask for more time
button-until-day = Until { $label }
button-grant-after-all = Until { $label }
button-take-on = Remind me again
button-receipt-file = Receipt file
button-recall = Recall
button-ask-amend = Ask for a change
button-mend-recalled = Mend and send
button-handed = Sent: { $label }

button-plans = Plans
button-publish = Publish a plan
button-publish-one = Publish { $plan }
button-publish-now = Publish now

button-list-write = Write
button-list-drop = Drop
button-list-bad = Rows to mend
button-list-blank = Blank list
button-list-present = Present list

button-mend-own-data = Mend it
button-own-data = My data
button-mend-name = Mend my name
button-mend-phone = Mend my phone
button-drop-phone = Remove my phone
button-leave = Leave
button-leave-now = Leave

button-unit-children = Units below
button-unit-owed = What it owes
button-unit-staff = People in charge
button-unit-trace = Changes so far
button-unit-names = Other words ({ $count })
button-unit-forget = Forget no. { $count }
button-unit-card = The unit
button-see-report = See the report
button-unit-back = ◀ The unit
button-evidence = See evidence ({ $count })
button-evidence-at = File { $count }
button-to-report = To the report
button-open-link = Open the link
button-muting = Fewer messages
button-hear-less = No extras
button-hear-all = Everything
button-group-hears-less = Fewer in the group
button-group-hears-all = All in the group
button-digest-days = Days of the digest
