### What the letters say besides their fixed words: titles, needs in words, the user’s view, the rules used.

letter-service = brukerstyrt personlig assistanse (BPA)
letter-title-decision = Vedtak om BPA
letter-title-draft = Utkast til vedtak om BPA
letter-signs-caseworker = Saksbehandler
letter-signs-decision-maker = Leder
letter-and = og
letter-every-day = hver dag
letter-need-days = { $times ->
    [one] { $days }, { $times } gang om dagen
   *[other] { $days }, { $times } ganger om dagen
}
letter-need-week = { $times ->
    [one] { $times } gang i uken
   *[other] { $times } ganger i uken
}
letter-need-each = { $length } hver gang
letter-need-helpers = { $count ->
    [one] { $count } hjelper
   *[other] { $count } hjelpere samtidig
}
letter-need-night-passive = om natten, hjelperen sover og kan vekkes
letter-need-night-active = om natten, hjelperen er våken
letter-agrees-with = Vi er enige med { $whose }.
letter-same-figure = Vi er enige i tallet.
letter-whole-draft = hele utkastet
letter-view-matters = { $whose } skriver dette om hva som er viktig: «{ $words }»
letter-quoted = «{ $words }»
letter-view-outcomes = Dette vil dere oppnå: { $outcomes }.
letter-view-all-agreed = Vi er enige med dere på alle linjene.
letter-view-agreed = { $agreed ->
    [one] Vi er enige med dere på { $agreed } av { $lines } linjer. På de andre ser du begge syn og grunnen vår.
   *[other] Vi er enige med dere på { $agreed } av { $lines } linjer. På de andre ser du begge syn og grunnen vår.
}
letter-view-weight = Vi har lagt stor vekt på hva dere mener om hvordan hjelpen blir.
letter-view-changed = { $count ->
    [one] Etter det dere skrev om utkastet, endret vi { $count } linje.
   *[other] Etter det dere skrev om utkastet, endret vi { $count } linjer.
}
letter-view-changed-silent = { $count ->
    [one] Etter utkastet endret vi { $count } linje.
   *[other] Etter utkastet endret vi { $count } linjer.
}
letter-county-governor = Statsforvalteren
letter-municipality = Kommunen
letter-help-ombud = Pasient- og brukerombudet
letter-help-ombud-offers = Gir råd og kan hjelpe deg å skrive. Det er gratis.
letter-weeks = { $count ->
    [one] { $count } uke
   *[other] { $count } uker
}
letter-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dager
}
letter-months = { $count ->
    [one] { $count } måned
   *[other] { $count } måneder
}
letter-rule-bpa = Retten til BPA
letter-rule-bpa-right = { $person } har rett til å få hjelpen som BPA. Vi regner { $hours } i uken med i retten.
letter-rule-bpa-right-unless-documented = { $person } har rett til å få hjelpen som BPA. Vi regner { $hours } i uken med. Kommunen kan bare si nei hvis den viser at BPA koster mye mer.
letter-rule-bpa-discretionary = Kommunen skal vurdere BPA også når det ikke er en rett. Vi har gjort det her.
letter-rule-bpa-no-right = Loven gir ikke rett til BPA her.
letter-rule-bpa-unclear = Vi mangler noe for å si om { $person } har rett til BPA. Kommunen skal vurdere BPA uansett.
letter-rule-user-view = Medvirkning
letter-rule-user-view-meaning = Vi skal lage tilbudet sammen med deg, og legge stor vekt på hva du mener.
letter-rule-child-view = Barnets rett til å bli hørt
letter-rule-child-view-meaning = Barn skal få informasjon og si hva de mener. Vi legger vekt på det etter alder og modenhet.
letter-rule-best-interests = Barnets beste
letter-rule-best-interests-meaning = Hva som er best for barnet, skal være et grunnleggende hensyn når vi avgjør saken.
