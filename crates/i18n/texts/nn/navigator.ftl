### The pages of the rights navigator: what stands around its questions and answers.

# Start page
navigator-title = Finn ut kva du kan ha rett til
navigator-lead = Svar på nokre korte spørsmål. Du får vite kva de kan ha rett til, kvifor, og kva du kan gjere.
navigator-length = Det er høgst { $questions } spørsmål. Det tek nokre minutt.
navigator-nothing-stored = Du loggar ikkje inn, og vi lagrar ingenting av det du svarer.
navigator-unknown-is-fine = Du kan alltid svare at du ikkje veit.
navigator-begin = Begynn
navigator-need-title = Dette kan vere greitt å ha
navigator-need-day = Ein vanleg dag i tankane: kva det trengst hjelp til.
navigator-need-decisions = Vedtak de har fått, om de har nokon.
navigator-need-nothing = Har du det ikkje no, går det fint likevel.
navigator-get-title = Dette får du
navigator-get-list = Ei liste over hjelp og pengar som finst, med svar for kvar.
navigator-get-why = Kvifor svaret er slik, kva lova seier, og kven du kan snakke med.
navigator-get-go-on = Ein søknad du kan begynne på med det du svarte.
navigator-other-title = Vil du heller gjere det på ein annan måte?
navigator-other-paper = Du kan skrive ut svaret til slutt, høyre det lese opp eller ta vare på det som tekst.
navigator-other-phone = Kommunen skal òg svare på dette på telefon, og ombodet hjelper deg gratis.
navigator-gone = Vi lagrar ingenting, så svara er borte når sida blir opna på nytt. Begynn gjerne igjen.

# Questions
navigator-place = Spørsmål { $number } av høgst { $most }
navigator-next = Neste
navigator-back = Tilbake
navigator-age-label = Alder
navigator-age-unit = år
navigator-instead = Eller
navigator-day-none = Det trengst inga hjelp
navigator-level-none = Inga
navigator-level-no = Nei
navigator-level-little = Litt
navigator-level-much = Mykje
navigator-level-unsure = Usikker
navigator-own-hours = Eigne timar, om du veit betre
navigator-hours-a-week = timar i veka
navigator-our-estimate = Vi anslår { $range }.
navigator-count = Rekn ut timane
navigator-count-again = Rekn ut på nytt
navigator-count-help = Vil du sjå kor mange timar det kan bli i veka?
navigator-sum = Til saman:
navigator-sum-ours = Timane er vårt anslag. Du kan skrive dine eigne tal over.
navigator-estimate-title = Slik reknar vi: vårt anslag
navigator-estimate-activity = Kva
navigator-estimate-times = I veka
navigator-estimate-little = Litt, kvar gong
navigator-estimate-much = Mykje, kvar gong
navigator-minutes-range = { $low } til { $high } minutt
navigator-granted-hours = Timar
navigator-granted-per = Veke eller månad
navigator-granted-none = Vi har ikkje fått noko av dette

# Check answers
navigator-check-title = Sjå over svara
navigator-check-lead = Stemmer det? Du kan endre alt. Ingenting er sendt eller lagra.
navigator-see-result = Sjå kva du kan ha rett til
navigator-answer-row = { $name }: { $level }
navigator-answer-own = { $name }: { $range } i veka, eigne tal
navigator-answer-total = Til saman: { $range } i veka

# Result
navigator-to-answers = Tilbake til svara
navigator-to-result = Tilbake til resultatet
navigator-contents = Innhald
navigator-ways-title = Ta det med deg
navigator-way-conversion = Gjer timane de har, om til BPA
navigator-way-aloud = Korte setningar som er gode å lytte til
navigator-way-text = Last ned som tekst
navigator-way-print = Skriv ut sida frå nettlesaren. Alt blir med på papiret.
navigator-first-step = Gjer dette:
navigator-why = Kvifor, og kva du kan gjere
navigator-answer-now = Svar på spørsmålet
navigator-change-answers = Endre svara
navigator-begin-anew = Begynn på nytt
navigator-aloud-title = Svaret i korte setningar
navigator-aloud-lead = Bruk opplesing på telefonen eller i nettlesaren.
navigator-file = rettar
navigator-expected-answer = { $name }. Svaret vart: { $outcome }.
navigator-expected-check = Sjå på desse svara igjen
navigator-local-title = Det kommunen har i tillegg
navigator-local-choose = Kvar bur de?
navigator-local-show = Vis tilboda
navigator-local-none = Kommunen har ikkje skrive noko her enno. Spør kva kommunen har.
navigator-local-who = Kven kan få det:
navigator-local-how = Slik spør du:
navigator-local-office = Kontor:

# An application
navigator-apply-title = Start ein søknad med dette
navigator-apply-text = { $count ->
    [one] Søknaden får éi linje frå svara dine, { $hours } i veka. Du kan endre henne. Ingenting blir sendt før du seier det.
   *[other] Søknaden får { $count } linjer frå svara dine, { $hours } i veka. Du kan endre dei. Ingenting blir sendt før du seier det.
}
navigator-apply = Start søknaden
navigator-apply-kept = Må du logge inn, tek vi vare på svara i høgst eitt døgn. Berre du kan opne dei.
navigator-apply-tick = Kryss av for ein vanleg dag. Då kan du starte ein søknad med svara.
navigator-apply-tick-now = Kryss av for dagen
navigator-for-whom = Svara blir linjer i søknaden. Kven gjeld dei?
navigator-other-hat = Du er logga inn for kontoret. Byt til di eiga rolle for å starte ein søknad.
navigator-kept-title = Svara dine er her
navigator-kept-lead = Slik blir linjene i søknaden. Du kan endre dei etterpå.

# Granted hours as BPA
navigator-conversion-title = Timane de har, som BPA
navigator-conversion-service = Hjelp
navigator-conversion-today = I dag
navigator-conversion-bpa = Som BPA i veka
navigator-conversion-total = Til saman som BPA:
navigator-hours-per = { $hours } { $per }
navigator-cost-today = I dag kostar det i veka
navigator-cost-bpa = Som BPA kostar det i veka
navigator-kroner = { $kroner } kroner
navigator-price-title = Kva kostar det?
navigator-price-help = Spør kommunen kva ein time kostar. Skriv alle prisane, så reknar vi ut. Vi gjettar aldri ein pris.
navigator-price-bpa = BPA
navigator-price-unit = kroner timen
navigator-price-count = Rekn ut kostnaden
navigator-price-fault = Skriv prisen i kroner, til dømes 450 eller 449,50.

# From the front page
front-navigator = Finn ut kva du kan ha rett til
front-navigator-text = Det tek nokre minutt. Du treng ikkje logge inn, og vi lagrar ingenting.
