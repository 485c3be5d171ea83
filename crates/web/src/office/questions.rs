//! What does the child say, what is best for it, which facts count, what weighs most? One page, each answer saved whole.

use super::cases::LIST;
use super::head::{Head, of_case};
use super::words::{question_text, required_text};
use crate::at::At;
use crate::face::{Field, FieldFault, Kind, error_summary, fault_of, field_textarea, notice, submit};
use crate::posted::Posted;
use crate::respond::{Sheet, failed, see};
use crate::visitor::Member;
use axum::extract::Query;
use axum::response::Response;
use cases::casework::{AnswerBestInterests, AnswerChildView, Casework, QuestionLine, QuestionRefusal, ReadCasework};
use cases::{Question, Words};
use i18n::msg;
use jiff::civil::Date;
use kernel::{CaseId, Lang};
use law::ChildHearing;
use maud::{Markup, html};
use serde::Deserialize;
use std::collections::BTreeMap;
use usecase::{Failure, IdempotencyKey};

/// What was done on the way here.
#[derive(Default, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    done: String,
}

/// What was typed, with the versions that the page showed.
#[derive(Clone, Default, Deserialize)]
pub(crate) struct Form {
    #[serde(flatten)]
    fields: BTreeMap<String, String>,
}

impl Form {
    fn of(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", String::as_str)
    }
    fn version(&self, question: Question) -> i64 {
        self.of(&version_name(question)).parse().unwrap_or_default()
    }
    /// One key for each answer, so that the same form sent twice saves each of them once.
    fn key(&self, question: Question) -> Option<IdempotencyKey> {
        let key = self.of("key");
        if key.is_empty() { None } else { IdempotencyKey::new(&format!("{key}-{question}")) }
    }
}

fn version_name(question: Question) -> String {
    format!("{}_version", question.key())
}

/// What could not be saved.
#[derive(Default)]
struct Typed {
    form: Form,
    faults: Vec<FieldFault>,
    /// Questions that a colleague answered meanwhile.
    stale: Vec<Question>,
}

impl Typed {
    /// Puts a refusal beside the answer that it is about.
    fn refused(&mut self, lang: Lang, question: Question, no: &QuestionRefusal) {
        let text = match no {
            QuestionRefusal::ChangedMeanwhile(_) => {
                self.stale.push(question);
                msg::office_question_stale(lang)
            }
            QuestionRefusal::CaseIsDecided => msg::assess_decided(lang),
        };
        self.faults.push(FieldFault::new(question.key(), text));
    }
}

/// The questions.
pub(crate) async fn show(member: Member, At(case): At<CaseId>, Query(asked): Query<Asked>) -> Response {
    page(&member, case, asked.done == "saved", None).await
}

/// Saves every answer that was changed.
pub(crate) async fn save(At(case): At<CaseId>, posted: Posted<Form>) -> Response {
    let standing = match posted.member.read(&ReadCasework { case }).await {
        Ok(standing) => standing,
        Err(answer) => return answer,
    };
    match save_changed(&posted, &standing).await {
        Ok(typed) if typed.faults.is_empty() => see(&format!("{}/questions?done=saved", of_case(case))),
        Ok(typed) => page(&posted.member, case, false, Some(&typed)).await,
        Err(answer) => answer,
    }
}

async fn save_changed(posted: &Posted<Form>, standing: &Casework) -> Result<Typed, Response> {
    let lang = posted.member.lang;
    let mut typed = Typed { form: posted.form.clone(), ..Typed::default() };
    for line in &standing.questions {
        let (name, written) = (line.question.key(), posted.form.of(line.question.key()));
        let same = Words::text(written).is_ok_and(|w| w.as_ref().map_or("", Words::as_str) == line.words);
        if same || !posted.form.fields.contains_key(name) {
            continue;
        }
        let words = match required_text(name, written, msg::office_question_missing(lang), lang) {
            Ok(words) => words,
            Err(fault) => {
                typed.faults.push(fault);
                continue;
            }
        };
        match answer(posted, standing.case, line.question, words).await {
            Ok(_) => {}
            Err(Failure::Refused(no)) => typed.refused(lang, line.question, &no),
            Err(other) => return Err(failed(lang, other)),
        }
    }
    Ok(typed)
}

async fn answer(
    posted: &Posted<Form>,
    case: CaseId,
    question: Question,
    words: Words,
) -> Result<i64, Failure<QuestionRefusal>> {
    let (house, who) = (&posted.member.site.house, &posted.member.who);
    let (version, key) = (posted.form.version(question), posted.form.key(question));
    match AnswerBestInterests::about(case, question, words.clone(), version) {
        Some(command) => usecase::run(house, who, &command, key.as_ref()).await,
        None => usecase::run(house, who, &AnswerChildView::child_view(case, words, version), key.as_ref()).await,
    }
}

async fn page(member: &Member, case: CaseId, is_saved: bool, typed: Option<&Typed>) -> Response {
    let found = match member.read(&ReadCasework { case }).await {
        Ok(found) => found,
        Err(answer) => return answer,
    };
    let (lang, title) = (member.lang, msg::office_questions_title(member.lang));
    let flash = is_saved.then(|| notice(Kind::Success, &html! { p { (msg::office_questions_saved(lang)) } }));
    let sheet = Sheet { title, under: LIST, faulty: typed.is_some(), flash: flash.as_ref(), ..Sheet::default() };
    member.page(&sheet, &body(member, &found, typed))
}

fn body(member: &Member, case: &Casework, typed: Option<&Typed>) -> Markup {
    let (lang, today) = (member.lang, member.site.house.clock.today());
    let head = Head { lang, today, case, is_mine: case.caseworker == Some(member.who.hat) };
    let asked = case.questions.iter().filter(|line| is_asked(line, case.born, today));
    html! {
        (error_summary(lang, typed.map_or(&[], |typed| &typed.faults)))
        (head.of_part(msg::office_questions_title(lang), "/questions"))
        p.lead { (msg::office_questions_lead(lang)) }
        @if case.state.is_over() {
            @for line in asked {
                section { h2.ds-heading data-size="xs" { (question_text(lang, line.question)) } p.as-written { (line.words) } }
            }
        } @else {
            form.form method="post" action={ (of_case(case.case)) "/questions" } {
                (member.form_fields())
                @for line in asked { (question(lang, line, typed)) }
                div.acts { (submit(msg::office_questions_save(lang))) }
            }
        }
    }
}

/// The two questions about a child are asked of a child's case only; what stands answered is always shown.
fn is_asked(line: &QuestionLine, born: Option<Date>, today: Date) -> bool {
    let is_adult =
        born.and_then(|born| law::child_heard(born, today, today).ok()).is_some_and(|h| h.value == ChildHearing::Adult);
    match line.question {
        Question::ChildView | Question::BestInterests => !is_adult || !line.words.is_empty(),
        Question::Facts | Question::Considerations => true,
    }
}

fn question(lang: Lang, line: &QuestionLine, typed: Option<&Typed>) -> Markup {
    let name = line.question.key();
    let value = typed.map_or(line.words.as_str(), |typed| typed.form.of(name));
    let fault = typed.and_then(|typed| fault_of(&typed.faults, name));
    let help = match line.question {
        Question::ChildView => msg::office_question_child_view_help(lang),
        Question::BestInterests => msg::office_question_best_interests_help(lang),
        Question::Facts => msg::office_question_facts_help(lang),
        Question::Considerations => msg::office_question_considerations_help(lang),
    };
    html! {
        div {
            @if typed.is_some_and(|typed| typed.stale.contains(&line.question)) {
                div.reply { p.reply-head { (msg::assess_theirs(lang)) } p { (line.words) } }
            }
            input type="hidden" name=(version_name(line.question)) value=(line.version);
            (field_textarea(lang, &Field { label: question_text(lang, line.question), name, value, description: Some(help), fault, rows: 5, ..Field::default() }))
        }
    }
}
