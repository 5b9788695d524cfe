"""What whoever speaks for a school calls themselves, and it, folded: the longer first, to stand in other patterns."""

ONESELF = "chung em|chung toi|ben em|ben minh|nha truong|truong em|truong minh|truong toi|em|toi|minh|truong"
