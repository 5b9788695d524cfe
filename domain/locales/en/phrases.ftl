# Days and hours that a document names and that do not exist
phrase-month-has-fewer-days = Month { $month } has only { $days } days
phrase-no-such-month = There is no month { $month }
phrase-no-such-day = There is no day { $day }
phrase-no-such-hour = No day has { $hour }
phrase-range-backwards = The range runs backwards: from { $first } to { $last }
