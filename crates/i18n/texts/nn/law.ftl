### Names of acts, and how a place in them is said in whole words.

act-patient-and-user-rights = pasient- og brukarrettslova
act-health-and-care-services = helse- og omsorgstenestelova
act-public-administration-1967 = forvaltningslova
act-public-administration-2025 = forvaltningslova frå 2025
act-courts = domstollova
act-public-holidays = helgedagsfredlova
act-may-days = lov om 1. og 17. mai som høgtidsdagar
act-human-rights = menneskerettslova
act-constitution = Grunnlova
ordinal-first = første
ordinal-second = andre
ordinal-third = tredje
ordinal-fourth = fjerde
ordinal-fifth = femte
ordinal-sixth = sjette
ordinal-seventh = sjuande
ordinal-eighth = åttande
ordinal-ninth = niande
ordinal-other = { $n }.
citation-paragraph = { $ordinal } ledd
citation-sentence = { $ordinal } punktum
