### What went wrong, and what to do.

error-summary-title = Rett dette før du går vidare
error-prefix = Feil:
