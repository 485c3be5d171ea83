//! Must a party be told before the municipality decides?
//!
//! fvl § 16 (1): a party «som ikke allerede ved søknad eller på annen måte har uttalt seg i saken, skal varsles før
//! vedtak treffes»; when a «mindreårig over 15 år» is a party and represented, so shall the minor. fvl § 16 (3) lists
//! exceptions, which are judged. It matters most when the municipality itself starts a change.

use crate::age::{has_reached, leap_day_doubt};
use crate::{Confidence, Doubt, NotCovered, Rule, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};
use serde::Serialize;

/// What decides on advance notice.
#[derive(Clone, Copy, Debug)]
pub struct NoticeFacts {
    /// The day on which notice would be given.
    pub on: Date,
    /// The party has applied or spoken in the case already.
    pub party_has_spoken: bool,
    /// One of the exceptions of fvl § 16 (3) has been judged to apply, with reasons.
    pub exception_judged: bool,
    /// Birth date of the party.
    pub party_born: Date,
    /// A guardian or parent represents the party.
    pub is_represented: bool,
}

/// Who is to be given advance notice (*forhåndsvarsel*), with a time limit to answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct NoticeDuty {
    /// The party, or who represents the party.
    pub to_party: bool,
    /// The minor too, personally.
    pub to_minor_too: bool,
}

/// The ages of the rule.
#[derive(Debug, serde::Serialize)]
pub(crate) struct NoticeAges {
    /// A minor is told personally from this birthday.
    pub minor_from_age: u8,
    /// No minor from this birthday.
    pub adult_from_age: u8,
}

/// `NOTICE`: advance notice.
pub(crate) static NOTICE: Rule<NoticeAges> = Rule {
    id: "NOTICE",
    term: "forhåndsvarsel",
    confidence: Confidence::High,
    doubts: &[Doubt::OverFifteen, Doubt::ChildPartyAndParents, Doubt::LeapDayBirthday, Doubt::NewAdministrationAct],
    versions: &[
        Version {
            commencement: Commencement::NotEstablished(date(1970, 1, 1)),
            until: None,
            adopted: Some(date(1967, 2, 10)),
            citations: &[
                Citation::new(Act::PublicAdministration1967, "16", "(1)"),
                Citation::new(Act::PublicAdministration1967, "16", "(3)"),
            ],
            text: "En part «som ikke allerede ved søknad eller på annen måte har uttalt seg i saken, skal varsles før \
                   vedtak treffes» og få en frist til å uttale seg. Er en «mindreårig over 15 år» part og representert \
                   av verge, skal også den mindreårige selv varsles. Unntakene i tredje ledd må begrunnes.",
            body: Some(NoticeAges { minor_from_age: 15, adult_from_age: 18 }),
        },
        Version {
            commencement: Commencement::NotYetSet,
            until: None,
            adopted: Some(date(2025, 6, 20)),
            citations: &[Citation::new(Act::PublicAdministration2025, "42", "")],
            text: "Bare overskriften er lest: «Forhåndsvarsel om enkeltvedtak».",
            body: None,
        },
    ],
};

/// Who must be given advance notice.
///
/// # Errors
/// [`NotCovered`] outside the versions of the rule.
pub fn advance_notice(facts: &NoticeFacts, known_on: Date) -> Result<Ruled<NoticeDuty>, NotCovered> {
    let applied = NOTICE.on(facts.on, known_on)?;
    let ages = applied.body;
    let to_party = !facts.party_has_spoken && !facts.exception_judged;
    let is_minor_over_age = has_reached(facts.party_born, ages.minor_from_age, facts.on)
        && !has_reached(facts.party_born, ages.adult_from_age, facts.on);
    let duty = NoticeDuty { to_party, to_minor_too: to_party && is_minor_over_age && facts.is_represented };
    let inputs = [
        ("on", facts.on.to_string()),
        ("party_has_spoken", facts.party_has_spoken.to_string()),
        ("exception_judged", facts.exception_judged.to_string()),
        ("party_born", facts.party_born.to_string()),
        ("is_represented", facts.is_represented.to_string()),
    ];
    let mut ruled = applied.ruled(duty, inputs);
    let turns_over_today = crate::birthday(facts.party_born, ages.minor_from_age) == Some(facts.on);
    ruled.doubt = leap_day_doubt(facts.party_born, ages.minor_from_age, facts.on)
        .or(turns_over_today.then(|| Doubt::OverFifteen.key().into()));
    Ok(ruled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};

    proof!(
        NOTICE,
        |on, known_on| advance_notice(&NoticeFacts { on, ..YOUNG }, known_on),
        [from(1970, 1, 1).cites("fvl § 16 (1)"), asleep().cites("nfvl § 42")]
    );

    const YOUNG: NoticeFacts = NoticeFacts {
        on: date(2026, 11, 23),
        party_has_spoken: false,
        exception_judged: false,
        party_born: date(2011, 5, 3),
        is_represented: true,
    };

    #[test]
    fn who_has_not_spoken_is_told_and_the_minor_over_fifteen_too() {
        let duty = |to_party, to_minor_too| NoticeDuty { to_party, to_minor_too };
        let rows = [
            ("fifteen years old", YOUNG, duty(true, true)),
            ("the day before fifteen", NoticeFacts { on: date(2026, 5, 2), ..YOUNG }, duty(true, false)),
            ("fifteen today", NoticeFacts { on: date(2026, 5, 3), ..YOUNG }, duty(true, true)),
            ("eighteen today", NoticeFacts { on: date(2029, 5, 3), ..YOUNG }, duty(true, false)),
            ("represents herself", NoticeFacts { is_represented: false, ..YOUNG }, duty(true, false)),
            ("has applied", NoticeFacts { party_has_spoken: true, ..YOUNG }, duty(false, false)),
            ("an exception was judged", NoticeFacts { exception_judged: true, ..YOUNG }, duty(false, false)),
        ];
        for (name, facts, expected) in rows {
            let found = advance_notice(&facts, KNOWN).expect(name);
            assert_eq!(found.value, expected, "{name}");
            proves(&found, "fvl § 16 (1)", name);
        }
        let birthday = advance_notice(&NoticeFacts { on: date(2026, 5, 3), ..YOUNG }, KNOWN).expect("covered");
        assert_eq!(birthday.doubt.as_deref(), Some("over_fifteen"));
        assert!(advance_notice(&NoticeFacts { on: date(1969, 12, 31), ..YOUNG }, KNOWN).is_err());
    }
}
