//! What was decided, until when can the family complain, and where is the letter?

use crate::face::{Tone, Total, ruled_details, totals};
use crate::family::words::day;
use crate::office::words::{day_and_left, document_text};
use crate::office::{draft_answers, figures, validity};
use cases::decisions::DecisionView;
use i18n::{date_short, msg};
use jiff::civil::Date;
use kernel::{Lang, today_in_oslo};
use maud::{Markup, html};

/// The decision as it was issued.
pub(super) fn section(lang: Lang, today: Date, view: &DecisionView) -> Markup {
    let content = &view.content;
    let sums = [
        Total { label: msg::assess_sum_family(lang), tone: Some(Tone::Family), minutes: content.asked },
        Total { label: msg::decision_granted(lang), tone: Some(Tone::Municipality), minutes: content.granted },
    ];
    html! {
        (totals(lang, &sums, None))
        ul.rows {
            li { b.first { (msg::decision_issued_on(lang)) } span.rest { (msg::decision_issued_by(lang, view.issued_by.as_str(), day(lang, view.issued_on, today))) } }
            li { b.first { (msg::draft_period(lang)) } span.rest { (validity::in_words(lang, &content.validity, today)) } }
            li {
                b.first { (msg::decision_complaint_due(lang)) }
                div.rest { span { (day_and_left(lang, view.complaint_due.value, today)) } (ruled_details(lang, &view.complaint_due)) }
            }
            @for letter in &view.documents {
                li {
                    b.first { (date_short(lang, today_in_oslo(letter.made_at))) }
                    span.rest { a.ds-link href={ "/documents/" (letter.document) ".pdf" } { (document_text(lang, &letter.kind)) " (PDF)" } }
                }
            }
        }
        @if let Some(short) = &content.in_short { section { h2.ds-heading data-size="xs" { (msg::decision_in_short(lang)) } p.as-written { (short) } } }
        section { h2.ds-heading data-size="xs" { (msg::decision_lines(lang)) } (figures::of_decision(lang, &content.lines)) }
        section { h2.ds-heading data-size="xs" { (msg::decision_reasons(lang)) } (draft_answers(lang, &content.answers)) }
    }
}
