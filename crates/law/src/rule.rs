//! Which version of a rule applies on a day, as the law was known on another day?

use jiff::civil::Date;
use kernel::{Citation, Commencement, RuleId, Ruled};

/// One dated wording of a rule (*versjon*). Versions stand side by side; none is ever rewritten.
#[derive(Debug)]
pub struct Version<T: 'static> {
    /// From when it applies.
    pub commencement: Commencement,
    /// Last day it applies; `None` while nothing has ended it.
    pub until: Option<Date>,
    /// Day of adoption (*vedtatt*). `None`: not established; it then counts as known from its first day.
    pub adopted: Option<Date>,
    /// Where it stands.
    pub citations: &'static [Citation],
    /// What it says: own words in Norwegian, the decisive words of the statute in «».
    pub text: &'static str,
    /// What is computed with. `None`: adopted, but its wording has not been read, so nothing is computed from it.
    pub body: Option<T>,
}

impl<T> Version<T> {
    /// First day of coverage; `None` while the act is asleep. For a day not established: the outer bound.
    pub const fn first_day(&self) -> Option<Date> {
        match self.commencement {
            Commencement::From(day) | Commencement::NotEstablished(day) => Some(day),
            Commencement::NotYetSet => None,
        }
    }

    fn is_known(&self, known_on: Date) -> bool {
        self.adopted.or(self.first_day()).is_some_and(|day| day <= known_on)
    }
}

keyed! {
    /// How far a rule is to be trusted.
    Confidence {
        /// Read in the statute's text or on an official page.
        High = "H",
        /// An official secondary source, or one step of inference.
        Medium = "M",
        /// General knowledge; to be verified.
        Low = "L",
    }
}

keyed! {
    /// How strongly the law asks for something.
    Force {
        /// The statute says *skal*.
        Must = "must",
        /// The statute says *bør*.
        Should = "should",
        /// No statute asks for it here; a reasoned answer is given anyway (*god forvaltningsskikk*).
        GoodPractice = "good_practice",
    }
}

/// A legal rule (*regel*) with all its versions, oldest first; versions that sleep come last.
#[derive(Debug)]
pub struct Rule<T: 'static> {
    /// Stable name, as in the law notes.
    pub id: &'static str,
    /// The field's Norwegian term.
    pub term: &'static str,
    /// How far the encoding is to be trusted.
    pub confidence: Confidence,
    /// What a lawyer should look at.
    pub doubts: &'static [crate::Doubt],
    /// All versions in order.
    pub versions: &'static [Version<T>],
}

keyed! {
    /// Why no version answers.
    Uncovered {
        /// The day lies before the first version.
        BeforeFirst = "before_first",
        /// The rule had ended.
        Ended = "ended",
        /// On the day whose knowledge was asked for, no version had been adopted.
        NotKnownYet = "not_known_yet",
        /// A version covers the day, but its wording has not been read.
        TextNotRead = "text_not_read",
        /// The count leaves the calendar.
        OutOfCalendar = "out_of_calendar",
    }
}

/// No version of the rule answers for this day. It is never replaced by the nearest version.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("rule {rule} has no version for {on} as known on {known_on} ({})", why.key())]
pub struct NotCovered {
    /// The rule that was asked.
    pub rule: RuleId,
    /// The day of the event.
    pub on: Date,
    /// The day whose knowledge of the law was asked for.
    pub known_on: Date,
    /// Why not.
    pub why: Uncovered,
}

/// A version that was chosen for a day: computes with its body and signs the answer.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Applied<T: 'static> {
    rule: &'static Rule<T>,
    version: &'static Version<T>,
    /// The parameters of the version.
    pub body: &'static T,
}

impl<T> Rule<T> {
    /// The version for the day of an event, as known on `known_on`.
    ///
    /// A version whose successor was not yet adopted on `known_on` runs on: on that day nobody knew of its end.
    pub(crate) fn on(&'static self, on: Date, known_on: Date) -> Result<Applied<T>, NotCovered> {
        let refuse = |why| self.not_covered(on, known_on, why);
        let mut known = self.versions.iter().filter(|v| v.is_known(known_on)).peekable();
        known.peek().ok_or_else(|| refuse(Uncovered::NotKnownYet))?;
        let version = known
            .rfind(|v| v.first_day().is_some_and(|first| first <= on))
            .ok_or_else(|| refuse(Uncovered::BeforeFirst))?;
        let successor_unknown =
            self.versions.iter().any(|v| v.first_day() > version.first_day() && !v.is_known(known_on));
        if version.until.is_some_and(|until| until < on) && !successor_unknown {
            return Err(refuse(Uncovered::Ended));
        }
        let body = version.body.as_ref().ok_or_else(|| refuse(Uncovered::TextNotRead))?;
        Ok(Applied { rule: self, version, body })
    }

    /// The refusal of this rule to answer.
    pub(crate) fn not_covered(&self, on: Date, known_on: Date, why: Uncovered) -> NotCovered {
        NotCovered { rule: RuleId::new(self.id), on, known_on, why }
    }
}

impl<T> Applied<T> {
    /// Wraps an answer with rule, version, citations and the facts it was given.
    pub fn ruled<V>(&self, value: V, inputs: impl IntoIterator<Item = (&'static str, String)>) -> Ruled<V> {
        Ruled {
            value,
            rule: self.id(),
            version: self.version.commencement,
            citations: self.citations(),
            inputs: inputs.into_iter().map(|(name, value)| (name.into(), value)).collect(),
            steps: Vec::new(),
            doubt: None,
        }
    }
    /// The version itself.
    pub const fn version(&self) -> &'static Version<T> {
        self.version
    }
    /// The rule's id.
    pub const fn id(&self) -> RuleId {
        RuleId::new(self.rule.id)
    }
    /// The version's citations.
    pub fn citations(&self) -> Vec<Citation> {
        self.version.citations.to_vec()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    static TWO_AND_ASLEEP: Rule<u8> = Rule {
        id: "TEST",
        term: "prøve",
        confidence: Confidence::High,
        doubts: &[],
        versions: &[
            Version {
                commencement: Commencement::From(date(2015, 1, 1)),
                until: Some(date(2020, 6, 30)),
                adopted: Some(date(2014, 6, 20)),
                citations: &[],
                text: "",
                body: Some(1),
            },
            Version {
                commencement: Commencement::From(date(2020, 7, 1)),
                until: Some(date(2027, 12, 31)),
                adopted: Some(date(2020, 6, 19)),
                citations: &[],
                text: "",
                body: Some(2),
            },
            Version {
                commencement: Commencement::From(date(2028, 1, 1)),
                until: Some(date(2028, 12, 31)),
                adopted: Some(date(2025, 6, 20)),
                citations: &[],
                text: "",
                body: None,
            },
            Version {
                commencement: Commencement::NotYetSet,
                until: None,
                adopted: Some(date(2026, 1, 1)),
                citations: &[],
                text: "",
                body: Some(4),
            },
        ],
    };

    #[test]
    fn the_day_of_the_event_and_the_day_of_knowledge_choose_the_version() {
        let rows = [
            ("first day", date(2015, 1, 1), date(2026, 1, 1), Ok(1)),
            ("day before the first", date(2014, 12, 31), date(2026, 1, 1), Err(Uncovered::BeforeFirst)),
            ("last day of the first", date(2020, 6, 30), date(2026, 1, 1), Ok(1)),
            ("the day after", date(2020, 7, 1), date(2026, 1, 1), Ok(2)),
            ("adopted but not yet known: the old one runs on", date(2020, 7, 1), date(2020, 6, 18), Ok(1)),
            ("known ahead of its first day", date(2020, 7, 1), date(2020, 6, 19), Ok(2)),
            ("nobody knew of any", date(2015, 1, 1), date(2014, 6, 19), Err(Uncovered::NotKnownYet)),
            ("in force, wording unread", date(2028, 1, 1), date(2026, 1, 1), Err(Uncovered::TextNotRead)),
            ("ended; the sleeping one does not step in", date(2029, 1, 1), date(2026, 1, 1), Err(Uncovered::Ended)),
        ];
        for (name, on, known_on, expected) in rows {
            let found = TWO_AND_ASLEEP.on(on, known_on).map(|a| *a.body).map_err(|e| e.why);
            assert_eq!(found, expected, "{name}");
        }
    }

    #[test]
    fn the_refusal_says_rule_day_and_reason() {
        let refusal = TWO_AND_ASLEEP.on(date(2014, 12, 31), date(2026, 1, 1)).expect_err("before the first");
        assert_eq!(
            refusal.to_string(),
            "rule TEST has no version for 2014-12-31 as known on 2026-01-01 (before_first)"
        );
    }
}
