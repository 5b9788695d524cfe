# Messages to many units (/guitin)
menu-guitin = Write to many schools
button-broadcast-who = Others
button-broadcast-text = Reword
button-broadcast-no-file = Without the file
button-broadcast-answer = Ask for a receipt
button-broadcast-no-answer = No receipt
button-broadcast-begin = Write a message
button-broadcast-send =
    { $count ->
        [one] Send to { $count } unit
       *[other] Send to { $count } units
    }
button-broadcast-look = Refresh
button-broadcast-again = Again to { $count }
button-broadcast-list = List (Excel)
button-broadcast-sent = Sent { $at }

broadcast-ask-who =
    📣 <b>A message</b>
    To which units? Choose, or type: “các trường mầm non”, “tất cả trừ TH Nhật Tân”, “trường phường Tân Hưng”, “các trường chưa nộp quý 1”, names of schools. Type “sent” for the last message.
broadcast-who-missing = Missing { $label }
broadcast-ask-text =
    📣 To: <b>{ $who }</b>
    Type the text. It goes out letter by letter, _ * [ and &lt; too. To send a file with it, send the file: what stands under it is the text.
broadcast-preview =
    📣 To: <b>{ $who }</b> ({ $units ->
        [one] { $units } unit
       *[other] { $units } units
    }, { $people ->
        [one] { $people } person
       *[other] { $people } people
    }).{ $answer ->
        [yes] {" "}With a button [Received].
       *[no] {""}
    }{ $unheard ->
        [0] {""}
       *[other] {" "}⚠ { $unheard } with nobody to be reached: { $names }{ $more ->
            [0] .
           *[other] {" "}and { $more } more.
        }
    }
    It will look as below. Type “send”, “edit”, “đổi nơi nhận”, { $answer ->
        [yes] “không cần xác nhận”
       *[no] “cần xác nhận”
    } or “no”.
sent-at-night = 🌙 It is { $at }: what is sent goes out at once, and phones will ring.
sent-by-morning = 🌙 Outside working hours: it is told at { $when }.
broadcast-goes-on = <i>… (the message itself is whole)</i>
broadcast-file = 📎 With the file { $name }
broadcast-file-elsewhere = <i>A file goes with this message, which cannot be sent here: ask the office, or look on Telegram.</i>
broadcast-letter =
    📣 <b>{ $authority }</b>

    { $text }

    { $by }
broadcast-nobody = There is no such unit among those you look after. Type “đổi nơi nhận”.
broadcast-too-many-named = { $count } units have not confirmed it, more than { $most }. Send it by level or by ward.
broadcast-too-long = { $length } letters are more than one message holds. Please write less, or send the text as a file; nothing is cut off.
broadcast-too-long-for-file = Under a file there is room for some 900 letters; this has { $length }. Please write less, or leave the file out.
broadcast-only-files = A document can go with it (Word, PDF, Excel …). Please send a picture as a file.
broadcast-sent-already = This message has been sent. Type /guitin to see where it has arrived.
broadcast-not-yours = This message is not yours.
broadcast-none-sent = No message has been sent yet.
broadcast-none-yet = You have not written to many units yet. To do so, press the button below, or type, for example: gửi tin cho các trường mầm non
broadcast-dropped = Dropped; nobody was sent anything.
broadcast-fates =
    📣 Sent at { $at } ({ $by }) to: <b>{ $who }</b>
    It has arrived at <b>{ $sent }/{ $units }</b> { $units ->
        [one] unit
       *[other] units
    }{ $waiting ->
        [0] .
       *[other] , { $waiting } under way.
    }
broadcast-missed =
    { $count ->
        [one] ⚠ It has not arrived at { $count } unit (type “send again” to send it there alone):
       *[other] ⚠ It has not arrived at { $count } units (type “send again” to send it there alone):
    }
broadcast-missed-one = • { $name }: { $why }
broadcast-more = … and { $count } more.
broadcast-received =
    Receipts: <b>{ $received }/{ $units }</b>{ $silent ->
        [0] .
       *[other] . None yet from { $names }
    }
broadcast-list =
    { $count ->
        [one] The file has { $count } unit.
       *[other] The file has { $count } units, a row each.
    }
broadcast-column-unit = Unit
broadcast-column-fate = Outcome
broadcast-column-received = Receipt at
broadcast-fate-sent = arrived
broadcast-fate-waiting = under way
broadcast-fate-unclear = may have arrived
broadcast-fate-failed = could not be sent
broadcast-fate-back = nobody could be reached then, somebody can now
broadcast-fate-nobody = nobody uses the bot

broadcast-received-now = Noted: { $units } has the message.
broadcast-received-before = { $units } said so before.
broadcast-not-for-you = This message was not for your school.
acknowledge-nothing = No plan and no message waits for your receipt.
