### Days, months, lengths.

weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday
month-january = January
month-february = February
month-march = March
month-april = April
month-may = May
month-june = June
month-july = July
month-august = August
month-september = September
month-october = October
month-november = November
month-december = December
date-long = { $weekday } { $day } { $month } { $year }
date-day = { $weekday } { $day } { $month }
date-short = { $day } { $month } { $year }
date-month = { $day } { $month }
days-left-today = today is the last day
days-left-some = { $days ->
    [one] { $days } day left
   *[other] { $days } days left
}
days-left-over = { $days ->
    [one] { $days } day overdue
   *[other] { $days } days overdue
}
hours = { $count ->
    [one] { $number } hour
   *[other] { $number } hours
}
minutes-only = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
hours-and-minutes = { $hours } and { $minutes }
moment = { $date } at { $time }
