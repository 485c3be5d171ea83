//! How does a family write an application? From whom it is for to the receipt; saved at every step.
//!
//! | page | file |
//! |---|---|
//! | for whom | `start.rs` |
//! | begun with the answers of the navigator | `from_answers.rs` |
//! | what there is to do | `tasks.rs` |
//! | what matters, and the outcomes | `story.rs` |
//! | the needs with their sums | `lines.rs` |
//! | one need | `line.rs`, its form `need_form.rs` |
//! | both versions, when two saved at once | `both.rs` |
//! | look over and hand in | `check.rs` |
//! | handed in | `receipt.rs` |
//! | write along, the other parent | `invite.rs` |

mod answers;
mod both;
pub(crate) mod check;
pub(crate) mod from_answers;
pub(crate) mod invite;
pub(crate) mod line;
pub(crate) mod lines;
mod need_form;
pub(crate) mod receipt;
pub(crate) mod start;
pub(crate) mod story;
pub(crate) mod tasks;

pub(in crate::family) use both::{Both, both_versions};
pub(crate) use lines::{sum, when};

use crate::face::saved_note;
use crate::family::behalf;
use crate::family::words::{Whom, saved};
use crate::respond::{Sheet, see};
use crate::visitor::Member;
use axum::response::Response;
use cases::{ApplicationState, ApplicationView, ReadApplication};
use jiff::Timestamp;
use kernel::ApplicationId;
use maud::{Markup, html};
use usecase::access::Disclosed;

/// The application behind a page where it is written. Once it is handed in, such a page leads to the receipt.
async fn open(member: &Member, id: ApplicationId) -> Result<Disclosed<ApplicationView>, Response> {
    let view = member.read(&ReadApplication { application: id }).await?;
    if view.state == ApplicationState::Draft { Ok(view) } else { Err(see(&path(id, "receipt"))) }
}

/// The address of a page of an application; the task list when `page` is empty.
fn path(id: ApplicationId, page: &str) -> String {
    if page.is_empty() { format!("/applications/{id}") } else { format!("/applications/{id}/{page}") }
}

/// A page of the application of a person. While it is written, it says when it was last saved; a page that refuses
/// what was typed does not, since that is not.
fn show(member: &Member, view: &ApplicationView, (title, body): (&str, &Markup), faulty: bool) -> Response {
    let is_written = view.state == ApplicationState::Draft && !faulty;
    let saved = is_written.then(|| saved(member.lang, last_saved(view), member.site.house.clock.today()));
    let body = html! { (body) @if let Some(saved) = saved { (saved_note(member.lang, &saved)) } };
    show_unsaved(member, view, (title, &body), faulty)
}

/// The same where nothing of what the page shows is saved yet: it does not say that something was.
fn show_unsaved(member: &Member, view: &ApplicationView, (title, body): (&str, &Markup), faulty: bool) -> Response {
    let sheet = Sheet {
        title,
        under: "/home",
        faulty,
        on_behalf_of: behalf(member, view.subject, &view.face.name),
        ..Sheet::default()
    };
    member.page(&sheet, body)
}

/// Whom the application is for, said to the reader.
fn whom<'a>(member: &Member, view: &'a ApplicationView) -> Whom<'a> {
    Whom::of(member.who.person, view.subject, &view.face.name)
}

fn last_saved(view: &ApplicationView) -> Timestamp {
    view.lines.iter().map(|line| line.saved_at).fold(view.saved_at, Timestamp::max)
}
