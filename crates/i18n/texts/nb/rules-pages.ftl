### The pages that show the rules: list, one rule, who has signed.
rules-search = Søk i reglene
rules-search-help = Et ord, en lov eller en paragraf.
rules-another-day = Vis reglene for en annen dag
rules-on = Hva gjaldt denne dagen?
rules-known = Slik loven var kjent denne dagen
rules-day-help = Skriv dagen slik: { $day }. Står feltet tomt, viser vi i dag.
rules-known-help = Da ser du bare det som var vedtatt da.
rules-no-date = Skriv en dag som finnes, slik: 04.12.2026.
rules-show = Vis reglene
rules-count = { $count ->
    [one] { $count } regel.
   *[other] { $count } regler.
}
rules-as-on = Du ser det som gjaldt { $day }.
rules-as-known = Loven er vist slik den var kjent { $day }.
rules-none = Vi fant ingen regel.
rules-none-text = Prøv et kortere ord, eller se alle.
rules-all = Vis alle reglene
rules-head-rule = Regel
rules-head-where = Hvor det står
rules-head-since = Gjelder fra
rules-head-mark = Hvor sikre vi er
rules-subject-services = Hjelp du kan få
rules-subject-procedure = Slik går saken
rules-subject-working-time = Når folk kan jobbe
rules-subject-employment = Å være sjef
rules-subject-time = Dager og frister
rules-confidence-high = Lest i loven
rules-confidence-medium = Lest, men ikke i selve loven
rules-confidence-low = Ikke lest ennå
rules-doubts = { $count ->
    [one] { $count } ting er ikke avklart
   *[other] { $count } ting er ikke avklart
}
rules-no-version = Gjelder ikke denne dagen
rules-has-asleep = Nye ord er vedtatt, men gjelder ikke ennå.
rules-asleep = Gjelder ikke ennå
rules-not-before = Ikke før { $day }
rules-until = Siste dag er { $day }.
rules-adopted = Vedtatt { $day }.
rules-adopted-unknown = Vi vet ikke hvilken dag det ble vedtatt.
rules-not-read = Vi har ikke lest ordene, så vi regner ikke med dem.
rules-figures = Dette regner vi med:
rules-says = Hva regelen sier
rules-doubt = Vær klar over:
rules-for-lawyers = For den som kan jus, på engelsk:
rules-proved = Vi har prøvd alt som gjelder. Vi har sett etter på første og siste dag.
rules-unit-minutes = { $count ->
    [one] { $value } minutt
   *[other] { $value } minutter
}
rules-unit-hours = { $count ->
    [one] { $value } time
   *[other] { $value } timer
}
rules-unit-days = { $count ->
    [one] { $value } dag
   *[other] { $value } dager
}
rules-unit-weeks = { $count ->
    [one] { $value } uke
   *[other] { $value } uker
}
rules-unit-months = { $count ->
    [one] { $value } måned
   *[other] { $value } måneder
}
rules-unit-years = { $value } år
rules-unit-percent = { $value } prosent
rules-unit-kroner = { $value } kroner
rules-unit-factor = ganger { $value }
rules-signed-title = Hvem som har godkjent reglene
rules-signed-lead = En jurist kan lese alle reglene og sette navnet sitt under.
rules-signed-where = I hvilken kommune?
rules-signed-show = Vis hvem
rules-signed-none = Ingen har godkjent reglene i { $place } ennå.
rules-signed-current = Dette er reglene slik de er nå.
rules-signed-older = { $count ->
    [one] { $count } regel er ny eller endret siden da
   *[other] { $count } regler er nye eller endret siden da
}
rules-signed-unknown = Reglene er endret siden da. Vi vet ikke hvilke.
rules-set-short = Regelsett { $mark }
rules-change-new = ny siden da
rules-change-changed = endret siden da
rules-change-gone = tatt bort siden da
rules-to-review = Les alle reglene på én side
