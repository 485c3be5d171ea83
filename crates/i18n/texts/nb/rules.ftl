### How a deadline is counted, red days, names of rules and their facts, doubts about the law.

why-this-deadline = Hvorfor denne datoen?
why-this-value = Hvor kommer dette fra?
rule-heading = Regelen
rule-version = Versjon
rule-version-from = Gjelder fra { $date }.
rule-version-not-established = Gjelder. Vi vet ikke sikkert fra hvilken dag, men ikke før { $date }.
rule-version-not-yet-set = Vedtatt, men gjelder ikke ennå.
rule-citations = Hvor det står
rule-facts = Hva vi bygger på
rule-counting = Slik har vi telt
rule-doubt = Vær klar over
step-starts-from = Vi teller fra { $on }. Den dagen er ikke med.
step-days-on = { $count ->
    [one] { $count } dag senere er { $on }.
   *[other] { $count } dager senere er { $on }.
}
step-weeks-on = { $count ->
    [one] { $count } uke senere er { $on }.
   *[other] { $count } uker senere er { $on }.
}
step-months-on = { $count ->
    [one] { $count } måned senere er { $on }.
   *[other] { $count } måneder senere er { $on }.
}
step-last-day-of-month = Måneden har ingen slik dag. Siste dag er { $on }.
step-moved-past = Dagen er { $day }. Fristen flytter seg til { $on }.
step-not-moved = Dagen er { $day }. Loven sier ikke at denne fristen flytter seg. Den er { $on }.
red-day-saturday = en lørdag
red-day-sunday = en søndag
red-day-new-years-day = 1. nyttårsdag
red-day-maundy-thursday = skjærtorsdag
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
red-day-other = en helligdag
rules-title = Reglene vi bruker
rules-lead = Hver frist og hver grense kommer fra en regel. Her ser du hva den sier, og hvor den står.
