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
rule-name-notice = Forhåndsvarsel
rule-name-child-best = Barnets beste
rule-name-bpa-age = Rett til BPA: alder
rule-name-bpa-67plus = Rett til BPA: etter aldersgrensen
rule-name-bpa-discr = BPA etter kommunens skjønn
rule-name-bpa-long = Rett til BPA: behov som varer
rule-name-bpa-night2 = Rett til BPA: natt og flere hjelpere
rule-name-bpa-respite = Rett til BPA: avlastning
rule-name-bpa-32 = Rett til BPA: stort behov
rule-name-bpa-25 = Rett til BPA: middels stort behov
rule-name-child-heard = Barn skal bli hørt
rule-name-child-party = Barn som part
rule-name-costs = Utgifter til klagen
rule-name-cpl-deadline = Klagefrist
rule-name-cpl-form = Hva en klage må ha
rule-name-cpl-route = Hvem som svarer på klagen
rule-name-crpd-flag = FN og funksjonsnedsettelse
rule-name-decision-content = Hva et vedtak må ha
rule-name-fvl-scope = Når forvaltningsloven gjelder
rule-name-cons-health = Samtykke til helsehjelp
rule-name-cpl-late = Klage for sent
rule-name-notify = Beskjed om vedtaket
rule-name-parent-info = Hva foreldre får vite
rule-name-party-ages = Alder og rett
rule-name-proc-regime = Hvilken lov som gjelder
rule-name-prelim = Foreløpig svar
rule-name-reasons = Kommunen må si hvorfor
rule-name-red-days = Helligdager
rule-name-cpl-weight = Lokalt selvstyre
rule-name-stay = Vente med vedtaket
rule-name-time-count = Slik teller vi frister
rule-name-user-view = Du skal bli hørt
rule-doubt-authority-limit-may-move = Loven flytter din frist når den ender på en helligdag. Om kommunens frist flytter seg, står ikke. Vi flytter den ikke.
rule-doubt-year-bound-may-move = Loven sier ikke om den siste grensen for å klage flytter seg på en helligdag. Vi flytter den ikke.
rule-doubt-leap-day-birthday = Loven sier ikke når en som er født 29. februar, fyller år. Vi bruker 28. februar.
rule-doubt-over-fifteen = Loven skriver «over 15 år». Vi regner dagen en fyller 15, som over.
rule-doubt-child-party-and-parents = Hvem som avgjør når barn og foreldre er uenige, er ikke klart. Vi avgjør det ikke.
rule-doubt-convention-effect = FN sin regel går foran. Hva det betyr for grensene her, er ikke avgjort.
rule-doubt-hours-that-count = Loven sier ikke om timer som foreldre eller skole tar, er med. Vi teller dem vurderingen tar med.
rule-doubt-continuous-need = Loven sier ikke når et behov er uten pause. Det er noe kommunen må ta stilling til.
rule-doubt-substantial-cost = Loven sier ikke hva som er mye dyrere. Kommunen må vise det.
rule-doubt-granted-at-discretion-before-67 = Loven er ikke klar om BPA som kommunen valgte å gi før aldersgrensen.
rule-doubt-child-or-parents-hours = Samme time kan hjelpe både barn og foreldre. Vi teller hver time én gang.
rule-doubt-institution-is-health-service = Loven sier ikke om en plass i institusjon er helsehjelp her. Vi regner den ikke slik.
rule-doubt-new-administration-act = En ny lov er vedtatt, men den gjelder ikke ennå.
rule-input-born = Født
rule-input-on = På dagen
rule-input-known-on = Loven slik den er kjent
rule-input-received-on = Søknaden kom
rule-input-notified-on = Du fikk beskjed
rule-input-knowledge-on = Du fikk vite om vedtaket
rule-input-decided-on = Vedtaket er fra
rule-input-handed-in-on = Klagen ble levert
rule-input-expected-months = Måneder behovet varer
