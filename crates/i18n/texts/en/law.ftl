### Names of acts, and how a place in them is said in whole words.

act-patient-and-user-rights = Patient and User Rights Act
act-health-and-care-services = Health and Care Services Act
act-public-administration-1967 = Public Administration Act
act-public-administration-2025 = Public Administration Act of 2025
act-courts = Courts of Justice Act
act-public-holidays = Public Holidays Act
act-may-days = Act on 1 and 17 May
act-human-rights = Human Rights Act
act-constitution = Constitution
ordinal-first = first
ordinal-second = second
ordinal-third = third
ordinal-fourth = fourth
ordinal-fifth = fifth
ordinal-sixth = sixth
ordinal-seventh = seventh
ordinal-eighth = eighth
ordinal-ninth = ninth
ordinal-other = { $n }th
citation-paragraph = { $ordinal } paragraph
citation-sentence = { $ordinal } sentence
