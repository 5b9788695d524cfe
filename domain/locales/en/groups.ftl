# Group chats

# A group nobody has linked: one neutral line, then the bot leaves
group-not-linked = This group is not linked yet. The officer in charge types /lienket here; if nobody does within { $minutes } minutes, I leave.
group-again = This group was linked to <b>{ $authority }</b>, hearing { group-policy }. The officer in charge presses the button or types /lienket to use it again; otherwise I leave in { $minutes } minutes.

# Linking
group-policy =
    { $policy ->
        [names] names of schools and counts
       *[counts] counts, no names of schools
    }
group-linked = ✅ The group <b>{ $title }</b> is linked to <b>{ $authority }</b> and hears { group-policy }; figures of single schools only in private.
group-link-in-group = This command is for groups: add me to the group and type /lienket there.
group-link-head = I serve groups that an authority has linked. A school's own group cannot be linked: please write to me in private.
group-which =
    Which authority is this group linked to? Press a button, or type /lienket with the number, for example: /lienket 1
    { $lines }
group-which-line = { $number }. { $authority }
group-move = This group is linked to <b>{ $old }</b>. Move it to <b>{ $new }</b>? Press a button, or type: /lienket move { $new }
group-asked-another = I am asking the person who typed /lienket; please leave it to them.
group-not-yours = This group or authority is not among those you look after.
group-unlinked = The group <b>{ $title }</b> is no longer linked. I remind nobody there any more and leave in { $minutes } minutes; to use it again, type /lienket in the group.

button-disclose-counts = Counts only
button-disclose-names = Names and counts
group-hear-officer = How much the whole group hears is for its officers to choose. To hear less yourself, type “mute” to me in private.

button-chosen = ✓ { $label }
button-unlink = Unlink
button-relink = Link again
button-move-group = Move
button-keep-group = Keep

# /nhom
groups-none = No group is linked to your authority yet. Add me to a group and type /lienket there.
groups-listed =
    Groups you look after: <b>{ $count }</b>
    { $lines }
group-line =
    { $state ->
        [muted] { $number }. <b>{ $title }</b> · { $authority } · { group-policy } · since { $since } · ⚠ I may not write there
        [out] { $number }. <b>{ $title }</b> · { $authority } · { group-policy } · since { $since } · ⚠ I am out of the group
        [no-topic] { $number }. <b>{ $title }</b> · { $authority } · { group-policy } · since { $since } · ⚠ its topic is gone
       *[well] { $number }. <b>{ $title }</b> · { $authority } · { group-policy } · since { $since }
    }
group-line-less = { $line } · fewer messages
group-hears-less = This group is sent less: new plans, its boards, plans changed or withdrawn, what becomes of units, the last day of a deadline, and what is overdue.
group-card =
    Group { $line }

    Press a button, or type: /nhom { $number } counts, /nhom { $number } names, /nhom { $number } less, /nhom { $number } all, /nhom { $number } unlink
group-words = Type the number of the group and what to change, for example: /nhom 3 counts, /nhom 3 names, /nhom 3 less, /nhom 3 unlink. /nhom shows the list.
button-groups = All groups
button-add-to-group = Add me to a group
button-add-group-of = Group of { $authority }

# In private, to whoever linked the group
group-trouble-out = I am no longer in the group <b>{ $title }</b>, so its link to { $authority } has ended. To use it again, add me to the group and type /lienket.
group-trouble-muted = The group <b>{ $title }</b> does not let me write, so its board and reminders have stopped. Once I may write again, type /lienket in the group.
group-trouble-no-topic = The linked topic of the group <b>{ $title }</b> is gone. I post in its main chat from now on; to change that, type /lienket in another topic.
group-trouble-taken = The group <b>{ $title }</b> is now linked to { $authority }; another officer has moved it.

help-group =
    In a group I post plans and a progress board; I read only commands, buttons and replies to my messages. Type /status for progress, /hannop for deadlines, or reply to the board with a question.
    For reports and figures please write to me in private. The officer in charge types /lienket to see or change the link.
