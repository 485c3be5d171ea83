//! Which rules does another rulebook than the act replace, and which of its sections have not been read?
//!
//! The regulation on work in the employer's home has hours of its own in §§ 9, 10 and 14; its §§ 11 to 13 have not been read,
//! so the act's rules on overtime, rest and Sundays only warn there. The regulation on respite workers replaces the limits
//! of ordinary hours; whether it reaches respite that is organised as BPA is open, and a plan that uses it is told so.

use super::finding::{Clause, Severity};
use super::plan::Regime;
use super::sheet::{Change, Found, Sheet};
use super::statute::{home, respite};
use crate::{Confidence, Doubt, Rule, Version};
use jiff::civil::date;
use kernel::Commencement;

/// `WT-HOME`: the home-employer regulation (*arbeid i arbeidsgivers hjem*).
pub(crate) static WT_HOME: Rule<()> = Rule {
    id: "WT-HOME",
    term: "arbeid i arbeidsgivers hjem",
    confidence: Confidence::High,
    doubts: &[Doubt::HomeEmployerUnread],
    versions: &[Version {
        commencement: Commencement::From(date(2022, 7, 1)),
        until: None,
        adopted: None,
        citations: &[home("9"), home("10"), home("14")],
        text: "Når familien selv er arbeidsgiver og arbeidet skjer i dens hjem, er grensene 9 timer i løpet av 24 timer og \
               40 timer i uken. Skriftlig avtale om gjennomsnitt kan gi 10 timer og 48 timer, høyst 50 timer i en enkelt \
               uke. Natten er fra klokken 23 til 6. Paragrafene 11 til 13 er ikke lest.",
        body: Some(()),
    }],
};

/// `WT-RESPITE`: the regulation on respite workers (*arbeidstid for avlastere*).
pub(crate) static WT_RESPITE: Rule<()> = Rule {
    id: "WT-RESPITE",
    term: "arbeidstid for avlastere",
    confidence: Confidence::Medium,
    doubts: &[Doubt::RespiteRegime],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(2017, 6, 25)),
        until: None,
        adopted: Some(date(2017, 6, 25)),
        citations: &[respite("1"), respite("7"), respite("8"), respite("10"), respite("11")],
        text: "For avlastere utenfor institusjon kan samlet arbeidstid være 60 timer i uken i gjennomsnitt og 88 timer i en \
               enkelt uke, og inntil 56 timer sammenhengende. Etter mer enn 16 timer skal det være minst 16 timer fri rett \
               før eller etter. Ukentlig fri kan avtales ned til 24 timer.",
        body: Some(()),
    }],
};

/// What a rule of the act is worth under a regime.
enum Footing {
    Applies,
    /// The regime's own section was not read: it may not block.
    Unread,
    /// The regime has its own.
    Replaced,
}

const fn footing(regime: Regime, rule: &str) -> Footing {
    match (regime, rule.as_bytes()) {
        (Regime::HomeEmployer2022, b"WT-12" | b"WT-13" | b"WT-17" | b"WT-18" | b"WT-19" | b"WT-25")
        | (Regime::Avlaster2017, b"WT-12" | b"WT-19" | b"WT-24" | b"WT-25") => Footing::Unread,
        (
            Regime::Avlaster2017,
            b"WT-01" | b"WT-02" | b"WT-03" | b"WT-04" | b"WT-05" | b"WT-06" | b"WT-08" | b"WT-09" | b"WT-10",
        ) => Footing::Replaced,
        _ => Footing::Applies,
    }
}

/// Takes back what the regime replaces, and lets what was not read warn at most.
pub(super) fn temper(regime: Regime, found: &mut Vec<Found>) {
    if regime == Regime::Aml {
        return;
    }
    found.retain_mut(|f| match footing(regime, f.rule) {
        Footing::Applies => true,
        Footing::Replaced => false,
        Footing::Unread => {
            if f.severity.blocks() {
                f.severity = Severity::Warn;
            }
            true
        }
    });
}

/// Says once which regulation the plan was judged by.
pub(super) fn judge(sheet: &Sheet<'_>, out: &mut Vec<Found>) {
    let Some((first, last)) = sheet.account.pieces.first().zip(sheet.account.pieces.last()) else { return };
    let (rule, severity, mend) = match sheet.account.regime() {
        Regime::Aml => return,
        Regime::HomeEmployer2022 => (&sheet.book.home, Severity::Info, None),
        Regime::Avlaster2017 => (&sheet.book.respite, Severity::Warn, Some(Change::ConfirmRegime)),
    };
    let found = sheet.found(rule, Clause::Regime, first.from, last.to);
    out.extend(found.map(|f| Found { severity, mend, touching: [(0, 0); 2], ..f }));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::working_time::fixture::{Fixture, plan, shift};
    use crate::working_time::{AgreementKind, Mend};

    proof!(WT_HOME, [from(2022, 7, 1).cites("forskrift om arbeid i arbeidsgivers hjem § 9")]);
    proof!(WT_RESPITE, [from(2017, 6, 25).cites("forskrift om arbeidstid for avlastere § 8")]);

    fn under(regime: Regime, kinds: &[AgreementKind], start: &str, end: &str) -> Fixture {
        let mut plan = plan(kinds, vec![shift("s", start, end)]);
        plan.plan.assistants[0].regime = regime;
        plan
    }

    #[test]
    fn the_home_employer_has_nine_hours_and_no_way_by_union_representatives() {
        let nine = |kinds: &[AgreementKind], end: &str| {
            under(Regime::HomeEmployer2022, kinds, "2027-01-04T08:00", &format!("2027-01-04T{end}"))
        };
        assert!(!nine(&[], "17:00").report().blocks());
        let over = nine(&[AgreementKind::AvgTv], "17:01").findings("WT-01");
        assert_eq!(
            (over[0].severity, over[0].unless.as_slice()),
            (Severity::BlockUnless, &[AgreementKind::AvgIndividual][..])
        );
        assert_eq!(over[0].citation.to_string(), "forskrift om arbeid i arbeidsgivers hjem § 9");
        assert!(!nine(&[AgreementKind::AvgIndividual], "18:00").report().blocks());
        assert_eq!(nine(&[AgreementKind::AvgIndividual], "18:01").findings("WT-01")[0].severity, Severity::Block);
    }

    #[test]
    fn rests_in_the_employers_home_only_warn_because_their_sections_were_not_read() {
        let mut plan = under(Regime::HomeEmployer2022, &[], "2027-01-04T15:00", "2027-01-04T22:00");
        plan.plan.shifts.push(shift("t", "2027-01-05T07:00", "2027-01-05T08:00"));
        assert_eq!(plan.findings("WT-17")[0].severity, Severity::Warn);
    }

    #[test]
    fn a_respite_weekend_of_56_hours_is_lawful_under_its_own_regulation_once_confirmed() {
        let weekend = |end: &str| under(Regime::Avlaster2017, &[], "2027-01-08T16:00", end);
        let kept = weekend("2027-01-11T00:00");
        assert!(!kept.report().blocks(), "{:?}", kept.report().findings);
        let warning = kept.findings("WT-RESPITE");
        assert_eq!((warning[0].severity, warning[0].mend.clone()), (Severity::Warn, Some(Mend::ConfirmRegime)));
        assert!(weekend("2027-01-11T00:01").report().blocks(), "one minute over 56 hours");
        let mut tight = weekend("2027-01-11T00:00");
        tight.plan.shifts.push(shift("before", "2027-01-07T22:00", "2027-01-08T01:00"));
        tight.plan.shifts.push(shift("after", "2027-01-11T15:00", "2027-01-11T16:00"));
        assert!(tight.findings("WT-17").iter().any(|f| f.severity.blocks()), "fifteen hours before and after");
    }
}
