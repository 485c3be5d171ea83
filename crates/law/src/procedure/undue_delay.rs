//! How long may a case take?
//!
//! fvl § 11 a (1): it is prepared and decided «uten ugrunnet opphold». The statute has no number of days, and none is
//! made up here; what is computed is the provisional answer ([`crate::provisional_answer_due`]).

use super::{fvl, nfvl};
use crate::{Confidence, Doubt, NotCovered, Rule};
use jiff::civil::Date;
use kernel::Ruled;

keyed! {
    /// The pace that the law asks for.
    Pace {
        /// Without undue delay; a judgement, no number.
        WithoutUndueDelay = "without_undue_delay",
    }
}

/// `DELAY`: the time a case takes (*saksbehandlingstid*).
pub(crate) static DELAY: Rule<Pace> = Rule {
    id: "DELAY",
    term: "saksbehandlingstid",
    confidence: Confidence::High,
    doubts: &[Doubt::UndueDelayHasNoFigure, Doubt::NewAdministrationAct],
    versions: &[
        of_1967!(
            [fvl("11 a", "(1)")],
            "Kommunen skal forberede og avgjøre saken «uten ugrunnet opphold». Loven har ingen fast frist.",
            Pace::WithoutUndueDelay,
        ),
        heading_of_2025!(
            [nfvl("17")],
            "Bare overskriften er lest: «Saksbehandlingstid og plikt til å opplyse om sakens fremdrift».",
        ),
    ],
};

/// The pace that the law asks for in a case received on `received_on`. The answer carries
/// [`Doubt::UndueDelayHasNoFigure`].
///
/// # Errors
/// [`NotCovered`] outside the versions of the rule.
pub fn undue_delay(received_on: Date, known_on: Date) -> Result<Ruled<Pace>, NotCovered> {
    let applied = DELAY.on(received_on, known_on)?;
    let inputs = [("received_on", received_on.to_string()), ("known_on", known_on.to_string())];
    let mut pace = applied.ruled(*applied.body, inputs);
    pace.doubt = Some(Doubt::UndueDelayHasNoFigure.key().into());
    Ok(pace)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};
    use jiff::civil::date;

    proof!(DELAY, undue_delay, [from(1970, 1, 1).cites("fvl § 11 a (1)"), asleep().cites("nfvl § 17")]);

    #[test]
    fn the_law_asks_for_no_undue_delay_and_names_no_number_of_days() {
        let pace = undue_delay(date(2026, 11, 23), KNOWN).expect("covered");
        assert_eq!(pace.value, Pace::WithoutUndueDelay);
        assert_eq!(pace.doubt.as_deref(), Some("undue_delay_has_no_figure"));
        proves(&pace, "fvl § 11 a (1)", "pace");
        let entry = crate::find("DELAY").expect("listed");
        assert!(entry.versions.iter().all(|version| version.parameters.is_empty()));
    }
}
