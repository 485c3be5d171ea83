//! In which form do words of closed lists stand in JSON?

/// `PartyMember` as `party_member`: the form that all choices have here.
pub(crate) fn snake(word: &str) -> String {
    let mut out = String::with_capacity(word.len() + 4);
    for letter in word.chars() {
        if letter.is_ascii_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.push(letter.to_ascii_lowercase());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::snake;

    #[test]
    fn a_choice_is_written_in_lower_case_with_underscores() {
        let rows = [("PartyMember", "party_member"), ("Ombud", "ombud"), ("", "")];
        for (word, expected) in rows {
            assert_eq!(snake(word), expected);
        }
    }
}
