//! Can one ask the supervisory authority to look at a breach of duty?
//!
//! pbrl § 7-4 (1): the patient, the user or who has the right to it, when duties are held to be broken «til ulempe for seg
//! eller den hun eller han opptrer på vegne av»; so may the nearest relative of somebody dead, or of an adult without
//! competence to consent. § 7-4 a: it is no complaint («Reglene om klage […] kommer ikke til anvendelse»), but the points made
//! are judged, who asked may see and comment, and is told how it was followed up.

use super::pbrl;
use crate::{Confidence, NotCovered, Rule};
use jiff::civil::Date;
use kernel::Ruled;

keyed! {
    /// Who asks.
    SupervisionAsker {
        /// The user, to whose disadvantage it was.
        User = "user",
        /// Who acts for the user.
        Representative = "representative",
        /// The nearest relative of a user who has died.
        NearestRelativeOfDead = "nearest_relative_of_dead",
        /// The nearest relative of a grown-up user without competence to consent.
        NearestRelativeOfIncompetentAdult = "nearest_relative_of_incompetent_adult",
        /// Anybody else: may tell, but has no right to be heard and told.
        Other = "other",
    }
}

keyed! {
    /// What the authority owes to who asked.
    SupervisionDuty {
        /// To judge the points that were made.
        JudgePoints = "judge_points",
        /// To give access to what matters, and a chance to comment, as far as secrecy allows.
        AccessAndComment = "access_and_comment",
        /// To tell how it was followed up.
        TellFollowUp = "tell_follow_up",
    }
}

/// `SUPERVISE-ASK`: a request for supervision (*anmodning om tilsyn*).
pub(crate) static SUPERVISE_ASK: Rule<()> = Rule {
    id: "SUPERVISE-ASK",
    term: "anmodning om tilsyn",
    confidence: Confidence::High,
    doubts: &[],
    versions: &[of_user_rights!(
        [pbrl("7-4", "(1)"), pbrl("7-4 a", "")],
        "Den som mener at plikter er brutt «til ulempe for seg eller den hun eller han opptrer på vegne av», kan be \
         tilsynsmyndigheten om en vurdering. Det er ingen klage. Statsforvalteren skal vurdere synspunktene, gi innsyn og \
         anledning til å uttale seg så langt taushetsplikten tillater, og informere om hvordan henvendelsen er fulgt opp.",
        (),
    )],
};

/// What the authority owes to who asked on a day; nothing when they have no right to ask.
///
/// # Errors
/// [`NotCovered`] outside the versions of the rule.
pub fn supervision_request(
    who: SupervisionAsker,
    asked_on: Date,
    known_on: Date,
) -> Result<Ruled<&'static [SupervisionDuty]>, NotCovered> {
    let applied = SUPERVISE_ASK.on(asked_on, known_on)?;
    let owed: &'static [SupervisionDuty] = match who {
        SupervisionAsker::Other => &[],
        SupervisionAsker::User
        | SupervisionAsker::Representative
        | SupervisionAsker::NearestRelativeOfDead
        | SupervisionAsker::NearestRelativeOfIncompetentAdult => SupervisionDuty::ALL,
    };
    Ok(applied.ruled(owed, [("who", who.key().to_owned()), ("asked_on", asked_on.to_string())]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};
    use jiff::civil::date;

    proof!(
        SUPERVISE_ASK,
        |on, known_on| supervision_request(SupervisionAsker::User, on, known_on),
        [from(2001, 1, 1).cites("pbrl § 7-4 (1)")]
    );

    #[test]
    fn who_was_put_at_a_disadvantage_is_heard_and_told() {
        for who in SupervisionAsker::ALL {
            let owed = supervision_request(*who, date(2026, 11, 23), KNOWN).expect("covered");
            assert_eq!(owed.value.contains(&SupervisionDuty::TellFollowUp), *who != SupervisionAsker::Other);
            proves(&owed, "pbrl § 7-4 a", who.key());
        }
    }
}
