//! Can the reader read it? LIX at most 35 in the letter's own running text, and no sentence without end.
//!
//! LIX is words per sentence plus the share of words over six letters. Rules and citations stand apart: they are the
//! legal paragraph, and a name of an act would count however plain the sentence around it is.

use kernel::Lang;
use letters::{LetterKind, LetterOrder, running_text};
use serde_json::Value;

const HIGHEST_LIX: f64 = 35.0;
const LONGEST_SENTENCE: usize = 20;

/// Sentences end at `.`, `!`, `?`, `:` before a space or the end, but not after an ordinal number.
fn sentences(text: &str) -> Vec<Vec<&str>> {
    let mut found = vec![Vec::new()];
    for word in text.split_whitespace() {
        let bare = word.trim_end_matches(['.', '!', '?', ':', '»', '”', '"']);
        let ends = word.len() > bare.len() && !(word.ends_with('.') && bare.chars().all(|c| c.is_ascii_digit()));
        let last = found.last_mut().expect("never empty");
        if bare.chars().any(char::is_alphanumeric) {
            last.push(bare);
        }
        if ends {
            found.push(Vec::new());
        }
    }
    found.retain(|sentence| !sentence.is_empty());
    found
}

fn lix(blocks: &[String]) -> f64 {
    let sentences: Vec<_> = blocks.iter().flat_map(|block| sentences(block)).collect();
    let words: Vec<_> = sentences.iter().flatten().collect();
    let long = words.iter().filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 6).count();
    words.len() as f64 / sentences.len() as f64 + 100.0 * long as f64 / words.len() as f64
}

/// What people wrote into the sample, rules left out.
fn written(value: &Value, out: &mut Vec<String>) {
    match value {
        Value::String(text) => out.extend(text.lines().filter(|line| line.ends_with('.')).map(str::to_owned)),
        Value::Array(items) => items.iter().for_each(|item| written(item, out)),
        Value::Object(fields) => {
            fields.iter().filter(|(key, _)| *key != "rules").for_each(|(_, field)| written(field, out))
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn blocks(kind: LetterKind, lang: Lang) -> Vec<String> {
    let mut blocks: Vec<_> = running_text(kind, lang);
    written(&serde_json::to_value(LetterOrder::sample(kind, lang)).expect("plain values"), &mut blocks);
    blocks
}

#[test]
fn every_letter_is_easy_to_read() {
    for kind in LetterKind::ALL {
        for lang in Lang::ALL {
            let found = lix(&blocks(kind, lang));
            assert!(found <= HIGHEST_LIX, "{} {}: LIX {found:.1}", kind.slug(), lang.tag());
        }
    }
}

#[test]
fn no_sentence_of_the_letters_runs_on() {
    for kind in LetterKind::ALL {
        for lang in Lang::ALL {
            for block in blocks(kind, lang) {
                for sentence in sentences(&block) {
                    assert!(
                        sentence.len() <= LONGEST_SENTENCE,
                        "{} {}: {}",
                        kind.slug(),
                        lang.tag(),
                        sentence.join(" ")
                    );
                }
            }
        }
    }
}

#[test]
fn the_measure_finds_heavy_prose() {
    let heavy = "Kommunen har etter en helhetlig vurdering av de foreliggende opplysninger i henhold til gjeldende regelverk \
                 konkludert med at søkerens bistandsbehov anses tilstrekkelig ivaretatt gjennom eksisterende tjenestetilbud.";
    assert!(lix(&[heavy.to_owned()]) > 60.0);
    assert!(lix(&["Du får hjelp. Vi ringer deg den 3. mai.".to_owned()]) < 20.0);
    assert_eq!(sentences("Vi ringer deg den 3. mai. Svar oss.").len(), 2);
}
