### What went wrong, and what to do.

error-summary-title = Correct this before you go on
error-prefix = Error:
