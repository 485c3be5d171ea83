//! What are cases, contacts, letters and needs called on the office's pages?

use crate::face::{FieldFault, Tone, Turn};
use crate::family::application::when;
use crate::family::faults::in_words;
use crate::family::words::day;
use cases::casework::Casework;
use cases::{CaseState, ContactManner, FaultCode, Field, Need, Question, Words};
use i18n::{days_left, hours, msg};
use jiff::civil::Date;
use kernel::Lang;
use people::positions::Voice;

/// How far a case has come.
pub(crate) fn state_text(lang: Lang, state: CaseState) -> &'static str {
    match state {
        CaseState::Received => msg::case_state_received(lang),
        CaseState::Assessing => msg::case_state_assessing(lang),
        CaseState::DraftSent => msg::case_state_draft_sent(lang),
        CaseState::Answered => msg::case_state_answered(lang),
        CaseState::Decided => msg::case_state_decided(lang),
        CaseState::Withdrawn => msg::case_state_withdrawn(lang),
    }
}

/// Whose turn it is, said to the office: "your turn" to the one who has the case. Nobody's once the case is over.
pub(crate) fn turn(turn: cases::Turn, is_mine: bool) -> Option<Turn<'static>> {
    match turn {
        cases::Turn::Municipality if is_mine => Some(Turn::You),
        cases::Turn::Municipality => Some(Turn::Municipality),
        cases::Turn::Family => Some(Turn::Family),
        cases::Turn::Nobody => None,
    }
}

/// How the office was in touch with the family.
pub(crate) fn manner_text(lang: Lang, manner: ContactManner) -> &'static str {
    match manner {
        ContactManner::Phone => msg::contact_manner_phone(lang),
        ContactManner::HomeVisit => msg::contact_manner_home_visit(lang),
        ContactManner::Meeting => msg::contact_manner_meeting(lang),
        ContactManner::Letter => msg::contact_manner_letter(lang),
    }
}

/// A question that the decision must answer.
pub(crate) fn question_text(lang: Lang, question: Question) -> &'static str {
    match question {
        Question::ChildView => msg::office_question_child_view(lang),
        Question::BestInterests => msg::office_question_best_interests(lang),
        Question::Facts => msg::office_question_facts(lang),
        Question::Considerations => msg::office_question_considerations(lang),
    }
}

/// A letter by its kind.
pub(crate) fn document_text(lang: Lang, kind: &str) -> &'static str {
    match kind {
        "decision" => msg::document_decision(lang),
        "draft" => msg::document_draft(lang),
        "provisional_answer" => msg::document_provisional_answer(lang),
        _ => msg::document_other(lang),
    }
}

/// The colour of a voice.
pub(crate) fn tone(voice: Voice) -> Tone {
    match voice {
        Voice::Family(_) => Tone::Family,
        Voice::Child(_) => Tone::Other,
        Voice::Municipality => Tone::Municipality,
    }
}

/// "Ella Nordli, 9 år"; the name alone where the day of birth is not known.
pub(crate) fn name_and_age(lang: Lang, name: &str, born: Option<Date>, today: Date) -> String {
    match born {
        Some(born) => msg::name_and_age(lang, law::age::age_on(born, today), name),
        None => name.to_owned(),
    }
}

/// "fredag 18. desember – 25 dager igjen".
pub(crate) fn day_and_left(lang: Lang, by: Date, today: Date) -> String {
    let left = i64::from((by - today).get_days());
    format!("{} – {}", day(lang, by, today), days_left(lang, left))
}

/// What the next date of a case is about: "Foreløpig svar senest fredag 4. desember – 11 dager igjen".
pub(crate) fn next_due_text(lang: Lang, case: &Casework, today: Date) -> Option<String> {
    let due = case.next_due_on?;
    let when = day_and_left(lang, due, today);
    let is_provisional = case.provisional_sent_on.is_none() && case.provisional_due.value == due;
    Some(match case.state {
        CaseState::Decided | CaseState::Withdrawn => return None,
        _ if is_provisional => msg::due_provisional(lang, when),
        CaseState::DraftSent => msg::due_family_answer(lang, when),
        CaseState::Received | CaseState::Assessing | CaseState::Answered => msg::due_decision(lang, when),
    })
}

/// When, how long and by how many: "Hver dag, 2 ganger om dagen. 30 minutter, 2 hjelpere".
pub(crate) fn need_note(lang: Lang, need: &Need) -> String {
    let each = hours(lang, need.minutes_each);
    let helpers = if need.helpers > 1 { format!(", {}", msg::helpers(lang, need.helpers)) } else { String::new() };
    format!("{}. {each}{helpers}", when(lang, need))
}

/// Reads words that must be there; says which field they are missing in, or by how much they are too long.
pub(crate) fn required_text(field: &str, typed: &str, missing: &str, lang: Lang) -> Result<Words, FieldFault> {
    optional_text(field, typed, lang)?.ok_or_else(|| FieldFault::new(field, missing))
}

/// Reads words that may be left out.
pub(crate) fn optional_text(field: &str, typed: &str, lang: Lang) -> Result<Option<Words>, FieldFault> {
    Words::text(typed).map_err(|too_long| {
        let fault = cases::FieldFault { field: Field::Words, code: FaultCode::TooLong(too_long) };
        let said = in_words(lang, &[fault]).into_iter().next().map(|f| f.text).unwrap_or_default();
        FieldFault::new(field, said)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use cases::NeedInput;
    use jiff::civil::date;

    #[test]
    fn a_need_says_when_how_long_and_by_how_many() {
        let input = NeedInput {
            activity: "Stell".into(),
            times_a_week: "3".into(),
            minutes: "30".into(),
            helpers: "2".into(),
            ..NeedInput::default()
        };
        let note = need_note(Lang::Nb, &Need::parse(&input).expect("a need"));
        assert!(note.starts_with("3 ganger i uken. 30 minutter, 2 hjelpere"), "{note}");
    }

    #[test]
    fn a_person_has_an_age_where_the_day_of_birth_is_known() {
        let today = date(2026, 11, 23);
        assert_eq!(name_and_age(Lang::Nb, "Ella Nordli", Some(date(2017, 11, 23)), today), "Ella Nordli, 9 år");
        assert_eq!(name_and_age(Lang::En, "Ella Nordli", None, today), "Ella Nordli");
    }
}
