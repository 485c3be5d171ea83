//! In which words? Every text a person reads, in bokmål, nynorsk and English, as typed functions.
//!
//! **To add a text**: write it under the same key in the same file of `texts/nb`, `texts/nn` and `texts/en`, one
//! file per subject. The build turns the key `case-list-title` into `msg::case_list_title(lang)`; variables become
//! parameters in alphabetical order. A text without variables returns `&'static str`, one with variables `String`.
//! A key that is missing in a language, stands in another file or has other variables there stops the build.
//!
//! ```ftl
//! case-list-title = Sakene dine
//! case-list-count = { $count ->
//!     [one] { $count } sak
//!    *[other] { $count } saker
//! }
//! ```
//!
//! **How to write**: "du" and "vi"; name who acts; result first, then reason, then law; at most 20 words a sentence;
//! one term per thing (`docs/glossary.md`); no "-ing" and "-else" where a verb does; never "dessverre". Dates, hours
//! and numbers are put into words by the functions of this crate and given to the text as a variable, so that
//! a decimal comma or a weekday is never written by hand. Counts are given as numbers, for the plural.
//!
//! Tests hold: no sentence over 20 words, reading ease (LIX) per file, forbidden words, no bokmål forms in nynorsk,
//! every text used somewhere in the product.
//!
//! Texts whose key is stored with a value (`red-day-`, `rule-name-`, `rule-input-`, `rule-doubt-`) are found by
//! [`red_day`], [`rule_name`], [`rule_input`] and [`rule_doubt`]; those of the navigator by [`navigator_text`].

mod bundles;
mod citations;
mod dates;
mod numbers;
mod parse;
mod rights;
mod rules;

pub use citations::{act_name, citation_text};
pub use dates::{date_day, date_field, date_long, date_month, date_short, days_left, month_year, time_of_day};
pub use numbers::{hours, hours_change, hours_field, hours_short, number};
pub use parse::{parse_date, parse_hours, parse_time_of_day};
pub use rights::{NavigatorText, navigator_text};
pub use rules::{red_day, rule_doubt, rule_input, rule_name, step_text};

/// One function per message of `texts/`.
pub mod msg {
    use crate::bundles::format;
    use fluent_bundle::FluentValue;
    use kernel::Lang;

    include!(concat!(env!("OUT_DIR"), "/msg.rs"));
}
