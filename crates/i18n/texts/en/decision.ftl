### The decision on screen.
