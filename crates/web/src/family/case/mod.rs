//! How does a family follow a case? Where it stands, what every voice says, the draft, the decision, the letters.
//!
//! | page | file |
//! |---|---|
//! | where the case stands | `overview.rs` |
//! | every voice on every line | `lines.rs`, its table `table.rs` |
//! | the draft and the comments | `draft.rs`, its table `draft_table.rs` |
//! | the answer to the draft | `answer.rs` |
//! | the decision | `decision.rs` |
//! | a letter | `document.rs` |
//! | withdraw the application | `withdraw.rs` |

pub(crate) mod answer;
pub(crate) mod decision;
pub(crate) mod document;
pub(crate) mod draft;
mod draft_table;
pub(crate) mod lines;
pub(crate) mod overview;
mod table;
pub(crate) mod withdraw;

pub(in crate::family) use overview::{phone, ways};
pub(crate) use table::differences;

use crate::face::back_link;
use crate::family::behalf;
use crate::family::words::Whom;
use crate::respond::Sheet;
use crate::visitor::Member;
use axum::response::Response;
use cases::drafts::Validity;
use i18n::{date_short, msg};
use kernel::{CaseId, Lang, PersonId};
use maud::Markup;

/// The address of a page of a case; the overview when `page` is empty.
fn path(case: CaseId, page: &str) -> String {
    if page.is_empty() { format!("/cases/{case}") } else { format!("/cases/{case}/{page}") }
}

/// A page of the case of a person.
fn show(member: &Member, of: (PersonId, &str), page: (&str, &Markup), faulty: bool) -> Response {
    let (title, body) = page;
    member.page(
        &Sheet { title, under: "/home", faulty, on_behalf_of: behalf(member, of.0, of.1), ..Sheet::default() },
        body,
    )
}

/// The way back to the case.
fn back(lang: Lang, whom: Whom<'_>, case: CaseId) -> Markup {
    back_link(&whom.say(msg::to_case_own(lang), |name| msg::to_case(lang, name)), &path(case, ""))
}

/// From when and for how long.
fn validity(lang: Lang, validity: &Validity) -> String {
    match validity {
        Validity::Until { from, to } => msg::valid_until(lang, date_short(lang, *from), date_short(lang, *to)),
        Validity::UntilNewDecision { from, review_on } => {
            msg::valid_until_new_decision(lang, date_short(lang, *from), date_short(lang, *review_on))
        }
    }
}
