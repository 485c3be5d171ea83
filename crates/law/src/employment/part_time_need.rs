//! What must the employer have done before somebody is hired part-time?
//!
//! aml § 14-1 b: full time is the norm; the need for a part-time position is documented in writing and discussed with the
//! elected representatives.

use super::still_missing;
use crate::{Confidence, Doubt, NotCovered, Rule, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};
keyed! {
    /// What is done before a part-time hire.
    PartTimeStep {
        /// The need is documented in writing.
        Documented = "documented",
        /// It is discussed with the elected representatives.
        Discussed = "discussed",
    }
}

/// `EM-06` (*heltid som hovedregel*).
pub(crate) static EM_06: Rule<&'static [PartTimeStep]> = Rule {
    id: "EM-06",
    term: "heltid som hovedregel",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(2005, 6, 17)),
        until: None,
        adopted: Some(date(2005, 6, 17)),
        citations: &[Citation::new(Act::WorkingEnvironment, "14-1 b", "")],
        text: "Arbeidstaker skal som hovedregel ansettes på heltid. Behovet for deltid skal dokumenteres skriftlig \
               og drøftes med de tillitsvalgte før ansettelsen.",
        body: Some(&[PartTimeStep::Documented, PartTimeStep::Discussed]),
    }],
};

/// What is missing before a part-time hire; nothing for a full-time one.
///
/// # Errors
/// [`NotCovered`] before the act.
pub fn part_time_need(
    is_part_time: bool,
    done: &[PartTimeStep],
    on: Date,
    known_on: Date,
) -> Result<Ruled<Vec<PartTimeStep>>, NotCovered> {
    let applied = EM_06.on(on, known_on)?;
    let missing = if is_part_time { still_missing(applied.body, done) } else { Vec::new() };
    Ok(applied.ruled(missing, [("is_part_time", is_part_time.to_string()), ("on", on.to_string())]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};

    proof!(EM_06, [from(2005, 6, 17).cites("aml § 14-1 b")]);

    #[test]
    fn part_time_is_documented_and_discussed() {
        let on = date(2026, 11, 23);
        let rows: [(&str, bool, &[PartTimeStep], &[PartTimeStep]); 3] = [
            ("nothing done", true, &[], PartTimeStep::ALL),
            ("documented only", true, &[PartTimeStep::Documented], &[PartTimeStep::Discussed]),
            ("full time", false, &[], &[]),
        ];
        for (name, is_part_time, done, missing) in rows {
            let found = part_time_need(is_part_time, done, on, KNOWN).expect(name);
            assert_eq!(found.value, missing, "{name}");
            proves(&found, "aml § 14-1 b", name);
        }
        assert!(part_time_need(true, &[], date(2005, 6, 16), KNOWN).is_err());
    }
}
