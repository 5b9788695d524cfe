# Group chats
group-not-linked = This group is not linked yet. The officer in charge types /lienket here to let me begin.
group-linked = ✅ The group <b>{ $title }</b> is linked. I will post plans, deadlines and one progress board here; figures of single schools only in private.
group-link-in-group = This command is for groups: add me to the group and type /lienket there.
help-group = In a group I post plans and a progress board. Type /status for progress, /hannop for deadlines; for reports and figures please write to me in private.
