# The machines
clock-wrong =
    ⏰ The server's clock is { $minutes } minutes { $fast ->
        [yes] ahead of
       *[no] behind
    } Telegram's.
    Reminders and the morning digest are held; questions, handing in and reviewing go on. Please have the clock set right: reminders then go on by themselves.
press-again = 🔌 The bot was away from { $since } to { $until }. If you pressed a button meanwhile, please press it again below: twice does no harm.
restored-school =
    🗄 The data has just been put back from a copy made at { $made }. What you entered or handed in from then to { $restored } may be gone.
    Please look: hand in again whatever the bot calls not handed in although you did, and keep the old receipt code as proof. The time the bot was away makes nobody late.
restored-office =
    🗄 The data has just been put back from a copy made at { $made }. Reports handed in, decisions taken and messages sent from then to { $restored } may be gone.
    Please look at /choduyet and /kehoach. Where a school says it has handed in and the bot has nothing, ask for its receipt code and have it hand in again.
restored-held =
    { $count ->
        [one] One message that was due before is held, as it may have been sent. Ask the operator
       *[other] { $count } messages that were due before are held, as they may have been sent. Ask the operator
    } to look at “python -m bot held”: to send or to drop.
hook-off =
    🔌 { $gone ->
        [yes] { $host } has said that it wants to be told nothing more
       *[no] { $host } has taken nothing the bot told it for { $days } days
    }, so the bot tells it nothing more. The figures there may be old.
    Please ask the operator to look at “python -m bot hook list”.
