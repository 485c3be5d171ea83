//! What is asked of the family now, or what does it wait for? One card per application; the most urgent one is shown.

use super::case::phone;
use super::steps::deadline;
use super::words::{Whom, day, due, saved};
use crate::face::{AskCard, Turn, Variant, ask_card, link_button, turn_marker};
use cases::{CaseState, DeadlineKind, FamilyCase, HomeApplication, Step, StepState};
use i18n::{hours, msg};
use jiff::civil::Date;
use kernel::Lang;
use maud::{Markup, html};

/// How much something waits for the family; the lowest comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// The family's turn, with a day to answer by.
    AnswerBy(Date),
    /// The family may act until a day.
    MayUntil(Date),
    /// The family writes as long as it likes.
    Writing,
    /// The municipality's turn.
    Waiting,
}

/// What is asked, or waited for.
pub(super) struct Ask {
    pub rank: Rank,
    turn: Turn<'static>,
    deadline: Option<String>,
    title: String,
    body: Markup,
    /// The button, and where it leads.
    go: (&'static str, String),
    more: Option<(&'static str, String)>,
}

/// What an application asks for; nothing once it is decided and the day to complain is over.
pub(super) fn of(lang: Lang, whom: Whom<'_>, application: &HomeApplication, today: Date) -> Option<Ask> {
    match &application.case {
        Some(case) => of_case(lang, whom, case, today),
        None => of_application(lang, whom, application, today),
    }
}

fn of_application(lang: Lang, whom: Whom<'_>, application: &HomeApplication, today: Date) -> Option<Ask> {
    // Handed in, and the case is not the reader's to see: they wrote along.
    if application.state == cases::ApplicationState::Submitted {
        return None;
    }
    Some(Ask {
        rank: Rank::Writing,
        turn: Turn::You,
        deadline: None,
        title: whom.say(msg::ask_writing_own(lang), |name| msg::ask_writing(lang, name)),
        body: html! { p { (msg::ask_writing_text(lang, saved(lang, application.saved_at, today))) } },
        go: (msg::tasks_continue(lang), format!("/applications/{}", application.application)),
        more: None,
    })
}

/// What a case asks for.
pub(super) fn of_case(lang: Lang, whom: Whom<'_>, case: &FamilyCase, today: Date) -> Option<Ask> {
    match case.state {
        CaseState::Received | CaseState::Assessing => Some(assessing(lang, whom, case, today)),
        CaseState::DraftSent if case.turn == cases::Turn::Family => Some(draft(lang, whom, case, today)),
        // The answer date has passed, more time is asked for, or everybody has answered.
        CaseState::DraftSent | CaseState::Answered => Some(deciding(lang, whom, case, today)),
        CaseState::Decided => decided(lang, whom, case, today),
        CaseState::Withdrawn => None,
    }
}

fn at(case: &FamilyCase, page: &str) -> String {
    if page.is_empty() { format!("/cases/{}", case.case) } else { format!("/cases/{}/{page}", case.case) }
}

/// The day by which what happens now is to be done.
fn now_by(case: &FamilyCase) -> Option<Date> {
    case.timeline.iter().find(|step| step.state == StepState::Now)?.by
}

/// The day by which a step is to be done.
fn step_by(case: &FamilyCase, of: Step) -> Option<Date> {
    case.timeline.iter().find(|step| step.step == of && step.state != StepState::Done)?.by
}

/// Until when the municipality is to act; how late it is, once that day is over.
fn by_then(lang: Lang, by: Option<Date>, today: Date) -> Option<String> {
    let by = by?;
    Some(if by < today { due(lang, by, today) } else { msg::step_at_the_latest(lang, day(lang, by, today)) })
}

fn assessing(lang: Lang, whom: Whom<'_>, case: &FamilyCase, today: Date) -> Ask {
    let is_late = now_by(case).is_some_and(|by| by < today);
    let text = if is_late { msg::ask_late_text(lang) } else { msg::ask_assessing_text(lang) };
    Ask {
        rank: Rank::Waiting,
        turn: Turn::Municipality,
        deadline: by_then(lang, now_by(case), today),
        title: whom.say(msg::ask_assessing_own(lang), |name| msg::ask_assessing(lang, name)),
        body: html! { p { (text) } @if is_late { (phone(lang, &case.contact)) } },
        go: (msg::ask_see_lines(lang), at(case, "lines")),
        more: Some((msg::ask_see_case(lang), at(case, ""))),
    }
}

fn draft(lang: Lang, whom: Whom<'_>, case: &FamilyCase, today: Date) -> Ask {
    let by = now_by(case);
    Ask {
        rank: Rank::AnswerBy(by.unwrap_or(today)),
        turn: Turn::You,
        deadline: by.map(|by| due(lang, by, today)),
        title: whom.say(msg::ask_draft_own(lang), |name| msg::ask_draft(lang, name)),
        body: html! {
            p {
                @if let Some(proposed) = case.shared { (msg::ask_draft_hours(lang, hours(lang, case.asked), hours(lang, proposed))) " " }
                (msg::ask_draft_text(lang))
            }
        },
        go: (msg::ask_read_draft(lang), at(case, "draft")),
        more: Some((msg::ask_more_time(lang), at(case, "draft#answer"))),
    }
}

fn deciding(lang: Lang, whom: Whom<'_>, case: &FamilyCase, today: Date) -> Ask {
    let is_over = step_by(case, Step::DraftAnswer).is_some_and(|by| by < today);
    Ask {
        rank: Rank::Waiting,
        turn: Turn::Municipality,
        deadline: by_then(lang, step_by(case, Step::Decision), today),
        title: whom.say(msg::ask_deciding_own(lang), |name| msg::ask_deciding(lang, name)),
        body: html! {
            @if is_over { p { (msg::ask_answer_date_over(lang)) } }
            p { (msg::ask_deciding_text(lang)) }
            @if let Some(by) = step_by(case, Step::ProvisionalAnswer) {
                p { (msg::your_case_answer_by(lang, day(lang, by, today))) }
            }
        },
        go: (msg::ask_see_draft(lang), at(case, "draft")),
        more: Some((msg::ask_see_case(lang), at(case, ""))),
    }
}

fn decided(lang: Lang, whom: Whom<'_>, case: &FamilyCase, today: Date) -> Option<Ask> {
    let by = deadline(case, DeadlineKind::Complaint)?.due.value;
    (by >= today).then(|| Ask {
        rank: Rank::MayUntil(by),
        turn: Turn::Choice,
        deadline: Some(msg::ask_complain_by(lang, day(lang, by, today))),
        title: whom.say(msg::ask_decided_own(lang), |name| msg::ask_decided(lang, name)),
        body: html! { p { (msg::ask_decided_text(lang)) } },
        go: (msg::ask_read_decision(lang), at(case, "decision")),
        more: None,
    })
}

impl Ask {
    /// The card: the largest thing on a page, and one only.
    pub(super) fn card(&self, lang: Lang) -> Markup {
        // Waiting is no task: its button does not call.
        let variant = if self.rank == Rank::Waiting { Variant::Secondary } else { Variant::Primary };
        let actions = html! {
            (link_button(self.go.0, &self.go.1, variant))
            @if let Some((text, href)) = &self.more { (link_button(text, href, Variant::Tertiary)) }
        };
        let (deadline, title, body) = (self.deadline.as_deref(), self.title.as_str(), self.body.clone());
        ask_card(lang, &AskCard { turn: self.turn, deadline, title, body, actions })
    }

    /// A line of the same, for what is less urgent.
    pub(super) fn line(&self, lang: Lang) -> Markup {
        html! {
            p.when { (turn_marker(lang, self.turn)) @if let Some(deadline) = &self.deadline { span { (deadline) } } }
            p { a.ds-link href=(self.go.1) { (self.title) } }
        }
    }
}
