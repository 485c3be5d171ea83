//! Who can release somebody from the duty of secrecy?
//!
//! pbrl § 3-6 (2): it falls away «i den utstrekning den som har krav på taushet, samtykker»; fvl § 13 a no. 1 says the same.
//! hpl § 22 (2): for somebody under 16 the rules of pbrl § 4-4 apply, so parents consent. hpl §§ 21 ff were rewritten from
//! July 2026 and the new wording has not been read: the step of age answers `NotCovered` from then. Consent can be taken back
//! at any time for what is not yet told.

use super::{fvl, pbrl};
use crate::age::{has_reached, leap_day_doubt};
use crate::{Confidence, Doubt, NotCovered, Rule, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};

keyed! {
    /// What consent does.
    ConsentEffect {
        /// What is covered by it may be told.
        Covered = "covered",
        /// It has been taken back: nothing more is told; what was told stays told.
        TakenBack = "taken_back",
        /// Nobody has consented: another ground is needed.
        NoConsent = "no_consent",
    }
}

keyed! {
    /// Who consents to telling.
    ConsentGiver {
        /// The parents, or who has parental responsibility.
        Parents = "parents",
        /// The person.
        Person = "person",
    }
}

/// The ages of the rule.
#[derive(Debug, serde::Serialize)]
pub(crate) struct ShareConsentAge {
    /// From this birthday the person consents.
    pub own_from_age: u8,
}

/// `CONS-SHARE`: consent that lifts secrecy (*samtykke til å gi opplysninger*).
pub(crate) static CONS_SHARE: Rule<()> = Rule {
    id: "CONS-SHARE",
    term: "samtykke som opphever taushetsplikt",
    confidence: Confidence::Medium,
    doubts: &[Doubt::HealthSecrecyOf2026],
    versions: &[of_user_rights!(
        [pbrl("3-6", "(2)"), fvl("13 a", "no. 1")],
        "Taushetsplikten faller bort «i den utstrekning den som har krav på taushet, samtykker». Et samtykke kan trekkes \
         tilbake når som helst, for det som ennå ikke er gitt videre.",
        (),
    )],
};

/// `CONS-SHARE-AGE`: whose consent lifts the secrecy of health personnel.
pub(crate) static CONS_SHARE_AGE: Rule<ShareConsentAge> = Rule {
    id: "CONS-SHARE-AGE",
    term: "hvem som samtykker til at helsepersonell gir opplysninger",
    confidence: Confidence::High,
    doubts: &[Doubt::HealthSecrecyOf2026, Doubt::LeapDayBirthday],
    versions: &[
        Version {
            commencement: Commencement::NotEstablished(date(2001, 1, 1)),
            until: Some(date(2026, 6, 30)),
            adopted: Some(date(1999, 7, 2)),
            citations: &[Citation::new(Act::HealthPersonnel, "22", "(2)"), pbrl("4-4", "")],
            text: "«For personer under 16 år gjelder reglene i pasient- og brukerrettighetsloven § 4-4 tilsvarende»: de som \
                   har foreldreansvaret, samtykker.",
            body: Some(ShareConsentAge { own_from_age: 16 }),
        },
        Version {
            commencement: Commencement::From(date(2026, 7, 1)),
            until: None,
            adopted: Some(date(2026, 1, 23)),
            citations: &[Citation::new(Act::HealthPersonnel, "22", "")],
            text: "Reglene om helsepersonells taushetsplikt er skrevet om ved lov 23. januar 2026 nr. 1. Den nye ordlyden er \
                   ikke lest.",
            body: None,
        },
    ],
};

/// What does consent do on a day? `given_on` and `taken_back_on` are its days, where it has them.
///
/// # Errors
/// [`NotCovered`] outside the versions of the rule.
pub fn share_consent(
    given_on: Option<Date>,
    taken_back_on: Option<Date>,
    on: Date,
    known_on: Date,
) -> Result<Ruled<ConsentEffect>, NotCovered> {
    let applied = CONS_SHARE.on(on, known_on)?;
    let effect = match (given_on.filter(|given| *given <= on), taken_back_on.filter(|back| *back <= on)) {
        (None, _) => ConsentEffect::NoConsent,
        (Some(given), Some(back)) if given <= back => ConsentEffect::TakenBack,
        (Some(_), _) => ConsentEffect::Covered,
    };
    let day = |day: Option<Date>| day.map_or_else(|| "none".to_owned(), |day| day.to_string());
    let inputs = [("given_on", day(given_on)), ("taken_back_on", day(taken_back_on)), ("on", on.to_string())];
    Ok(applied.ruled(effect, inputs))
}

/// Whose consent releases health personnel on a day?
///
/// # Errors
/// [`NotCovered`] outside the versions of the rule; since 1 July 2026 because the wording has not been read.
pub fn share_consent_giver(born: Date, on: Date, known_on: Date) -> Result<Ruled<ConsentGiver>, NotCovered> {
    let applied = CONS_SHARE_AGE.on(on, known_on)?;
    let from_age = applied.body.own_from_age;
    let giver = if has_reached(born, from_age, on) { ConsentGiver::Person } else { ConsentGiver::Parents };
    let mut ruled = applied.ruled(giver, [("born", born.to_string()), ("on", on.to_string())]);
    ruled.doubt = leap_day_doubt(born, from_age, on);
    Ok(ruled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Uncovered;
    use crate::testing::{KNOWN, proves};

    proof!(
        CONS_SHARE,
        |on, known_on| share_consent(None, None, on, known_on),
        [from(2001, 1, 1).cites("pbrl § 3-6 (2)")]
    );
    proof!(
        CONS_SHARE_AGE,
        |on, known_on| share_consent_giver(on, on, known_on),
        [from(2001, 1, 1).until(2026, 6, 30).cites("hpl § 22 (2)"), from(2026, 7, 1).cites("hpl § 22")]
    );

    #[test]
    fn consent_counts_from_its_day_until_it_is_taken_back() {
        let (given, back) = (Some(date(2026, 3, 2)), Some(date(2026, 9, 1)));
        let rows = [
            ("the day before", given, back, date(2026, 3, 1), ConsentEffect::NoConsent),
            ("its first day", given, back, date(2026, 3, 2), ConsentEffect::Covered),
            ("the last day before it is taken back", given, back, date(2026, 8, 31), ConsentEffect::Covered),
            ("taken back", given, back, date(2026, 9, 1), ConsentEffect::TakenBack),
            ("never given", None, None, date(2026, 9, 1), ConsentEffect::NoConsent),
            ("given anew", Some(date(2026, 10, 1)), back, date(2026, 10, 1), ConsentEffect::Covered),
        ];
        for (name, given_on, taken_back_on, on, expected) in rows {
            let found = share_consent(given_on, taken_back_on, on, KNOWN).expect(name);
            assert_eq!(found.value, expected, "{name}");
            proves(&found, "fvl § 13 a no. 1", name);
        }
    }

    #[test]
    fn parents_consent_until_sixteen_and_since_july_2026_nobody_has_read_who() {
        let born = date(2010, 5, 3);
        let rows = [
            ("the day before sixteen", date(2026, 5, 2), ConsentGiver::Parents),
            ("sixteen", date(2026, 5, 3), ConsentGiver::Person),
        ];
        for (name, on, expected) in rows {
            let found = share_consent_giver(born, on, KNOWN).expect(name);
            assert_eq!(found.value, expected, "{name}");
            proves(&found, "hpl § 22 (2)", name);
        }
        let now = share_consent_giver(born, date(2026, 7, 1), KNOWN).map(|r| r.value).map_err(|e| e.why);
        assert_eq!(now, Err(Uncovered::TextNotRead));
    }
}
