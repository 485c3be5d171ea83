### The pages that show the rules: list, one rule, who has signed.
rules-search = Search the rules
rules-search-help = A word, an act or a section.
rules-another-day = Show the rules of another day
rules-on = What applied on this day?
rules-known = As the law was known on this day
rules-day-help = Write the day like this: { $day }. If it is empty, we show today.
rules-known-help = You then see only what had been passed by then.
rules-no-date = Write a day that exists, like this: 04.12.2026.
rules-show = Show the rules
rules-count = { $count ->
    [one] { $count } rule.
   *[other] { $count } rules.
}
rules-as-on = You see what applied on { $day }.
rules-as-known = The law is shown as it was known on { $day }.
rules-none = We found no rule.
rules-none-text = Try a shorter word, or see them all.
rules-all = Show all rules
rules-head-rule = Rule
rules-head-where = Where it stands
rules-head-since = In force since
rules-head-mark = How sure we are
rules-subject-services = Help you can get
rules-subject-procedure = How the case goes
rules-subject-working-time = When people may work
rules-subject-employment = Being an employer
rules-subject-time = Days and time limits
rules-confidence-high = Read in the act
rules-confidence-medium = Read, but not in the act itself
rules-confidence-low = Not read yet
rules-doubts = { $count ->
    [one] { $count } doubt
   *[other] { $count } doubts
}
rules-no-version = Does not apply on this day
rules-has-asleep = New words have been passed but do not apply yet.
rules-asleep = Does not apply yet
rules-not-before = Not before { $day }
rules-until = The last day is { $day }.
rules-adopted = Passed on { $day }.
rules-adopted-unknown = We do not know on which day it was passed.
rules-not-read = We have not read the words, so we do not count with them.
rules-figures = We count with this:
rules-says = What the rule says
rules-doubt = Be aware:
rules-for-lawyers = For those who know the law:
rules-proved = We have tested all that applies. We have looked at the first day and the last.
rules-unit-minutes = { $count ->
    [one] { $value } minute
   *[other] { $value } minutes
}
rules-unit-hours = { $count ->
    [one] { $value } hour
   *[other] { $value } hours
}
rules-unit-days = { $count ->
    [one] { $value } day
   *[other] { $value } days
}
rules-unit-weeks = { $count ->
    [one] { $value } week
   *[other] { $value } weeks
}
rules-unit-months = { $count ->
    [one] { $value } month
   *[other] { $value } months
}
rules-unit-years = { $value } years
rules-unit-percent = { $value } percent
rules-unit-kroner = { $value } kroner
rules-unit-factor = times { $value }
rules-signed-title = Who has signed the rules
rules-signed-lead = A lawyer can read all the rules and put their name to them.
rules-signed-where = In which municipality?
rules-signed-show = Show who
rules-signed-none = Nobody has signed the rules in { $place } yet.
rules-signed-current = These are the rules as they are now.
rules-signed-older = { $count ->
    [one] { $count } rule is new or changed since then
   *[other] { $count } rules are new or changed since then
}
rules-signed-unknown = The rules have changed since then. We do not know which.
rules-set-short = Rule set { $mark }
rules-change-new = new since then
rules-change-changed = changed since then
rules-change-gone = gone since then
rules-to-review = Read all the rules on one page
