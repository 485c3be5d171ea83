//! What does the law need to know of this decision, and is there a right to BPA?

use crate::drafts::DraftLine;
use crate::drafts::dossier::Dossier;
use crate::drafts::{DraftContent, Validity};
use crate::need::{Helps, Need, Night};
use jiff::ToSpan;
use jiff::civil::Date;
use kernel::Minutes;
use law::{BpaFacts, ChildHearing, DecisionFacts, DecisionOutcome, ServiceBasis};

/// The facts that the law asks about the content of the decision; `None` while the day of birth is unknown. Somebody
/// who has commented may be dissatisfied.
pub(crate) fn decision_facts(
    dossier: &Dossier,
    content: &DraftContent,
    decided_on: Date,
    is_commented: bool,
) -> Option<DecisionFacts> {
    let outcome = outcome(content);
    Some(DecisionFacts {
        decided_on,
        outcome,
        may_be_dissatisfied: is_commented || differs(content),
        is_on_complaint: false,
        service: ServiceBasis::BpaScheme,
        expected_days: content.validity.as_ref().and_then(expected_days),
        subject_born: dossier.family.subject.born?,
        is_represented: !dossier.family.parties.is_empty(),
        affects_other_children: has_minor_sibling(dossier, decided_on),
        // A decision that gives less than was asked may stand while a complaint on it waits.
        could_be_carried_out_to_harm: outcome != DecisionOutcome::FullyGranted,
        lawsuit_has_conditions: false,
        convention_was_raised: false,
    })
}

/// How the decision stands to what the applicant asked for.
pub(crate) fn outcome(content: &DraftContent) -> DecisionOutcome {
    let granted = |line: &DraftLine| line.assessed.as_ref().map_or(Minutes::ZERO, |a| a.minutes);
    if content.lines.iter().all(|line| granted(line) >= line.asked) {
        DecisionOutcome::FullyGranted
    } else if content.proposed() == Minutes::ZERO {
        DecisionOutcome::Refused
    } else {
        DecisionOutcome::PartlyGranted
    }
}

/// Does anybody of the family name another figure than the municipality?
fn differs(content: &DraftContent) -> bool {
    content.lines.iter().any(|line| {
        let granted = line.assessed.as_ref().map(|a| a.minutes);
        line.voices.iter().any(|voice| voice.minutes.is_some() && voice.minutes != granted)
    })
}

fn expected_days(validity: &Validity) -> Option<u32> {
    match validity {
        Validity::Until { from, to } => {
            let days = from.until(*to).map_or(0, |span| span.get_days()).saturating_add(1);
            u32::try_from(days).ok()
        }
        Validity::UntilNewDecision { .. } => None,
    }
}

fn has_minor_sibling(dossier: &Dossier, on: Date) -> bool {
    let hearing = |born| law::child_heard(born, on, on).map(|ruled| ruled.value);
    let born = dossier.family.siblings.iter().filter_map(|sibling| sibling.born);
    born.filter(|born| *born <= on).any(|born| hearing(born).is_ok_and(|hearing| hearing != ChildHearing::Adult))
}

/// What is known for the question of a right to BPA, from what the municipality found on each line. Help whose aim is the
/// parents' rest is respite; everything else counts as personal assistance. Whoever is found to need help in the week has
/// the reduced function that the right asks for. What nobody has said stays open, and the answer says so.
pub(crate) fn bpa_facts(dossier: &Dossier, content: &DraftContent) -> BpaFacts {
    let sum = |fits: &dyn Fn(&Need) -> bool, part: fn(Minutes, &Need) -> Minutes| -> Minutes {
        let lines = content.lines.iter().filter(|line| fits(&line.need));
        lines.filter_map(|line| Some(part(line.assessed.as_ref()?.minutes, &line.need))).sum()
    };
    let is_respite = |need: &Need| need.helps == Some(Helps::Parent);
    let is_own = |need: &Need| !is_respite(need);
    let is_night = |need: &Need| is_own(need) && need.night != Night::No && need.helpers <= 1;
    BpaFacts {
        born: dossier.family.subject.born,
        lives_with_parents: dossier.family.lives_with_parents,
        reduced_function: (content.proposed() > Minutes::ZERO).then_some(true),
        bpa_right_before_67: None,
        personal_assistance: Some(sum(&is_own, |minutes, _| minutes)),
        respite: Some(sum(&is_respite, |minutes, _| minutes)),
        of_which_two_helpers: Some(sum(&is_own, further_helpers)),
        of_which_night: Some(sum(&is_night, |minutes, _| minutes)),
        continuous: None,
        respite_health_service: Some(Minutes::ZERO),
        duration_months: content.validity.as_ref().map(months),
        documents_substantial_cost: None,
    }
}

/// The time of the second helper and those after, where several help at once.
fn further_helpers(minutes: Minutes, need: &Need) -> Minutes {
    Minutes(minutes.0 - minutes.0 / need.helpers.max(1))
}

/// A decision without an end rests on a need without one: more months than any limit asks for.
const NO_END: u32 = 1_200;

fn months(validity: &Validity) -> u32 {
    match validity {
        Validity::UntilNewDecision { .. } => NO_END,
        Validity::Until { from, to } => {
            let after = to.saturating_add(1.day());
            let span = from.until((jiff::Unit::Month, after)).map_or(0, |span| span.get_months());
            u32::try_from(span).unwrap_or_default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_period_counts_its_last_day() {
        let until = |to| Validity::Until { from: date(2027, 1, 1), to };
        assert_eq!(months(&until(date(2028, 12, 31))), 24);
        assert_eq!(months(&until(date(2029, 1, 31))), 25);
        assert_eq!(months(&until(date(2028, 12, 30))), 23);
        assert_eq!(expected_days(&until(date(2027, 1, 14))), Some(14));
        let open = Validity::UntilNewDecision { from: date(2027, 1, 1), review_on: date(2028, 1, 1) };
        assert_eq!((months(&open), expected_days(&open)), (NO_END, None));
    }
}
