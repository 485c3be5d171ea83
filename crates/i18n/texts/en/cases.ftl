### The caseworker’s list of cases.
