//! What is missing before the decision, what would be decided, and the form that issues it.

use super::page;
use crate::at::At;
use crate::face::{Field, FieldFault, Kind, Tone, Total, fault_of, field_textarea, notice, submit, totals};
use crate::office::head::of_case;
use crate::office::missing::{gaps, list};
use crate::office::validity::{self, ValidityTyped};
use crate::office::words::optional_text;
use crate::office::{draft_answers, figures};
use crate::posted::Posted;
use crate::respond::{failed, see};
use crate::visitor::Member;
use axum::response::Response;
use cases::decisions::{IssueDecision, IssueRefusal, Missing, ReadinessView};
use i18n::msg;
use kernel::{CaseId, Lang};
use law::Part;
use maud::{Markup, html};
use serde::Deserialize;
use usecase::Failure;
use usecase::access::Role;

/// What was typed.
#[derive(Clone, Default, Deserialize)]
pub(crate) struct IssueForm {
    #[serde(default)]
    draft: String,
    #[serde(default)]
    validity: String,
    #[serde(default)]
    from: String,
    #[serde(default)]
    to: String,
    #[serde(default)]
    review_on: String,
    #[serde(default)]
    in_short: String,
    #[serde(default)]
    convention: String,
}

impl IssueForm {
    fn period(&self) -> ValidityTyped {
        let (validity, from) = (self.validity.clone(), self.from.clone());
        ValidityTyped { validity, from, to: self.to.clone(), review_on: self.review_on.clone() }
    }

    fn parse(&self, lang: Lang, case: CaseId) -> Result<IssueDecision, Vec<FieldFault>> {
        let mut faults = Vec::new();
        let validity = self.period().parse(lang).map_err(|more| faults.extend(more)).ok();
        let mut text = |field: &str, typed: &str| optional_text(field, typed, lang).map_err(|f| faults.push(f)).ok();
        let (in_short, convention) = (text("in_short", &self.in_short), text("convention", &self.convention));
        let draft = self.draft.parse().ok();
        match (draft, validity, in_short, convention) {
            (Some(draft), Some(validity), Some(in_short), Some(convention)) => {
                Ok(IssueDecision { case, draft, validity, in_short, convention })
            }
            (None, ..) if faults.is_empty() => Err(vec![FieldFault::new("", msg::missing_draft(lang))]),
            _ => Err(faults),
        }
    }
}

/// What was typed and could not be taken.
pub(super) struct IssueTyped {
    pub(super) form: IssueForm,
    pub(super) faults: Vec<FieldFault>,
}

/// Issues the decision.
pub(crate) async fn save(At(case): At<CaseId>, posted: Posted<IssueForm>) -> Response {
    let (member, form) = (&posted.member, &posted.form);
    let issue = match form.parse(member.lang, case) {
        Ok(issue) => issue,
        Err(faults) => return again(member, case, form, faults).await,
    };
    match posted.run(&issue).await {
        Ok(_) | Err(Failure::Refused(IssueRefusal::AlreadyDecided(_))) => see(&format!("{}/decision", of_case(case))),
        Err(Failure::Refused(refusal)) => again(member, case, form, vec![refused(member.lang, &refusal)]).await,
        Err(other) => failed(member.lang, other),
    }
}

async fn again(member: &Member, case: CaseId, form: &IssueForm, faults: Vec<FieldFault>) -> Response {
    page::page(member, case, Some(&IssueTyped { form: form.clone(), faults })).await
}

fn refused(lang: Lang, refusal: &IssueRefusal) -> FieldFault {
    match refusal {
        IssueRefusal::NotReady(_) => FieldFault::new("missing", msg::decision_not_ready(lang)),
        IssueRefusal::NewerDraft(_) => FieldFault::new("", msg::draft_newer(lang)),
        IssueRefusal::ValidityTurned => FieldFault::new("from", msg::validity_turned(lang)),
        IssueRefusal::AlreadyDecided(_) => FieldFault::new("", msg::assess_decided(lang)),
        IssueRefusal::NotCovered(_) => FieldFault::new("from", msg::validity_not_covered(lang)),
    }
}

/// What would be decided now, and what stands in the way.
pub(super) fn section(member: &Member, view: &ReadinessView, typed: Option<&IssueTyped>) -> Markup {
    let (lang, today) = (member.lang, member.site.house.clock.today());
    let missing = gaps(lang, view.case, &view.missing, today);
    let sums = [
        Total { label: msg::assess_sum_family(lang), tone: Some(Tone::Family), minutes: view.asked },
        Total { label: msg::decision_would_grant(lang), tone: Some(Tone::Municipality), minutes: view.granted },
    ];
    html! {
        (totals(lang, &sums, None))
        @if missing.is_empty() {
            (notice(Kind::Success, &html! { p { (msg::decision_ready(lang)) } }))
        } @else {
            section #missing aria-labelledby="missing-title" {
                h2.ds-heading #missing-title data-size="xs" { (msg::decision_missing(lang)) }
                (list(&missing))
            }
        }
        @if missing.is_empty() && view.is_without_answer {
            (notice(Kind::Info, &html! { p { (msg::decision_without_answer(lang)) } }))
        }
        section { h2.ds-heading data-size="xs" { (msg::decision_lines(lang)) } (figures::of_decision(lang, &view.lines)) }
        section { h2.ds-heading data-size="xs" { (msg::decision_reasons(lang)) } (draft_answers(lang, &view.answers)) }
        @if needs_only_words(view) {
            @if member.who.role == Role::DecisionMaker { (form(member, view, typed)) }
            @else { (notice(Kind::Info, &html! { p { (msg::decision_who_issues(lang)) } })) }
        }
    }
}

/// Can the form itself supply what is missing? The answer to the convention is written there.
fn needs_only_words(view: &ReadinessView) -> bool {
    view.missing.iter().all(|m| matches!(m, Missing::Part { part: Part::ConventionAnswer, .. }))
}

fn form(member: &Member, view: &ReadinessView, typed: Option<&IssueTyped>) -> Markup {
    let lang = member.lang;
    let faults: &[FieldFault] = typed.map_or(&[], |typed| &typed.faults);
    let form = typed.map_or_else(IssueForm::default, |typed| typed.form.clone());
    let period = typed.map_or_else(|| ValidityTyped::of(view.validity.as_ref()), |typed| typed.form.period());
    let text = |name, label, value, help| Field {
        name,
        label,
        value,
        description: Some(help),
        optional: true,
        fault: fault_of(faults, name),
        rows: 3,
        ..Field::default()
    };
    html! {
        section aria-labelledby="issue-title" {
            h2.ds-heading #issue-title data-size="xs" { (msg::decision_issue_title(lang)) }
            form.form method="post" action={ (of_case(view.case)) "/decision" } {
                (member.form_fields())
                @if let Some(draft) = view.draft { input type="hidden" name="draft" value=(draft); }
                (validity::fields(lang, &period, faults))
                (field_textarea(lang, &text("in_short", msg::decision_in_short(lang), &form.in_short, msg::decision_in_short_help(lang))))
                (field_textarea(lang, &text("convention", msg::decision_convention(lang), &form.convention, msg::decision_convention_help(lang))))
                p { (msg::decision_final(lang)) }
                div.acts { (submit(msg::decision_issue(lang))) }
            }
        }
    }
}
