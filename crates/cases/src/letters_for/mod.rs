//! How does a case become a letter? Every text in the recipient's language, every place in the law from the law's answers.
//!
//! | part of a letter | file |
//! |---|---|
//! | from whom, to whom, copies to whom | `envelope.rs` |
//! | the needs, line by line | `need_lines.rs` |
//! | what the family says as a whole, and how the draft was answered | `family_view.rs` |
//! | the right to complain, and the rights beside it | `rights.rs` |
//! | the rules that were used | `rules.rs` |
//! | why there is no decision yet | `provisional_answer.rs` |

mod envelope;
mod family_view;
mod need_lines;
mod provisional_answer;
mod rights;
mod rules;

pub(crate) use envelope::{Frame, envelope};
pub(crate) use family_view::draft_answer;
pub(crate) use provisional_answer::provisional_answer;
pub(crate) use rights::Rights;

use crate::decisions::{DecisionContent, facts};
use crate::drafts::dossier::Dossier;
use crate::drafts::{Answers, DraftContent, DraftLine};
use i18n::msg;
use jiff::civil::Date;
use kernel::{DocumentId, Lang, Minutes};
use law::{NotCovered, Part, RequiredPart};
use letters::{AnswerWays, ChildsView, DecisionLetter, DraftLetter, Fact, LetterOrder};
use usecase::LetterToPress;

/// Which document a letter becomes, and its date.
pub(crate) struct Written {
    pub(crate) document: DocumentId,
    pub(crate) on: Date,
}

/// Hands a letter to the press.
pub(crate) fn to_press(order: &LetterOrder, document: DocumentId) -> LetterToPress {
    // A letter is strings, dates and numbers; nothing in it can fail to become JSON.
    let json = serde_json::to_value(order).unwrap_or_default();
    LetterToPress { document, kind: order.kind().slug(), lang: order.lang(), order: json }
}

/// The draft on paper.
pub(crate) fn draft(
    of: &Dossier,
    content: &DraftContent,
    answer_by: Date,
    written: &Written,
) -> Result<LetterToPress, NotCovered> {
    let lang = of.family.applicant.lang;
    let required = match facts::decision_facts(of, content, written.on, false) {
        Some(facts) => law::decision_content(&facts, written.on)?.value,
        None => Vec::new(),
    };
    let frame =
        Frame { title: msg::letter_title_draft(lang), on: written.on, to_minor_too: minor_is_told(of, written)? };
    let envelope = envelope(of, &frame);
    let granted = |line: &DraftLine| line.assessed.as_ref().map_or(Minutes::ZERO, |a| a.minutes);
    let lines = content.lines.iter().map(|line| need_lines::need_line(lang, line, granted(line)));
    let child = is_asked(&required, Part::ChildView);
    let letter = DraftLetter {
        service: msg::letter_service(lang).to_owned(),
        lines: lines.collect(),
        facts: facts_of(&content.answers),
        considerations: paragraphs(content.answers.considerations.as_deref()),
        childs_view: childs_view(&content.answers, child),
        best_interests: content.answers.best_interests.clone(),
        answer_by,
        answer: AnswerWays {
            online: None,
            phone: of.office.tenant.contact.phone.clone(),
            post_to: envelope::post_to(&of.office.tenant),
        },
        rules: rules::used(lang, &required, None, &of.family.subject.name),
        envelope,
    };
    Ok(to_press(&LetterOrder::Draft(letter), written.document))
}

/// The decision.
pub(crate) fn decision(
    of: &Dossier,
    content: &DecisionContent,
    rights: &Rights<'_>,
    written: &Written,
) -> Result<LetterToPress, NotCovered> {
    let lang = of.family.applicant.lang;
    let to_minor_too = is_asked(rights.required, Part::CopyToMinor);
    let frame = Frame { title: msg::letter_title_decision(lang), on: written.on, to_minor_too };
    let lines = content.lines.iter().map(|decided| need_lines::need_line(lang, &decided.line, decided.granted));
    let letter = DecisionLetter {
        envelope: envelope(of, &frame),
        service: msg::letter_service(lang).to_owned(),
        in_short: content.in_short.clone(),
        lines: lines.collect(),
        validity: content.validity.clone(),
        facts: facts_of(&content.answers),
        considerations: paragraphs(content.answers.considerations.as_deref()),
        users_view: family_view::users_view(lang, of, content),
        convention_answer: content.convention_answer.clone(),
        childs_view: childs_view(&content.answers, is_asked(rights.required, Part::ChildView)),
        best_interests: content.answers.best_interests.clone(),
        draft_answer: content.draft_answer.clone(),
        complaint: rights.complaint(lang, &of.office.tenant, written.on)?,
        rights: rights.others(lang, written.on)?,
        rules: rules::used(lang, rights.required, content.bpa.as_ref(), &of.family.subject.name),
    };
    Ok(to_press(&LetterOrder::Decision(Box::new(letter)), written.document))
}

fn is_asked(required: &[RequiredPart], part: Part) -> bool {
    required.iter().any(|required| required.part == part)
}

/// Is the minor told of the draft too, as of an advance notice?
fn minor_is_told(of: &Dossier, written: &Written) -> Result<bool, NotCovered> {
    let Some(party_born) = of.family.subject.born else { return Ok(false) };
    let facts = law::NoticeFacts {
        on: written.on,
        // The applicant has spoken; the minor has not unless the application is the minor's own.
        party_has_spoken: of.application.applicant == of.application.subject,
        exception_judged: false,
        party_born,
        is_represented: !of.family.parties.is_empty(),
    };
    Ok(law::advance_notice(&facts, written.on)?.value.to_minor_too)
}

/// Facts are written one on a line.
fn facts_of(answers: &Answers) -> Vec<Fact> {
    let lines = answers.facts.as_deref().unwrap_or_default().lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|text| Fact { text: text.to_owned(), source: None }).collect()
}

/// Paragraphs are parted by empty lines.
fn paragraphs(text: Option<&str>) -> Vec<String> {
    let parts = text.unwrap_or_default().split("\n\n").map(str::trim).filter(|part| !part.is_empty());
    parts.map(str::to_owned).collect()
}

fn childs_view(answers: &Answers, is_child: bool) -> Option<ChildsView> {
    let words = answers.child_view.clone()?;
    is_child.then_some(ChildsView::Account { words })
}

/// Names in a sentence: `Kari, Jonas og Ella`.
pub(crate) fn in_a_row(lang: Lang, names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {} {last}", first.join(", "), msg::letter_and(lang)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_stand_one_on_a_line_and_paragraphs_are_parted_by_empty_lines() {
        let answers =
            Answers { facts: Some("Ella er 9 år.\n\n Hun bruker rullestol. \n".into()), ..Answers::default() };
        let facts: Vec<_> = facts_of(&answers).into_iter().map(|fact| fact.text).collect();
        assert_eq!(facts, ["Ella er 9 år.", "Hun bruker rullestol."]);
        assert_eq!(paragraphs(Some("En.\nTo.\n\nTre.")), ["En.\nTo.", "Tre."]);
        assert!(paragraphs(None).is_empty());
    }

    #[test]
    fn names_stand_in_a_row() {
        let names = ["Kari".to_owned(), "Jonas".to_owned(), "Ella".to_owned()];
        assert_eq!(in_a_row(Lang::Nb, &names), "Kari, Jonas og Ella");
        assert_eq!(in_a_row(Lang::En, &names[..2]), "Kari and Jonas");
        assert_eq!(in_a_row(Lang::Nn, &names[..1]), "Kari");
    }
}
