### Names of acts, and how a place in them is said in whole words.

act-patient-and-user-rights = pasient- og brukerrettighetsloven
act-health-and-care-services = helse- og omsorgstjenesteloven
act-public-administration-1967 = forvaltningsloven
act-public-administration-2025 = forvaltningsloven fra 2025
act-courts = domstolloven
act-public-holidays = helligdagsfredloven
act-may-days = lov om 1. og 17. mai som høytidsdager
act-human-rights = menneskerettsloven
act-constitution = Grunnloven
ordinal-first = første
ordinal-second = andre
ordinal-third = tredje
ordinal-fourth = fjerde
ordinal-fifth = femte
ordinal-sixth = sjette
ordinal-seventh = sjuende
ordinal-eighth = åttende
ordinal-ninth = niende
ordinal-other = { $n }.
citation-paragraph = { $ordinal } ledd
citation-sentence = { $ordinal } punktum
