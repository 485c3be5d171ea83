//! What was decided, why, from when, and what can the family do now? The result first.

use super::draft::answers;
use super::draft_table::{applicants, differences, reason, sources};
use super::{back, show as answer, validity};
use crate::at::At;
use crate::face::{
    Button, Does, Icon, LineState, Reply, Tone, Total, TwoVoiceTable, Variant, Voice, VoiceCell, VoiceLine, button,
    link_button, ruled_details, ruled_value, totals, two_voice_table,
};
use crate::family::application::when;
use crate::family::words::{Whom, due};
use crate::visitor::Member;
use axum::response::Response;
use cases::decisions::{BpaAnswer, CommentSaid, DecidedLine, DecisionContent, DecisionView, ReadDecision};
use i18n::{date_long, hours, msg};
use jiff::civil::Date;
use kernel::{CaseId, Lang, Minutes, Ruled};
use maud::{Markup, html};

/// GET `/cases/{id}/decision`
pub(crate) async fn show(member: Member, At(case): At<CaseId>) -> Result<Response, Response> {
    let view = member.read(&ReadDecision { case }).await?;
    let whom = Whom::of(member.who.person, view.subject, &view.subject_name);
    let body = page(member.lang, whom, &view, member.site.house.clock.today());
    Ok(answer(&member, (view.subject, &view.subject_name), (msg::your_decision_title(member.lang), &body), false))
}

fn page(lang: Lang, whom: Whom<'_>, view: &DecisionView, today: Date) -> Markup {
    let content = &view.content;
    html! {
        (back(lang, whom, view.case))
        p.step-of { (msg::your_decision_title(lang)) }
        h1.ds-heading data-size="lg" { (result(lang, whom, view)) }
        p.lead { (validity(lang, &content.validity)) }
        p.meta { (msg::your_decision_meta(lang, date_long(lang, view.issued_on), &view.issued_by, &view.reference)) }
        @if let Some(words) = &content.in_short { p.in-short.as-written { (words) } }
        div.acts.after { (pdf(lang, view)) }
        (sums(lang, content))
        section {
            h2.ds-heading data-size="sm" { (msg::your_decision_lines(lang)) }
            (lines(lang, content))
        }
        (grounds(lang, content))
        @if let Some(bpa) = &content.bpa { (right(lang, bpa)) }
        (what_now(lang, view, today))
    }
}

/// The result in one sentence.
fn result(lang: Lang, whom: Whom<'_>, view: &DecisionView) -> String {
    match view.content.granted {
        Minutes::ZERO => whom.say(msg::your_decision_refused_own(lang), |name| msg::your_decision_refused(lang, name)),
        granted => {
            let granted = hours(lang, granted);
            let own = msg::your_decision_granted_own(lang, granted.as_str());
            whom.say(&own, |name| msg::your_decision_granted(lang, granted.as_str(), name))
        }
    }
}

fn pdf(lang: Lang, view: &DecisionView) -> Markup {
    let href = format!("/documents/{}.pdf", view.document);
    button(&Button {
        text: msg::your_decision_pdf(lang),
        variant: Variant::Secondary,
        does: Does::Go(&href),
        icon: Some(Icon::Download),
        ..Button::default()
    })
}

fn sums(lang: Lang, content: &DecisionContent) -> Markup {
    let asked = Total { label: msg::your_case_asked(lang), tone: Some(Tone::Family), minutes: content.asked };
    let granted =
        Total { label: msg::your_case_granted(lang), tone: Some(Tone::Municipality), minutes: content.granted };
    totals(lang, &[asked, granted], None)
}

/// One line in words, before it is drawn.
struct Told<'a> {
    decided: &'a DecidedLine,
    id: String,
    note: String,
    reason: String,
    changed: Option<String>,
}

fn lines(lang: Lang, content: &DecisionContent) -> Markup {
    let told: Vec<Told<'_>> = content.lines.iter().map(|decided| told(lang, decided)).collect();
    let changes: Vec<Vec<Reply<'_>>> = told
        .iter()
        .map(|told| told.changed.iter().map(|text| Reply { heading: msg::your_decision_changed(lang), text }).collect())
        .collect();
    let lines = told.iter().zip(&changes).map(|(told, changes)| line(lang, told, changes));
    let voices = [
        Voice { heading: msg::voice_family_heading(lang), name: msg::voice_family(lang), tone: Tone::Family },
        Voice {
            heading: msg::voice_municipality_decides(lang),
            name: msg::voice_municipality(lang),
            tone: Tone::Municipality,
        },
    ];
    let caption = msg::your_decision_caption(lang);
    two_voice_table(lang, &TwoVoiceTable { caption, voices: &voices, lines: lines.collect() })
}

fn told(lang: Lang, decided: &DecidedLine) -> Told<'_> {
    let draft = decided.proposed.filter(|_| decided.is_changed());
    Told {
        decided,
        id: format!("line-{}", decided.line.item),
        note: when(lang, &decided.line.need),
        reason: decided.line.assessed.as_ref().map(|assessed| reason(lang, assessed)).unwrap_or_default(),
        changed: draft
            .map(|draft| msg::your_decision_changed_from(lang, hours(lang, draft), hours(lang, decided.granted))),
    }
}

fn line<'a>(lang: Lang, told: &'a Told<'a>, changes: &'a [Reply<'a>]) -> VoiceLine<'a> {
    let line = &told.decided.line;
    VoiceLine {
        id: &told.id,
        title: line.need.activity.as_str(),
        note: &told.note,
        cells: vec![
            Some(VoiceCell {
                minutes: Some(line.asked),
                says: applicants(line).and_then(|voice| voice.words.as_deref()).unwrap_or_default(),
                ..VoiceCell::default()
            }),
            Some(VoiceCell {
                minutes: Some(told.decided.granted),
                says: &told.reason,
                replies: changes,
                foot: line.assessed.as_ref().map(|assessed| sources(lang, assessed)),
                ..VoiceCell::default()
            }),
        ],
        differences: differences(line, told.decided.granted),
        state: if told.decided.granted == line.asked { LineState::Agreed } else { LineState::Differing },
        answer: None,
    }
}

/// What holds for all lines, and what was said to the draft, line by line.
fn grounds(lang: Lang, content: &DecisionContent) -> Markup {
    html! {
        section {
            h2.ds-heading data-size="sm" { (msg::your_decision_grounds(lang)) }
            dl.answers {
                @for (question, answer) in answers(lang, &content.answers) { div { dt { (question) } dd.as-written { (answer) } } }
            }
        }
        @if !content.comments.is_empty() {
            section {
                h2.ds-heading data-size="sm" { (msg::your_decision_said(lang)) }
                @for comment in &content.comments { (said(lang, content, comment)) }
            }
        }
    }
}

/// A comment on the draft and its reply, under the line they are about.
fn said(lang: Lang, content: &DecisionContent, comment: &CommentSaid) -> Markup {
    let line = content.lines.iter().find(|decided| Some(decided.line.item) == comment.line);
    html! {
        article.comment {
            h3.ds-heading data-size="2xs" {
                @match line {
                    Some(decided) => (decided.line.need.activity),
                    None => (msg::your_decision_said_whole(lang)),
                }
            }
            div.reply data-color="familie" { p.reply-head { (comment.whose) } p { (comment.words) } }
            div.reply data-color="kommune" { p.reply-head { (msg::voice_municipality(lang)) } p { (comment.reply) } }
        }
    }
}

/// The answer on a right to BPA, opened to its rule.
fn right(lang: Lang, bpa: &Ruled<BpaAnswer>) -> Markup {
    let outcome = match bpa.value.outcome.as_str() {
        "right" => msg::bpa_right(lang),
        "right_unless_documented" => msg::bpa_right_unless_documented(lang),
        "discretionary" => msg::bpa_discretionary(lang),
        "no_right" => msg::bpa_no_right(lang),
        _ => msg::bpa_unclear(lang),
    };
    html! {
        section {
            h2.ds-heading data-size="sm" { (msg::bpa_title(lang)) }
            p { (outcome) }
            (ruled_value(lang, bpa))
        }
    }
}

fn what_now(lang: Lang, view: &DecisionView, today: Date) -> Markup {
    let by = view.complaint_due.value;
    html! {
        section #now {
            h2.ds-heading data-size="sm" { (msg::your_decision_now(lang)) }
            @if by >= today {
                p { b { (msg::your_decision_complain_by(lang, due(lang, by, today))) } }
            } @else { p { (msg::your_decision_complain_over(lang, date_long(lang, by))) } }
            (ruled_details(lang, &view.complaint_due))
            ol.next-steps {
                li { (msg::your_decision_now_ask(lang)) }
                li { (msg::your_decision_now_complain(lang)) }
                li { (msg::your_decision_now_help(lang)) " " a.ds-link href="/help" { (msg::footer_help(lang)) } }
            }
            div.acts { (link_button(msg::to_home(lang), "/home", Variant::Tertiary)) }
        }
    }
}
