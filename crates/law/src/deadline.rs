//! Which rules give a deadline, and what is it? For the command line and the pages that explain a date.

use crate::employment::owner_death_notice::owner_death_notice;
use crate::employment::predictable_terms::predictable_terms_answer_due;
use crate::employment::written_contract::written_contract_due;
use crate::{
    NotCovered, access_refusal_deadline, complaint_costs_deadline, complaint_deadline, late_complaint_bound,
    provisional_answer_due, worsening_notice_due,
};
use jiff::civil::Date;
use kernel::Ruled;

type Deadline = fn(Date, Date) -> Result<Ruled<Date>, NotCovered>;

/// The rules that answer with a day, by id; each takes the day it counts from and `known_on`.
pub const DEADLINES: &[(&str, Deadline)] = &[
    ("ACCESS-REFUSED", access_refusal_deadline),
    ("COSTS", complaint_costs_deadline),
    ("CPL-DEADLINE", complaint_deadline),
    ("CPL-LATE", late_complaint_bound),
    ("CPL-REFORMATIO", worsening_notice_due),
    ("EM-07", |begins_on, known_on| written_contract_due(begins_on, None, false, known_on)),
    ("EM-08", predictable_terms_answer_due),
    ("EM-12", owner_death_notice),
    ("PRELIM", provisional_answer_due),
];

/// The deadline of a rule, counted from a day; `None` when the rule gives no deadline.
pub fn deadline(rule: &str, from: Date, known_on: Date) -> Option<Result<Ruled<Date>, NotCovered>> {
    DEADLINES.iter().find(|(id, _)| *id == rule).map(|(_, count)| count(from, known_on))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::KNOWN;
    use jiff::civil::date;

    #[test]
    fn a_deadline_is_found_by_the_id_of_its_rule() {
        for (id, _) in DEADLINES {
            let found = deadline(id, date(2026, 11, 23), KNOWN).expect(id).expect(id);
            assert_eq!(found.rule.to_string(), *id);
            assert!(crate::find(id).is_some(), "{id} is in the catalogue");
        }
        assert!(deadline("BPA-32", date(2026, 11, 23), KNOWN).is_none());
    }
}
