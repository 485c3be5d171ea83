//! Is every text easy to read? Sentence length, reading ease (LIX), words we do not use, no bokmål in nynorsk.

use crate::texts::{self, LANGS, Text, Texts};
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};
use std::collections::BTreeMap;
use std::path::Path;

const LONGEST_SENTENCE: usize = 20;
/// Under this many words the number says little.
const WORDS_FOR_LIX: usize = 80;
/// Files that caseworkers read; all others are for families.
const CASEWORKERS: [&str; 5] = ["assessment.ftl", "cases.ftl", "offers.ftl", "oversight.ftl", "review.ftl"];
/// Names of days, months and acts are a list, not a text.
const LISTS: [&str; 2] = ["dates.ftl", "law.ftl"];

/// Words and phrases that plain writing does without.
const UNPLAIN: [(&str, &[&str]); 3] = [
    (
        "nb",
        &[
            "herunder",
            "jf",
            "bistandsbehov",
            "ivareta",
            "ivaretar",
            "i henhold til",
            "dersom",
            "vedrørende",
            "dessverre",
            "foreligger",
            "ovennevnte",
            "anmode",
            "samt",
            "iverksette",
            "på bakgrunn av",
            "med hensyn til",
            "i forbindelse med",
        ],
    ),
    (
        "nn",
        &[
            "herunder",
            "jf",
            "ivareta",
            "ivaretek",
            "i samsvar med",
            "vedkomande",
            "diverre",
            "dessverre",
            "føreligg",
            "ovannemnde",
            "anmode",
            "samt",
            "iverksetje",
            "på bakgrunn av",
            "i samband med",
        ],
    ),
    (
        "en",
        &[
            "pursuant",
            "hereinafter",
            "in accordance with",
            "unfortunately",
            "utilise",
            "prior to",
            "appeal",
            "user-directed",
            "commence",
            "with regard to",
        ],
    ),
];

/// Bokmål forms that nynorsk does not have. Left out: "nå", also the verb; "bruker", "svarer" and others of the kind,
/// which nynorsk has beside "brukar" and "svarar".
const BOKMÅL: &[&str] = &[
    "ikke",
    "hva",
    "hvem",
    "hvor",
    "hvordan",
    "hvorfor",
    "hvilken",
    "hvilket",
    "hvilke",
    "hver",
    "hvert",
    "uke",
    "uken",
    "uker",
    "ukene",
    "noen",
    "noe",
    "jeg",
    "hun",
    "dere",
    "deres",
    "vet",
    "mer",
    "gjør",
    "skriver",
    "fra",
    "kommunens",
    "familiens",
    "timer",
    "timene",
    "dager",
    "dagene",
    "enig",
    "enige",
    "uenig",
    "uenige",
    "mangler",
    "leser",
    "hjem",
    "hjemme",
    "selv",
    "bare",
    "mye",
    "tjeneste",
    "tjenesten",
    "tjenester",
    "assistenter",
    "sammen",
    "gjelder",
    "senere",
    "måned",
    "måneden",
    "måneder",
    "flere",
    "hele",
    "ble",
    "være",
    "begrunnelse",
    "begrunnelsen",
    "saksbehandler",
    "arbeidsleder",
    "avlastning",
    "opplysninger",
    "endringer",
    "loven",
    "regler",
    "reglene",
    "innholdet",
    "taushetsplikt",
    "fullmakten",
    "kommer",
    "sier",
    "trenger",
    "følger",
    "lagret",
];

fn all() -> BTreeMap<&'static str, Texts> {
    texts::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("texts"))
        .unwrap_or_else(|faults| panic!("{}", faults.join("\n")))
}

/// Every way a pattern can read: a selection gives one reading per variant. A variable reads as a short name.
fn readings(pattern: &Pattern<String>) -> Vec<String> {
    let mut so_far = vec![String::new()];
    for element in &pattern.elements {
        let parts: Vec<String> = match element {
            PatternElement::TextElement { value } => vec![value.clone()],
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                variants.iter().flat_map(|v| readings(&v.value)).collect()
            }
            PatternElement::Placeable { expression: Expression::Inline(InlineExpression::StringLiteral { value }) } => {
                vec![value.clone()]
            }
            PatternElement::Placeable { .. } => vec!["Xx".to_owned()],
        };
        so_far = so_far.iter().flat_map(|before| parts.iter().map(move |part| format!("{before}{part}"))).collect();
    }
    so_far
}

/// Sentences as lists of words. "23. november" and "kl. 12" do not end one: the next word has a small letter.
fn sentences(text: &str) -> Vec<Vec<String>> {
    let mut sentences = vec![Vec::new()];
    let mut ends = false;
    for token in text.split_whitespace() {
        let starts_big = token.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_uppercase);
        if ends && starts_big {
            sentences.push(Vec::new());
        }
        let word: String = token.chars().filter(|c| c.is_alphanumeric() || *c == '-').collect();
        if word.chars().any(char::is_alphanumeric) {
            sentences.last_mut().expect("never empty").push(word);
        }
        ends = token.ends_with(['.', '?', '!', ':']);
    }
    sentences.retain(|s| !s.is_empty());
    sentences
}

/// Reading ease (*lesbarhetsindeks*): words per sentence, and the share of words over six letters.
fn lix(sentences: &[Vec<String>]) -> f64 {
    let words: Vec<_> = sentences.iter().flatten().collect();
    let long = words.iter().filter(|w| w.chars().count() > 6).count();
    words.len() as f64 / sentences.len() as f64 + 100.0 * long as f64 / words.len() as f64
}

/// The sentences of one file, taking the last variant of every selection, which is the ordinary one.
fn file_sentences(texts: &Texts, file: &str) -> Vec<Vec<String>> {
    let of_file = texts.values().filter(|t| t.file == file);
    of_file.flat_map(|t| sentences(readings(&t.pattern).last().map_or("", String::as_str))).collect()
}

fn holds_word(text: &str, phrase: &str) -> bool {
    let words: Vec<String> = text
        .to_lowercase()
        .split(|c: char| !c.is_alphanumeric() && c != '-')
        .filter(|w| !w.is_empty())
        .map(str::to_owned)
        .collect();
    let phrase: Vec<&str> = phrase.split(' ').collect();
    words.windows(phrase.len()).any(|w| w == phrase)
}

fn faults_of(check: impl Fn(&str, &str, &Text) -> Option<String>) -> Vec<String> {
    let all = all();
    let each = all.iter().flat_map(|(lang, texts)| texts.iter().map(move |(key, text)| (*lang, key, text)));
    each.filter_map(|(lang, key, text)| {
        check(lang, key, text).map(|what| format!("{lang}/{}: {key}: {what}", text.file))
    })
    .collect()
}

#[test]
fn no_sentence_is_longer_than_twenty_words() {
    let faults = faults_of(|_, _, text| {
        let longest = readings(&text.pattern).iter().flat_map(|r| sentences(r)).map(|s| s.len()).max()?;
        (longest > LONGEST_SENTENCE).then(|| format!("a sentence of {longest} words"))
    });
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_file_is_easy_to_read_for_those_who_read_it() {
    let mut faults = Vec::new();
    for (lang, texts) in all() {
        let files: std::collections::BTreeSet<_> = texts.values().map(|t| t.file.as_str()).collect();
        for file in files.into_iter().filter(|f| !LISTS.contains(f)) {
            let sentences = file_sentences(&texts, file);
            let limit = if CASEWORKERS.contains(&file) { 40.0 } else { 30.0 };
            let value = lix(&sentences);
            println!("{lang}/{file}: LIX {value:.0}");
            if sentences.iter().map(Vec::len).sum::<usize>() >= WORDS_FOR_LIX && value > limit {
                faults.push(format!("{lang}/{file}: LIX {value:.1}, limit {limit}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_text_uses_a_word_we_do_not_use() {
    let faults = faults_of(|lang, _, text| {
        let (_, words) = UNPLAIN.iter().find(|(l, _)| *l == lang)?;
        let reading = readings(&text.pattern).join(" ");
        words.iter().find(|w| holds_word(&reading, w)).map(|w| format!("says “{w}”"))
    });
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn nynorsk_is_nynorsk() {
    let faults = faults_of(|lang, _, text| {
        let reading = readings(&text.pattern).join(" ");
        BOKMÅL.iter().find(|w| lang == "nn" && holds_word(&reading, w)).map(|w| format!("“{w}” is bokmål"))
    });
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_language_has_the_same_files() {
    let names = |lang: &str| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("texts").join(lang);
        let files = std::fs::read_dir(folder).expect("readable").flatten();
        files.map(|e| e.file_name()).collect::<std::collections::BTreeSet<_>>()
    };
    for lang in LANGS {
        assert_eq!(names(lang), names(LANGS[0]), "{lang}");
    }
}

#[test]
fn the_measure_itself_measures() {
    let text = "Frist 4. desember kl. 12. Du kan klage til kommunen. Hva mener du?";
    assert_eq!(sentences(text).iter().map(Vec::len).collect::<Vec<_>>(), [5, 5, 3]);
    assert!((lix(&sentences(text)) - (13.0 / 3.0 + 100.0 * 2.0 / 13.0)).abs() < 1e-9);
    assert!(holds_word("I henhold til lova", "i henhold til") && !holds_word("samtale", "samt"));
}
