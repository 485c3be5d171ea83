//! Is the need large enough for the right to BPA?
//!
//! pbrl § 2-1 d (4): «minst 32 timer per uke»; with «minst 25 timer per uke» there is a right all the same, «med mindre
//! kommunen kan dokumentere at slik organisering vil medføre vesentlig økt kostnad». The burden is the municipality's.

use crate::{Confidence, Doubt, NotCovered, Rule, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Minutes, Ruled};

/// The parameter of both rules.
#[derive(Debug, serde::Serialize)]
pub(crate) struct AtLeast {
    /// In an average week.
    pub weekly_minutes: Minutes,
}

/// `BPA-32`: the large need.
pub(crate) static BPA_32: Rule<AtLeast> = Rule {
    id: "BPA-32",
    term: "rett til BPA: stort behov",
    confidence: Confidence::High,
    doubts: &[Doubt::HoursThatCount, Doubt::ConventionEffect],
    versions: &[Version {
        commencement: Commencement::From(date(2015, 1, 1)),
        until: None,
        adopted: None,
        citations: &[Citation::new(Act::PatientAndUserRights, "2-1 d", "(4) s.1")],
        text: "Med stort behov menes et tjenestebehov på «minst 32 timer per uke».",
        body: Some(AtLeast { weekly_minutes: Minutes(32 * 60) }),
    }],
};

/// `BPA-25`: the need with which the municipality must document the cost.
pub(crate) static BPA_25: Rule<AtLeast> = Rule {
    id: "BPA-25",
    term: "rett til BPA: minst 25 timer",
    confidence: Confidence::High,
    doubts: &[Doubt::SubstantialCost, Doubt::HoursThatCount, Doubt::ConventionEffect],
    versions: &[Version {
        commencement: Commencement::From(date(2015, 1, 1)),
        until: None,
        adopted: None,
        citations: &[Citation::new(Act::PatientAndUserRights, "2-1 d", "(4) s.2")],
        text: "Brukere med «minst 25 timer per uke» har likevel rett, «med mindre kommunen kan dokumentere at slik \
               organisering vil medføre vesentlig økt kostnad for kommunen».",
        body: Some(AtLeast { weekly_minutes: Minutes(25 * 60) }),
    }],
};

keyed! {
    /// How the hours stand to the limits.
    BpaNeed {
        /// A large need: the right.
        Large = "large",
        /// The right, unless the municipality documents a substantially higher cost.
        LargeUnlessDocumented = "large_unless_documented",
        /// As above, and the cost has been documented.
        CostDocumented = "cost_documented",
        /// Below both limits.
        Below = "below",
    }
}

/// How counted hours stand to the limits on a day.
///
/// # Errors
/// [`NotCovered`] before the right to BPA.
pub fn bpa_need(
    counted: Minutes,
    documents_cost: bool,
    on: Date,
    known_on: Date,
) -> Result<Ruled<BpaNeed>, NotCovered> {
    let (upper, lower) = (BPA_32.on(on, known_on)?, BPA_25.on(on, known_on)?);
    let inputs = [
        ("counted_minutes", counted.0.to_string()),
        ("documents_cost", documents_cost.to_string()),
        ("on", on.to_string()),
    ];
    let (upper_limit, lower_limit) = (upper.body.weekly_minutes, lower.body.weekly_minutes);
    let need = need_of(counted, documents_cost, lower_limit, upper_limit);
    Ok(if need == BpaNeed::Large { upper.ruled(need, inputs) } else { lower.ruled(need, inputs) })
}

/// How counted hours stand to the limits of the day.
pub(crate) fn need_of(counted: Minutes, documents_cost: bool, lower: Minutes, upper: Minutes) -> BpaNeed {
    if counted >= upper {
        BpaNeed::Large
    } else if counted < lower {
        BpaNeed::Below
    } else if documents_cost {
        BpaNeed::CostDocumented
    } else {
        BpaNeed::LargeUnlessDocumented
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};

    proof!(
        BPA_32,
        |on, known_on| bpa_need(Minutes(32 * 60), false, on, known_on),
        [from(2015, 1, 1).cites("pbrl § 2-1 d (4) s.1")]
    );
    proof!(
        BPA_25,
        |on, known_on| bpa_need(Minutes(25 * 60), false, on, known_on),
        [from(2015, 1, 1).cites("pbrl § 2-1 d (4) s.2")]
    );

    #[test]
    fn thirty_two_hours_give_the_right_and_twenty_five_turn_the_burden() {
        let rows = [
            ("a minute below 25 h", 25 * 60 - 1, false, BpaNeed::Below, "pbrl § 2-1 d (4) s.2"),
            ("25 h", 25 * 60, false, BpaNeed::LargeUnlessDocumented, "pbrl § 2-1 d (4) s.2"),
            ("25 h, cost documented", 25 * 60, true, BpaNeed::CostDocumented, "pbrl § 2-1 d (4) s.2"),
            ("a minute below 32 h", 32 * 60 - 1, false, BpaNeed::LargeUnlessDocumented, "pbrl § 2-1 d (4) s.2"),
            ("32 h", 32 * 60, false, BpaNeed::Large, "pbrl § 2-1 d (4) s.1"),
            ("32 h: cost changes nothing", 32 * 60, true, BpaNeed::Large, "pbrl § 2-1 d (4) s.1"),
        ];
        for (name, minutes, documents_cost, expected, citation) in rows {
            let found = bpa_need(Minutes(minutes), documents_cost, date(2026, 11, 23), KNOWN).expect(name);
            assert_eq!(found.value, expected, "{name}");
            proves(&found, citation, name);
        }
        assert!(bpa_need(Minutes(0), false, date(2015, 1, 1), KNOWN).is_ok());
        assert!(bpa_need(Minutes(0), false, date(2014, 12, 31), KNOWN).is_err());
    }
}
