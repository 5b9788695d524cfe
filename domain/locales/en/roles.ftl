# Posts
role-head = Principal
role-deputy = Deputy principal
role-focal = Focal person
role-officer = Officer
role-leader = Leader
role-viewer = Observer
role-administrator = Administrator
