### The assessment: both sides on the same lines.

voices-activity = Aktivitet
voices-difference = Skilnad
voices-silent = Ikkje svart
voices-state-agreed = Einig
voices-state-differing = Skilnad
voices-state-disputed = Ueinig
voices-state-missing = Manglar
