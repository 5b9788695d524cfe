# Personal data: see, mend, leave
own-data-file-ready =
    📎 This is everything the bot holds about you. Download it and open it in a browser.
    Mend it: /suahoso · Leave: /roikhoi
own-data-nothing = The bot holds nothing about you.
own-data =
    <b>What is held of you</b>
    Name: { $name }
    Phone: { $phone }
    I write to you at:
    { $chats }
    Choose what to mend, or type /suahoso and the new name or number, for example: /suahoso 0912 345 678
    If your post is wrong, ask your officer. Language: /caidat
own-data-no-phone = none
own-data-ask-name = Type your name as it should be, for example: Nguyễn Thị Lan. To leave it: /huy
own-data-ask-phone = Type your number, for example: 0912 345 678. To remove the one that is held, type “remove phone”. To leave it: /huy
own-data-no-name = “{ $typed }” does not look like a name: letters only, 2 to { $longest } of them. For example: Nguyễn Thị Lan
own-data-wrong-phone = “{ $typed }” is no telephone number in Việt Nam. For example: 0912 345 678
own-data-renamed = ✅ Your name is corrected: { $before } → <b>{ $name }</b>.
own-data-phone-noted = ✅ Your number is noted: <b>{ $phone }</b>. It is never shown in a group.
own-data-phone-dropped = ✅ Your number is removed.

own-data-leaving =
    <b>Leave School Drum</b>
    The bot will erase your name, your phone, your chat account and what you told when you asked to join. What was to be said to you is not said any more.
    Reports, decisions about reports and the trace of changes belong to the office and stay, without your name.
own-data-leaving-posts = Your posts end: { $posts }.
own-data-leaving-head = { $unit } will have no head here; the bot tells its officer.
own-data-leaving-sure =
    To come back you need a new invite.
    If you are sure, press the button below or type: leave
own-data-stays = You stay, and nothing has been erased.
own-data-left = What told who you are is erased, and the bot will not write to you any more. Thank you. To come back, use a new invite.
own-data-left-mark = Somebody who left ({ $number })

# A further chat for somebody who is known
channel =
    { $channel ->
        [telegram] Telegram
       *[console] the channel of words
    }
chat-line =
    { $here ->
        [yes] { $number }. { channel } (this one)
       *[no] { $number }. { channel }
    }
button-add-chat = Add a chat
button-remove-chat = Remove chat { $number }
button-link-drop = Cancel the code
button-link-number = Type the number
button-not-me = Not me
button-my-data = My data
link-code =
    The code that adds a chat: <code>{ $code }</code>
    1. Open the bot on the other channel or account and type this code.
    2. A number of two digits appears there: type it here.
    It works once, for 10 minutes. Give neither the code nor the number to anybody; I never ask for them through others.
link-claimed =
    The code is right. This account is about to be joined with <b>{ $name }</b>.
    One more step: go back to { channel } and type <b>{ $number }</b> to me before { $at }.
    If you are not { $name }, read this number out to nobody.
link-ask-number = Type the two digits shown in the other chat. If it was not you, type “drop”.
link-not-brought = Nobody has brought the code yet. Type it in the other chat first, then type here the number shown there.
link-bound = ✅ Added. From now on you can write to me in both places; whatever you have begun is still there. To remove one: /mendmydata
link-wrong-number = ⛔ That is not the number, so the code is cancelled and no chat was added. If it was not you who typed the code there, somebody else has got hold of it; for another code: /mendmydata
link-dropped = The code is cancelled; no chat was added.
link-over = This code has expired, been used or been cancelled. For another: /mendmydata
link-no-post = Only somebody who holds a post can add a chat.
link-too-many-codes = There are { $most } codes an hour. Please try again later.
link-too-many-chats = Nobody has more than { $most } chats. Remove one first.
chat-is-this-one = You are using this chat, so I have not removed it. To leave altogether: /leave
chat-removed = Removed: { channel }. I shall not write there any more.
notice-link-claimed =
    🔑 An account on { channel } has just typed your code for a further chat. It is not joined yet.
    If that is you, type the number shown there. If not, press [Not me].
notice-chat-added = 🔑 { channel } has just been added to your chats. If that was not you, remove it at once: /mendmydata
notice-chat-is-yours = ✅ Joined: from now on I write to you here as well. Type /start to see what there is to do.
notice-chat-removed = 🔑 { channel } has just been removed from your chats; I do not write there any more.
held-address-links = Codes for further chats (kept a day)

notice-vacant = 🏫 <b>{ $unit }</b> has no head here any more: who held the post has left School Drum. Please invite a successor, so that the school misses nothing.

# The file of what is held
held-title = What School Drum holds about you
held-about = Made at { $at }. Newest first in each table; the number in brackets is how many rows are held.
held-newest = Below are the newest { $shown }.
held-people = Who you are
held-posts = Posts, yours or given by you
held-addresses = Chat accounts
held-conversations = What is going on in your chat
held-last-questions = Your last question, kept for 30 minutes
held-promises = Times promised
held-broadcasts = Announcements written
held-broadcast-units = Units announcements went to
held-broadcast-hearers = Where announcements arrived
held-extensions = Times more time was asked for
held-excuses = Times a unit was excused from one period
held-declines = Work said not to be theirs
held-endorsements = First agreements
held-inbox = Messages as they came (kept for 48 hours)
held-notices = Messages the bot sends
held-boards = Boards
held-ladders = Reminders as set
held-applications = Applications
held-invites = Invites
held-groups = Groups you linked
held-unit-names = Other names of units, learned from you
held-unit-choices = Units you chose when looking for one
held-proposals = Documents you sent to be read
held-unit-lists = Lists of units you sent
held-sent-forms = Forms you sent
held-unit-changes = Changes of units you asked for
held-plans = Plans you published
held-plan-wishes = Changes of plans and ad hoc reports you began
held-amendments = Changes of plans you made
held-paper-templates = Templates of the report to sign that you sent
held-amendment-units = Units that came to be asked, or no more, by changes you made
held-acknowledgements = Plans you acknowledged
held-drafts = Drafts you changed last
held-draft-answers = Answers in drafts
held-reports = Reports you handed in
held-reviews = Reports you accepted or returned
held-calendar-days = Days off and worked that you noted
held-calendar-years = Years whose calendar you confirmed
held-school-events = Events of the school year that you dated
held-calendar-feeds = Links to your calendar
held-calendar-entries = Your calendar
held-tasks = Tasks of the office that are yours
held-task-terms = Tasks of the office that you noted as done
held-initiative-steps = News of initiatives that you noted
held-entries = Entries of registers that are half filled in
held-inspections = Inspections that you wrote down
held-inspection-mendings = What was mended after inspections, as you noted it
held-draws = Draws of lots that you sealed
held-draw-wishes = Draws of lots that are half said
held-draw-results = Draws of lots that you opened
held-audit = The trace of your changes
held-audit-private = Personal words in the trace

held-column-name = Name
held-column-language = Language
held-column-phone = Phone
held-column-username = User name
held-column-created-at = Made at
held-column-unit-id = Unit
held-column-role = Post
held-column-since = Since
held-column-until = Until
held-column-chat-id = Chat account
held-column-meaning = Understood as
held-column-channel = Channel
held-column-consent = Consent, version
held-column-consented-at = Agreed at
held-column-at = At
held-column-deed = Deed
held-column-subject = Subject
held-column-before = Before
held-column-after = After
held-column-words = Words
held-column-reason = Reason
held-column-state = State
held-column-key = Kind
held-column-handed-at = Handed in at
held-column-answers = Answers
held-column-given = Answer
held-column-body = As it came
