### What the letters say besides their fixed words: titles, needs in words, the user’s view, the rules used.

letter-service = user-controlled personal assistance (BPA)
letter-title-decision = Decision on BPA
letter-title-draft = Draft decision on BPA
letter-signs-caseworker = Caseworker
letter-signs-decision-maker = Head of office
letter-and = and
letter-every-day = every day
letter-need-days = { $times ->
    [one] { $days }, { $times } time a day
   *[other] { $days }, { $times } times a day
}
letter-need-week = { $times ->
    [one] { $times } time a week
   *[other] { $times } times a week
}
letter-need-each = { $length } each time
letter-need-helpers = { $count ->
    [one] { $count } helper
   *[other] { $count } helpers at the same time
}
letter-need-night-passive = at night, the helper sleeps and can be woken
letter-need-night-active = at night, the helper is awake
letter-agrees-with = We agree with { $whose }.
letter-same-figure = We agree on the figure.
letter-whole-draft = the whole draft
letter-view-matters = { $whose } writes this about what matters: “{ $words }”
letter-quoted = “{ $words }”
letter-view-outcomes = This is what you want to achieve: { $outcomes }.
letter-view-all-agreed = We agree with you on every line.
letter-view-agreed = { $agreed ->
    [one] We agree with you on { $agreed } of { $lines } lines. On the others you see both views and our reason.
   *[other] We agree with you on { $agreed } of { $lines } lines. On the others you see both views and our reason.
}
letter-view-weight = We have given great weight to what you think about how the help is shaped.
letter-view-changed = { $count ->
    [one] After what you wrote about the draft, we changed { $count } line.
   *[other] After what you wrote about the draft, we changed { $count } lines.
}
letter-view-changed-silent = { $count ->
    [one] After the draft we changed { $count } line.
   *[other] After the draft we changed { $count } lines.
}
letter-county-governor = the County Governor
letter-municipality = The municipality
letter-help-ombud = The Health and Social Services Ombudsman
letter-help-ombud-offers = Gives advice and can help you write. It is free.
letter-weeks = { $count ->
    [one] { $count } week
   *[other] { $count } weeks
}
letter-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
letter-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
letter-rule-bpa = The right to BPA
letter-rule-bpa-right = { $person } has a right to get the help as BPA. We count { $hours } a week towards the right.
letter-rule-bpa-right-unless-documented = { $person } has a right to get the help as BPA. We count { $hours } a week. The municipality can only say no if it shows that BPA costs much more.
letter-rule-bpa-discretionary = The municipality must consider BPA also when there is no right to it. We have done so here.
letter-rule-bpa-no-right = The law gives no right to BPA here.
letter-rule-bpa-unclear = Something is missing before we can say if { $person } has a right to BPA. The municipality must consider BPA anyway.
letter-rule-user-view = Taking part
letter-rule-user-view-meaning = We must shape the service together with you, and give great weight to what you think.
letter-rule-child-view = The child’s right to be heard
letter-rule-child-view-meaning = Children must be informed and say what they think. We give it weight by age and maturity.
letter-rule-best-interests = The best interests of the child
letter-rule-best-interests-meaning = What is best for the child must be a basic consideration when we decide.
