# What the bot says before anybody gets to handle it: a stranger, no right, an old button, trouble.
door-stranger = I do not know you yet. Please open the invitation link the office sent you, or type /start.
door-not-allowed = This is not among your duties here, so nothing has been done.
unit-not-yours = This unit is not among those you look after.
door-anonymous = You are writing anonymously, so I cannot tell who you are. Turn that off and send it again.
door-old-button = This button is out of date. Type /start to see the current screen.
door-trouble =
    I could not handle your last message, sorry. Everything recorded before it is safe.
    Please try again in a few minutes. If it happens again, give the code <b>{ $reference }</b> to the officer in charge.
door-again = (sent again)
text-in-file = <i>(Too long for a message: the whole text is in the file.)</i>
text-file-name = Whole text.txt
