# The list of commands
menu-start = Main screen
menu-baocao = Hand in a report
menu-hannop = Deadlines
menu-status = Progress
menu-chuanop = Schools missing
menu-choduyet = Reports to accept
menu-kehoach = Plans
menu-lienket = Link this group (officers)
menu-trogiup = Help
menu-caidat = Language
menu-huy = Stop what is going on
menu-donvi = Find a unit
