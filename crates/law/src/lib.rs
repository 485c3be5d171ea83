//! What does the law say? One file per legal rule: words, citation, dated versions, a pure function, its tests.
//!
//! | question | file | rule ids |
//! |---|---|---|
//! | when must the provisional answer be given? | [`provisional_answer_due`](mod@provisional_answer_due) | `PRELIM` |
//! | how is a time limit counted? | [`time_count`](mod@time_count) | `TIME-COUNT` |
//! | which days are holidays? | [`red_days`](mod@red_days) | `RED-DAYS` |
//! | until when may one complain, to whom, how? | [`complaint_deadline`](mod@complaint_deadline), [`complaint_route`](mod@complaint_route), [`complaint_form`](mod@complaint_form), [`late_complaint`](mod@late_complaint), [`self_government_weight`](mod@self_government_weight) | `CPL-…` |
//! | what else may one ask for after a decision? | [`stay_of_enforcement`](mod@stay_of_enforcement), [`complaint_costs`](mod@complaint_costs) | `STAY`, `COSTS` |
//! | what must a decision contain? | [`decision_content`](mod@decision_content), [`reasons`], [`notification`], [`best_interests`], [`user_view`], [`convention_raised`] | `DECISION-CONTENT`, `REASONS`, `NOTIFY`, … |
//! | what follows from a child's age? | [`party_ages`](mod@party_ages), [`child_party`](mod@child_party), [`child_heard`](mod@child_heard), [`advance_notice`](mod@advance_notice), [`parent_information`](mod@parent_information), [`health_consent`](mod@health_consent) | `CHILD-…`, `NOTICE`, … |
//! | is there a right to BPA? | [`bpa_threshold`](mod@bpa_threshold), [`bpa_age`](mod@bpa_age), [`bpa_duration`], [`bpa_hours`], [`bpa_limits`], [`bpa_discretion`] | `BPA-…` |
//! | what else holds in a case, with a complaint, and beside it? | [`procedure`] | `GUIDANCE`, `ACCESS`, `CPL-WHO`, `REVERSE`, `SECRECY`, … |
//! | which figures does the law compute with? | [`parameters`] | all |
//! | which services and benefits does the law give? | [`services`] | `BK-…`, `REL-…`, `HJ-RATE`, … |
//! | what does an employer of assistants owe? | [`employment`] | `EM-…`, `SK-…`, `HO-…`, `RD-01`, `CT-01`, `WB-01`, `HS-01` |
//! | which procedural act applies, and all of it? | [`procedural_regime`](mod@procedural_regime), [`fvl_scope`](mod@fvl_scope) | `PROC-REGIME`, `FVL-SCOPE` |
//!
//! Every function takes the day of the event and `known_on`, the day whose knowledge of the law is asked for. A day
//! that no version covers is [`NotCovered`], never the nearest version. The crate knows no case, clock or database.
//! Everything that reaches a reader is a key; only the text of a rule in the [`catalogue`](mod@catalogue) is Norwegian.

#[macro_use]
mod keyed;
#[cfg(test)]
#[macro_use]
mod testing;

pub mod advance_notice;
pub mod age;
pub mod best_interests;
pub mod bpa_age;
pub mod bpa_discretion;
pub mod bpa_duration;
pub mod bpa_facts;
pub mod bpa_figures;
pub mod bpa_hours;
mod bpa_judgement;
pub mod bpa_limits;
pub mod bpa_threshold;
mod bpa_unknowns;
mod bpa_would_change;
pub mod catalogue;
pub mod child_heard;
pub mod child_party;
pub mod complaint_costs;
pub mod complaint_deadline;
pub mod complaint_form;
pub mod complaint_route;
pub mod convention_raised;
pub mod deadline;
pub mod decision_content;
pub mod doubt;
pub mod employment;
pub mod fvl_scope;
pub mod health_consent;
pub mod late_complaint;
pub mod notification;
pub mod parameters;
pub mod parent_information;
pub mod party_ages;
pub mod procedural_regime;
pub mod procedure;
pub mod provisional_answer_due;
pub mod reasons;
pub mod red_days;
pub mod rule;
mod rules_markdown;
pub mod self_government_weight;
pub mod services;
pub mod stay_of_enforcement;
pub mod time_count;
pub mod user_view;
pub mod working_time;

pub use advance_notice::{NoticeDuty, NoticeFacts, advance_notice};
pub use age::{age_on, birthday};
pub use bpa_facts::{BpaFacts, Inconsistency};
pub use bpa_figures::{BpaFigures, bpa_figures};
pub use bpa_threshold::{BpaThreshold, RightOutcome, bpa_threshold};
pub use catalogue::{Entry, VersionEntry, catalogue, find};
pub use child_heard::{ChildHearing, child_heard};
pub use child_party::child_party;
pub use complaint_costs::{complaint_costs, complaint_costs_deadline};
pub use complaint_deadline::complaint_deadline;
pub use complaint_form::{ComplaintFormPart, FormRequirement, complaint_form};
pub use complaint_route::{Authority, ComplaintRoute, complaint_route};
pub use deadline::{DEADLINES, deadline};
pub use decision_content::{
    DecisionFacts, DecisionOutcome, Part, RequiredPart, RequiredWhen, decision_content, missing,
};
pub use doubt::Doubt;
pub use fvl_scope::{FvlScope, ServiceBasis, fvl_scope};
pub use health_consent::{HealthConsent, health_consent};
pub use late_complaint::{LateComplaint, late_complaint, late_complaint_bound};
pub use parameters::{Parameter, PublishedNumber, Unit, published_numbers};
pub use parent_information::{ParentInformation, ParentInformationFacts, parent_information};
pub use party_ages::{AgeConsequence, AgeStep, party_ages};
pub use procedural_regime::{ProceduralRegime, procedural_regime};
pub use procedure::access_refusal::{AccessRefusal, RefusalPart, access_refusal, access_refusal_deadline};
pub use procedure::child_welfare_report::{ChildConcern, child_welfare_report};
pub use procedure::complaint_right::{Complainant, ComplaintRight, complaint_right};
pub use procedure::compliance::{Compliance, ComplianceFacts, compliance};
pub use procedure::data_sharing::{CooperationBasis, DataSharing, data_sharing};
pub use procedure::document_access::{AccessFacts, DocumentAccess, SoughtMaterial, document_access};
pub use procedure::further_complaint::{ComplaintEnd, FurtherStep, further_complaint};
pub use procedure::guidance::{Guidance, GuidanceDuty, ReceivedFacts, guidance};
pub use procedure::higher_reversal::{HigherReversal, higher_reversal};
pub use procedure::investigation::{InvestigationDuty, InvestigationFacts, investigation};
pub use procedure::no_worsening::{NoWorsening, WorseningFacts, no_worsening, worsening_notice_due};
pub use procedure::re_examination::{ReExamination, ReviewOutcome, ReviewedMatter, re_examination};
pub use procedure::renewal::{Renewal, renewal};
pub use procedure::representation::{Representative, Standing, representation};
pub use procedure::reversal::{Reversal, ReversalFacts, reversal};
pub use procedure::serious_event::{EventFacts, EventReceiver, EventWarning, serious_event};
pub use procedure::share_consent::{ConsentEffect, ConsentGiver, share_consent, share_consent_giver};
pub use procedure::supervision::{DutyBasis, SupervisionPower, supervision};
pub use procedure::supervision_request::{SupervisionAsker, SupervisionDuty, supervision_request};
pub use procedure::undue_delay::{Pace, undue_delay};
pub use provisional_answer_due::provisional_answer_due;
pub use red_days::{RedDay, easter_sunday, red_day, red_days};
pub use rule::{Confidence, Force, NotCovered, Rule, Uncovered, Version};
pub use rules_markdown::rules_markdown;
pub use self_government_weight::{SelfGovernmentWeight, self_government_weight};
pub use services::{Because, MissingFact, WouldChange};
pub use stay_of_enforcement::stay_of_enforcement;
pub use time_count::{Length, count_unmoved, is_working_day, time_count};

#[cfg(test)]
mod boundaries;
#[cfg(test)]
mod sweep;
