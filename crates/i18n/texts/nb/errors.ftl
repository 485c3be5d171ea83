### What went wrong, and what to do.

error-summary-title = Rett dette før du går videre
error-prefix = Feil:
