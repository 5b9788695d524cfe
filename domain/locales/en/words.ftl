# Where only words travel: no buttons, no files
words-spared = For a button type #{ $number }. A number without # is your answer.
words-of-notice = To answer type #{ $number }, or what the button says.
words-no-file = No file can be sent here. Please open the bot on Telegram and ask for the same to get { $name }.
words-no-attachment = What was attached can be seen on Telegram only: please open the bot there and ask for the same.

# As consent-asked, for other channels than Telegram: who changes it counts VERSION on as there.
consent-asked-words =
    Hello. This is <b>School Drum</b>, the bot that reminds schools of what is due and takes their reports.
    By the Law on Personal Data Protection it needs your consent before it keeps:

    • <b>What:</b> your number at this messenger, name, unit, post. Your phone number only if you send it yourself.
    • <b>What for:</b> to remind, to take reports, to note who handed in and who decided.
    • <b>Who keeps it, who sees it:</b> the office that uses this bot keeps it. People of your unit and the officers in charge see it; a phone number is never shown in a group.
    • <b>How long:</b> until you leave. Raw messages are erased after 2 days, applications that were turned down after 30. Reports handed in are records of the office and stay.
    • Messages pass through the messenger you are using.

    See what is kept: /dulieu · mend it: /suahoso · leave: /roikhoi
