# The machines
clock-wrong =
    ⏰ The server's clock is { $minutes } minutes { $fast ->
        [yes] ahead of
       *[no] behind
    } Telegram's.
    Reminders and the morning digest are held; questions, handing in and reviewing go on. Please have the clock set right: reminders then go on by themselves.
