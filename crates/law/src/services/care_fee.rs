//! May the municipality charge for a service (*egenandel*)?
//!
//! The regulation on fees § 8: a fee for practical help that is not personal care, also when it is organised as BPA; a
//! household with an income below twice the basic amount pays at most a sum set each year. Personal care and respite are
//! free. Help that a child's need gives rise to is treated as given to the parents.

use crate::{Confidence, Doubt, NotCovered, Rule, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};
use serde::Serialize;

/// The parameter of `FEE`.
#[derive(Debug, Serialize)]
pub(crate) struct FeeLimit {
    /// Below so many times the basic amount of national insurance a highest sum applies.
    pub basic_amount_factor: u8,
}

/// `FEE`: fees for municipal services.
pub(crate) static FEE: Rule<FeeLimit> = Rule {
    id: "FEE",
    term: "egenandel",
    confidence: Confidence::Medium,
    doubts: &[Doubt::FeeCap],
    versions: &[Version {
        commencement: Commencement::From(date(2012, 1, 1)),
        until: None,
        adopted: Some(date(2011, 12, 16)),
        citations: &[Citation::new(Act::CareFees, "8", ""), Citation::new(Act::HealthAndCareServices, "11-2", "")],
        text: "Kommunen kan ta egenandel for praktisk bistand som ikke er personlig stell, også når den er organisert som \
               BPA. Personlig stell og avlastning er gratis. Er husstandens inntekt under to ganger grunnbeløpet, gjelder et \
               tak som settes hvert år.",
        body: Some(FeeLimit { basic_amount_factor: 2 }),
    }],
};

keyed! {
    /// What may be charged for, or not.
    ChargedFor {
        /// Help with oneself (*personlig stell og egenomsorg*).
        PersonalCare = "personal_care",
        /// Practical help, within BPA or not.
        PracticalHelp = "practical_help",
        /// Respite.
        Respite = "respite",
    }
}

keyed! {
    /// Whether a fee may be charged.
    Fee {
        /// Free of charge.
        Free = "free",
        /// Up to the sum of the year.
        UpToCap = "up_to_cap",
        /// Without that cap.
        MayBeCharged = "may_be_charged",
        /// The income of the household decides whether the cap applies, and is not known.
        DependsOnIncome = "depends_on_income",
    }
}

/// May it be charged for? `income_in_basic_amounts`: the household's income as a number of basic amounts; for a child's
/// need, the parents' household.
///
/// # Errors
/// [`NotCovered`] before the regulation.
pub fn care_fee(
    charged_for: ChargedFor,
    income_in_basic_amounts: Option<f64>,
    on: Date,
    known_on: Date,
) -> Result<Ruled<Fee>, NotCovered> {
    let applied = FEE.on(on, known_on)?;
    let limit = f64::from(applied.body.basic_amount_factor);
    let fee = match (charged_for, income_in_basic_amounts) {
        (ChargedFor::PersonalCare | ChargedFor::Respite, _) => Fee::Free,
        (ChargedFor::PracticalHelp, None) => Fee::DependsOnIncome,
        (ChargedFor::PracticalHelp, Some(income)) if income < limit => Fee::UpToCap,
        (ChargedFor::PracticalHelp, Some(_)) => Fee::MayBeCharged,
    };
    let mut ruled = applied.ruled(fee, [("charged_for", charged_for.key().to_owned()), ("on", on.to_string())]);
    ruled.doubt = (fee == Fee::UpToCap).then(|| Doubt::FeeCap.key().into());
    Ok(ruled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};

    proof!(
        FEE,
        |on, known_on| care_fee(ChargedFor::Respite, None, on, known_on),
        [from(2012, 1, 1).cites("egenandelsforskriften § 8")]
    );

    #[test]
    fn personal_care_and_respite_are_free_and_practical_help_is_capped_below_twice_the_basic_amount() {
        let rows = [
            ("personal care", ChargedFor::PersonalCare, Some(9.0), Fee::Free),
            ("respite", ChargedFor::Respite, None, Fee::Free),
            ("practical help, just below", ChargedFor::PracticalHelp, Some(1.99), Fee::UpToCap),
            ("practical help, at the limit", ChargedFor::PracticalHelp, Some(2.0), Fee::MayBeCharged),
            ("practical help, income unknown", ChargedFor::PracticalHelp, None, Fee::DependsOnIncome),
        ];
        for (name, charged_for, income, expected) in rows {
            let found = care_fee(charged_for, income, date(2026, 11, 23), KNOWN).expect(name);
            assert_eq!((found.value, found.doubt.is_some()), (expected, expected == Fee::UpToCap), "{name}");
            proves(&found, "hol § 11-2", name);
        }
    }
}
