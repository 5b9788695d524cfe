# Consent before anything is kept; in by an invite, or by asking and waiting.
# Who changes what consent-asked says counts VERSION in domain/consent.py on: everybody is asked again.
consent-asked =
    Hello. This is <b>School Drum</b>, the bot that reminds schools of what is due and takes their reports.
    By the Law on Personal Data Protection it needs your consent before it keeps:

    • <b>What:</b> your Telegram number, name, unit, post. Your phone number only if you send it yourself.
    • <b>What for:</b> to remind, to take reports, to note who handed in and who decided.
    • <b>Who keeps it, who sees it:</b> the office that uses this bot keeps it. People of your unit and the officers in charge see it; a phone number is never shown in a group.
    • <b>How long:</b> until you leave. Raw messages are erased after 2 days, applications that were turned down after 30. Reports handed in are records of the office and stay.
    • Messages pass through Telegram's servers abroad, and stay there.

    See what is kept: /dulieu · mend it: /suahoso · leave: /roikhoi
consent-meanwhile = You have used the bot before; until you answer, everything stays as it was.
consent-how = Press a button, or type “I agree”.
consent-button-yes = I agree
consent-button-no = I do not agree
consent-declined = All right, the bot keeps nothing about you. Should you change your mind, type /start.
consent-declined-known = All right. What was kept before stays as it is; to have it erased type /roikhoi. Should you change your mind, type /start.

# No post yet
join-welcome =
    The bot does not know your school yet.
    • You have an invite code: type it, or open the invite link again.
    • You have none: type the name of your school (or office) to ask to join, such as “tiểu học Kim Đồng”.
join-welcome-former =
    Hello <b>{ $name }</b>. You hold no post here at present.
    • You have an invite code: type it, or open the invite link.
    • You have none: type the name of your school (or office) to ask to join.
join-ended =
    You have not been { $role } of <b>{ $unit }</b> since { $at }, so I cannot answer about its work any more. If this is a mistake, please tell the officer in charge.
    To join anew:
    • You have an invite code: type it, or open the invite link.
    • You have none: type the name of your school (or office) to ask to join.

# The school
join-unit-unknown = No school is known as “{ $typed }”. Type its full name, such as “tiểu học Kim Đồng”; if it still is not found, ask your office to add it.
join-unit-which =
    { $count ->
        [1] Is it this school? If not, type the name again.
       *[other] Which school is yours? Press its name, or type more of it.
    }
join-unit-more = These are the first { $most }; type the level or number as well.
join-unit-closed = This unit is closed. Type /huy, then the name of the new unit.

# Step by step
join-role =
    <b>{ $unit }</b>
    What is your post? Press a button, or type it.
join-role-unknown = The bot does not know this post. Press a button above, or type for example “principal”.
join-role-not-asked = This post cannot be asked for here. Choose one of the buttons; administrators are made by administrators.
join-in-place = <b>{ $unit }</b> has a principal here already. Are you taking their place?
join-button-in-place = Yes, I am
join-button-other = Another post
join-name =
    <b>{ $role } { $unit }</b>
    Type your full name.
join-name-offered =
    <b>{ $role } { $unit }</b>
    Type your full name. On Telegram you are <b>{ $name }</b>; to use that, press the button or type “yes”.
join-button-name = Use this name
join-name-long = This name is longer than { $longest } letters. Type your name again.
join-name-odd = The bot needs a full name in letters, such as “Nguyễn Thị Lan”. Type it again.
join-last-look =
    Please look once more before it is sent:
    • Name: <b>{ $name }</b>
    • Post: <b>{ $role }</b>
    • Unit: <b>{ $unit }</b>

    With your phone number it is easier to confirm who you are, but you need not send it. Press a key below, or type “send”.
join-key-phone = Send with my number
join-key-send = Send without it
join-key-back = ◀ Back
join-key-cancel = Cancel
join-phone-by-key = The bot takes only your own number, sent by the key “Send with my number”. If you would rather not, type “send”.
contact-not-yours = This is not your own number, so it is not kept. Press the key that sends yours, or leave it out.

# Sent
join-sent =
    ✅ Sent: { $role } { $unit }.
    { $count ->
        [one] One person may decide.
       *[other] { $count } people may decide.
    } You are told at once, by { $until } at the latest.
join-nobody = Nobody here can decide for { $unit } yet, so nothing was kept. Ask your office for an invite code.
join-waiting =
    You asked at { $at } to be { $role } { $unit }; it waits for a decision, until { $until } at the latest.
    If you have an invite code, type it and you are in at once.
join-button-withdraw = Take it back
join-withdrawn = Taken back, and what you told about yourself for { $unit } is erased. Type /start to begin again.
join-cancelled = Cancelled; nothing of it is kept. Type /start to begin again.
join-not-open = That step is over. Type /start to see where you are.
join-in-already = You hold a post here already. To take on another unit, ask its officer for an invite code.
join-too-many = You have asked { $most } times within a day. From { $at } on you may ask again.

# Who decides
applications-none = Nobody waits for your decision to join.
applications = <b>{ $count }</b> waiting to join:
applications-button = To join ({ $count })
application-card =
    👤 <b>Somebody asks to join</b>
    • Name (as they say): <b>{ $name }</b>
    • Post: <b>{ $role }</b>
    • Unit: <b>{ $unit }</b>
application-username = • Telegram: @{ $username }
application-no-username = • Telegram: no username
application-phone = • Phone (confirmed by Telegram): { $phone }
application-no-phone = • Phone: not sent
application-holders = • Holds this post now: { $names }
application-no-holders = • Nobody holds this post now
application-replaces = To approve is to put them in that person's place, from that moment.
application-until = The bot knows no more than this; be sure who it is before you approve. To be decided by { $until }.
application-button-approve = Approve
application-button-refuse = Turn down
application-why = Why is { $name } turned down? Press a reason, or type another; they will read it.
application-reason-1 = It could not be confirmed that you belong to this unit.
application-reason-1-short = Not the person
application-reason-2 = The post or the unit is not right; please choose again.
application-reason-2-short = Wrong post or unit
application-reason-0-short = Give no reason
application-approved = ✅ { $name } · { $role } { $unit }: approved, { $who }, { $at }.
application-refused = ✖ { $name } · { $role } { $unit }: turned down, { $who }, { $at }.
application-expired = { $name } · { $role } { $unit }: nobody decided within 7 days, it expired at { $at }.
application-withdrawn = { $role } { $unit }: taken back by the one who asked, at { $at }.
application-somebody = Somebody
application-unreachable = They have blocked the bot, and cannot read the outcome yet.
application-not-yours = This is not yours to decide.
application-own = Nobody decides about themselves: this waits for somebody else.
application-unit-closed = This unit is closed, so nobody can be let in. Turn it down.

# The outcome
joined = ✅ Approved: { $name }, you are { $role } { $unit }. From now on the bot reminds you and takes reports here.
joined-next = The nearest: <b>{ $duty } · { $label }</b>, until the end of { $last }.
joined-nothing = Nothing is due at present.
turned-down = You asked to be { $role } { $unit }, and it was not approved. If that is a mistake, speak to the unit, then type /start to ask again.
turned-down-reason = Reason:
asked-in-vain = You asked to be { $role } { $unit }; nobody decided within 7 days, so it has expired. Type /start to ask again, or ask your office for an invite code.
left-undecided = { $name } asked to be { $role } { $unit }; nobody decided within 7 days, so it has expired. If they are who they say, you may send an invite code.
