//! Which rules were used, and what does each mean in plain words?

use crate::decisions::BpaAnswer;
use i18n::msg;
use kernel::{Lang, Ruled};
use law::{Part, RequiredPart, RightOutcome};
use letters::RuleCited;

/// The rules behind a letter: the right to the service, and the rules of how it is decided.
pub(super) fn used(
    lang: Lang,
    required: &[RequiredPart],
    bpa: Option<&Ruled<BpaAnswer>>,
    person: &str,
) -> Vec<RuleCited> {
    let right = bpa.and_then(|bpa| right(lang, bpa, person));
    right.into_iter().chain(required.iter().filter_map(|part| of_part(lang, part))).collect()
}

fn right(lang: Lang, bpa: &Ruled<BpaAnswer>, person: &str) -> Option<RuleCited> {
    let outcome = RightOutcome::ALL.iter().find(|outcome| outcome.key() == bpa.value.outcome)?;
    let hours = i18n::hours(lang, bpa.value.counted.unwrap_or_default());
    let meaning = match outcome {
        RightOutcome::Right => msg::letter_rule_bpa_right(lang, hours, person),
        RightOutcome::RightUnlessDocumented => msg::letter_rule_bpa_right_unless_documented(lang, hours, person),
        RightOutcome::Discretionary => msg::letter_rule_bpa_discretionary(lang).to_owned(),
        RightOutcome::NoRight => msg::letter_rule_bpa_no_right(lang).to_owned(),
        RightOutcome::Unclear => msg::letter_rule_bpa_unclear(lang, person),
    };
    let citation = bpa.citations.first()?.clone();
    Some(RuleCited { citation, title: msg::letter_rule_bpa(lang).to_owned(), meaning })
}

fn of_part(lang: Lang, part: &RequiredPart) -> Option<RuleCited> {
    let (title, meaning) = match part.part {
        Part::UserView => (msg::letter_rule_user_view(lang), msg::letter_rule_user_view_meaning(lang)),
        Part::ChildView => (msg::letter_rule_child_view(lang), msg::letter_rule_child_view_meaning(lang)),
        Part::BestInterests => (msg::letter_rule_best_interests(lang), msg::letter_rule_best_interests_meaning(lang)),
        _ => return None,
    };
    let citation = part.citations.first()?.clone();
    Some(RuleCited { citation, title: title.to_owned(), meaning: meaning.to_owned() })
}
