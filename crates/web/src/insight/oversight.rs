//! Is the log kept as it should be? Counts by role, way and basis, day by day; refused attempts; grants; the seal.

use super::words::{basis_text, channel_text};
use crate::face::notices::empty_state;
use crate::face::tables::{Listing, listing};
use crate::respond::{Sheet, stacked};
use crate::visitor::Member;
use crate::words::{moment_text, role_text};
use axum::response::Response;
use i18n::{date_long, msg, number};
use kernel::Lang;
use maud::{Markup, html};
use people::{DayOfLog, LogCount, LogOverview, OverseeLog, Seal};

/// The address of the page.
pub(crate) const OVERSIGHT: &str = "/oversight";

/// GET `/oversight`
pub(crate) async fn show(member: Member) -> Result<Response, Response> {
    let log = member.read(&OverseeLog).await?;
    let title = msg::oversight_title(member.lang);
    let sheet = Sheet { title, under: OVERSIGHT, ..Sheet::default() };
    Ok(member.page(&sheet, &stacked(&page(member.lang, &log))))
}

fn page(lang: Lang, log: &LogOverview) -> Markup {
    let is_quiet = log.days.iter().all(|day| day.counts.is_empty());
    html! {
        h1.ds-heading data-size="md" { (msg::oversight_title(lang)) }
        p.lead { (msg::oversight_lead(lang)) }
        (seal(lang, &log.seal))
        section {
            h2.ds-heading data-size="xs" { (msg::oversight_grants(lang)) }
            ul.bullets {
                li { (msg::oversight_grants_given(lang, log.grants_given)) }
                li { (msg::oversight_grants_ended(lang, log.grants_ended)) }
            }
        }
        @if is_quiet { (empty_state(msg::oversight_quiet(lang), msg::oversight_quiet_text(lang), &html! {})) }
        @for day in log.days.iter().filter(|day| !day.counts.is_empty()) { (of_day(lang, day)) }
    }
}

fn seal(lang: Lang, seal: &Seal) -> Markup {
    html! {
        section {
            h2.ds-heading data-size="xs" { (msg::oversight_seal(lang)) }
            ul.rows {
                li {
                    b.first { (msg::oversight_last_seal(lang)) }
                    span.rest {
                        @match (seal.number, seal.sealed_at) {
                            (Some(head), Some(at)) => (msg::oversight_seal_number(lang, moment_text(lang, at), number(lang, head))),
                            _ => (msg::oversight_no_seal(lang)),
                        }
                    }
                }
                li { b.first { (msg::oversight_sealed(lang)) } span.rest { (number(lang, seal.entries)) } }
                li { b.first { (msg::oversight_waiting(lang)) } span.rest { (number(lang, seal.waiting)) } }
            }
        }
    }
}

fn of_day(lang: Lang, day: &DayOfLog) -> Markup {
    let heading = date_long(lang, day.on);
    let refused: i64 = day.counts.iter().filter(|count| count.basis.is_none()).map(|count| count.times).sum();
    let heads =
        [msg::oversight_role(lang), msg::oversight_way(lang), msg::oversight_basis(lang), msg::oversight_times(lang)];
    html! {
        section aria-labelledby={ "day-" (day.on) } {
            h2.ds-heading #{ "day-" (day.on) } data-size="xs" { (heading) }
            @if refused > 0 { p { (msg::oversight_refused_sum(lang, refused)) } }
            (listing(&Listing { caption: &heading, heads: &heads, rows: day.counts.iter().map(|count| row(lang, count)).collect() }))
        }
    }
}

fn row(lang: Lang, count: &LogCount) -> Vec<Markup> {
    vec![
        html! { (role_text(lang, count.role)) },
        html! { @match count.channel { Some(channel) => (channel_text(lang, channel)), None => (msg::oversight_command(lang)) } },
        html! { @match count.basis { Some(basis) => (basis_text(lang, basis)), None => b { (msg::oversight_refused(lang)) } } },
        html! { (number(lang, count.times)) },
    ]
}
