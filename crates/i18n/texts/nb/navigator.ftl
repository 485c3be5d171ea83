### The pages of the rights navigator: what stands around its questions and answers.

# Start page
navigator-title = Finn ut hva du kan ha rett til
navigator-lead = Svar på noen korte spørsmål. Du får vite hva dere kan ha rett til, hvorfor, og hva du kan gjøre.
navigator-length = Det er høyst { $questions } spørsmål. Det tar noen minutter.
navigator-nothing-stored = Du logger ikke inn, og vi lagrer ingenting av det du svarer.
navigator-unknown-is-fine = Du kan alltid svare at du ikke vet.
navigator-begin = Begynn
navigator-need-title = Dette kan være greit å ha
navigator-need-day = En vanlig dag i tankene: hva det trengs hjelp til.
navigator-need-decisions = Vedtak dere har fått, hvis dere har noen.
navigator-need-nothing = Har du det ikke nå, går det fint likevel.
navigator-get-title = Dette får du
navigator-get-list = En liste over hjelp og penger som finnes, med svar for hver.
navigator-get-why = Hvorfor svaret er slik, hva loven sier, og hvem du kan snakke med.
navigator-get-go-on = En søknad du kan begynne på med det du svarte.
navigator-other-title = Vil du heller gjøre det på en annen måte?
navigator-other-paper = Du kan skrive ut svaret til slutt, høre det lest opp eller ta vare på det som tekst.
navigator-other-phone = Kommunen skal også svare på dette på telefon, og ombudet hjelper deg gratis.
navigator-gone = Vi lagrer ingenting, så svarene er borte når siden åpnes på nytt. Begynn gjerne igjen.

# Questions
navigator-place = Spørsmål { $number } av høyst { $most }
navigator-next = Neste
navigator-back = Tilbake
navigator-age-label = Alder
navigator-age-unit = år
navigator-instead = Eller
navigator-day-none = Det trengs ingen hjelp
navigator-level-none = Ingen
navigator-level-no = Nei
navigator-level-little = Litt
navigator-level-much = Mye
navigator-level-unsure = Usikker
navigator-own-hours = Egne timer, hvis du vet bedre
navigator-hours-a-week = timer i uken
navigator-our-estimate = Vi anslår { $range }.
navigator-count = Regn ut timene
navigator-count-again = Regn ut på nytt
navigator-count-help = Vil du se hvor mange timer det kan bli i uken?
navigator-sum = Til sammen:
navigator-sum-ours = Timene er vårt anslag. Du kan skrive dine egne tall over.
navigator-estimate-title = Slik regner vi: vårt anslag
navigator-estimate-activity = Hva
navigator-estimate-times = I uken
navigator-estimate-little = Litt, hver gang
navigator-estimate-much = Mye, hver gang
navigator-minutes-range = { $low } til { $high } minutter
navigator-granted-hours = Timer
navigator-granted-per = Uke eller måned
navigator-granted-none = Vi har ikke fått noe av dette

# Check answers
navigator-check-title = Se over svarene
navigator-check-lead = Stemmer det? Du kan endre alt. Ingenting er sendt eller lagret.
navigator-see-result = Se hva du kan ha rett til
navigator-answer-row = { $name }: { $level }
navigator-answer-own = { $name }: { $range } i uken, egne tall
navigator-answer-total = Til sammen: { $range } i uken

# Result
navigator-to-answers = Tilbake til svarene
navigator-to-result = Tilbake til resultatet
navigator-contents = Innhold
navigator-ways-title = Ta det med deg
navigator-way-conversion = Gjør timene dere har, om til BPA
navigator-way-aloud = Korte setninger som er gode å lytte til
navigator-way-text = Last ned som tekst
navigator-way-print = Skriv ut siden fra nettleseren. Alt blir med på papiret.
navigator-first-step = Gjør dette:
navigator-why = Hvorfor, og hva du kan gjøre
navigator-answer-now = Svar på spørsmålet
navigator-change-answers = Endre svarene
navigator-begin-anew = Begynn på nytt
navigator-aloud-title = Svaret i korte setninger
navigator-aloud-lead = Bruk opplesing på telefonen eller i nettleseren.
navigator-file = rettigheter
navigator-expected-answer = { $name }. Svaret ble: { $outcome }.
navigator-expected-check = Se på disse svarene igjen
navigator-local-title = Det kommunen har i tillegg
navigator-local-choose = Hvor bor dere?
navigator-local-show = Vis tilbudene
navigator-local-none = Kommunen har ikke skrevet noe her ennå. Spør den hva den har.
navigator-local-who = Hvem kan få det:
navigator-local-how = Slik spør du:
navigator-local-office = Kontor:

# An application
navigator-apply-title = Start en søknad med dette
navigator-apply-text = { $count ->
    [one] Søknaden får én linje fra svarene dine, { $hours } i uken. Du kan endre den. Ingenting sendes før du sier det.
   *[other] Søknaden får { $count } linjer fra svarene dine, { $hours } i uken. Du kan endre dem. Ingenting sendes før du sier det.
}
navigator-apply = Start søknaden
navigator-apply-kept = Må du logge inn, tar vi vare på svarene i høyst ett døgn. Bare du kan åpne dem.
navigator-apply-tick = Kryss av for en vanlig dag. Da kan du starte en søknad med svarene.
navigator-apply-tick-now = Kryss av for dagen
navigator-for-whom = Svarene blir linjer i søknaden. Hvem gjelder de?
navigator-other-hat = Du er logget inn for kontoret. Bytt til din egen rolle for å starte en søknad.
navigator-kept-title = Svarene dine er her
navigator-kept-lead = Slik blir linjene i søknaden. Du kan endre dem etterpå.

# Granted hours as BPA
navigator-conversion-title = Timene dere har, som BPA
navigator-conversion-service = Hjelp
navigator-conversion-today = I dag
navigator-conversion-bpa = Som BPA i uken
navigator-conversion-total = Til sammen som BPA:
navigator-hours-per = { $hours } { $per }
navigator-cost-today = I dag koster det i uken
navigator-cost-bpa = Som BPA koster det i uken
navigator-kroner = { $kroner } kroner
navigator-price-title = Hva koster det?
navigator-price-help = Spør kommunen hva en time koster. Skriv alle prisene, så regner vi ut. Vi gjetter aldri en pris.
navigator-price-bpa = BPA
navigator-price-unit = kroner timen
navigator-price-count = Regn ut kostnaden
navigator-price-fault = Skriv prisen i kroner, for eksempel 450 eller 449,50.

# From the front page
front-navigator = Finn ut hva du kan ha rett til
front-navigator-text = Det tar noen minutter. Du trenger ikke logge inn, og vi lagrer ingenting.
