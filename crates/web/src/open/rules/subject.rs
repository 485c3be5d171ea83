//! What is a rule about? The headings that rules are listed under.

use i18n::msg;
use kernel::{Lang, RuleId};
use law::Entry;

/// A heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    /// What one may have, and what the municipality must have.
    Services,
    /// How a case goes, who takes part, how one complains.
    Procedure,
    /// When assistants may work.
    WorkingTime,
    /// What an employer owes them.
    Employment,
    /// How days are counted.
    Time,
}

/// How the ids of procedure begin. What is under no other heading is about services.
const PROCEDURE: [&str; 30] = [
    "ACCESS",
    "CHILD-",
    "COMPLY",
    "CONS-",
    "COSTS",
    "CPL-",
    "CRPD-",
    "DECISION-",
    "DELAY",
    "FVL-",
    "GUIDANCE",
    "INVESTIGATE",
    "NOJOURNAL",
    "NOTI",
    "PARENT-",
    "PARTY-",
    "PRELIM",
    "PROC-",
    "REASONS",
    "RENEW",
    "REPRESENT",
    "REVERSE",
    "SECRECY",
    "SHARE-",
    "STAY",
    "SUPERVISE",
    "USER-VIEW",
    "WARN-",
    "BACK-PAY",
    "SUSPEND",
];

impl Subject {
    const ALL: [Self; 5] = [Self::Services, Self::Procedure, Self::WorkingTime, Self::Employment, Self::Time];

    /// The subject of a rule, by its family of ids.
    fn of(rule: &RuleId) -> Self {
        let begins = |families: &[&str]| families.iter().any(|family| rule.0.starts_with(family));
        if begins(&["RED-DAYS", "TIME-COUNT"]) {
            Self::Time
        } else if begins(&["WT-", "YW-"]) {
            Self::WorkingTime
        } else if begins(&["EM-", "SK-", "HO-", "RD-", "CT-", "WB-", "HS-"]) {
            Self::Employment
        } else if begins(&PROCEDURE) {
            Self::Procedure
        } else {
            Self::Services
        }
    }

    /// For ids on the page.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Services => "services",
            Self::Procedure => "procedure",
            Self::WorkingTime => "working-time",
            Self::Employment => "employment",
            Self::Time => "time",
        }
    }

    /// The heading.
    pub(super) fn title(self, lang: Lang) -> &'static str {
        match self {
            Self::Services => msg::rules_subject_services(lang),
            Self::Procedure => msg::rules_subject_procedure(lang),
            Self::WorkingTime => msg::rules_subject_working_time(lang),
            Self::Employment => msg::rules_subject_employment(lang),
            Self::Time => msg::rules_subject_time(lang),
        }
    }
}

/// Rules under their headings, by name; a heading without rules is left out.
pub(super) fn by_subject(lang: Lang, mut rules: Vec<Entry>) -> Vec<(Subject, Vec<Entry>)> {
    rules.sort_by_cached_key(|rule| (super::name(lang, rule).to_lowercase(), rule.id.clone()));
    let under = |subject| rules.iter().filter(|rule| Subject::of(&rule.id) == subject).cloned().collect::<Vec<_>>();
    Subject::ALL.into_iter().map(|subject| (subject, under(subject))).filter(|(_, rules)| !rules.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_stands_under_one_heading() {
        let all = by_subject(Lang::Nb, law::catalogue());
        let counted: usize = all.iter().map(|(_, rules)| rules.len()).sum();
        assert_eq!((all.len(), counted), (5, law::catalogue().len()));
        let rows = [
            ("BPA-32", Subject::Services),
            ("BK-RIGHT", Subject::Services),
            ("HOUSING", Subject::Services),
            ("CPL-DEADLINE", Subject::Procedure),
            ("NOTICE", Subject::Procedure),
            ("WT-17", Subject::WorkingTime),
            ("SK-02", Subject::Employment),
            ("HO-01", Subject::Employment),
            ("RED-DAYS", Subject::Time),
        ];
        for (rule, subject) in rows {
            assert_eq!(Subject::of(&RuleId::new(rule)), subject, "{rule}");
        }
        for family in PROCEDURE {
            assert!(law::catalogue().iter().any(|rule| rule.id.0.starts_with(family)), "{family} names no rule");
        }
    }
}
