### The family’s home page.
