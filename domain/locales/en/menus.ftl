# The list of commands
menu-start = Main screen
menu-baocao = Hand in a report
menu-hannop = Deadlines
menu-status = Progress
menu-chuanop = Schools missing
menu-choduyet = Reports to accept
menu-kehoach = Plans
menu-dotxuat = Ask for an ad hoc report
menu-bieumau = Forms of the office
menu-lichnhac = Reminders: days and words
menu-lienket = Link this group (officers)
menu-trogiup = Help
menu-caidat = Language
menu-huy = Stop what is going on
menu-donvi = Find a unit
menu-nguoi = People responsible, invitations
menu-denghi = Requests to join
menu-nhom = Linked group chats
menu-sangkien = Register of initiatives
menu-kiemtra = Inspections and their quotas
menu-boctham = Draw units to inspect by lot
menu-danhsach = Send a list of units
menu-thaydoi = Rename, merge or move units
menu-nhatky = Trace of changes
menu-dulieu = What the bot holds about me
menu-suahoso = Mend my name or phone
menu-roikhoi = Leave the bot
menu-lich = Days off, school year, my calendar
menu-viec = Tasks of the office
menu-others =
    Also for you:
    { $lines }
menu-other = /{ $command } – { $task }
