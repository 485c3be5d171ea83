//! How much is the holiday pay?
//!
//! ferieloven § 10: 10.2 per cent of the pay; 12 per cent where a collective agreement gives five weeks; 2.3 percentage points more
//! from sixty years on, of a pay up to six times the basic amount. The basic amount changes and is given as a fact.

use crate::{Confidence, Doubt, NotCovered, Rule, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};
use serde::Serialize;
/// The parameters of the rule.
#[derive(Debug, serde::Serialize)]
pub(crate) struct HolidayPayRates {
    /// By the act.
    pub statutory_percent: f64,
    /// Where a collective agreement gives five weeks.
    pub agreement_percent: f64,
    /// More for seniors.
    pub senior_extra_percent: f64,
    /// Of a basis up to so many times the basic amount.
    pub senior_basis_factor: i64,
}
/// What the pay is reckoned from; amounts in øre.
#[derive(Clone, Copy, Debug)]
pub struct HolidayPayBasis {
    /// Pay that counts (*feriepengegrunnlag*), with sick pay of the employer's period.
    pub pay_ore: i64,
    /// A collective agreement gives five weeks.
    pub five_weeks_by_agreement: bool,
    /// The basic amount (*grunnbeløpet*), for somebody from the year of sixty on; `None` for others.
    pub senior_basic_amount_ore: Option<i64>,
}
/// Holiday pay (*feriepenger*), rounded to the nearest øre.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct HolidayPay {
    /// By the rate.
    pub ordinary_ore: i64,
    /// The senior's supplement.
    pub senior_ore: i64,
}

/// `HO-04` (*feriepenger*).
pub(crate) static HO_04: Rule<HolidayPayRates> = Rule {
    id: "HO-04",
    term: "feriepenger",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly, Doubt::AgreementEdition],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(1988, 4, 29)),
        until: None,
        adopted: Some(date(1988, 4, 29)),
        citations: &[Citation::new(Act::AnnualHolidays, "10", "")],
        text: "Feriepengene er 10,2 prosent av feriepengegrunnlaget, og 12 prosent der tariffavtale gir fem uker. \
               For dem over 60 år øker satsen med 2,3 prosentpoeng av grunnlag inntil seks ganger grunnbeløpet. \
               Sykepenger i arbeidsgiverperioden regnes med.",
        body: Some(HolidayPayRates {
            statutory_percent: 10.2,
            agreement_percent: 12.0,
            senior_extra_percent: 2.3,
            senior_basis_factor: 6,
        }),
    }],
};

/// The holiday pay of a year of earning.
///
/// # Errors
/// [`NotCovered`] before the act.
pub fn holiday_pay(basis: HolidayPayBasis, on: Date, known_on: Date) -> Result<Ruled<HolidayPay>, NotCovered> {
    let applied = HO_04.on(on, known_on)?;
    let rates = applied.body;
    let rate = if basis.five_weeks_by_agreement { rates.agreement_percent } else { rates.statutory_percent };
    let senior_basis = basis
        .senior_basic_amount_ore
        .map_or(0, |amount| basis.pay_ore.min(amount.saturating_mul(rates.senior_basis_factor)));
    let pay = HolidayPay {
        ordinary_ore: share(basis.pay_ore, rate),
        senior_ore: share(senior_basis, rates.senior_extra_percent),
    };
    let inputs = [
        ("pay_ore", basis.pay_ore.to_string()),
        ("five_weeks_by_agreement", basis.five_weeks_by_agreement.to_string()),
        ("on", on.to_string()),
    ];
    let mut ruled = applied.ruled(pay, inputs);
    ruled.doubt = basis.five_weeks_by_agreement.then(|| Doubt::AgreementEdition.key().into());
    Ok(ruled)
}

/// A percentage with one decimal, reckoned in whole numbers and rounded to the nearest.
fn share(amount_ore: i64, percent: f64) -> i64 {
    let tenths = (percent * 10.0).round() as i128;
    let product = i128::from(amount_ore) * tenths;
    i64::try_from((product + 500).div_euclid(1000)).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};

    proof!(HO_04, [from(1988, 4, 29).cites("ferieloven § 10")]);

    #[test]
    fn holiday_pay_follows_rate_and_age() {
        let basis = |pay_ore, five, senior| HolidayPayBasis {
            pay_ore,
            five_weeks_by_agreement: five,
            senior_basic_amount_ore: senior,
        };
        let rows = [
            ("by the act", basis(30_000_000, false, None), 3_060_000, 0),
            ("by agreement", basis(30_000_000, true, None), 3_600_000, 0),
            ("a senior below the ceiling", basis(30_000_000, false, Some(10_000_000)), 3_060_000, 690_000),
            ("a senior above it", basis(70_000_000, false, Some(10_000_000)), 7_140_000, 1_380_000),
            ("half an øre goes up", basis(5, false, None), 1, 0),
        ];
        for (name, basis, ordinary_ore, senior_ore) in rows {
            let found = holiday_pay(basis, date(2026, 11, 23), KNOWN).expect(name);
            assert_eq!(found.value, HolidayPay { ordinary_ore, senior_ore }, "{name}");
            proves(&found, "ferieloven § 10", name);
        }
    }
}
