//! What may I be entitled to, and what does my municipality offer? Questions, results, conversion, dated offers.
