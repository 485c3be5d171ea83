### What went wrong, and what to do.

error-summary-title = Rett dette før du går vidare
error-prefix = Feil:
not-found-title = Vi finn ikkje sida
not-found-text = Sida finst ikkje, eller du har ikkje tilgang til ho.
conflict-title = Dette vart ikkje lagra
conflict-text = Gå tilbake, last sida på nytt og prøv ein gong til.
full-title = Vi har ikkje plass til meir no
full-text = Ingenting er endra. Dei som driv tenesta, må rydde plass. Prøv ein gong til om litt.
fault-title = Noko gjekk gale hos oss
fault-text = Det er ikkje din feil. Ingenting er halvvegs lagra. Prøv ein gong til.
fault-id = Oppgi nummeret { $id } om du ringer oss.
to-front = Til framsida
form-too-big-title = Teksten er for lang
form-too-big-text = Gå tilbake, så står teksten der. Del han i fleire felt, eller kort han ned.
typed-title = Dette skreiv du
typed-send-again = Send ein gong til
foreign-title = Vi tok ikkje imot skjemaet
foreign-text = Det såg ut til å komme frå ei anna side. Gå tilbake, last sida på nytt og send derifrå.
