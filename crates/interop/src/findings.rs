//! How are the findings of `worktime check` written?

use crate::finding_words::finding_text;
use crate::instants::zone;
use crate::mend_words::mend_text;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use kernel::{Lang, RuleId};
use law::working_time::{AgreementKind, Finding, Interpretation, Mend, Report, Severity, Unit};
use serde::Serialize;

/// The whole answer (*funn*); its keys are a contract.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FindingsDocument {
    /// The version of the rule set.
    pub rule_set: Date,
    /// How open questions were read.
    pub interpretation: Interpretation,
    /// By assistant, time and rule.
    pub findings: Vec<FindingEntry>,
    /// Rules that had no version for some day of the plan.
    pub not_covered: Vec<NotCoveredEntry>,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FindingEntry {
    /// Which rule.
    pub rule: RuleId,
    /// Which part of it.
    pub clause: &'static str,
    /// Where it stands.
    pub citation: String,
    /// How grave.
    pub severity: Severity,
    /// Whose working time.
    pub assistant: String,
    /// The shifts that it is about.
    pub shifts: Vec<String>,
    /// First minute of what was judged, in local time with offset.
    pub from: String,
    /// The minute after the last.
    pub to: String,
    /// What was found.
    pub computed: f64,
    /// What the law sets.
    pub limit: f64,
    /// What both count.
    pub unit: Unit,
    /// Agreements that would make it lawful.
    pub unless: Vec<AgreementKind>,
    /// The agreement that makes it lawful.
    pub agreement_used: Option<AgreementKind>,
    /// The finding in words.
    pub message: Message,
    /// The smallest change that would mend it.
    pub mend: Option<MendEntry>,
}

/// One text in every language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Message {
    /// Bokmål.
    pub nb: String,
    /// Nynorsk.
    pub nn: String,
    /// English.
    pub en: String,
}

/// A change that would mend.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MendEntry {
    /// Which kind of change.
    pub key: &'static str,
    /// The shift to change.
    pub shift: Option<String>,
    /// By so many minutes.
    pub minutes: Option<i64>,
    /// The day to keep free.
    pub day: Option<Date>,
    /// The length of the period.
    pub weeks: Option<i64>,
    /// The agreement to have made.
    pub agreement: Option<AgreementKind>,
    /// The change in words.
    pub message: Message,
}

/// A rule that could not be asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NotCoveredEntry {
    /// Which rule.
    pub rule: RuleId,
    /// For which day.
    pub on: Date,
    /// Why not.
    pub why: &'static str,
}

/// The report in the form of the contract.
pub fn findings_document(report: &Report) -> FindingsDocument {
    let zone = zone();
    let not_covered = report.not_covered.iter();
    FindingsDocument {
        rule_set: report.rule_set,
        interpretation: report.interpretation,
        findings: report.findings.iter().map(|finding| entry(finding, &zone)).collect(),
        not_covered: not_covered
            .map(|gap| NotCoveredEntry { rule: gap.rule.clone(), on: gap.on, why: gap.why.key() })
            .collect(),
    }
}

fn entry(finding: &Finding, zone: &TimeZone) -> FindingEntry {
    FindingEntry {
        rule: finding.rule.clone(),
        clause: finding.clause.key(),
        citation: finding.citation.to_string(),
        severity: finding.severity,
        assistant: finding.assistant.clone(),
        shifts: finding.shifts.clone(),
        from: written(finding.from, zone),
        to: written(finding.to, zone),
        computed: finding.computed.to_f64(),
        limit: finding.limit.to_f64(),
        unit: finding.unit,
        unless: finding.unless.clone(),
        agreement_used: finding.agreement_used,
        message: message(|lang| finding_text(lang, finding)),
        mend: finding.mend.as_ref().map(mend_entry),
    }
}

/// `2027-01-04T21:00+01:00`.
fn written(instant: Timestamp, zone: &TimeZone) -> String {
    instant.to_zoned(zone.clone()).strftime("%Y-%m-%dT%H:%M%:z").to_string()
}

fn message(text: impl Fn(Lang) -> String) -> Message {
    Message { nb: text(Lang::Nb), nn: text(Lang::Nn), en: text(Lang::En) }
}

fn mend_entry(mend: &Mend) -> MendEntry {
    let empty = MendEntry {
        key: mend.key(),
        shift: None,
        minutes: None,
        day: None,
        weeks: None,
        agreement: None,
        message: message(|lang| mend_text(lang, mend)),
    };
    match mend {
        Mend::StartLater { shift, minutes }
        | Mend::EndEarlier { shift, minutes }
        | Mend::AddBreak { shift, minutes } => {
            MendEntry { shift: Some(shift.clone()), minutes: Some(*minutes), ..empty }
        }
        Mend::Shorten { minutes } => MendEntry { minutes: Some(*minutes), ..empty },
        Mend::AnotherPerson { shift } | Mend::AskAcceptance { shift } => {
            MendEntry { shift: Some(shift.clone()), ..empty }
        }
        Mend::FreeDay { day } => MendEntry { day: Some(*day), ..empty },
        Mend::ShortenPeriod { weeks } => MendEntry { weeks: Some(*weeks), ..empty },
        Mend::PutOnFile { agreement } => MendEntry { agreement: Some(*agreement), ..empty },
        Mend::OfferHealthCheck | Mend::ConfirmRegime => empty,
    }
}
