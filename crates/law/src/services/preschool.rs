//! What does the municipality owe a child below school age that needs special help?
//!
//! barnehageloven §§ 31-35: special needs help, with or without a kindergarten place, after an expert assessment and with
//! consent; a decision stands after a move until there is a new one. § 36: transport to the help. § 37 and ldl § 20: a
//! suited and individually adapted place, unless the burden is disproportionate.

use crate::services::conditions::{Condition, all_of, decide, with_note};
use crate::services::rights_check::Answer;
use crate::services::{Because, Education, Ground, MissingFact, Note, RightsFacts};
use crate::{Confidence, Doubt, RightOutcome, Rule, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement};

/// `SPECIAL-HELP`: special needs help below school age.
pub(crate) static SPECIAL_HELP: Rule<()> = Rule {
    id: "SPECIAL-HELP",
    term: "spesialpedagogisk hjelp",
    confidence: Confidence::High,
    doubts: &[Doubt::FirstDayIsWeak],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(2006, 1, 1)),
        until: None,
        adopted: Some(date(2005, 6, 17)),
        citations: &[
            Citation::new(Act::Kindergartens, "31", ""),
            Citation::new(Act::Kindergartens, "32", ""),
            Citation::new(Act::Kindergartens, "33", ""),
            Citation::new(Act::Kindergartens, "34", ""),
            Citation::new(Act::Kindergartens, "35", ""),
        ],
        text: "Barn under opplæringspliktig alder med særlige behov har rett til spesialpedagogisk hjelp, enten de går i \
               barnehage eller ikke. Det trengs en sakkyndig vurdering og samtykke. Vedtaket gjelder etter flytting til nytt \
               vedtak er gjort.",
        body: Some(()),
    }],
};

/// `KG-TRANSPORT`: transport to special needs help.
pub(crate) static KG_TRANSPORT: Rule<()> = Rule {
    id: "KG-TRANSPORT",
    term: "skyss til spesialpedagogisk hjelp",
    confidence: Confidence::High,
    doubts: &[Doubt::FirstDayIsWeak],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(2006, 1, 1)),
        until: None,
        adopted: Some(date(2005, 6, 17)),
        citations: &[Citation::new(Act::Kindergartens, "36", "")],
        text: "Barn som trenger skyss for å få spesialpedagogisk hjelp, har rett til skyss når det er nødvendig for å motta \
               hjelpen.",
        body: Some(()),
    }],
};

/// `KG-ADAPTATION`: the adapted kindergarten place.
pub(crate) static KG_ADAPTATION: Rule<()> = Rule {
    id: "KG-ADAPTATION",
    term: "tilrettelagt barnehagetilbud",
    confidence: Confidence::High,
    doubts: &[Doubt::DisproportionateBurden, Doubt::FirstDayIsWeak],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(2018, 1, 1)),
        until: None,
        adopted: Some(date(2017, 6, 16)),
        citations: &[Citation::new(Act::Kindergartens, "37", ""), Citation::new(Act::Equality, "20", "")],
        text: "Barn med nedsatt funksjonsevne har rett til et egnet og individuelt tilrettelagt barnehagetilbud, så lenge det \
               ikke er en uforholdsmessig byrde for kommunen. Kommunen gjør vedtak.",
        body: Some(()),
    }],
};

fn below_school_age(facts: &RightsFacts) -> Condition {
    let is_below = |education| matches!(education, Education::BelowSchoolAge | Education::Kindergarten);
    Condition::of(Ground::BelowSchoolAge, facts.circumstances.education.map(is_below), MissingFact::Education)
}

fn special_help(facts: &RightsFacts) -> Condition {
    let needs = facts.circumstances.needs_special_help;
    Condition::of(Ground::SpecialHelpNeeded, needs, MissingFact::SpecialHelp)
}

/// Special needs help below school age.
pub(crate) fn special_needs_preschool(facts: &RightsFacts, known_on: Date) -> Answer {
    let conditions = [below_school_age(facts), special_help(facts)];
    let answer = decide(&SPECIAL_HELP, facts.on, known_on, |()| Ok(all_of(RightOutcome::Right, &conditions)));
    with_note(with_note(answer, Note::ExpertAssessment), Note::ConsentNeeded)
}

/// Transport to that help.
pub(crate) fn kindergarten_transport(facts: &RightsFacts, known_on: Date) -> Answer {
    let needs = facts.circumstances.needs_kindergarten_transport;
    let transport = Condition::of(Ground::KindergartenTransportNeeded, needs, MissingFact::KindergartenTransport);
    let conditions = [below_school_age(facts), special_help(facts), transport];
    decide(&KG_TRANSPORT, facts.on, known_on, |()| Ok(all_of(RightOutcome::Right, &conditions)))
}

/// An adapted place, unless the municipality shows that the burden is disproportionate.
pub(crate) fn kindergarten_adaptation(facts: &RightsFacts, known_on: Date) -> Answer {
    let known = &facts.circumstances;
    let attends = known.education.map(|education| education == Education::Kindergarten);
    let needs = known.needs_kindergarten_adaptation;
    let conditions = [
        Condition::of(Ground::InKindergarten, attends, MissingFact::Education),
        Condition::of(Ground::KindergartenAdaptationNeeded, needs, MissingFact::KindergartenAdaptation),
    ];
    decide(&KG_ADAPTATION, facts.on, known_on, |()| {
        let mut verdict = all_of(RightOutcome::RightUnlessDocumented, &conditions);
        if verdict.outcome == RightOutcome::RightUnlessDocumented {
            verdict.because.push(Because::UnlessDisproportionate);
        }
        Ok(verdict)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::services::facts::testing::FAMILY;
    use crate::testing::KNOWN;

    proof!(SPECIAL_HELP, [from(2006, 1, 1).cites("barnehageloven § 31")]);
    proof!(KG_TRANSPORT, [from(2006, 1, 1).cites("barnehageloven § 36")]);
    proof!(KG_ADAPTATION, [from(2018, 1, 1).cites("barnehageloven § 37")]);

    #[test]
    fn below_school_age_help_is_given_with_and_without_a_kindergarten() {
        use RightOutcome::{NoRight, Right, RightUnlessDocumented, Unclear};
        let rows = [
            ("at home", Some(Education::BelowSchoolAge), Right, NoRight),
            ("in a kindergarten", Some(Education::Kindergarten), Right, RightUnlessDocumented),
            ("at school", Some(Education::School), NoRight, NoRight),
            ("unknown", None, Unclear, Unclear),
        ];
        for (name, education, help, adaptation) in rows {
            let mut facts = FAMILY;
            facts.circumstances.education = education;
            facts.circumstances.needs_special_help = Some(true);
            facts.circumstances.needs_kindergarten_transport = Some(true);
            facts.circumstances.needs_kindergarten_adaptation = Some(true);
            assert_eq!(special_needs_preschool(&facts, KNOWN).verdict.outcome, help, "{name}");
            assert_eq!(kindergarten_transport(&facts, KNOWN).verdict.outcome, help, "{name}: transport");
            let found = kindergarten_adaptation(&facts, KNOWN).verdict;
            assert_eq!(found.outcome, adaptation, "{name}: adaptation");
            let burden = found.because.contains(&Because::UnlessDisproportionate);
            assert_eq!(burden, adaptation == RightUnlessDocumented, "{name}");
        }
        let unknown = kindergarten_transport(&FAMILY, KNOWN).verdict.missing;
        let expected = [MissingFact::Education, MissingFact::SpecialHelp, MissingFact::KindergartenTransport];
        assert_eq!(unknown, expected);
    }
}
