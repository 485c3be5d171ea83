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
rule-name-notice = Førehandsvarsel
rule-name-child-best = Det beste for barnet
rule-name-bpa-age = Rett til BPA: alder
rule-name-bpa-67plus = Rett til BPA: etter aldersgrensa
rule-name-bpa-discr = BPA etter skjønnet til kommunen
rule-name-bpa-long = Rett til BPA: behov som varer
rule-name-bpa-night2 = Rett til BPA: natt og fleire hjelparar
rule-name-bpa-respite = Rett til BPA: avlasting
rule-name-bpa-32 = Rett til BPA: stort behov
rule-name-bpa-25 = Rett til BPA: middels stort behov
rule-name-child-heard = Barn skal bli høyrde
rule-name-child-party = Barn som part
rule-name-costs = Utgifter til klaga
rule-name-cpl-deadline = Klagefrist
rule-name-cpl-form = Kva ei klage må ha
rule-name-cpl-route = Kven som svarer på klaga
rule-name-crpd-flag = FN og funksjonsnedsetting
rule-name-decision-content = Kva eit vedtak må ha
rule-name-fvl-scope = Når forvaltningslova gjeld
rule-name-cons-health = Samtykke til helsehjelp
rule-name-cpl-late = Klage for seint
rule-name-notify = Beskjed om vedtaket
rule-name-parent-info = Kva foreldre får vite
rule-name-party-ages = Alder og rett
rule-name-proc-regime = Kva lov som gjeld
rule-name-prelim = Førebels svar
rule-name-reasons = Kommunen må seie kvifor
rule-name-red-days = Heilagdagar
rule-name-cpl-weight = Lokalt sjølvstyre
rule-name-stay = Vente med vedtaket
rule-name-time-count = Slik tel vi fristar
rule-name-user-view = Du skal bli høyrd
rule-doubt-authority-limit-may-move = Lova flyttar fristen din når han endar på ein heilagdag. Om fristen til kommunen flyttar seg, står ikkje. Vi flyttar han ikkje.
rule-doubt-year-bound-may-move = Lova seier ikkje om den siste grensa for å klage flyttar seg på ein heilagdag. Vi flyttar ho ikkje.
rule-doubt-leap-day-birthday = Lova seier ikkje når ein som er fødd 29. februar, fyller år. Vi bruker 28. februar.
rule-doubt-over-fifteen = Lova skriv «over 15 år». Vi reknar dagen ein fyller 15, som over.
rule-doubt-child-party-and-parents = Kven som avgjer når barn og foreldre er usamde, er ikkje klart. Vi avgjer det ikkje.
rule-doubt-convention-effect = FN sin regel går føre. Kva det betyr for grensene her, er ikkje avgjort.
rule-doubt-hours-that-count = Lova seier ikkje om timar som foreldre eller skule tek, er med. Vi tel dei vurderinga tek med.
rule-doubt-continuous-need = Lova seier ikkje når eit behov er utan pause. Det er noko kommunen må ta stilling til.
rule-doubt-substantial-cost = Lova seier ikkje kva som er mykje dyrare. Kommunen må vise det.
rule-doubt-granted-at-discretion-before-67 = Lova er ikkje klar om BPA som kommunen valde å gi før aldersgrensa.
rule-doubt-child-or-parents-hours = Same time kan hjelpe både barn og foreldre. Vi tel kvar time éin gong.
rule-doubt-institution-is-health-service = Lova seier ikkje om ein plass i institusjon er helsehjelp her. Vi reknar han ikkje slik.
rule-doubt-new-administration-act = Ei ny lov er vedteken, men ho gjeld ikkje enno.
rule-input-born = Fødd
rule-input-on = På dagen
rule-input-known-on = Lova slik ho er kjend
rule-input-received-on = Søknaden kom
rule-input-notified-on = Du fekk beskjed
rule-input-knowledge-on = Du fekk vite om vedtaket
rule-input-decided-on = Vedtaket er frå
rule-input-handed-in-on = Klaga vart levert
rule-input-expected-months = Månader behovet varer
