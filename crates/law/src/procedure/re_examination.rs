//! What does the body of complaint look at, and what may it decide?
//!
//! fvl § 34 (1): it turns away what does not meet the conditions. (2): it may try «alle sider av saken», also «nye
//! omstendigheter»; it «skal vurdere de synspunkter som klageren kommer med» and may take up what was not raised. (4): it
//! decides anew, or annuls and sends back. It applies to complaints under pbrl through pbrl § 7-7.

use super::{fvl, nfvl, pbrl};
use crate::{Confidence, Doubt, NotCovered, Rule};
use jiff::civil::Date;
use kernel::Ruled;
use serde::Serialize;

keyed! {
    /// What is looked at.
    ReviewedMatter {
        /// The points that the complainant makes.
        ComplainantsPoints = "complainants_points",
        /// All sides of the case, discretion too.
        AllSides = "all_sides",
        /// Facts that are new.
        NewFacts = "new_facts",
        /// What the complainant did not raise.
        PointsNotRaised = "points_not_raised",
    }
}

keyed! {
    /// How a complaint may end with the body of complaint.
    ReviewOutcome {
        /// A condition for hearing it is missing.
        TurnedAway = "turned_away",
        /// The decision stands.
        Upheld = "upheld",
        /// A new decision in its place.
        DecidedAnew = "decided_anew",
        /// Annulled, and sent back to be dealt with again in whole or in part.
        SentBack = "sent_back",
    }
}

/// What the body of complaint does (*prøving*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct ReExamination {
    /// What it must look at; nothing when the complaint is turned away.
    pub must_try: &'static [ReviewedMatter],
    /// What else it may look at.
    pub may_try: &'static [ReviewedMatter],
    /// How it may end.
    pub outcomes: &'static [ReviewOutcome],
}

/// `CPL-SCOPE`: what is tried in a complaint (*klageinstansens kompetanse*).
pub(crate) static CPL_SCOPE: Rule<()> = Rule {
    id: "CPL-SCOPE",
    term: "klageinstansens kompetanse",
    confidence: Confidence::High,
    doubts: &[Doubt::NewAdministrationAct],
    versions: &[
        of_1967!(
            [fvl("34", "(1)"), fvl("34", "(2)"), fvl("34", "(4)"), pbrl("7-7", "")],
            "Klageinstansen kan «prøve alle sider av saken og herunder ta hensyn til nye omstendigheter». Den «skal vurdere \
             de synspunkter som klageren kommer med», og kan ta opp «forhold som ikke er berørt av ham». Den kan «selv \
             treffe nytt vedtak i saken eller oppheve det og sende saken tilbake». Mangler vilkårene for å behandle klagen, \
             avvises den.",
            (),
        ),
        heading_of_2025!([nfvl("68")], "Bare overskriften er lest: «Klageinstansens behandling av klagesaken»."),
    ],
};

/// What is tried in a complaint on a decision, and how it may end. `conditions_met`: right, form and time are in order, or
/// the complaint is heard though late ([`crate::late_complaint`]).
///
/// # Errors
/// [`NotCovered`] outside the versions of the rule.
pub fn re_examination(conditions_met: bool, on: Date, known_on: Date) -> Result<Ruled<ReExamination>, NotCovered> {
    use ReviewOutcome::{DecidedAnew, SentBack, TurnedAway, Upheld};
    let applied = CPL_SCOPE.on(on, known_on)?;
    let review = if conditions_met {
        ReExamination {
            must_try: &[ReviewedMatter::ComplainantsPoints],
            may_try: &[ReviewedMatter::AllSides, ReviewedMatter::NewFacts, ReviewedMatter::PointsNotRaised],
            outcomes: &[Upheld, DecidedAnew, SentBack],
        }
    } else {
        ReExamination { must_try: &[], may_try: &[], outcomes: &[TurnedAway] }
    };
    Ok(applied.ruled(review, [("conditions_met", conditions_met.to_string()), ("on", on.to_string())]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};
    use jiff::civil::date;

    proof!(
        CPL_SCOPE,
        |on, known_on| re_examination(true, on, known_on),
        [from(1970, 1, 1).cites("fvl § 34 (2)"), asleep().cites("nfvl § 68")]
    );

    #[test]
    fn all_sides_may_be_tried_and_the_complainants_points_must_be() {
        let heard = re_examination(true, date(2026, 11, 23), KNOWN).expect("covered");
        assert_eq!(heard.value.must_try, [ReviewedMatter::ComplainantsPoints]);
        assert_eq!([heard.value.must_try, heard.value.may_try].concat(), ReviewedMatter::ALL);
        assert!(heard.value.outcomes.contains(&ReviewOutcome::SentBack));
        proves(&heard, "fvl § 34 (4)", "outcomes");
        proves(&heard, "pbrl § 7-7", "why the general act applies");

        let turned_away = re_examination(false, date(2026, 11, 23), KNOWN).expect("covered");
        assert_eq!(turned_away.value.outcomes, [ReviewOutcome::TurnedAway]);
        assert!(turned_away.value.must_try.is_empty());
        proves(&turned_away, "fvl § 34 (1)", "turned away");
    }
}
