//! Which rules does the product hold, in which versions, and how far is each to be trusted? Read-only, for display.

use crate::parameters::{Parameter, parameters};
use crate::{
    Confidence, Doubt, Rule, advance_notice, best_interests, bpa_age, bpa_discretion, bpa_duration, bpa_hours,
    bpa_limits, child_heard, child_party, complaint_costs, complaint_deadline, complaint_form, complaint_route,
    convention_raised, decision_content, employment, fvl_scope, health_consent, late_complaint, notification,
    parent_information, party_ages, procedural_regime, procedure, provisional_answer_due, reasons, red_days,
    self_government_weight, stay_of_enforcement, time_count, user_view, working_time,
};
use jiff::civil::Date;
use kernel::{Citation, Commencement, RuleId};
use serde::Serialize;

/// A rule as it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// Stable name.
    pub id: RuleId,
    /// The field's Norwegian term.
    pub term: &'static str,
    /// Where the latest version in force stands.
    pub citations: &'static [Citation],
    /// All versions, oldest first; sleeping ones last.
    pub versions: Vec<VersionEntry>,
    /// How far it is to be trusted.
    pub confidence: Confidence,
    /// What a lawyer should look at.
    pub doubts: &'static [Doubt],
}

/// A version of a rule as it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct VersionEntry {
    /// From when it applies.
    pub commencement: Commencement,
    /// Last day; `None` while nothing has ended it.
    pub until: Option<Date>,
    /// Day of adoption, where it is established.
    pub adopted: Option<Date>,
    /// Where it stands.
    pub citations: &'static [Citation],
    /// What it says, in Norwegian: own words, the decisive words of the statute in «».
    pub text: &'static str,
    /// Its wording has been read; without that nothing is computed from it.
    pub is_read: bool,
    /// The figures that it computes with.
    pub parameters: Vec<Parameter>,
}

impl Entry {
    /// The version that applies on a day, as the act stands now.
    pub fn version_on(&self, on: Date) -> Option<&VersionEntry> {
        let begins = |v: &VersionEntry| v.first_day().is_some_and(|first| first <= on);
        self.versions.iter().rfind(|v| begins(v)).filter(|v| v.until.is_none_or(|until| on <= until))
    }
}

impl Entry {
    /// The version for a day, as known on another: one whose successor was not yet adopted then runs on.
    pub fn version_known(&self, on: Date, known_on: Date) -> Option<&VersionEntry> {
        let is_known = |v: &VersionEntry| v.adopted.or(v.first_day()).is_some_and(|day| day <= known_on);
        let begins = |v: &VersionEntry| v.first_day().is_some_and(|first| first <= on);
        let version = self.versions.iter().rfind(|v| is_known(v) && begins(v))?;
        let successor_unknown = self.versions.iter().any(|v| v.first_day() > version.first_day() && !is_known(v));
        (successor_unknown || version.until.is_none_or(|until| on <= until)).then_some(version)
    }
}

impl VersionEntry {
    /// First day of coverage; for a day not established the outer bound; `None` while it sleeps.
    pub const fn first_day(&self) -> Option<Date> {
        match self.commencement {
            Commencement::From(day) | Commencement::NotEstablished(day) => Some(day),
            Commencement::NotYetSet => None,
        }
    }
}

pub(crate) fn entry<T: Serialize>(rule: &'static Rule<T>) -> Entry {
    let versions: Vec<VersionEntry> = rule
        .versions
        .iter()
        .map(|v| VersionEntry {
            commencement: v.commencement,
            until: v.until,
            adopted: v.adopted,
            citations: v.citations,
            text: v.text,
            is_read: v.body.is_some(),
            parameters: v.body.as_ref().map(parameters).unwrap_or_default(),
        })
        .collect();
    let latest_awake = versions.iter().rfind(|v| v.first_day().is_some());
    Entry {
        id: RuleId::new(rule.id),
        term: rule.term,
        citations: latest_awake.map_or(&[], |v| v.citations),
        versions,
        confidence: rule.confidence,
        doubts: rule.doubts,
    }
}

/// All rules, by id.
pub fn catalogue() -> Vec<Entry> {
    let mut entries = vec![
        entry(&advance_notice::NOTICE),
        entry(&best_interests::CHILD_BEST),
        entry(&bpa_age::BPA_67PLUS),
        entry(&bpa_age::BPA_AGE),
        entry(&bpa_discretion::BPA_DISCR),
        entry(&bpa_duration::BPA_LONG),
        entry(&bpa_hours::BPA_NIGHT2),
        entry(&bpa_hours::BPA_RESPITE),
        entry(&bpa_limits::BPA_25),
        entry(&bpa_limits::BPA_32),
        entry(&child_heard::CHILD_HEARD),
        entry(&child_party::CHILD_PARTY),
        entry(&complaint_costs::COSTS),
        entry(&complaint_deadline::CPL_DEADLINE),
        entry(&complaint_form::CPL_FORM),
        entry(&complaint_route::CPL_ROUTE),
        entry(&convention_raised::CRPD_FLAG),
        entry(&decision_content::DECISION_CONTENT),
        entry(&fvl_scope::FVL_SCOPE),
        entry(&health_consent::CONS_HEALTH),
        entry(&late_complaint::CPL_LATE),
        entry(&notification::NOTIFY),
        entry(&parent_information::PARENT_INFO),
        entry(&party_ages::PARTY_AGES),
        entry(&procedural_regime::PROC_REGIME),
        entry(&provisional_answer_due::PRELIM),
        entry(&reasons::REASONS),
        entry(&red_days::RED_DAYS),
        entry(&self_government_weight::CPL_WEIGHT),
        entry(&stay_of_enforcement::STAY),
        entry(&time_count::TIME_COUNT),
        entry(&user_view::USER_VIEW),
    ];
    entries.extend(employment::entries());
    entries.extend(working_time::entries());
    entries.extend(procedure::entries());
    entries.extend(crate::services::entries());
    entries.sort_by(|a, b| a.id.cmp(&b.id));
    entries
}

/// The rule with this id.
pub fn find(id: &str) -> Option<Entry> {
    catalogue().into_iter().find(|entry| entry.id.0 == id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_rule_is_found_by_id_with_the_version_of_a_day() {
        let prelim = find("PRELIM").expect("listed");
        assert_eq!(prelim.term, "foreløpig svar");
        assert_eq!(prelim.citations[0].to_string(), "fvl § 11 a (3)");
        assert!(prelim.version_on(date(2026, 11, 23)).is_some_and(|v| v.is_read));
        assert!(prelim.version_on(date(1969, 12, 31)).is_none());
        assert!(find("NO-SUCH-RULE").is_none());
    }

    #[test]
    fn what_was_not_adopted_yet_was_not_known() {
        let older = find("BPA-DISCR").expect("listed");
        let first = older.versions[0].first_day().expect("awake");
        let adopted = older.versions[0].adopted.expect("established");
        let before = adopted.yesterday().expect("a day");
        assert!(older.version_known(first, adopted).is_some() && older.version_known(first, before).is_none());
        assert_eq!(older.version_known(first, first), older.version_on(first));
    }
}
