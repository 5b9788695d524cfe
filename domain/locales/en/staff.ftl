# The people of a unit: who they are, inviting, ending posts, handing over.
staff-ended-news =
    Since { $at } you are no longer <b>{ $role }</b> of <b>{ $unit }</b> in Trống Trường.
    Drafts and reports stay with the unit. If this is a mistake, please tell the officer in charge.
staff-administrator-news =
    ⚠ <b>{ $name }</b> has been an administrator of <b>{ $unit }</b> since { $at }.
    If this is news to you, please look at /nguoi.
staff-ended = You have held no post at { $unit } since { $at }, so nothing was written.
staff-last-administrator = { $unit } has only one administrator left. Please invite another one first.

staff = 👥 <b>{ $unit }</b>
    { $lines }
staff-holder = { $role }: <b>{ $name }</b>
staff-holder-plain = { $role }: { $name }
staff-levels = { $levels } schools
staff-areas = { $areas }
staff-since = since { $since }
staff-unreached = cannot be reached yet
staff-nobody = Nobody has joined here yet.
staff-no-head = There is no principal yet.
staff-more = … and { $left } more
staff-invites = Invites not used yet:
staff-invite = { $number }. { $role } · { $name } · valid until { $until }
staff-unnamed = no name given
staff-words = You can type: invite, end, duties, revoke 1
staff-which = The people of which unit would you like to see?
staff-name-a-school = Please add the name of a school: /nguoi tiểu học Nhật Tân
staff-choice = { $number }. { $label }

staff-invite-which = Which post at <b>{ $unit }</b>? Press a button or type its number.
staff-invite-name = An invite to be <b>{ $role }</b> of <b>{ $unit }</b>. Please type the name of the person invited.
staff-invite-duties =
    An invite to be <b>{ $role }</b> at <b>{ $unit }</b>. What will they look after?
    Type levels, then fields of work, parted by a semicolon: tiểu học; CCHC, CNTT
staff-replaces = ⚠ <b>{ $name }</b> is { $role } now, and will be no longer once this invite is taken.
staff-invited =
    ✉ Invite to be <b>{ $role }</b> of <b>{ $unit }</b> ({ $name })
    Open: { $link }
    Or send @{ $bot } the code: <b>{ $code }</b>
    Good for one use, until { $until }.
staff-pass-on = Please pass this message on to the right person only. Whoever has the code gets the post.
staff-revoked = The invite has been revoked.
staff-not-open = No such invite is waiting: it was used, has run out, or was revoked.
staff-post-not-yours = This post is not yours to give or to end.
staff-level-unknown = Which school level is “{ $typed }”? Please type again, for example: tiểu học, THCS; CNTT
staff-too-long = That is too long. Please use no more than { $most } letters.
staff-name-unread = Please type a name in letters: Nguyễn Thị Lan

staff-dismiss-which = Whose post at <b>{ $unit }</b> ends? Press a button or type its number.
staff-dismiss-sure =
    Is <b>{ $name }</b> to stop being { $role } of <b>{ $unit }</b> right now?
    Drafts and reports stay with the unit. Press the button, or type “yes”.
staff-dismissed = Noted: { $name } is no longer { $role } of { $unit }.
staff-dismiss-not = Nothing has changed.
staff-nobody-to-dismiss = There is no post here that is yours to end.
staff-post-over = This post has ended already.

staff-sheets =
    Nobody has joined yet at <b>{ $count }</b> schools of { $unit }.
    You get one file to print: a page for each school, with a code for its principal, valid until { $until }. Press the button, or type “yes”.
staff-sheets-replace = ⚠ { $count } invites given out before for principals of these schools will stop working.
staff-sheets-none = Somebody has joined at every school of { $unit }: no sheets are needed.
staff-sheets-made = { $count } invite sheets, valid until { $until }. The codes are in this file alone: print it, send each school its page, and never post it in a group.

button-invite = Invite
button-dismiss = End a post
button-dismiss-now = Yes, end it
button-remit = Change duties
staff-no-officer = There is no officer here yet.
staff-remit-which = Whose duties at <b>{ $unit }</b> change? Press the name or type its number.
staff-remit-ask =
    <b>{ $name }</b> ({ $unit }) looks after: { $now }.
    And from now on? Type levels, then fields, parted by a semicolon, for example: tiểu học; CCHC, CNTT. Type “all” where nothing is divided.
staff-remit-all = everything
staff-remit-same = { $name } looks after just that already; nothing has changed.
staff-remitted = ✅ { $name }: { $before } → <b>{ $after }</b>. They are told.
staff-remit-news = What you look after at <b>{ $unit }</b> has changed. From now on: <b>{ $now }</b>.
button-revoke = Revoke { $number }
button-staff-back = ◀ People
button-no-name = Without a name
button-looks-after-all = Everything
button-sheets-docx = Invites (Word)
button-sheets-pdf = Invites (PDF)
button-make-sheets = Make the sheets

# Invites on paper
sheet-title = INVITATION
sheet-school = To: { $school }
sheet-greeting =
    { $office } invites you ({ $role }) to use Trống Trường in the Telegram app. Trống Trường announces new plans, reminds you of deadlines and takes your school’s reports on your phone. You join with your school’s own code below.
sheet-until = Good for one use, until { $until }
sheet-step-scan = { $number }. Install Telegram on your phone and scan the square above with its camera. If that does not work, open Telegram and look for @{ $bot }.
sheet-step-start = { $number }. Press “Start”. If the bot does not know you yet, send it the code above.
sheet-step-agree = { $number }. Read what it says and press “I agree”. That is all: from then on it reminds you and takes your reports.
sheet-privacy = The bot keeps only your name, your post and your Telegram account, to remind you. See it with /dulieu, leave with /roikhoi. This sheet is for your school alone: please do not post a picture of it in a group.
