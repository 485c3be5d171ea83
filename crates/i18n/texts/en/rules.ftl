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
rule-name-notice = Notice beforehand
rule-name-child-best = The best interests of the child
rule-name-bpa-age = Right to BPA: age
rule-name-bpa-67plus = Right to BPA: past the age limit
rule-name-bpa-discr = BPA where the municipality may choose
rule-name-bpa-long = Right to BPA: needs that last
rule-name-bpa-night2 = Right to BPA: night and several helpers
rule-name-bpa-respite = Right to BPA: respite care
rule-name-bpa-32 = Right to BPA: great need
rule-name-bpa-25 = Right to BPA: medium need
rule-name-child-heard = Children are heard
rule-name-child-party = Children as parties
rule-name-costs = Costs of a complaint
rule-name-cpl-deadline = Time limit for a complaint
rule-name-cpl-form = What a complaint must have
rule-name-cpl-route = Who answers the complaint
rule-name-crpd-flag = The UN and disability
rule-name-decision-content = What a decision must have
rule-name-fvl-scope = When the public administration act applies
rule-name-cons-health = Consent to health care
rule-name-cpl-late = A late complaint
rule-name-notify = Notice of the decision
rule-name-parent-info = What parents are told
rule-name-party-ages = Age and rights
rule-name-proc-regime = Which act applies
rule-name-prelim = Provisional answer
rule-name-reasons = The municipality must say why
rule-name-red-days = Public holidays
rule-name-cpl-weight = Local self-government
rule-name-stay = Waiting with the decision
rule-name-time-count = How time limits are counted
rule-name-user-view = You are heard
rule-doubt-authority-limit-may-move = The act moves your time limit when it ends on a holiday. It does not say so of the municipality. We do not move that one.
rule-doubt-year-bound-may-move = The act does not say if the final limit for complaints moves on a holiday. We do not move it.
rule-doubt-leap-day-birthday = The act does not say when somebody born on 29 February grows older. We use 28 February.
rule-doubt-over-fifteen = The act says “over 15”. We count the day of turning 15 as over.
rule-doubt-child-party-and-parents = Who decides when child and parents disagree is not clear. We do not decide it.
rule-doubt-convention-effect = The UN’s rule goes first. What it means for the limits here is not settled.
rule-doubt-hours-that-count = The act does not say if hours of parents or school count. We count those the assessment counts.
rule-doubt-continuous-need = The act does not say when a need is without a break. The municipality must take a stand.
rule-doubt-substantial-cost = The act does not say what costs much more. The municipality must show it.
rule-doubt-granted-at-discretion-before-67 = The act is not clear on BPA that the municipality chose to give before the age limit.
rule-doubt-child-or-parents-hours = The same hour can help both child and parents. We count each hour once.
rule-doubt-institution-is-health-service = The act does not say if a place in an institution is health care here. We do not count it so.
rule-doubt-new-administration-act = A new act is adopted, but is not in force yet.
rule-input-born = Born
rule-input-on = On the day
rule-input-known-on = The law as known on
rule-input-received-on = The application came
rule-input-notified-on = You were told
rule-input-knowledge-on = You learned of the decision
rule-input-decided-on = The decision is of
rule-input-handed-in-on = The complaint was handed in
rule-input-expected-months = Months that the need lasts
