### How a deadline is counted, red days, names of rules and their facts, doubts about the law.

why-this-deadline = Kvifor denne datoen?
why-this-value = Kvar kjem dette frå?
rule-heading = Regelen
rule-version = Versjon
rule-version-from = Gjeld frå { $date }.
rule-version-not-established = Gjeld. Vi veit ikkje sikkert frå kva dag, men ikkje før { $date }.
rule-version-not-yet-set = Vedteken, men gjeld ikkje enno.
rule-citations = Kvar det står
rule-facts = Kva vi byggjer på
rule-counting = Slik har vi talt
rule-doubt = Ver klar over
step-starts-from = Vi tel frå { $on }. Den dagen er ikkje med.
step-days-on = { $count ->
    [one] { $count } dag seinare er { $on }.
   *[other] { $count } dagar seinare er { $on }.
}
step-weeks-on = { $count ->
    [one] { $count } veke seinare er { $on }.
   *[other] { $count } veker seinare er { $on }.
}
step-months-on = { $count ->
    [one] { $count } månad seinare er { $on }.
   *[other] { $count } månader seinare er { $on }.
}
step-last-day-of-month = Månaden har ingen slik dag. Siste dag er { $on }.
step-moved-past = Dagen er { $day }. Fristen flyttar seg til { $on }.
step-not-moved = Dagen er { $day }. Lova seier ikkje at denne fristen flyttar seg. Han er { $on }.
red-day-saturday = ein laurdag
red-day-sunday = ein søndag
red-day-new-years-day = 1. nyttårsdag
red-day-maundy-thursday = skjertorsdag
red-day-good-friday = langfredag
red-day-easter-sunday = 1. påskedag
red-day-easter-monday = 2. påskedag
red-day-labour-day = 1. mai
red-day-constitution-day = 17. mai
red-day-ascension-day = Kristi himmelfartsdag
red-day-whit-sunday = 1. pinsedag
red-day-whit-monday = 2. pinsedag
red-day-christmas-day = 1. juledag
red-day-boxing-day = 2. juledag
red-day-other = ein heilagdag
rules-title = Reglane vi bruker
rules-lead = Kvar frist og kvar grense kjem frå ein regel. Her ser du kva han seier, og kvar han står.
