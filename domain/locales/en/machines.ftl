# The machines
clock-wrong =
    ⏰ The server's clock is { $minutes } minutes { $fast ->
        [yes] ahead of
       *[no] behind
    } Telegram's.
    Reminders and the morning digest are held; questions, handing in and reviewing go on. Please have the clock set right: reminders then go on by themselves.
press-again = 🔌 The bot was away from { $since } to { $until }. If you pressed a button meanwhile, please press it again below: twice does no harm.
