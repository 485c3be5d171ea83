//! What must a decision contain before it can be issued?
//!
//! Put together from the rules that ask for the parts: reasons, notification, the user's and the child's view, best
//! interests, the convention, the weight of self-government. Where chapters IV and V of forvaltningsloven do not apply
//! (`FVL-SCOPE`), what they would ask for stays on the list as good practice.

use crate::best_interests::best_interests;
use crate::convention_raised::convention_raised;
use crate::notification::{NOTIFY, notification};
use crate::reasons::{REASONS, reasons};
use crate::user_view::user_view;
use crate::{
    Confidence, Doubt, Force, FvlScope, NotCovered, Rule, ServiceBasis, Uncovered, Version, fvl_scope,
    self_government_weight,
};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, RuleId, Ruled};
use serde::Serialize;

keyed! {
    /// A part of a decision (*vedtak*) or of the letter that carries it.
    Part {
        /// What is decided.
        Outcome = "outcome",
        /// The rules it rests on, and what they say as far as needed.
        RulesRelied = "rules_relied",
        /// The facts it rests on.
        FactsRelied = "facts_relied",
        /// The main considerations of discretion.
        MainConsiderations = "main_considerations",
        /// How to get the reasons, where they are left out.
        HowToGetReasons = "how_to_get_reasons",
        /// What the user thinks, and what weight it was given.
        UserView = "user_view",
        /// What the child thinks, or why the child could not be asked.
        ChildView = "child_view",
        /// The child's best interests.
        BestInterests = "best_interests",
        /// The answer to what was raised from the disability convention.
        ConventionAnswer = "convention_answer",
        /// How municipal self-government was weighed.
        SelfGovernmentWeight = "self_government_weight",
        /// That one may complain.
        ComplaintRight = "complaint_right",
        /// Until when.
        ComplaintDeadline = "complaint_deadline",
        /// Who decides the complaint.
        ComplaintBody = "complaint_body",
        /// How one complains, and where it is sent.
        ComplaintProcedure = "complaint_procedure",
        /// That one may ask for a stay until the complaint is decided.
        StayOfEnforcement = "stay_of_enforcement",
        /// The right to see the documents of the case.
        DocumentAccess = "document_access",
        /// Conditions for a lawsuit.
        LawsuitConditions = "lawsuit_conditions",
        /// The letter to the minor personally.
        CopyToMinor = "copy_to_minor",
    }
}

keyed! {
    /// The condition under which a part is required.
    RequiredWhen {
        /// In every decision.
        Always = "always",
        /// Reasons are due at once.
        ReasonsDue = "reasons_due",
        /// Reasons are left out.
        ReasonsLeftOut = "reasons_left_out",
        /// The decision can be complained about.
        ComplaintIsOpen = "complaint_is_open",
        /// It may be carried out to harm before the complaint is decided.
        HarmBeforeComplaintIsDecided = "harm_before_complaint_is_decided",
        /// A lawsuit has conditions.
        LawsuitHasConditions = "lawsuit_has_conditions",
        /// A represented minor over 15 is a party.
        RepresentedMinorOver15 = "represented_minor_over_15",
        /// The decision is about a child.
        SubjectIsChild = "subject_is_child",
        /// The decision affects a child.
        ChildIsAffected = "child_is_affected",
        /// The service is shaped with great weight on the user's view.
        ServiceIsShapedWithUser = "service_is_shaped_with_user",
        /// The decision is on a complaint.
        DecidedOnComplaint = "decided_on_complaint",
        /// A party raised the disability convention.
        ConventionRaised = "convention_raised",
    }
}

keyed! {
    /// How a decision stands to what was asked.
    DecisionOutcome {
        /// Everything asked for is granted.
        FullyGranted = "fully_granted",
        /// Something asked for is not granted.
        PartlyGranted = "partly_granted",
        /// Nothing is granted.
        Refused = "refused",
        /// The authority changes or ends something without an application.
        ChangedUnasked = "changed_unasked",
    }
}

/// What decides on the content of a decision.
#[derive(Clone, Copy, Debug)]
pub struct DecisionFacts {
    /// The day of the decision.
    pub decided_on: Date,
    /// How it stands to what was asked.
    pub outcome: DecisionOutcome,
    /// There is reason to think that a party will be dissatisfied, for instance when positions differ.
    pub may_be_dissatisfied: bool,
    /// It is the County Governor's decision on a complaint.
    pub is_on_complaint: bool,
    /// The provision the service is given under.
    pub service: ServiceBasis,
    /// How long the service is expected to last, in days; `None` has no end.
    pub expected_days: Option<u32>,
    /// Birth date of the person the decision is about.
    pub subject_born: Date,
    /// A guardian or parent represents that person.
    pub is_represented: bool,
    /// Other children are affected, for instance siblings.
    pub affects_other_children: bool,
    /// It may be carried out to a party's harm before a complaint is decided, as when hours are reduced.
    pub could_be_carried_out_to_harm: bool,
    /// The authority has made complaint a condition for a lawsuit, fvl § 27 b.
    pub lawsuit_has_conditions: bool,
    /// A party raised the disability convention.
    pub convention_was_raised: bool,
}

impl DecisionFacts {
    pub(crate) fn inputs(&self) -> Vec<(&'static str, String)> {
        vec![
            ("decided_on", self.decided_on.to_string()),
            ("outcome", self.outcome.key().to_owned()),
            ("may_be_dissatisfied", self.may_be_dissatisfied.to_string()),
            ("is_on_complaint", self.is_on_complaint.to_string()),
            ("service", self.service.key().to_owned()),
            ("expected_days", self.expected_days.map_or_else(|| "open".to_owned(), |days| days.to_string())),
            ("subject_born", self.subject_born.to_string()),
            ("is_represented", self.is_represented.to_string()),
            ("affects_other_children", self.affects_other_children.to_string()),
            ("could_be_carried_out_to_harm", self.could_be_carried_out_to_harm.to_string()),
            ("lawsuit_has_conditions", self.lawsuit_has_conditions.to_string()),
            ("convention_was_raised", self.convention_was_raised.to_string()),
        ]
    }
}

/// One part that the decision needs, why, and by which rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RequiredPart {
    /// The part.
    pub part: Part,
    /// How strongly the law asks for it.
    pub force: Force,
    /// The condition that brought it.
    pub when: RequiredWhen,
    /// The rule that asks for it.
    pub rule: RuleId,
    /// Where it stands.
    pub citations: Vec<Citation>,
}

/// `DECISION-CONTENT`: the content of a decision, put together from the rules that ask for its parts.
pub(crate) static DECISION_CONTENT: Rule<()> = Rule {
    id: "DECISION-CONTENT",
    term: "vedtakets innhold",
    confidence: Confidence::High,
    doubts: &[Doubt::ConventionEffect, Doubt::OverFifteen, Doubt::NewAdministrationAct],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(2001, 1, 1)),
        until: None,
        adopted: Some(date(1999, 7, 2)),
        citations: &[
            Citation::new(Act::PatientAndUserRights, "2-7", "(2)"),
            Citation::new(Act::PublicAdministration1967, "24", ""),
            Citation::new(Act::PublicAdministration1967, "25", ""),
            Citation::new(Act::PublicAdministration1967, "27", ""),
            Citation::new(Act::PatientAndUserRights, "3-1", ""),
            Citation::new(Act::Constitution, "104", ""),
        ],
        text: "Vedtaket sier hva som er bestemt, hvorfor, og hvordan man klager. Det svarer på hva brukeren og barnet mener, \
               og på barnets beste. Hver del har sin egen hjemmel.",
        body: Some(()),
    }],
};

/// All parts the decision needs, in the order of a letter.
///
/// # Errors
/// [`NotCovered`] when one of the rules does not cover the day of the decision.
pub fn decision_content(facts: &DecisionFacts, known_on: Date) -> Result<Ruled<Vec<RequiredPart>>, NotCovered> {
    let applied = DECISION_CONTENT.on(facts.decided_on, known_on)?;
    let scope = fvl_scope(facts.service, facts.expected_days, facts.decided_on, known_on)?;
    let notified = notification(facts, known_on)?;
    let views = user_view(facts, known_on)?;
    // Before it was Norwegian law the convention asked for nothing in the letter of a decision.
    let convention = match convention_raised(facts, known_on) {
        Err(NotCovered { why: Uncovered::BeforeFirst | Uncovered::NotKnownYet, .. }) => None,
        other => Some(other?),
    };
    let doubts = [convention.as_ref().and_then(|c| c.doubt.clone()), notified.doubt, views.doubt];
    let mut parts = reasons(facts, known_on)?.value;
    parts.extend(views.value);
    parts.extend(best_interests(facts, known_on)?.value);
    parts.extend(convention.into_iter().flat_map(|c| c.value));
    if facts.is_on_complaint {
        parts.push(self_government_part(facts, known_on)?);
    }
    parts.extend(notified.value);
    if scope.value == FvlScope::GeneralChaptersOnly {
        let from_chapters = [REASONS.id, NOTIFY.id];
        for part in parts.iter_mut().filter(|p| from_chapters.contains(&p.rule.0.as_ref())) {
            part.force = Force::GoodPractice;
        }
    }
    parts.sort_by_key(|p| p.part);
    let mut ruled = applied.ruled(parts, facts.inputs());
    ruled.doubt = doubts.into_iter().flatten().next();
    Ok(ruled)
}

fn self_government_part(facts: &DecisionFacts, known_on: Date) -> Result<RequiredPart, NotCovered> {
    let weight = self_government_weight(facts.service, facts.decided_on, known_on)?;
    Ok(RequiredPart {
        part: Part::SelfGovernmentWeight,
        force: Force::Must,
        when: RequiredWhen::DecidedOnComplaint,
        rule: weight.rule,
        citations: weight.citations,
    })
}

/// The required parts that are not there yet, in the order of a letter. A decision is not issued while any is listed;
/// its [`Force`] says how to put it to the caseworker.
pub fn missing(required: &[RequiredPart], present: &[Part]) -> Vec<RequiredPart> {
    required.iter().filter(|r| !present.contains(&r.part)).cloned().collect()
}

#[cfg(test)]
pub(crate) mod testing {
    //! Which decision do the tests start from?
    use super::*;

    /// BPA granted in full to a child of nine, represented by parents.
    pub const GRANTED: DecisionFacts = DecisionFacts {
        decided_on: date(2026, 11, 23),
        outcome: DecisionOutcome::FullyGranted,
        may_be_dissatisfied: false,
        is_on_complaint: false,
        service: ServiceBasis::BpaScheme,
        expected_days: None,
        subject_born: date(2017, 5, 3),
        is_represented: true,
        affects_other_children: false,
        could_be_carried_out_to_harm: false,
        lawsuit_has_conditions: false,
        convention_was_raised: false,
    };
}

#[cfg(test)]
mod tests {
    use super::testing::GRANTED;
    use super::*;
    use crate::testing::{KNOWN, proves};

    proof!(
        DECISION_CONTENT,
        |decided_on, known_on| decision_content(&DecisionFacts { decided_on, ..GRANTED }, known_on),
        [from(2001, 1, 1).cites("fvl § 25")]
    );

    fn content(facts: &DecisionFacts) -> Vec<RequiredPart> {
        decision_content(facts, KNOWN).expect("covered").value
    }

    const COMPLAINT: [Part; 5] = [
        Part::ComplaintRight,
        Part::ComplaintDeadline,
        Part::ComplaintBody,
        Part::ComplaintProcedure,
        Part::DocumentAccess,
    ];

    #[test]
    fn a_decision_needs_what_its_facts_bring() {
        let partly = DecisionFacts { outcome: DecisionOutcome::PartlyGranted, ..GRANTED };
        let child: &[Part] = &[Part::UserView, Part::ChildView, Part::BestInterests];
        let reasons: &[Part] = &[Part::RulesRelied, Part::FactsRelied, Part::MainConsiderations];
        let rows: [(&str, DecisionFacts, Vec<Part>); 4] = [
            (
                "granted in full to a child",
                GRANTED,
                [&[Part::Outcome, Part::HowToGetReasons], child, &COMPLAINT].concat(),
            ),
            ("granted in part to a child", partly, [&[Part::Outcome], reasons, child, &COMPLAINT].concat()),
            (
                "granted in part to an adult",
                DecisionFacts { subject_born: date(1980, 1, 1), ..partly },
                [&[Part::Outcome], reasons, &[Part::UserView], &COMPLAINT].concat(),
            ),
            (
                "the County Governor on a complaint",
                DecisionFacts { is_on_complaint: true, ..partly },
                [&[Part::Outcome], reasons, child, &[Part::SelfGovernmentWeight, Part::DocumentAccess]].concat(),
            ),
        ];
        for (name, facts, expected) in rows {
            let found: Vec<_> = content(&facts).into_iter().map(|p| p.part).collect();
            assert_eq!(found, expected, "{name}");
            proves(&decision_content(&facts, KNOWN).expect(name), "fvl § 27", name);
        }
    }

    #[test]
    fn every_part_says_why_and_where_it_stands() {
        let everything = DecisionFacts {
            outcome: DecisionOutcome::ChangedUnasked,
            subject_born: date(2010, 5, 3),
            could_be_carried_out_to_harm: true,
            lawsuit_has_conditions: true,
            convention_was_raised: true,
            ..GRANTED
        };
        let parts = content(&everything);
        for part in &parts {
            assert!(!part.citations.is_empty(), "{:?} cites nothing", part.part);
            assert!(crate::find(&part.rule.0).is_some(), "{} is not in the catalogue", part.rule);
        }
        let cited = |wanted: Part| parts.iter().find(|p| p.part == wanted).expect("required").citations[0].to_string();
        assert_eq!(cited(Part::StayOfEnforcement), "fvl § 27 (3)");
        assert_eq!(cited(Part::CopyToMinor), "fvl § 27 (1)");
        assert_eq!(cited(Part::BestInterests), "Grunnloven § 104 (2)");
        assert_eq!(cited(Part::ConventionAnswer), "menneskerettsloven § 2");
    }

    #[test]
    fn outside_chapters_four_and_five_the_same_parts_are_good_practice() {
        let coordinator = content(&DecisionFacts { service: ServiceBasis::ChildCoordinator, ..GRANTED });
        let force = |wanted| coordinator.iter().find(|p| p.part == wanted).map(|p| p.force);
        assert_eq!(force(Part::ComplaintRight), Some(Force::GoodPractice));
        assert_eq!(force(Part::ChildView), Some(Force::Must), "the child is heard all the same");
        let two_weeks = content(&DecisionFacts { expected_days: Some(14), ..GRANTED });
        assert!(two_weeks.iter().any(|p| p.force == Force::GoodPractice));
        let fifteen_days = content(&DecisionFacts { expected_days: Some(15), ..GRANTED });
        assert!(fifteen_days.iter().all(|p| p.force != Force::GoodPractice));
    }

    #[test]
    fn what_is_missing_is_listed_until_nothing_is() {
        let required = content(&GRANTED);
        let all: Vec<Part> = required.iter().map(|p| p.part).collect();
        assert_eq!(missing(&required, &[]).len(), required.len());
        let without_view: Vec<Part> = all.iter().copied().filter(|p| *p != Part::ChildView).collect();
        let lacking: Vec<_> = missing(&required, &without_view).into_iter().map(|p| p.part).collect();
        assert_eq!(lacking, [Part::ChildView]);
        assert!(missing(&required, &all).is_empty());
        assert!(missing(&required, Part::ALL).is_empty(), "what is not required does no harm");
    }

    #[test]
    fn the_convention_counts_from_its_first_day_and_the_rest_has_its_own_coverage() {
        let raised = DecisionFacts { convention_was_raised: true, ..GRANTED };
        let asks = |decided_on| {
            content(&DecisionFacts { decided_on, ..raised }).iter().any(|p| p.part == Part::ConventionAnswer)
        };
        assert!(!asks(date(2025, 12, 31)));
        assert!(asks(date(2026, 1, 1)));
        let before = decision_content(&DecisionFacts { decided_on: date(2000, 12, 31), ..GRANTED }, KNOWN);
        assert_eq!(before.map_err(|e| e.why).map(|r| r.value), Err(Uncovered::BeforeFirst));
    }
}
