//! What does the municipality offer beyond the law? (*kommunale tilbud*) Its office writes the offers; everybody reads them.
//!
//! | question | file |
//! |---|---|
//! | which offers are there, past and coming | `list.rs` |
//! | what will people see on a day | `preview.rs` |
//! | write one, change one | `write.rs`, its fields `form.rs`, what was typed `typed.rs` |
//! | give one its last day | `end.rs` |

pub(crate) mod end;
mod form;
pub(crate) mod list;
pub(crate) mod preview;
mod typed;
pub(crate) mod write;

use i18n::{date_short, msg};
use kernel::{Lang, OfferId, Period};

/// The address of the list.
pub(crate) const OFFERS: &str = "/office/offers";

fn of_offer(offer: OfferId) -> String {
    format!("{OFFERS}/{offer}")
}

fn language(lang: Lang, of: Lang) -> &'static str {
    match of {
        Lang::Nb => msg::offers_lang_nb(lang),
        Lang::Nn => msg::offers_lang_nn(lang),
        Lang::En => msg::offers_lang_en(lang),
    }
}

fn period_text(lang: Lang, period: Period) -> String {
    let from = date_short(lang, period.from);
    match period.to {
        Some(to) => msg::offers_from_to(lang, from, date_short(lang, to)),
        None => msg::offers_from(lang, from),
    }
}
