### What the letters say besides their fixed words: titles, needs in words, the user’s view, the rules used.

letter-service = brukarstyrt personleg assistanse (BPA)
letter-title-decision = Vedtak om BPA
letter-title-draft = Utkast til vedtak om BPA
letter-signs-caseworker = Saksbehandlar
letter-signs-decision-maker = Leiar
letter-and = og
letter-every-day = kvar dag
letter-need-days = { $times ->
    [one] { $days }, { $times } gong om dagen
   *[other] { $days }, { $times } gonger om dagen
}
letter-need-week = { $times ->
    [one] { $times } gong i veka
   *[other] { $times } gonger i veka
}
letter-need-each = { $length } kvar gong
letter-need-helpers = { $count ->
    [one] { $count } hjelpar
   *[other] { $count } hjelparar samtidig
}
letter-need-night-passive = om natta, hjelparen søv og kan vekkjast
letter-need-night-active = om natta, hjelparen er vaken
letter-agrees-with = Vi er samde med { $whose }.
letter-same-figure = Vi er samde i talet.
letter-whole-draft = heile utkastet
letter-view-matters = { $whose } skriv dette om kva som er viktig: «{ $words }»
letter-quoted = «{ $words }»
letter-view-outcomes = Dette vil de oppnå: { $outcomes }.
letter-view-all-agreed = Vi er samde med dykk på alle linjene.
letter-view-agreed = { $agreed ->
    [one] Vi er samde med dykk på { $agreed } av { $lines } linjer. På dei andre ser du begge syn og grunnen vår.
   *[other] Vi er samde med dykk på { $agreed } av { $lines } linjer. På dei andre ser du begge syn og grunnen vår.
}
letter-view-weight = Vi har lagt stor vekt på kva de meiner om korleis hjelpa blir.
letter-view-changed = { $count ->
    [one] Etter det de skreiv om utkastet, endra vi { $count } linje.
   *[other] Etter det de skreiv om utkastet, endra vi { $count } linjer.
}
letter-view-changed-silent = { $count ->
    [one] Etter utkastet endra vi { $count } linje.
   *[other] Etter utkastet endra vi { $count } linjer.
}
letter-county-governor = Statsforvaltaren
letter-municipality = Kommunen
letter-help-ombud = Pasient- og brukarombodet
letter-help-ombud-offers = Gir råd og kan hjelpe deg å skrive. Det er gratis.
letter-weeks = { $count ->
    [one] { $count } veke
   *[other] { $count } veker
}
letter-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dagar
}
letter-months = { $count ->
    [one] { $count } månad
   *[other] { $count } månader
}
letter-rule-bpa = Retten til BPA
letter-rule-bpa-right = { $person } har rett til å få hjelpa som BPA. Vi reknar { $hours } i veka med i retten.
letter-rule-bpa-right-unless-documented = { $person } har rett til å få hjelpa som BPA. Vi reknar { $hours } i veka med. Kommunen kan berre seie nei om han viser at BPA kostar mykje meir.
letter-rule-bpa-discretionary = Kommunen skal vurdere BPA også når det ikkje er ein rett. Vi har gjort det her.
letter-rule-bpa-no-right = Lova gir ikkje rett til BPA her.
letter-rule-bpa-unclear = Vi manglar noko for å seie om { $person } har rett til BPA. Kommunen skal vurdere BPA uansett.
letter-rule-user-view = Medverknad
letter-rule-user-view-meaning = Vi skal lage tilbodet saman med deg, og leggje stor vekt på kva du meiner.
letter-rule-child-view = Barnet sin rett til å bli høyrt
letter-rule-child-view-meaning = Barn skal få informasjon og seie kva dei meiner. Vi legg vekt på det etter alder og kor modne dei er.
letter-rule-best-interests = Barnet sitt beste
letter-rule-best-interests-meaning = Kva som er best for barnet, skal vere eit grunnleggjande omsyn når vi avgjer saka.
