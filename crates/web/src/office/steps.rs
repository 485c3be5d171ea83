//! What is done in a case, what is left, and what comes first now?

use super::head::of_case;
use super::missing::unanswered;
use super::words::{day_and_left, next_due_text};
use crate::face::{AskCard, Task, Turn, Variant, ask_card, link_button, task_list};
use cases::CaseState;
use cases::casework::Casework;
use cases::decisions::Missing;
use i18n::{date_month, msg};
use jiff::civil::Date;
use kernel::Lang;
use maud::{Markup, html};

/// A case and what stands between it and its decision.
pub(crate) struct Way<'a> {
    pub lang: Lang,
    pub today: Date,
    pub case: &'a Casework,
    pub missing: &'a [Missing],
    pub is_mine: bool,
}

/// What is asked of the office now.
enum Next {
    Provisional,
    Assess,
    Questions,
    SendDraft,
    Reply,
    Contact,
    MoreTime,
    WaitForFamily,
    Decide,
    Nothing,
}

impl Way<'_> {
    fn lacks(&self, test: impl Fn(&Missing) -> bool) -> usize {
        self.missing.iter().filter(|m| test(m)).count()
    }

    fn owes_provisional(&self) -> bool {
        !self.case.state.is_over() && self.case.provisional_sent_on.is_none()
    }

    fn next(&self) -> Next {
        let soon = self.case.provisional_due.value.saturating_sub(jiff::ToSpan::days(7)) <= self.today;
        let waits_for_family = self.lacks(|m| matches!(m, Missing::NoAnswerYet { .. })) > 0;
        if self.case.state.is_over() {
            Next::Nothing
        } else if self.owes_provisional() && (soon || waits_for_family) {
            // Whatever lies with the family, what the office owes is the office's to do.
            Next::Provisional
        } else if self.lacks(|m| matches!(m, Missing::NoContact { .. })) > 0 {
            Next::Contact
        } else if waits_for_family {
            // Only a wish for more time brings the turn back before the last day.
            if self.case.turn == cases::Turn::Municipality { Next::MoreTime } else { Next::WaitForFamily }
        } else if self.lacks(|m| matches!(m, Missing::LineNotAssessed { .. })) > 0 {
            Next::Assess
        } else if !unanswered(self.missing).is_empty() {
            Next::Questions
        } else if self.lacks(|m| matches!(m, Missing::NoDraft)) > 0 {
            Next::SendDraft
        } else if self.lacks(|m| matches!(m, Missing::NoReply { .. })) > 0 {
            Next::Reply
        } else {
            Next::Decide
        }
    }

    /// The largest thing on the page: what to do now. Nothing once the case is over.
    pub(crate) fn ask(&self) -> Markup {
        let (lang, next) = (self.lang, self.next());
        let (title, text, button, path) = match next {
            Next::Nothing => return Markup::default(),
            Next::Provisional => (
                msg::next_provisional(lang),
                msg::next_provisional_text(lang),
                msg::next_provisional_go(lang),
                "/provisional-answer",
            ),
            Next::Assess => {
                (msg::next_assess(lang), msg::next_assess_text(lang), msg::next_assess_go(lang), "/assessment")
            }
            Next::Questions => {
                (msg::next_questions(lang), msg::next_questions_text(lang), msg::next_questions_go(lang), "/questions")
            }
            Next::SendDraft => (msg::next_draft(lang), msg::next_draft_text(lang), msg::next_draft_go(lang), "/draft"),
            Next::Reply => (msg::next_reply(lang), msg::next_reply_text(lang), msg::next_reply_go(lang), "/draft"),
            Next::Contact => {
                (msg::next_contact(lang), msg::next_contact_text(lang), msg::next_contact_go(lang), "#contact")
            }
            Next::MoreTime => (msg::next_time(lang), msg::next_time_text(lang), msg::next_time_go(lang), "/draft"),
            Next::WaitForFamily => (msg::next_wait(lang), msg::next_wait_text(lang), msg::next_wait_go(lang), "/draft"),
            Next::Decide => {
                (msg::next_decide(lang), msg::next_decide_text(lang), msg::next_decide_go(lang), "/decision")
            }
        };
        let turn = match next {
            Next::WaitForFamily => Turn::Family,
            _ if self.is_mine => Turn::You,
            _ => Turn::Municipality,
        };
        let deadline = next_due_text(lang, self.case, self.today);
        let href = format!("{}{path}", of_case(self.case.case));
        let replies = self.lacks(|m| matches!(m, Missing::NoReply { .. }));
        let may_reply = replies > 0 && matches!(next, Next::WaitForFamily | Next::MoreTime);
        let body = html! {
            p { (text) }
            @if may_reply { p { (msg::next_reply_already(lang, replies)) } }
        };
        let actions = link_button(button, &href, Variant::Primary);
        ask_card(lang, &AskCard { turn, deadline: deadline.as_deref(), title, body, actions })
    }

    /// The way to the decision as a list of tasks.
    pub(crate) fn tasks(&self) -> Markup {
        let (lang, case) = (self.lang, self.case);
        let at = |path: &str| format!("{}{path}", of_case(case.case));
        let hrefs = [at("/provisional-answer"), at("/assessment"), at("/questions"), at("/draft"), at("/decision")];
        let (provisional, provisional_done) = self.provisional();
        let lines = self.lacks(|m| matches!(m, Missing::LineNotAssessed { .. } | Missing::NoLine));
        let questions = unanswered(self.missing).len();
        let (draft, draft_done) = self.draft();
        let is_decided = case.state == CaseState::Decided;
        let assessed =
            if lines == 0 { msg::task_all_assessed(lang).to_owned() } else { msg::missing_lines(lang, lines) };
        let answered = if questions == 0 {
            msg::task_all_answered(lang).to_owned()
        } else {
            msg::task_unanswered(lang, questions)
        };
        let decided = if is_decided { msg::task_decided(lang) } else { msg::task_not_decided(lang) };
        let task = |at: usize, text, status, is_done| Task {
            href: hrefs.get(at).map_or("", String::as_str),
            text,
            status,
            is_done,
        };
        task_list(&[
            task(0, msg::task_provisional(lang), &provisional, provisional_done),
            task(1, msg::task_assess(lang), &assessed, lines == 0),
            task(2, msg::task_questions(lang), &answered, questions == 0),
            task(3, msg::task_draft(lang), &draft, draft_done),
            task(4, msg::task_decide(lang), decided, is_decided),
        ])
    }

    fn provisional(&self) -> (String, bool) {
        let (lang, case) = (self.lang, self.case);
        match case.provisional_sent_on {
            Some(on) => (msg::task_sent_on(lang, date_month(lang, on)), true),
            None if self.owes_provisional() => (day_and_left(lang, case.provisional_due.value, self.today), false),
            None => (msg::task_not_needed(lang).to_owned(), true),
        }
    }

    fn draft(&self) -> (String, bool) {
        let (lang, replies) = (self.lang, self.lacks(|m| matches!(m, Missing::NoReply { .. })));
        match self.case.state {
            CaseState::Withdrawn => (msg::case_state_withdrawn(lang).to_owned(), true),
            CaseState::Received | CaseState::Assessing => (msg::task_not_sent(lang).to_owned(), false),
            _ if replies > 0 => (msg::missing_replies(lang, replies), false),
            CaseState::DraftSent => (msg::case_state_draft_sent(lang).to_owned(), false),
            CaseState::Answered | CaseState::Decided => (msg::task_draft_answered(lang).to_owned(), true),
        }
    }
}
