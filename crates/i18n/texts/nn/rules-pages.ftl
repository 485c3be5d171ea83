### The pages that show the rules: list, one rule, who has signed.
rules-search = Søk i reglane
rules-search-help = Eit ord, ei lov eller ein paragraf.
rules-another-day = Vis reglane for ein annan dag
rules-on = Kva galdt denne dagen?
rules-known = Slik lova var kjend denne dagen
rules-day-help = Skriv dagen slik: { $day }. Står feltet tomt, viser vi i dag.
rules-known-help = Då ser du berre det som var vedteke då.
rules-no-date = Skriv ein dag som finst, slik: 04.12.2026.
rules-show = Vis reglane
rules-count = { $count ->
    [one] { $count } regel.
   *[other] { $count } reglar.
}
rules-as-on = Du ser det som galdt { $day }.
rules-as-known = Lova er vist slik ho var kjend { $day }.
rules-none = Vi fann ingen regel.
rules-none-text = Prøv eit kortare ord, eller sjå alle.
rules-all = Vis alle reglane
rules-head-rule = Regel
rules-head-where = Kvar det står
rules-head-since = Gjeld frå
rules-head-mark = Kor sikre vi er
rules-subject-services = Hjelp du kan få
rules-subject-procedure = Slik går saka
rules-subject-working-time = Når folk kan jobbe
rules-subject-employment = Å vere sjef
rules-subject-time = Dagar og fristar
rules-confidence-high = Lese i lova
rules-confidence-medium = Lese, men ikkje i sjølve lova
rules-confidence-low = Ikkje lese enno
rules-doubts = { $count ->
    [one] { $count } ting er ikkje avklart
   *[other] { $count } ting er ikkje avklart
}
rules-no-version = Gjeld ikkje denne dagen
rules-has-asleep = Nye ord er vedtekne, men gjeld ikkje enno.
rules-asleep = Gjeld ikkje enno
rules-not-before = Ikkje før { $day }
rules-until = Siste dag er { $day }.
rules-adopted = Vedteke { $day }.
rules-adopted-unknown = Vi veit ikkje kva dag det vart vedteke.
rules-not-read = Vi har ikkje lese orda, så vi reknar ikkje med dei.
rules-figures = Dette reknar vi med:
rules-says = Kva regelen seier
rules-doubt = Ver klar over:
rules-for-lawyers = For den som kan jus, på engelsk:
rules-proved = Vi har prøvd alt som gjeld. Vi har sett etter på første og siste dag.
rules-unit-minutes = { $count ->
    [one] { $value } minutt
   *[other] { $value } minutt
}
rules-unit-hours = { $count ->
    [one] { $value } time
   *[other] { $value } timar
}
rules-unit-days = { $count ->
    [one] { $value } dag
   *[other] { $value } dagar
}
rules-unit-weeks = { $count ->
    [one] { $value } veke
   *[other] { $value } veker
}
rules-unit-months = { $count ->
    [one] { $value } månad
   *[other] { $value } månader
}
rules-unit-years = { $value } år
rules-unit-percent = { $value } prosent
rules-unit-kroner = { $value } kroner
rules-unit-factor = gonger { $value }
rules-signed-title = Kven som har godkjent reglane
rules-signed-lead = Ein jurist kan lese alle reglane og setje namnet sitt under.
rules-signed-where = I kva kommune?
rules-signed-show = Vis kven
rules-signed-none = Ingen har godkjent reglane i { $place } enno.
rules-signed-current = Dette er reglane slik dei er no.
rules-signed-older = { $count ->
    [one] { $count } regel er ny eller endra sidan då
   *[other] { $count } reglar er nye eller endra sidan då
}
rules-signed-unknown = Reglane er endra sidan då. Vi veit ikkje kva for nokre.
rules-set-short = Regelsett { $mark }
rules-change-new = ny sidan då
rules-change-changed = endra sidan då
rules-change-gone = teken bort sidan då
rules-to-review = Les alle reglane på éi side
