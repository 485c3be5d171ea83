//! Where does a case stand at the office? Whom it is about, what comes next, deadlines, contacts, letters, notes.

use super::cases::LIST;
use super::head::Head;
use super::steps::Way;
use super::words::{day_and_left, document_text};
use super::{assign, contacts, notes};
use crate::at::At;
use crate::face::{FieldFault, Kind, error_summary, notice, ruled_details};
use crate::family::words::day;
use crate::respond::Sheet;
use crate::visitor::Member;
use axum::extract::Query;
use axum::response::Response;
use cases::casework::{Casework, NoteLine, OpenCase, OpenedCasework};
use cases::decisions::{DecisionView, Missing, ReadinessView};
use i18n::{date_short, msg};
use jiff::civil::Date;
use kernel::{CaseId, Lang, PersonId, today_in_oslo};
use maud::{Markup, html};
use serde::Deserialize;
use usecase::access::Disclosed;

/// What was done on the way here.
#[derive(Default, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    done: String,
}

/// What was typed in the forms of the page and could not be taken.
#[derive(Default)]
pub(crate) struct Typed {
    pub contact: contacts::Form,
    pub note: notes::Form,
    pub faults: Vec<FieldFault>,
}

/// The case.
pub(crate) async fn show(member: Member, At(case): At<CaseId>, Query(asked): Query<Asked>) -> Response {
    page(&member, case, &asked.done, &Typed::default()).await
}

/// The page with what was typed before.
pub(crate) async fn page(member: &Member, case: CaseId, done: &str, typed: &Typed) -> Response {
    let page = match Page::read(member, case).await {
        Ok(page) => page,
        Err(answer) => return answer,
    };
    let name = page.head().name();
    let flash = said(member.lang, done).map(|text| notice(Kind::Success, &html! { p { (text) } }));
    let faulty = !typed.faults.is_empty();
    let sheet = Sheet { title: &name, under: LIST, faulty, flash: flash.as_ref(), ..Sheet::default() };
    member.page(&sheet, &page.body(member, typed))
}

/// What was done, in words.
fn said(lang: Lang, done: &str) -> Option<&'static str> {
    Some(match done {
        "contact" => msg::done_contact(lang),
        "note" => msg::done_note(lang),
        "assigned" => msg::done_assigned(lang),
        "provisional" => msg::done_provisional(lang),
        _ => return None,
    })
}

struct Page {
    lang: Lang,
    today: Date,
    is_mine: bool,
    case: Disclosed<Casework>,
    notes: Disclosed<(PersonId, Vec<NoteLine>)>,
    readiness: Disclosed<ReadinessView>,
    decision: Option<Disclosed<DecisionView>>,
}

impl Page {
    async fn read(member: &Member, case: CaseId) -> Result<Self, Response> {
        let OpenedCasework { case, notes, readiness, decision } = member.open(&OpenCase { case }).await?;
        let is_mine = case.caseworker == Some(member.who.hat);
        let (lang, today) = (member.lang, member.site.house.clock.today());
        Ok(Self { lang, today, is_mine, case, notes, readiness, decision })
    }

    fn head(&self) -> Head<'_> {
        Head { lang: self.lang, today: self.today, case: &self.case, is_mine: self.is_mine }
    }

    fn body(&self, member: &Member, typed: &Typed) -> Markup {
        let (lang, today, case) = (self.lang, self.today, &*self.case);
        let way = Way { lang, today, case, missing: &self.readiness.missing, is_mine: self.is_mine };
        html! {
            (error_summary(lang, &typed.faults))
            (self.head().of_overview())
            div.cols {
                div.side {
                    (way.ask())
                    section aria-labelledby="way-title" {
                        h2.ds-heading #way-title data-size="xs" { (msg::overview_way(lang)) }
                        (way.tasks())
                    }
                    (self.deadlines())
                    (self.letters())
                }
                div.side {
                    (assign::section(member, case, &typed.faults))
                    (contacts::section(member, case, &typed.contact, &typed.faults))
                    (notes::section(member, case.case, &self.notes.1, typed))
                }
            }
        }
    }

    fn deadlines(&self) -> Markup {
        let (lang, today, case) = (self.lang, self.today, &*self.case);
        let due = &case.provisional_due;
        let is_owed = case.provisional_sent_on.is_none() && !case.state.is_over();
        html! {
            section aria-labelledby="dates-title" {
                h2.ds-heading #dates-title data-size="xs" { (msg::overview_dates(lang)) }
                ul.rows {
                    li {
                        b.first { (msg::date_provisional(lang)) }
                        div.rest {
                            @match case.provisional_sent_on {
                                Some(on) => span { (msg::date_met(lang, day(lang, due.value, today), day(lang, on, today))) },
                                None if is_owed => span data-late[due.value < today] { (day_and_left(lang, due.value, today)) },
                                None => span { (msg::task_not_needed(lang)) },
                            }
                            (ruled_details(lang, due))
                        }
                    }
                    @if let Some(expected) = case.expected_on.filter(|_| self.decision.is_none()) {
                        (self.date(msg::date_expected(lang), expected))
                    }
                    @if let Some(answer_by) = self.answer_by() { (self.date(msg::date_family_answer(lang), answer_by)) }
                    @if let Some(decision) = &self.decision {
                        li {
                            b.first { (msg::decision_complaint_due(lang)) }
                            div.rest {
                                span { (day_and_left(lang, decision.complaint_due.value, today)) }
                                (ruled_details(lang, &decision.complaint_due))
                            }
                        }
                    }
                }
            }
        }
    }

    /// Until when the family can answer the draft, while that is waited for.
    fn answer_by(&self) -> Option<Date> {
        let waits = |m: &Missing| if let Missing::NoAnswerYet { answer_by, .. } = m { Some(*answer_by) } else { None };
        self.readiness.missing.iter().find_map(waits)
    }

    /// A date that somebody set, not a rule.
    fn date(&self, label: &str, on: Date) -> Markup {
        html! {
            li {
                b.first { (label) }
                div.rest { span data-late[on < self.today] { (day_and_left(self.lang, on, self.today)) } }
            }
        }
    }

    fn letters(&self) -> Markup {
        let lang = self.lang;
        html! {
            section aria-labelledby="letters-title" {
                h2.ds-heading #letters-title data-size="xs" { (msg::overview_letters(lang)) }
                @if self.case.documents.is_empty() { p.meta { (msg::overview_no_letters(lang)) } }
                @else {
                    ul.rows {
                        @for letter in &self.case.documents {
                            li {
                                a.ds-link href={ "/documents/" (letter.document) ".pdf" } { (document_text(lang, &letter.kind)) " (PDF)" }
                                small { (date_short(lang, today_in_oslo(letter.made_at))) }
                            }
                        }
                    }
                }
            }
        }
    }
}
