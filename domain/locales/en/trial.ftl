# The sentences of the trial: on the page of phones, in the shell, and what the schools that play along type.
trial-title = Trial · District 7, 2024
trial-caption-head = Principal of { $unit }
trial-caption-officer = Officer who gathers the reports
trial-caption-leader = Leader of the department
trial-caption-group = The principal's phone, in the schools' group
trial-control-kill = Stop the bot (kill -9)
trial-control-start = Start the bot again

# What comes next
trial-ahead =
    { $days ->
        [0] reminder of { $label }, due today
        [one] reminder of { $label }, 1 day left
       *[other] reminder of { $label }, { $days } days left
    }
trial-last-day =
    { $days ->
        [0] reminder of { $label }, due today
       *[other] reminder of { $label }, last working day before it is due
    }
trial-overdue =
    { $days ->
        [one] { $label } is overdue, 1 day late
       *[other] { $label } is overdue, { $days } days late
    }
trial-opens = { $label } opens for the schools
trial-digest = the morning digest for the department

# In the shell
trial-preparing = Getting ready: 24 schools, the department's people, one plan that is not published yet…
trial-port-taken = Port { $port } is used by another program; taking another one.
trial-open = Open this page: { $url }
trial-how = This is a trial on this machine, not Telegram. The bot's log: { $folder }/bot.log. Ctrl-C ends it.
trial-bot-ended = The bot stopped while it was starting. The last lines of its log:
trial-over = The trial is over.

# What the schools write
trial-highlight-1 = Certificates and copies go out by post to parents who live far away: nobody has to come twice.
trial-highlight-2 = Contact books and invitations are electronic now; nothing was printed all term.
trial-highlight-3 = A QR code for suggestions at the gate: twice as many came in as a year ago.
trial-remedy-1 = Some new teachers have no digital signature yet. The list has been sent; done by next month.
trial-remedy-2 = A few parents still pay cash. There is a QR code at the office now, and somebody who helps.
trial-remedy-3 = Applications were late because of confirmations from elsewhere. Apologies were sent, with a new date.
trial-trouble-1 = The network is slow in the mornings; signing has to be repeated.
trial-trouble-2 = The clerk has several jobs, so records pile up until the weekend.
trial-trouble-3 = The fee software is not connected to our books: everything is typed twice.
trial-proposal-1 = A training session on digital signatures for new teachers, please.
trial-proposal-2 = One online survey form for all schools, please.
trial-proposal-3 = Somebody to call for technical help in office hours, please.
trial-amended = Checked and completed as the department asked: what was done, when, and the figures to compare.
