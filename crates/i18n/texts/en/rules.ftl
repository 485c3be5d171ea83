### How a deadline is counted, red days, names of rules and their facts, doubts about the law.

why-this-deadline = Why this date?
why-this-value = Where does this come from?
rule-heading = The rule
rule-version = Version
rule-version-from = Applies from { $date }.
rule-version-not-established = Applies. The first day is not established, but it is not before { $date }.
rule-version-not-yet-set = Adopted, but not yet in force.
rule-citations = Where it stands
rule-facts = What we build on
rule-counting = How we counted
rule-doubt = Please note
step-starts-from = We count from { $on }. That day is not included.
step-days-on = { $count ->
    [one] { $count } day later is { $on }.
   *[other] { $count } days later is { $on }.
}
step-weeks-on = { $count ->
    [one] { $count } week later is { $on }.
   *[other] { $count } weeks later is { $on }.
}
step-months-on = { $count ->
    [one] { $count } month later is { $on }.
   *[other] { $count } months later is { $on }.
}
step-last-day-of-month = The month has no such day. Its last day is { $on }.
step-moved-past = That day is { $day }. The deadline moves to { $on }.
step-not-moved = That day is { $day }. The law does not say that this deadline moves. It is { $on }.
red-day-saturday = a Saturday
red-day-sunday = a Sunday
red-day-new-years-day = New Year’s Day
red-day-maundy-thursday = Maundy Thursday
red-day-good-friday = Good Friday
red-day-easter-sunday = Easter Sunday
red-day-easter-monday = Easter Monday
red-day-labour-day = 1 May
red-day-constitution-day = 17 May
red-day-ascension-day = Ascension Day
red-day-whit-sunday = Whit Sunday
red-day-whit-monday = Whit Monday
red-day-christmas-day = Christmas Day
red-day-boxing-day = Boxing Day
red-day-other = a public holiday
rules-title = The rules we use
rules-lead = Every deadline and every limit comes from a rule. Here you see what it says, and where it stands.
