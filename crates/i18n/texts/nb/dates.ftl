### Days, months, lengths.

weekday-monday = mandag
weekday-tuesday = tirsdag
weekday-wednesday = onsdag
weekday-thursday = torsdag
weekday-friday = fredag
weekday-saturday = lørdag
weekday-sunday = søndag
month-january = januar
month-february = februar
month-march = mars
month-april = april
month-may = mai
month-june = juni
month-july = juli
month-august = august
month-september = september
month-october = oktober
month-november = november
month-december = desember
date-long = { $weekday } { $day }. { $month } { $year }
date-day = { $weekday } { $day }. { $month }
date-short = { $day }. { $month } { $year }
date-month = { $day }. { $month }
days-left-today = siste dag er i dag
days-left-some = { $days ->
    [one] { $days } dag igjen
   *[other] { $days } dager igjen
}
days-left-over = { $days ->
    [one] { $days } dag over fristen
   *[other] { $days } dager over fristen
}
hours = { $count ->
    [one] { $number } time
   *[other] { $number } timer
}
minutes-only = { $minutes ->
    [one] { $minutes } minutt
   *[other] { $minutes } minutter
}
hours-and-minutes = { $hours } og { $minutes }
moment = { $date } kl. { $time }
