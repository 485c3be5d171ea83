### The application, from what matters to the receipt.
