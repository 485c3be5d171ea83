//! What does the municipality owe to somebody who writes to it?
//!
//! fvl § 11: it guides, also «av eget tiltak». Who has written to the wrong body is shown «om mulig» to the right one. Of
//! defects that should be mended it tells «om nødvendig», and it «bør samtidig gi frist til å rette opp mangelen».

use super::{fvl, nfvl};
use crate::{Confidence, Doubt, Force, NotCovered, Rule};
use jiff::civil::Date;
use kernel::Ruled;
use serde::Serialize;

keyed! {
    /// What is owed when a letter or an application comes in.
    GuidanceDuty {
        /// To judge unasked what the party needs to know, and to tell of the law and of the party's rights.
        Guide = "guide",
        /// To show the sender to the right body.
        ShowRightBody = "show_right_body",
        /// To tell of what should be mended.
        TellOfDefects = "tell_of_defects",
        /// To set a time for mending it.
        SetTimeToMend = "set_time_to_mend",
    }
}

/// What came in.
#[derive(Clone, Copy, Debug)]
pub struct ReceivedFacts {
    /// The day it came.
    pub received_on: Date,
    /// It was meant for another body.
    pub is_for_another_body: bool,
    /// It has defects that the sender should mend.
    pub has_defects: bool,
}

/// A duty, and how strong it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Guidance {
    /// What.
    pub duty: GuidanceDuty,
    /// How strongly.
    pub force: Force,
}

/// `GUIDANCE`: the duty to guide (*veiledningsplikt*).
pub(crate) static GUIDANCE: Rule<()> = Rule {
    id: "GUIDANCE",
    term: "veiledningsplikt",
    confidence: Confidence::High,
    doubts: &[Doubt::NewAdministrationAct],
    versions: &[
        of_1967!(
            [fvl("11", "(1)"), fvl("11", "(2)"), fvl("11", "(4)")],
            "Kommunen skal «av eget tiltak vurdere partenes behov for veiledning». Den som henvender seg til urette \
             myndighet, skal «om mulig» vises til rett organ. Har henvendelsen mangler som avsenderen bør rette, skal \
             kommunen «om nødvendig gi beskjed om dette», og den «bør samtidig gi frist til å rette opp mangelen».",
            (),
        ),
        heading_of_2025!(
            [nfvl("14"), nfvl("16")],
            "Bare overskriftene er lest: «Forvaltningens veiledningsplikt», «Henvisning til riktig forvaltningsorgan og \
             retting av feil og mangler».",
        ),
    ],
};

/// What is owed on receipt.
///
/// # Errors
/// [`NotCovered`] outside the versions of the rule.
pub fn guidance(facts: &ReceivedFacts, known_on: Date) -> Result<Ruled<Vec<Guidance>>, NotCovered> {
    let applied = GUIDANCE.on(facts.received_on, known_on)?;
    let duties = [
        (true, GuidanceDuty::Guide, Force::Must),
        (facts.is_for_another_body, GuidanceDuty::ShowRightBody, Force::Must),
        (facts.has_defects, GuidanceDuty::TellOfDefects, Force::Must),
        (facts.has_defects, GuidanceDuty::SetTimeToMend, Force::Should),
    ];
    let owed = duties.into_iter().filter(|(applies, ..)| *applies);
    let inputs = [
        ("received_on", facts.received_on.to_string()),
        ("is_for_another_body", facts.is_for_another_body.to_string()),
        ("has_defects", facts.has_defects.to_string()),
    ];
    Ok(applied.ruled(owed.map(|(_, duty, force)| Guidance { duty, force }).collect(), inputs))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};
    use jiff::civil::date;

    const WHOLE: ReceivedFacts =
        ReceivedFacts { received_on: date(2026, 11, 23), is_for_another_body: false, has_defects: false };

    proof!(
        GUIDANCE,
        |received_on, known_on| guidance(&ReceivedFacts { received_on, ..WHOLE }, known_on),
        [from(1970, 1, 1).cites("fvl § 11 (1)"), asleep().cites("nfvl § 14")]
    );

    #[test]
    fn guidance_is_always_owed_and_more_when_something_is_wrong() {
        use GuidanceDuty::{Guide, SetTimeToMend, ShowRightBody, TellOfDefects};
        let rows: [(&str, ReceivedFacts, &[GuidanceDuty], &str); 3] = [
            ("nothing is wrong", WHOLE, &[Guide], "fvl § 11 (2)"),
            (
                "the wrong body",
                ReceivedFacts { is_for_another_body: true, ..WHOLE },
                &[Guide, ShowRightBody],
                "fvl § 11 (4)",
            ),
            (
                "a page is missing",
                ReceivedFacts { has_defects: true, ..WHOLE },
                &[Guide, TellOfDefects, SetTimeToMend],
                "fvl § 11 (4)",
            ),
        ];
        for (name, facts, expected, citation) in rows {
            let owed = guidance(&facts, KNOWN).expect(name);
            assert_eq!(owed.value.iter().map(|g| g.duty).collect::<Vec<_>>(), expected, "{name}");
            proves(&owed, citation, name);
        }
        let defects = guidance(&ReceivedFacts { has_defects: true, ..WHOLE }, KNOWN).expect("covered").value;
        assert_eq!(defects.last().map(|g| g.force), Some(Force::Should), "the time is a «bør»");
    }
}
