//! Does a crate other than `law` hold a figure of the law beside a word for its unit, or the name of an act?
//!
//! The figures are those that `law` publishes; the acts are those of `kernel`. Looked at are the strings of Rust, SQL,
//! templates and Fluent texts: what a reader may come to see. A text that must name a figure takes it as an argument.

use super::tree::SourceFile;
use super::{Finding, Tree};
use kernel::Act;
use law::{PublishedNumber, Unit};
use std::collections::{BTreeMap, BTreeSet};

/// Figures with their unit, names of acts and section signs, one finding for each in a file.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let figures = Figures::of(&law::published_numbers());
    let mut found = Vec::new();
    for file in tree.files().iter().filter(|file| is_looked_at(file)) {
        let mut seen = BTreeSet::new();
        for (line, text) in passages(file) {
            for (subject, says) in figures.in_text(&text).into_iter().chain(acts_in(file, &text)) {
                if seen.insert(subject.clone()) {
                    found.push(Finding::at("legal-number", &file.path, line, says).of(subject));
                }
            }
        }
    }
    found
}

fn is_looked_at(file: &SourceFile) -> bool {
    !matches!(file.crate_name(), None | Some("law" | "xtask"))
        && file.path != "crates/kernel/src/citation.rs"
        && !super::rust_source::is_test_path(&file.path)
        && !file.path.contains("/examples/")
}

/// What a reader may come to see, with its line.
fn passages(file: &SourceFile) -> Vec<(usize, String)> {
    if let Some(rust) = &file.rust {
        let strings = rust.strings().into_iter().filter(|string| !rust.is_test_line(string.line));
        return strings.map(|string| (string.line, string.value)).collect();
    }
    let lines = file.text.lines().zip(1..);
    match file.path.rsplit('.').next() {
        Some("ftl") => lines.filter(|(line, _)| !line.starts_with('#')).map(|(line, at)| (at, value(line))).collect(),
        Some("sql") => lines.map(|(line, at)| (at, line.split("--").next().unwrap_or_default().to_owned())).collect(),
        Some("typ" | "js") => {
            lines.map(|(line, at)| (at, line.split("//").next().unwrap_or_default().to_owned())).collect()
        }
        Some("html") => lines.map(|(line, at)| (at, line.to_owned())).collect(),
        _ => Vec::new(),
    }
}

/// A Fluent line without the name of its message; a line that goes on stands as it is.
fn value(line: &str) -> String {
    let named = line.split_once(" =").filter(|(name, _)| !name.contains(' '));
    named.map_or(line, |(_, value)| value).to_owned()
}

/// The words of each unit in the languages of the texts. A count and a factor have none: they would be any number.
const UNITS: [(Unit, &[&str]); 8] = [
    (Unit::Minutes, &["minute", "minutes", "minutt", "minutter"]),
    (Unit::Hours, &["h", "hour", "hours", "t", "time", "timer", "timar", "timers"]),
    (Unit::Days, &["day", "days", "dag", "dager", "dagar", "dagers", "dagars"]),
    (Unit::Weeks, &["week", "weeks", "uke", "uker", "ukers", "veke", "veker", "vekers"]),
    (Unit::Months, &["month", "months", "måned", "måneder", "måneders", "månad", "månader", "månaders"]),
    (Unit::Years, &["year", "years", "år", "års", "åring", "åringer", "åringar"]),
    (Unit::Percent, &["percent", "prosent", "%"]),
    (Unit::Kroner, &["kr", "kroner", "nok"]),
];

/// Figures that are also written as words.
const WORDS: [(&str, &[&str]); 14] = [
    ("1", &["one", "én", "ett", "éin", "eitt"]),
    ("2", &["two", "to"]),
    ("3", &["three", "tre"]),
    ("4", &["four", "fire"]),
    ("5", &["five", "fem"]),
    ("6", &["six", "seks"]),
    ("7", &["seven", "sju", "syv"]),
    ("8", &["eight", "åtte"]),
    ("9", &["nine", "ni"]),
    ("10", &["ten", "ti"]),
    ("11", &["eleven", "elleve"]),
    ("12", &["twelve", "tolv"]),
    ("14", &["fourteen", "fjorten"]),
    ("16", &["sixteen", "seksten"]),
];

struct Figures {
    /// Figure as digits and unit: the rules that hold it.
    rules: BTreeMap<(String, &'static str), String>,
    units: BTreeMap<&'static str, &'static str>,
    words: BTreeMap<&'static str, &'static str>,
}

impl Figures {
    fn of(numbers: &[PublishedNumber]) -> Self {
        let rules = numbers.iter().map(|number| {
            let holders: Vec<&str> = number.rules.iter().map(|rule| rule.0.as_ref()).collect();
            ((number.figure.clone(), number.unit.key()), holders.join(", "))
        });
        let units = UNITS.iter().flat_map(|(unit, words)| words.iter().map(|word| (*word, unit.key())));
        let words = WORDS.iter().flat_map(|(figure, words)| words.iter().map(|word| (*word, *figure)));
        Self { rules: rules.collect(), units: units.collect(), words: words.collect() }
    }

    /// What stands in a text: `32 hours` and why that is wrong.
    fn in_text(&self, text: &str) -> Vec<(String, String)> {
        let words = split(text);
        let pairs = words.windows(2).filter_map(|pair| {
            let unit = self.units.get(pair[1].as_str())?;
            let figure =
                self.words.get(pair[0].as_str()).map_or_else(|| pair[0].clone(), |figure| (*figure).to_owned());
            let rules = self.rules.get(&(figure.clone(), *unit))?;
            let says =
                format!("holds a figure of the law, {figure} {unit} ({rules}): take it from `law` as an argument");
            Some((format!("{figure} {unit}"), says))
        });
        pairs.collect()
    }
}

/// Words and figures in lower case; a decimal comma becomes a point, and a percent sign is a word.
fn split(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.to_lowercase().replace('%', " % ").chars().collect();
    let digit = |at: usize| letters.get(at).is_some_and(char::is_ascii_digit);
    let mut words = vec![String::new()];
    for (at, letter) in letters.iter().enumerate() {
        let joins_digits = matches!(letter, '.' | ',') && at > 0 && digit(at - 1) && digit(at + 1);
        let last = words.len() - 1;
        if joins_digits {
            words[last].push('.');
        } else if letter.is_alphanumeric() || *letter == '%' {
            // «35h» is two words.
            let begins_unit = letter.is_alphabetic() && words[last].ends_with(|c: char| c.is_ascii_digit());
            if begins_unit {
                words.push(String::new());
            }
            words.last_mut().expect("never empty").push(*letter);
        } else if !words[last].is_empty() {
            words.push(String::new());
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Section signs and acts named by hand. In Rust the sign is looked for by `law-text`.
fn acts_in(file: &SourceFile, text: &str) -> Vec<(String, String)> {
    // The texts that give each act its name are where a citation gets it from.
    if file.path.starts_with("crates/i18n/texts/") && file.path.ends_with("/law.ftl") {
        return Vec::new();
    }
    let says = |what: &str| format!("names the law by hand (`{what}`): take the citation from `law`");
    let words: Vec<&str> = text.split(|letter: char| !letter.is_alphanumeric()).collect();
    let named = Act::ALL.iter().map(|act| act.short()).filter(|short| words.contains(short));
    let sign = (file.rust.is_none() && text.contains('§')).then_some("§");
    named.chain(sign).map(|what| (what.to_owned(), says(what))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn subjects(path: &str, text: &str) -> Vec<String> {
        check(&Tree::of([(path, text)])).into_iter().map(|finding| finding.subject).collect()
    }

    #[test]
    fn a_figure_of_the_law_beside_its_unit_is_found_in_every_kind_of_text() {
        let rows = [
            ("crates/web/src/a.rs", "//! One.\nfn f() { g(\"at least 32 hours a week\") }\n", "32 hours"),
            ("crates/i18n/texts/nb/a.ftl", "limit = Du må trenge minst 25 timer.\n", "25 hours"),
            ("crates/i18n/texts/nn/a.ftl", "limit = Du har fire veker.\n", "4 weeks"),
            ("crates/i18n/texts/en/a.ftl", "limit =\n    Somebody under 67-year limits.\n", "67 years"),
            ("crates/cases/migrations/1.sql", "select 'four weeks';\n", "4 weeks"),
            ("crates/letters/templates/a.typ", "Fristen er 4 uker.\n", "4 weeks"),
        ];
        for (path, text, expected) in rows {
            assert_eq!(subjects(path, text), [expected], "{path}");
        }
    }

    #[test]
    fn an_act_or_a_section_named_by_hand_is_found() {
        assert_eq!(subjects("crates/i18n/texts/nb/a.ftl", "a = Se pbrl § 7-5.\n"), ["pbrl", "§"]);
        assert_eq!(subjects("crates/web/src/a.rs", "//! One.\nfn f() { g(\"see fvl\") }\n"), ["fvl"]);
    }

    #[test]
    fn other_figures_arguments_names_comments_and_tests_are_fine() {
        let rows = [
            ("crates/i18n/texts/nb/a.ftl", "weeks-4-uker = { $count } uker, 33 timer, telefon 32 14 25 67\n"),
            ("crates/i18n/texts/nb/a.ftl", "# pbrl § 7-5: 4 uker\na = Hei\n"),
            ("crates/law/src/a.rs", "//! One.\nfn f() { g(\"32 hours\") }\n"),
            ("crates/web/src/a.rs", "//! 32 hours, pbrl.\n#[cfg(test)]\nmod tests { const A: &str = \"32 hours\"; }\n"),
            ("crates/cases/migrations/1.sql", "-- 4 weeks\nselect 1;\n"),
            ("crates/letters/templates/a.typ", "// As pbrl § 7-5, 4 weeks.\nHei\n"),
            ("crates/web/examples/a.rs", "//! One.\nfn f() { g(\"32 hours\") }\n"),
            ("crates/i18n/texts/nb/law.ftl", "act-courts = domstolloven\n"),
        ];
        for (path, text) in rows {
            assert_eq!(subjects(path, text), Vec::<String>::new(), "{path}");
        }
    }

    #[test]
    fn texts_are_split_as_people_read_them() {
        assert_eq!(split("Minst 37,5 timer/uke (35h), 50 %."), ["minst", "37.5", "timer", "uke", "35", "h", "50", "%"]);
    }
}
