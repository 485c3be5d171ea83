### The assessment: both sides on the same lines.

voices-activity = Aktivitet
voices-difference = Forskjell
voices-silent = Ikke svart
voices-state-agreed = Enig
voices-state-differing = Forskjell
voices-state-disputed = Uenig
voices-state-missing = Mangler
