//! How does any text that a person wrote come onto paper without breaking the letter?
//!
//! PDF/A allows no missing glyph, no private characters and no control characters. What cannot be printed becomes a
//! visible mark and the letter says so; what only steers (direction marks, byte-order marks) is taken away, since it
//! could make an official letter read otherwise than it was written.

use serde_json::Value;
use std::collections::HashSet;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Stands for one or more characters that no font of the letters can show.
pub(crate) const MARK: char = '□';
/// Words longer than this may be broken anywhere; no Norwegian word in use is so long.
const LONGEST_WORD: usize = 36;
/// Accents on one letter beyond this would print over other lines.
const MOST_ACCENTS: usize = 3;

/// What the fonts of the letters can show.
pub(crate) struct Glyphs {
    /// Characters that some font has.
    pub(crate) any: HashSet<char>,
    /// Characters that the letters' own face has, upright and bold. An accent is set together with its letter in one
    /// font, so only here can a letter carry an accent that is not part of it.
    pub(crate) own: HashSet<char>,
}

impl Glyphs {
    pub(crate) fn show(&self, c: char) -> bool {
        self.any.contains(&c) && !is_private(c)
    }

    fn show_on(&self, accent: char, base: Option<char>) -> bool {
        self.own.contains(&accent) && base.is_none_or(|base| self.own.contains(&base))
    }
}

/// Makes every text within printable; tells whether anything was replaced by [`MARK`].
pub(crate) fn make_printable(value: &mut Value, glyphs: &Glyphs) -> bool {
    match value {
        Value::String(text) => {
            let (printable, replaced) = printable(text, glyphs);
            *text = printable;
            replaced
        }
        // Not `any`: it would stop at the first.
        Value::Array(items) => items.iter_mut().fold(false, |seen, item| make_printable(item, glyphs) | seen),
        Value::Object(fields) => fields.values_mut().fold(false, |seen, field| make_printable(field, glyphs) | seen),
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}

fn printable(text: &str, glyphs: &Glyphs) -> (String, bool) {
    let mut out = String::with_capacity(text.len());
    let (mut replaced, mut joined, mut word, mut accents, mut base) = (false, false, 0, 0, None);
    for c in text.replace("\r\n", "\n").nfc() {
        let shown = match c {
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
            c if c.is_whitespace() && (c.is_control() || !glyphs.show(c)) => ' ',
            '\u{200d}' => {
                // What is joined to a sign that cannot be shown is a part of it: a swimmer and her sex sign.
                joined = out.ends_with(MARK);
                continue;
            }
            c if only_steers(c) => continue,
            c if is_combining_mark(c) && !glyphs.show_on(c, base) => MARK,
            c if joined || !glyphs.show(c) => MARK,
            c => c,
        };
        joined = false;
        let stands_in = shown == MARK && c != MARK;
        let is_accent = is_combining_mark(shown);
        accents = if is_accent { accents + 1 } else { 0 };
        if accents > MOST_ACCENTS || (stands_in && out.ends_with(MARK)) {
            continue;
        }
        replaced |= stands_in;
        base = if is_accent { base } else { Some(shown) };
        word = if shown.is_whitespace() { 0 } else { word + 1 };
        if word > LONGEST_WORD && !is_accent {
            out.push('\u{200b}');
        }
        out.push(shown);
    }
    (out, replaced)
}

/// Control characters, direction marks, joiners, variation selectors and the like: nothing that is seen.
fn only_steers(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Private use and non-characters: every font may show something else.
fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{fdd0}'..='\u{fdef}' | '\u{f0000}'..) || u32::from(c) & 0xfffe == 0xfffe
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> (String, bool) {
        let own: HashSet<_> = ('\n'..='~').chain("æøåÆØÅé«»ŋđ\u{300}".chars()).collect();
        let any = own.iter().copied().chain("□→\u{20d9}".chars()).collect();
        printable(text, &Glyphs { any, own })
    }

    #[test]
    fn ordinary_text_stays_as_it_was_written() {
        for text in ["Ella får 7,5 timer – #nei", "", "<b>*_`$\\@</b>", "Ána ŋ đ", "to\nlinjer"] {
            let text = text.replace('–', "-").replace('Á', "A");
            assert_eq!(shown(&text), (text.clone(), false));
        }
    }

    #[test]
    fn what_no_font_shows_becomes_one_mark_for_each_run() {
        assert_eq!(shown("glad 😀👩‍👩‍👧 dag"), ("glad □ dag".into(), true));
        assert_eq!(shown("🏊\u{200d}a\u{fe0f} b"), ("□ b".into(), true));
        assert_eq!(shown("😀 😀"), ("□ □".into(), true));
        assert_eq!(shown("\u{e000}\u{ffff}"), ("□".into(), true));
    }

    #[test]
    fn a_box_that_a_person_wrote_is_no_replacement() {
        assert_eq!(shown("kryss av □ her"), ("kryss av □ her".into(), false));
    }

    #[test]
    fn characters_that_only_steer_are_taken_away() {
        assert_eq!(shown("a\u{202e}b\u{0}c\u{feff}d\u{200d}e\u{fe0f}"), ("abcde".into(), false));
        assert_eq!(shown("a\tb\u{2003}c"), ("a b c".into(), false));
        assert_eq!(shown("a\r\nb\u{2028}c"), ("a\nb\nc".into(), false));
    }

    #[test]
    fn letters_and_accents_are_put_together_and_towers_of_accents_cut() {
        assert_eq!(shown("a\u{30a}pen").0, "åpen");
        assert_eq!(shown("q\u{300}\u{300}\u{300}\u{300}\u{300}\u{300}").0.chars().count(), 4);
    }

    #[test]
    fn an_accent_stands_only_where_one_font_has_it_and_its_letter() {
        assert_eq!(shown("q\u{300}"), ("q\u{300}".into(), false));
        assert_eq!(shown("\u{300}"), ("\u{300}".into(), false));
        assert_eq!(shown("/\u{20d9}"), ("/□".into(), true));
        assert_eq!(shown("→\u{300}"), ("→□".into(), true));
    }

    #[test]
    fn a_word_without_end_may_be_broken() {
        let (text, _) = shown(&"a".repeat(500));
        assert!(text.contains('\u{200b}'));
        assert_eq!(text.replace('\u{200b}', "").len(), 500);
        assert!(!shown("pasient- og brukerrettighetslovens tjenestetildelingskontor").0.contains('\u{200b}'));
    }
}
