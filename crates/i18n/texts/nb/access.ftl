### Who may see, and who has looked.
