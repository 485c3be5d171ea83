//! Who must be warned of a serious event, and when?
//!
//! hol § 12-3 a and htl § 6: who gives the services shall «straks» warn Statens helsetilsyn, and the state's board of inquiry
//! (*Ukom*), of death or «svært alvorlig skade» that came of the service, or that one user did to another, when the outcome is
//! «uventet ut fra påregnelig risiko». User and nearest relative may warn. A scheme of 2025 is adopted and mostly asleep.

use super::hol;
use crate::{Confidence, Doubt, NotCovered, Rule, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};
use serde::Serialize;

keyed! {
    /// Who is warned.
    EventReceiver {
        /// Statens helsetilsyn.
        HealthSupervision = "health_supervision",
        /// Statens undersøkelseskommisjon for helse- og omsorgstjenesten.
        InquiryBoard = "inquiry_board",
    }
}

/// What happened.
#[derive(Clone, Copy, Debug)]
pub struct EventFacts {
    /// The day it happened.
    pub on: Date,
    /// Somebody died, or was very gravely hurt.
    pub is_death_or_grave_harm: bool,
    /// It came of the service, or one user did it to another.
    pub came_of_service: bool,
    /// The outcome was unexpected, seen from the risk that was to be reckoned with.
    pub is_unexpected: bool,
}

/// Who must be warned at once, and who may be warned by user and nearest relative.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct EventWarning {
    /// The provider warns these at once.
    pub provider_must: &'static [EventReceiver],
    /// User and nearest relative may warn these.
    pub family_may: &'static [EventReceiver],
}

/// `WARN-EVENT`: warning of a serious event (*varsel om alvorlig hendelse*).
pub(crate) static WARN_EVENT: Rule<()> = Rule {
    id: "WARN-EVENT",
    term: "varsel om alvorlige hendelser",
    confidence: Confidence::High,
    doubts: &[Doubt::SeriousEventScheme],
    versions: &[
        bounded!(
            date(2018, 7, 1),
            date(2017, 12, 15),
            [
                hol("12-3 a", ""),
                Citation::new(Act::HealthSupervision, "6", "(1)"),
                Citation::new(Act::HealthSupervision, "6", "(2)"),
                super::pbrl("7-6", ""),
            ],
            "Virksomheten skal «straks varsle Statens helsetilsyn og Statens undersøkelseskommisjon» om «dødsfall eller \
             svært alvorlig skade» på bruker «som følge av tjenesteytelsen», eller ved at en bruker skader en annen, når \
             utfallet er «uventet ut fra påregnelig risiko». Bruker og nærmeste pårørende kan varsle.",
            (),
        ),
        Version {
            commencement: Commencement::NotYetSet,
            until: None,
            adopted: Some(date(2025, 6, 20)),
            citations: &[hol("12-3 a", ""), Citation::new(Act::HealthSupervision, "6", "")],
            text: "Endringene i lov 20. juni 2025 nr. 74 er vedtatt. «Kongen bestemmer» i hovedsak når de trer i kraft.",
            body: None,
        },
    ],
};

/// Who is warned of an event?
///
/// # Errors
/// [`NotCovered`] outside the versions of the rule.
pub fn serious_event(facts: &EventFacts, known_on: Date) -> Result<Ruled<EventWarning>, NotCovered> {
    let applied = WARN_EVENT.on(facts.on, known_on)?;
    let is_covered = facts.is_death_or_grave_harm && facts.came_of_service && facts.is_unexpected;
    let receivers: &'static [EventReceiver] = if is_covered { EventReceiver::ALL } else { &[] };
    let inputs = [
        ("on", facts.on.to_string()),
        ("is_death_or_grave_harm", facts.is_death_or_grave_harm.to_string()),
        ("came_of_service", facts.came_of_service.to_string()),
        ("is_unexpected", facts.is_unexpected.to_string()),
    ];
    Ok(applied.ruled(EventWarning { provider_must: receivers, family_may: receivers }, inputs))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};

    const GRAVE: EventFacts =
        EventFacts { on: date(2026, 11, 23), is_death_or_grave_harm: true, came_of_service: true, is_unexpected: true };

    proof!(
        WARN_EVENT,
        |on, known_on| serious_event(&EventFacts { on, ..GRAVE }, known_on),
        [from(2018, 7, 1).cites("hol § 12-3 a"), asleep().cites("hol § 12-3 a")]
    );

    #[test]
    fn both_bodies_are_warned_of_grave_unexpected_harm_that_came_of_the_service() {
        let rows = [
            ("grave, unexpected, from the service", GRAVE, true),
            ("a bruise", EventFacts { is_death_or_grave_harm: false, ..GRAVE }, false),
            ("an expected death", EventFacts { is_unexpected: false, ..GRAVE }, false),
            ("not from the service", EventFacts { came_of_service: false, ..GRAVE }, false),
        ];
        for (name, facts, expected) in rows {
            let found = serious_event(&facts, KNOWN).expect(name);
            let all: &[EventReceiver] = if expected { EventReceiver::ALL } else { &[] };
            assert_eq!((found.value.provider_must, found.value.family_may), (all, all), "{name}");
            proves(&found, "htl § 6 (1)", name);
        }
    }
}
