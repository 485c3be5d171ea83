//! Which pay did collective agreements give, from when, by which source?
//!
//! Facts with a date, never current rates: an agreement is renegotiated every year, and the editions of 2025 and 2026 have
//! not been found. Whoever reckons with pay takes the rate from the employer; these figures show only what was once so.

use crate::Confidence;
use jiff::civil::{Date, date};
use serde::Serialize;

keyed! {
    /// A collective agreement for assistants (*tariffavtale*).
    PayAgreement {
        /// Virke and Fagforbundet, agreement for BPA.
        VirkeFagforbundet = "virke_fagforbundet",
        /// NHO Geneo and Fagforbundet, agreement 595 for BPA.
        NhoFagforbundet = "nho_fagforbundet",
        /// Uloba and Fagforbundet.
        UlobaFagforbundet = "uloba_fagforbundet",
    }
}

keyed! {
    /// What a figure is, in øre an hour.
    PayElement {
        /// Lowest pay, week of 37.5 hours.
        Minimum375 = "minimum_37_5",
        /// Lowest pay, week of 35.5 hours.
        Minimum355 = "minimum_35_5",
        /// Base pay.
        Base = "base",
        /// Supplement for evening and night.
        EveningNight = "evening_night",
        /// Supplement for Saturday and Sunday.
        Weekend = "weekend",
    }
}

/// What an agreement gave from a day on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct PayFact {
    /// The agreement.
    pub agreement: PayAgreement,
    /// What it is.
    pub element: PayElement,
    /// From this day; how long it held is not known.
    pub from: Date,
    /// Øre an hour.
    pub ore_per_hour: i64,
    /// How far it is to be trusted.
    pub confidence: Confidence,
    /// Where it was read.
    pub source: &'static str,
}

const VIRKE: &str = "https://www.fagforbundet.no/lonn-og-avtaler/virke/bpa/";
const NHO: &str = "https://www.fagforbundet.no/lonn-og-avtaler/nho/bpa/";
const ULOBA: &str = "https://www.uloba.no/bli-assistent/dette-tjener-assistenter-i-uloba/";

const fn fact(agreement: PayAgreement, element: PayElement, from: Date, ore_per_hour: i64) -> PayFact {
    let source = match agreement {
        PayAgreement::VirkeFagforbundet => VIRKE,
        PayAgreement::NhoFagforbundet => NHO,
        PayAgreement::UlobaFagforbundet => ULOBA,
    };
    PayFact { agreement, element, from, ore_per_hour, confidence: Confidence::High, source }
}

/// All facts, by agreement and day. The week of 35.5 hours at NHO is left out: its page gives two figures; so
/// are Virke's supplements of 2022: the day is not known.
pub const PAY_FACTS: &[PayFact] = &[
    fact(PayAgreement::VirkeFagforbundet, PayElement::Minimum375, date(2024, 4, 1), 20638),
    fact(PayAgreement::VirkeFagforbundet, PayElement::Minimum355, date(2024, 4, 1), 21801),
    fact(PayAgreement::NhoFagforbundet, PayElement::Minimum375, date(2022, 10, 1), 18438),
    fact(PayAgreement::NhoFagforbundet, PayElement::EveningNight, date(2023, 1, 1), 6000),
    fact(PayAgreement::NhoFagforbundet, PayElement::Weekend, date(2023, 1, 1), 5700),
    fact(PayAgreement::UlobaFagforbundet, PayElement::Base, date(2023, 4, 1), 20586),
    fact(PayAgreement::UlobaFagforbundet, PayElement::EveningNight, date(2023, 4, 1), 6800),
    fact(PayAgreement::UlobaFagforbundet, PayElement::Weekend, date(2023, 4, 1), 6500),
];

/// The latest fact that was known to hold on a day. It may have been renegotiated since; `from` says how old it is.
pub fn pay_fact(agreement: PayAgreement, element: PayElement, on: Date) -> Option<PayFact> {
    let known = PAY_FACTS.iter().filter(|f| f.agreement == agreement && f.element == element && f.from <= on);
    known.max_by_key(|f| f.from).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_is_known_from_its_day_on_and_says_how_old_it_is() {
        let minimum = |on| pay_fact(PayAgreement::VirkeFagforbundet, PayElement::Minimum375, on);
        assert_eq!(minimum(date(2024, 3, 31)), None);
        assert_eq!(minimum(date(2024, 4, 1)).map(|f| f.ore_per_hour), Some(20638));
        assert_eq!(minimum(date(2026, 11, 23)).map(|f| f.from), Some(date(2024, 4, 1)));
        assert_eq!(pay_fact(PayAgreement::NhoFagforbundet, PayElement::Minimum355, date(2026, 1, 1)), None);
    }

    #[test]
    fn every_figure_names_its_source() {
        assert!(PAY_FACTS.iter().all(|f| f.source.starts_with("https://") && f.ore_per_hour > 0));
    }
}
