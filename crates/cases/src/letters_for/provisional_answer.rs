//! How does the family hear why there is no decision yet?

use super::{Frame, Written, envelope, to_press};
use crate::drafts::dossier::Dossier;
use i18n::msg;
use jiff::civil::Date;
use kernel::Citation;
use letters::{LetterOrder, ProvisionalAnswerLetter};
use usecase::LetterToPress;

/// The provisional answer (*foreløpig svar*), in the applicant's language.
pub(crate) fn provisional_answer(
    of: &Dossier,
    reason: &str,
    expected_on: Date,
    citation: Citation,
    written: &Written,
) -> LetterToPress {
    let lang = of.family.applicant.lang;
    let frame = Frame { title: msg::letter_title_provisional_answer(lang), on: written.on, to_minor_too: false };
    let next = [msg::letter_next_assess(lang), msg::letter_next_draft(lang), msg::letter_next_decision(lang)];
    let letter = ProvisionalAnswerLetter {
        envelope: envelope(of, &frame),
        service: msg::letter_service(lang).to_owned(),
        received_on: of.case.received_on,
        reasons: reason.split("\n\n").map(str::trim).filter(|p| !p.is_empty()).map(str::to_owned).collect(),
        expected_on,
        next: next.into_iter().map(str::to_owned).collect(),
        citation,
    };
    to_press(&LetterOrder::ProvisionalAnswer(letter), written.document)
}
