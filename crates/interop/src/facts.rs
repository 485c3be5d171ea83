//! Which facts does a document for `rights check` give?

use crate::document;
use crate::fault::{Expected, Fault};
use crate::plan::no_json;
use crate::reading::{Faults, Fields, HOURS_OF_A_WEEK, Place};
use jiff::civil::Date;
use kernel::Minutes;
use law::BpaFacts;
use law::services::{Circumstances, Education, FamilyFacts, RightsFacts};

/// What was read. The day of the decision may be missing; then nothing can be answered, and nothing is guessed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FactsRead {
    /// The day of the decision.
    pub on: Option<Date>,
    facts: RightsFacts,
}

impl FactsRead {
    /// The facts, for a decision on `on` where the document names no day.
    pub fn on_or(&self, on: Date) -> RightsFacts {
        RightsFacts { on: self.on.unwrap_or(on), ..self.facts }
    }
}

const ROOT: [&str; 6] = ["on", "person", "need", "municipality", "family", "circumstances"];
const PERSON: [&str; 4] = ["born", "lives_with_parents", "reduced_function", "bpa_right_before_67"];
const NEED: [&str; 8] = [
    "personal_assistance_hours_per_week",
    "respite_hours_per_week",
    "of_which_two_helpers",
    "of_which_night",
    "continuous",
    "respite_health_service_hours",
    "support_contact",
    "duration_months",
];
const FAMILY: [&str; 6] = [
    "expecting_child",
    "needs_long_term_coordinated_services",
    "needs_other_welfare_services",
    "wants_coordinator",
    "heavy_care_burden",
    "minor_siblings",
];
/// Longer than any life.
const MONTHS: i64 = 12 * 150;
/// Kroner a month; more is a slip of the keyboard.
const KRONER: i64 = 10_000_000;

/// Reads the facts.
///
/// # Errors
/// Every fault of the document at once, in the order of the file.
pub fn read_facts(text: &str) -> Result<FactsRead, Vec<Fault>> {
    let root = document::parse(text).map_err(|error| no_json(&error))?;
    let faults = Faults::default();
    let read = root_facts(&Place::root(&root, &faults)).unwrap_or_else(|| nothing(None));
    faults.or(read)
}

fn nothing(on: Option<Date>) -> FactsRead {
    FactsRead { on, facts: RightsFacts::nothing_known(on.unwrap_or(Date::ZERO)) }
}

fn root_facts(root: &Place<'_>) -> Option<FactsRead> {
    let fields = root.fields(&ROOT)?;
    let section = |key: &str, known: &[&'static str]| fields.get(key).and_then(|place| place.fields(known));
    let mut read = nothing(fields.get("on").and_then(|place| place.date()));
    let facts = &mut read.facts;
    if let Some(family) = section("family", &FAMILY) {
        facts.family = family_facts(&family);
    }
    if let Some(person) = section("person", &PERSON) {
        person_facts(&person, &mut facts.bpa);
        born_by(&person, read.on, facts);
    }
    if let Some(need) = section("need", &NEED) {
        need_facts(&need, facts);
    }
    if let Some(municipality) = section("municipality", &["documents_substantial_cost"]) {
        facts.bpa.documents_substantial_cost = municipality.flag("documents_substantial_cost");
    }
    if let Some(circumstances) = section("circumstances", &CIRCUMSTANCES) {
        facts.circumstances = read_circumstances(&circumstances);
    }
    Some(read)
}

fn person_facts(person: &Fields<'_>, facts: &mut BpaFacts) {
    facts.born = person.get("born").and_then(|place| place.date());
    facts.lives_with_parents = person.flag("lives_with_parents");
    facts.reduced_function = person.flag("reduced_function");
    facts.bpa_right_before_67 = person.flag("bpa_right_before_67");
}

/// Nobody but an expected child is born after the day of the decision.
fn born_by(person: &Fields<'_>, on: Option<Date>, facts: &RightsFacts) {
    let is_expected = facts.family.expecting_child == Some(true);
    if let (Some(place), Some(born), Some(on)) = (person.get("born"), facts.bpa.born, on)
        && born > on
        && !is_expected
    {
        place.expected(Expected::BornBy(on.to_string()));
    }
}

fn need_facts(need: &Fields<'_>, facts: &mut RightsFacts) {
    let hours = |key: &str| need.get(key).and_then(|place| place.hours_of_a_week());
    let bpa = &mut facts.bpa;
    bpa.personal_assistance = hours("personal_assistance_hours_per_week");
    bpa.respite = hours("respite_hours_per_week");
    bpa.of_which_two_helpers = hours("of_which_two_helpers");
    bpa.of_which_night = hours("of_which_night");
    bpa.continuous = need.flag("continuous");
    bpa.respite_health_service = hours("respite_health_service_hours");
    bpa.duration_months = need.get("duration_months").and_then(|place| place.whole(0, MONTHS)).map(|m| m as u32);
    facts.support_contact = need.flag("support_contact");
    parts_fit(need, &facts.bpa);
}

/// A part is no more than its whole, and a week has no more hours than it has. The further helpers' hours are beside it.
fn parts_fit(need: &Fields<'_>, bpa: &BpaFacts) {
    let tell = |key: &str, expected: Expected| {
        if let Some(place) = need.get(key) {
            place.expected(expected);
        }
    };
    let helpers = bpa.of_which_two_helpers.unwrap_or_default();
    let night = bpa.of_which_night.unwrap_or_default();
    if let Some(whole) = bpa.personal_assistance
        && helpers + night > whole
    {
        let key = if helpers > whole { "of_which_two_helpers" } else { "of_which_night" };
        tell(key, Expected::AtMostWhole("need.personal_assistance_hours_per_week"));
    }
    if let (Some(whole), Some(part)) = (bpa.respite, bpa.respite_health_service)
        && part > whole
    {
        tell("respite_health_service_hours", Expected::AtMostWhole("need.respite_hours_per_week"));
    }
    let together = bpa.personal_assistance.unwrap_or_default() + bpa.respite.unwrap_or_default();
    if together > helpers + Minutes::WEEK {
        tell("respite_hours_per_week", Expected::AtMostHours(HOURS_OF_A_WEEK));
    }
}

fn family_facts(family: &Fields<'_>) -> FamilyFacts {
    FamilyFacts {
        expecting_child: family.flag("expecting_child"),
        needs_long_term_coordinated_services: family.flag("needs_long_term_coordinated_services"),
        needs_other_welfare_services: family.flag("needs_other_welfare_services"),
        wants_coordinator: family.flag("wants_coordinator"),
        heavy_care_burden: family.flag("heavy_care_burden"),
        minor_siblings: family.flag("minor_siblings"),
    }
}

/// The circumstances that are true or false, by name, and the three that are not.
macro_rules! circumstances {
    ($($flag:ident),* $(,)?) => {
        const CIRCUMSTANCES: [&str; 3 + [$(stringify!($flag)),*].len()] =
            ["extra_costs_per_month", "education", "school_year", $(stringify!($flag)),*];

        fn read_circumstances(fields: &Fields<'_>) -> Circumstances {
            let whole = |key, least, most| fields.get(key).and_then(|place| place.whole(least, most));
            Circumstances {
                extra_costs_per_month: whole("extra_costs_per_month", 0, KRONER).map(|kroner| kroner as u32),
                education: fields.get("education").and_then(|place| place.choice(Education::ALL, Education::key)),
                school_year: whole("school_year", 1, 13).map(|year| year as u8),
                $($flag: fields.flag(stringify!($flag))),*
            }
        }
    };
}

circumstances!(
    serious_illness_or_injury,
    needs_health_services,
    needs_round_the_clock_dwelling,
    lasting_condition,
    needs_special_care,
    private_care,
    substantially_larger_care,
    needs_continuous_care,
    developmental_disability_with_very_serious_illness,
    parent_away_from_work,
    daily_function_reduced,
    device_necessary,
    device_covered_by_other_law,
    car_necessary,
    travels_to_treatment,
    special_needs,
    needs_school_transport,
    needs_school_assistance,
    needs_school_adaptation,
    needs_adapted_education,
    needs_special_help,
    needs_kindergarten_adaptation,
    needs_kindergarten_transport,
    suspended_by_regulation,
);
