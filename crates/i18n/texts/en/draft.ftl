### The draft to the family, and its answer.
