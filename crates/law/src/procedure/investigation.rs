//! What must be found out before a decision, and what of it is laid before the party?
//!
//! fvl § 17 (1): the case is «så godt opplyst som mulig før vedtak treffes», and minors have «fått mulighet til å gi
//! uttrykk for sitt syn». (2): what is learned about the party «skal […] forelegges ham til uttalelse», with three
//! exceptions that are judged. (4): a minor over 15 who is represented gets it too, unless it was declined.

use super::{fvl, nfvl};
use crate::age::{has_reached, leap_day_doubt};
use crate::{Confidence, Doubt, NotCovered, Rule};
use jiff::civil::Date;
use kernel::Ruled;

keyed! {
    /// What is owed before the decision.
    InvestigationDuty {
        /// The case is as well informed as possible.
        WellInformed = "well_informed",
        /// A minor who can form a view has had the chance to say it; it is weighed by age and maturity.
        HearMinor = "hear_minor",
        /// What was learned about the party is laid before the party.
        LayBeforeParty = "lay_before_party",
        /// It is laid before the minor too.
        LayBeforeMinor = "lay_before_minor",
    }
}

/// What the case looks like before it is decided.
#[derive(Clone, Copy, Debug)]
pub struct InvestigationFacts {
    /// The day it is looked at.
    pub on: Date,
    /// The party's birth date.
    pub party_born: Date,
    /// A guardian represents the party.
    pub is_represented: bool,
    /// Something was learned about the party that the party has not confirmed or cannot have known.
    pub has_new_facts: bool,
    /// One of the exceptions of fvl § 17 (2) a to c was judged to apply.
    pub exception_judged: bool,
    /// The minor has said that it is not needed.
    pub minor_declined: bool,
}

/// The ages of the rule.
#[derive(Debug, serde::Serialize)]
pub(crate) struct InvestigationAges {
    /// From this birthday the minor gets it too.
    pub adverse_facts_from_age: u8,
    /// From this birthday the party is no minor.
    pub adult_from_age: u8,
}

/// `INVESTIGATE`: the duty to inform the case (*utredningsplikt*).
pub(crate) static INVESTIGATE: Rule<InvestigationAges> = Rule {
    id: "INVESTIGATE",
    term: "utrednings- og informasjonsplikt",
    confidence: Confidence::High,
    doubts: &[Doubt::OverFifteen, Doubt::LeapDayBirthday, Doubt::NewAdministrationAct],
    versions: &[
        of_1967!(
            [fvl("17", "(1)"), fvl("17", "(2)"), fvl("17", "(4)")],
            "Saken skal være «så godt opplyst som mulig før vedtak treffes». Mindreårige skal ha «fått mulighet til å gi \
             uttrykk for sitt syn». Opplysninger om en part «skal […] forelegges ham til uttalelse», om ikke et unntak \
             gjelder. Er en «mindreårig over 15 år» part og representert av verge, forelegges de også den mindreårige.",
            InvestigationAges { adverse_facts_from_age: 15, adult_from_age: 18 },
        ),
        heading_of_2025!(
            [nfvl("43"), nfvl("44"), nfvl("54")],
            "Bare overskriftene er lest: «Fremlegging av opplysninger for parten under saksforberedelsen», \
             «Forvaltningsorganets utredningsplikt og medvirkning fra parten», «Særlige regler om barns prosessuelle \
             rettigheter».",
        ),
    ],
};

/// What is owed before the decision.
///
/// # Errors
/// [`NotCovered`] outside the versions of the rule.
pub fn investigation(facts: &InvestigationFacts, known_on: Date) -> Result<Ruled<Vec<InvestigationDuty>>, NotCovered> {
    let applied = INVESTIGATE.on(facts.on, known_on)?;
    let ages = applied.body;
    let is_minor = !has_reached(facts.party_born, ages.adult_from_age, facts.on);
    let is_over = has_reached(facts.party_born, ages.adverse_facts_from_age, facts.on);
    let is_shown = facts.has_new_facts && !facts.exception_judged;
    let duties = [
        (true, InvestigationDuty::WellInformed),
        (is_minor, InvestigationDuty::HearMinor),
        (is_shown, InvestigationDuty::LayBeforeParty),
        (
            is_shown && is_minor && is_over && facts.is_represented && !facts.minor_declined,
            InvestigationDuty::LayBeforeMinor,
        ),
    ];
    let owed = duties.into_iter().filter_map(|(applies, duty)| applies.then_some(duty)).collect();
    let inputs = [
        ("on", facts.on.to_string()),
        ("party_born", facts.party_born.to_string()),
        ("is_represented", facts.is_represented.to_string()),
        ("has_new_facts", facts.has_new_facts.to_string()),
        ("exception_judged", facts.exception_judged.to_string()),
        ("minor_declined", facts.minor_declined.to_string()),
    ];
    let mut ruled = applied.ruled(owed, inputs);
    let turns_over_today = crate::birthday(facts.party_born, ages.adverse_facts_from_age) == Some(facts.on);
    ruled.doubt = leap_day_doubt(facts.party_born, ages.adverse_facts_from_age, facts.on)
        .or(turns_over_today.then(|| Doubt::OverFifteen.key().into()));
    Ok(ruled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};
    use jiff::civil::date;

    const YOUNG: InvestigationFacts = InvestigationFacts {
        on: date(2026, 11, 23),
        party_born: date(2011, 5, 3),
        is_represented: true,
        has_new_facts: true,
        exception_judged: false,
        minor_declined: false,
    };

    proof!(
        INVESTIGATE,
        |on, known_on| investigation(&InvestigationFacts { on, ..YOUNG }, known_on),
        [from(1970, 1, 1).cites("fvl § 17 (1)"), asleep().cites("nfvl § 44")]
    );

    #[test]
    fn new_facts_are_laid_before_the_party_and_before_the_minor_over_fifteen() {
        use InvestigationDuty::{HearMinor, LayBeforeMinor, LayBeforeParty, WellInformed};
        let rows: [(&str, InvestigationFacts, &[InvestigationDuty], &str); 7] = [
            ("fifteen", YOUNG, &[WellInformed, HearMinor, LayBeforeParty, LayBeforeMinor], "fvl § 17 (4)"),
            (
                "the day before fifteen",
                InvestigationFacts { on: date(2026, 5, 2), ..YOUNG },
                &[WellInformed, HearMinor, LayBeforeParty],
                "fvl § 17 (2)",
            ),
            (
                "fifteen today",
                InvestigationFacts { on: date(2026, 5, 3), ..YOUNG },
                &[WellInformed, HearMinor, LayBeforeParty, LayBeforeMinor],
                "fvl § 17 (4)",
            ),
            (
                "eighteen today",
                InvestigationFacts { on: date(2029, 5, 3), ..YOUNG },
                &[WellInformed, LayBeforeParty],
                "fvl § 17 (2)",
            ),
            (
                "declined",
                InvestigationFacts { minor_declined: true, ..YOUNG },
                &[WellInformed, HearMinor, LayBeforeParty],
                "fvl § 17 (4)",
            ),
            (
                "an exception was judged",
                InvestigationFacts { exception_judged: true, ..YOUNG },
                &[WellInformed, HearMinor],
                "fvl § 17 (2)",
            ),
            (
                "nothing new",
                InvestigationFacts { has_new_facts: false, ..YOUNG },
                &[WellInformed, HearMinor],
                "fvl § 17 (1)",
            ),
        ];
        for (name, facts, expected, citation) in rows {
            let owed = investigation(&facts, KNOWN).expect(name);
            assert_eq!(owed.value, expected, "{name}");
            proves(&owed, citation, name);
        }
        let birthday = investigation(&InvestigationFacts { on: date(2026, 5, 3), ..YOUNG }, KNOWN).expect("covered");
        assert_eq!(birthday.doubt.as_deref(), Some("over_fifteen"));
    }
}
