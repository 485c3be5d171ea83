//! What has happened in a case, what happens now, and what comes next? The steps in words, with dates and whose turn.

use super::words::day;
use crate::face::{self, Turn as Marker, ruled_details};
use cases::{CaseState, Deadline, DeadlineKind, FamilyCase, Step, StepState, TimelineStep, Turn};
use i18n::{hours, msg};
use jiff::civil::Date;
use kernel::Lang;
use maud::{Markup, html};

/// A step in words, before it is drawn.
struct Told {
    state: face::StepState,
    title: &'static str,
    when: Option<String>,
    turn: Option<Marker<'static>>,
    body: Markup,
}

/// The line through a case.
pub(super) fn of_case(lang: Lang, case: &FamilyCase, today: Date) -> Markup {
    draw(lang, &case.timeline.iter().map(|step| told(lang, case, step, today)).collect::<Vec<_>>())
}

/// The line through an application that is not handed in yet.
pub(super) fn of_draft(lang: Lang) -> Markup {
    let next = |title, turn, body: &str| Told {
        state: face::StepState::Next,
        title,
        when: None,
        turn: Some(turn),
        body: html! { (body) },
    };
    let writing = Told {
        state: face::StepState::Now,
        turn: Some(Marker::You),
        ..next(msg::step_writing(lang), Marker::You, msg::step_writing_text(lang))
    };
    let answer = next(msg::step_provisional(lang), Marker::Municipality, msg::step_provisional_text(lang));
    let assessment = next(msg::step_assessment(lang), Marker::Municipality, msg::step_assessment_text(lang));
    let draft = next(msg::step_draft_next(lang), Marker::Later, msg::step_draft_text(lang));
    let decision = next(msg::step_decision(lang), Marker::Municipality, msg::step_decision_text(lang));
    draw(lang, &[writing, answer, assessment, draft, decision])
}

fn draw(lang: Lang, steps: &[Told]) -> Markup {
    let steps: Vec<face::TimelineStep<'_>> = steps
        .iter()
        .map(|told| face::TimelineStep {
            state: told.state,
            title: told.title,
            when: told.when.as_deref(),
            turn: told.turn,
            body: told.body.clone(),
        })
        .collect();
    face::timeline(lang, &steps)
}

fn told(lang: Lang, case: &FamilyCase, step: &TimelineStep, today: Date) -> Told {
    Told {
        state: match step.state {
            StepState::Done => face::StepState::Done,
            StepState::Now => face::StepState::Now,
            StepState::Next => face::StepState::Next,
        },
        title: title(lang, step),
        when: when(lang, step, today),
        turn: marker(step),
        body: body(lang, case, step),
    }
}

fn title(lang: Lang, step: &TimelineStep) -> &'static str {
    let is_done = step.state == StepState::Done;
    match (step.step, step.state) {
        (Step::Sent, _) => msg::step_sent(lang),
        (Step::ProvisionalAnswer, _) if is_done => msg::step_provisional_done(lang),
        (Step::ProvisionalAnswer, _) => msg::step_provisional(lang),
        (Step::Assessment, _) if is_done => msg::step_assessment_done(lang),
        (Step::Assessment, _) => msg::step_assessment(lang),
        (Step::DraftAnswer, StepState::Done) => msg::step_draft_done(lang),
        (Step::DraftAnswer, StepState::Now) => msg::step_draft_now(lang),
        (Step::DraftAnswer, StepState::Next) => msg::step_draft_next(lang),
        (Step::Decision, _) if is_done => msg::step_decision_done(lang),
        (Step::Decision, _) => msg::step_decision(lang),
        (Step::Complaint, _) if is_done => msg::step_complaint_done(lang),
        (Step::Complaint, _) => msg::step_complaint(lang),
        (Step::Start, _) if is_done => msg::step_start_done(lang),
        (Step::Start, _) => msg::step_start(lang),
        (Step::Withdrawn, _) => msg::step_withdrawn(lang),
    }
}

/// The day it happened; or the day it is to happen by, which says how late it is once that day is over.
fn when(lang: Lang, step: &TimelineStep, today: Date) -> Option<String> {
    if let (Some(on), StepState::Done) | (Some(on), _) = (step.on, step.state) {
        return Some(day(lang, on, today));
    }
    let by = step.by?;
    Some(match step.turn {
        _ if step.state == StepState::Done => day(lang, by, today),
        _ if step.is_late => super::words::due(lang, by, today),
        Turn::Family => msg::step_due(lang, day(lang, by, today)),
        Turn::Municipality | Turn::Nobody => msg::step_at_the_latest(lang, day(lang, by, today)),
    })
}

fn marker(step: &TimelineStep) -> Option<Marker<'static>> {
    match (step.state, step.turn) {
        (StepState::Done, _) | (_, Turn::Nobody) => None,
        (_, Turn::Municipality) => Some(Marker::Municipality),
        // A right to complain is the family's to use or not: nobody waits for it.
        (_, Turn::Family) if step.step == Step::Complaint => Some(Marker::Choice),
        (StepState::Now, Turn::Family) => Some(Marker::You),
        (_, Turn::Family) => Some(Marker::Later),
    }
}

fn body(lang: Lang, case: &FamilyCase, step: &TimelineStep) -> Markup {
    let is_done = step.state == StepState::Done;
    match step.step {
        Step::Sent => html! { (msg::step_sent_text(lang, hours(lang, case.asked))) },
        Step::ProvisionalAnswer => html! {
            @if !is_done { p { (msg::step_provisional_text(lang)) } }
            (opened(lang, case, DeadlineKind::ProvisionalAnswer))
        },
        Step::Assessment if is_done => {
            html! { @if let Some(name) = &case.caseworker { (msg::step_assessed_by(lang, name)) } }
        }
        Step::Assessment => html! { (msg::step_assessment_text(lang)) },
        Step::DraftAnswer if is_done => html! {},
        Step::DraftAnswer => html! { (msg::step_draft_text(lang)) },
        Step::Decision if is_done => html! {},
        Step::Decision => html! { (msg::step_decision_text(lang)) },
        Step::Complaint if case.state == CaseState::Decided => html! {
            @if !is_done { p { (msg::step_complaint_text(lang)) } }
            (opened(lang, case, DeadlineKind::Complaint))
        },
        Step::Complaint => html! { (msg::step_complaint_before(lang)) },
        Step::Start | Step::Withdrawn => html! {},
    }
}

/// The deadline with rule, version, citation and counting.
pub(super) fn opened(lang: Lang, case: &FamilyCase, kind: DeadlineKind) -> Markup {
    html! { @if let Some(deadline) = deadline(case, kind) { (ruled_details(lang, &deadline.due)) } }
}

/// A deadline of the case.
pub(super) fn deadline(case: &FamilyCase, kind: DeadlineKind) -> Option<&Deadline> {
    case.deadlines.iter().find(|deadline| deadline.kind == kind)
}
