//! Who may see what is written about somebody, and who has looked?
