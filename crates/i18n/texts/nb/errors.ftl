### What went wrong, and what to do.

error-summary-title = Rett dette før du går videre
error-prefix = Feil:
not-found-title = Vi finner ikke siden
not-found-text = Siden finnes ikke, eller du har ikke tilgang til den.
conflict-title = Dette ble ikke lagret
conflict-text = Gå tilbake, last siden på nytt og prøv en gang til.
full-title = Vi har ikke plass til mer nå
full-text = Ingenting er endret. De som drifter tjenesten, må rydde plass. Prøv en gang til om litt.
fault-title = Noe gikk galt hos oss
fault-text = Det er ikke din feil. Ingenting er halvveis lagret. Prøv en gang til.
fault-id = Oppgi nummeret { $id } hvis du ringer oss.
to-front = Til forsiden
form-too-big-title = Teksten er for lang
form-too-big-text = Gå tilbake, så står teksten der. Del den i flere felt, eller kort den ned.
typed-title = Dette skrev du
typed-send-again = Send en gang til
foreign-title = Vi tok ikke imot skjemaet
foreign-text = Det så ut til å komme fra en annen side. Gå tilbake, last siden på nytt og send derfra.
