//! Which public administration act governs a step in a case?
//!
//! The act of 1967 until the act of 2025 commences, which repeals it «fra den tiden
//! Kongen bestemmer». The new act is adopted and asleep. On the day the King sets its date, that date is written here
//! and into each rule that rests on the old act; the sweep fails for every rule that is left behind. One whose new wording
//! nobody has read then answers `NotCovered` from that day.

use crate::{Confidence, Doubt, NotCovered, Rule, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};

keyed! {
    /// The act that governs procedure (*saksbehandlingsregler*).
    ProceduralRegime {
        /// forvaltningsloven of 1967.
        Fvl1967 = "fvl1967",
        /// forvaltningsloven of 2025.
        Nfvl2025 = "nfvl2025",
    }
}

/// `PROC-REGIME`: the public administration act in force.
pub(crate) static PROC_REGIME: Rule<ProceduralRegime> = Rule {
    id: "PROC-REGIME",
    term: "gjeldende forvaltningslov",
    confidence: Confidence::High,
    doubts: &[Doubt::NewAdministrationAct],
    versions: &[
        Version {
            commencement: Commencement::From(date(1970, 1, 1)),
            until: None,
            adopted: Some(date(1967, 2, 10)),
            citations: &[
                Citation::new(Act::PublicAdministration1967, "1", ""),
                Citation::new(Act::HealthAndCareServices, "2-2", ""),
            ],
            text: "Forvaltningsloven av 1967 gjelder for kommunens virksomhet. Den oppheves av loven av 2025 «fra den \
                   tiden Kongen bestemmer».",
            body: Some(ProceduralRegime::Fvl1967),
        },
        Version {
            commencement: Commencement::NotYetSet,
            until: None,
            adopted: Some(date(2025, 6, 20)),
            citations: &[Citation::new(Act::PublicAdministration2025, "99", "")],
            text: "Den nye forvaltningsloven er vedtatt. «Kongen bestemmer» når den trer i kraft.",
            body: Some(ProceduralRegime::Nfvl2025),
        },
    ],
};

/// The act that governs procedure on a day.
///
/// # Errors
/// [`NotCovered`] outside the versions of the rule.
pub fn procedural_regime(on: Date, known_on: Date) -> Result<Ruled<ProceduralRegime>, NotCovered> {
    let applied = PROC_REGIME.on(on, known_on)?;
    Ok(applied.ruled(*applied.body, [("on", on.to_string()), ("known_on", known_on.to_string())]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Uncovered;
    use crate::testing::{KNOWN, proves};

    proof!(PROC_REGIME, procedural_regime, [from(1970, 1, 1).cites("fvl § 1"), asleep().cites("nfvl § 99")]);

    #[test]
    fn the_act_of_1967_governs_until_the_new_one_is_woken() {
        for (name, on) in [
            ("first day", date(1970, 1, 1)),
            ("the day the new act was adopted", date(2025, 6, 20)),
            ("the day after", date(2025, 6, 21)),
            ("far ahead", date(2035, 1, 1)),
        ] {
            let regime = procedural_regime(on, KNOWN).expect(name);
            assert_eq!(regime.value, ProceduralRegime::Fvl1967, "{name}");
            proves(&regime, "fvl § 1", name);
        }
        let before = procedural_regime(date(1969, 12, 31), KNOWN).map_err(|e| e.why);
        assert_eq!(before.map(|r| r.value), Err(Uncovered::BeforeFirst));
    }

    #[test]
    fn once_its_date_is_set_the_new_act_takes_over_on_that_day_for_who_knows_of_it() {
        let [old, new] = PROC_REGIME.versions else { panic!("two versions") };
        let woken: &'static Rule<ProceduralRegime> = Box::leak(Box::new(Rule {
            versions: Box::leak(Box::new([
                Version { until: Some(date(2027, 12, 31)), body: Some(ProceduralRegime::Fvl1967), ..*old },
                Version {
                    commencement: Commencement::From(date(2028, 1, 1)),
                    body: Some(ProceduralRegime::Nfvl2025),
                    ..*new
                },
            ])),
            ..PROC_REGIME
        }));
        let regime = |on, known_on| *woken.on(on, known_on).expect("covered").body;
        assert_eq!(regime(date(2027, 12, 31), KNOWN), ProceduralRegime::Fvl1967);
        assert_eq!(regime(date(2028, 1, 1), KNOWN), ProceduralRegime::Nfvl2025);
        assert_eq!(regime(date(2028, 1, 1), date(2025, 6, 19)), ProceduralRegime::Fvl1967, "not yet adopted");
    }
}
