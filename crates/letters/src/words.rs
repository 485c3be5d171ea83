//! Which sentences of its own does a letter have? One table per language; a missing sentence does not compile.
//!
//! `{name}` marks where the template puts a value. A test holds the three tables to the same places.

mod en;
mod nb;
mod nn;

use crate::LetterKind;
use kernel::Lang;
use serde::Serialize;
use serde_json::{Value, json};

macro_rules! table {
    ($(#[$doc:meta])* $name:ident { $($field:ident),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Serialize)]
        pub(crate) struct $name { $(pub(crate) $field: &'static str),* }
    };
}

/// All words of one language.
#[derive(Serialize)]
pub(crate) struct Words {
    pub(crate) tag: &'static str,
    pub(crate) weekdays: [&'static str; 7],
    pub(crate) months: [&'static str; 12],
    pub(crate) common: Common,
    pub(crate) lines: Lines,
    pub(crate) reasons: Reasons,
    pub(crate) decision: Decision,
    pub(crate) provisional_answer: ProvisionalAnswer,
    pub(crate) draft: Draft,
}

table! {
    /// What every letter says.
    Common {
        date, hour, hours, minute, minutes, cell_hours, cell_minutes, quote_open, quote_close,
        phone, phone_when, reference, dated, concerns, page, in_short, last_of_names, rules_used, source, source_and_rules,
        questions, questions_text, regards, approved, copies, abbreviations, abbreviation, unprintable,
    }
}

table! {
    /// The table of needs.
    Lines {
        need, asked, assessed, granted, proposed, total, not_stated, says, municipality_says, unit,
    }
}

table! {
    /// Why: shared by the decision and its draft.
    Reasons {
        considerations, facts, childs_view, not_heard, childs_weight, best_interests, rules, rules_text,
    }
}

table! {
    /// The decision.
    Decision {
        result, from_when, can_do, deadline,
        result_granted, result_refused, result_granted_own, result_refused_own, asked_alike, asked_each, can_do_text, deadline_text,
        decided, decided_text, answer, commented_text, comment_about, reply, decide_without_me_text, no_answer_text,
        contacts_text, no_draft_text, validity, until_text, until_new_decision_text, review_text,
        complain, complain_text, deadline_heading, deadline_long_text, steps_text, step, reached, late_text,
        how, how_text, how_online, how_post, how_help, what_happens, what_happens_text, help, help_text, help_phone,
        other_rights, access, access_text, stay, stay_text, costs, costs_text, users_view, convention, reasons_left_out, lawsuit,
    }
}

table! {
    /// The provisional answer.
    ProvisionalAnswer {
        received, expected, received_text, expected_text, not_yet, next, urgent, urgent_text,
    }
}

table! {
    /// The draft on paper.
    Draft {
        what, what_text, proposal, answer_by, answer_by_text,
        lines, lines_text, answer, answer_text, online, phone, paper, paper_text, without, without_text, more_time,
        more_time_text, silence, silence_text,
        form, form_text, form_agree, form_disagree, form_comment, form_more, form_decide, form_name, form_dated,
        form_return,
    }
}

/// The table of a language.
pub(crate) const fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::Nb => &nb::WORDS,
        Lang::Nn => &nn::WORDS,
        Lang::En => &en::WORDS,
    }
}

/// The sentences that a letter brings with it, as a reader meets them: for measuring how easy it reads.
///
/// Labels are left out, and so are the lines that only name rules. A name or a date stands for each value.
pub fn running_text(kind: LetterKind, lang: Lang) -> Vec<String> {
    let words = words(lang);
    let said = match kind {
        LetterKind::Decision => vec![json!(words.common), json!(words.reasons), json!(words.decision)],
        LetterKind::ProvisionalAnswer => vec![json!(words.common), json!(words.provisional_answer)],
        LetterKind::Draft => vec![json!(words.common), json!(words.reasons), json!(words.draft)],
    };
    let all = said.iter().filter_map(Value::as_object).flat_map(serde_json::Map::values);
    let sentences = all.filter_map(Value::as_str).filter(|text| text.ends_with(['.', '?', ':']));
    sentences.filter(|text| text.contains(' ') && !text.contains("{rules}")).map(with_a_word_in_each_place).collect()
}

fn with_a_word_in_each_place(text: &str) -> String {
    let mut parts = text.split('{');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |out, part| out + "Ella" + part.split_once('}').map_or("", |(_, rest)| rest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    /// Every sentence of a table by its path.
    fn flat(lang: Lang) -> BTreeMap<String, String> {
        let mut out = BTreeMap::new();
        collect("", &serde_json::to_value(words(lang)).expect("words are plain"), &mut out);
        out
    }

    fn collect(path: &str, value: &Value, out: &mut BTreeMap<String, String>) {
        match value {
            Value::Object(map) => map.iter().for_each(|(key, value)| collect(&format!("{path}.{key}"), value, out)),
            Value::Array(items) => items.iter().enumerate().for_each(|(n, v)| collect(&format!("{path}.{n}"), v, out)),
            Value::String(text) => drop(out.insert(path.to_owned(), text.clone())),
            other => panic!("{path} is {other}"),
        }
    }

    fn places(text: &str) -> Vec<&str> {
        let mut names: Vec<_> = text.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect();
        names.sort_unstable();
        names
    }

    #[test]
    fn every_language_has_the_same_places_for_values() {
        let nb = flat(Lang::Nb);
        for lang in [Lang::Nn, Lang::En] {
            for (path, text) in flat(lang) {
                assert_eq!(places(&nb[&path]), places(&text), "{} {path}", lang.tag());
            }
        }
    }

    #[test]
    fn no_sentence_is_empty_or_forgotten_in_another_language() {
        let (nb, nn, en) = (flat(Lang::Nb), flat(Lang::Nn), flat(Lang::En));
        for (path, text) in &nb {
            assert!(!text.trim().is_empty() && !en[path].trim().is_empty() && !nn[path].trim().is_empty(), "{path}");
            // Long sentences that are alike were copied and never translated.
            if text.split(' ').count() > 6 {
                assert!(text != &en[path] && nn[path] != en[path], "{path}");
            }
        }
    }

    #[test]
    fn nynorsk_holds_no_bokmaal_forms_and_nobody_meets_words_of_the_office() {
        let bokmaal =
            ["ikke", "hva", "uke", "uken", "jeg", "fra når", "hvis", "hvorfor", "hvordan", "noe", "være", "kommunens"];
        let office =
            ["herunder", "jf", "bistandsbehov", "ivareta", "i henhold til", "dersom", "dessverre", "vedrørende"];
        let has = |text: &str, phrase: &str| {
            let words: Vec<_> = text.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase).collect();
            let phrase: Vec<_> = phrase.split(' ').collect();
            words.windows(phrase.len()).any(|w| w == phrase.as_slice())
        };
        for (path, text) in flat(Lang::Nn) {
            for form in bokmaal {
                assert!(!has(&text, form), "nn{path} has «{form}»: {text}");
            }
        }
        for lang in [Lang::Nb, Lang::Nn] {
            for (path, text) in flat(lang) {
                for word in office {
                    assert!(!has(&text, word), "{}{path} has «{word}»: {text}", lang.tag());
                }
            }
        }
    }

    #[test]
    fn every_sentence_is_used_by_a_template() {
        let templates = crate::press::TEMPLATES.map(|(_, text)| text).concat();
        for path in flat(Lang::Nb).keys().filter(|p| p.matches('.').count() == 2) {
            let (_, name) = path.rsplit_once('.').expect("two dots");
            if !["weekdays", "months"].iter().any(|array| path.contains(array)) {
                assert!(templates.contains(&format!(".{name}")), "{path} is printed nowhere");
            }
        }
    }

    #[test]
    fn no_number_of_the_law_stands_in_a_table() {
        for lang in Lang::ALL {
            for (path, text) in flat(lang) {
                assert!(!text.contains(|c: char| c.is_ascii_digit() || c == '§'), "{} {path}: {text}", lang.tag());
            }
        }
    }
}
