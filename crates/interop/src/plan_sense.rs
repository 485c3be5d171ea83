//! Can the plan be true? Ids, references, overlaps, and parts that lie outside their whole.

use crate::fault::Expected;
use crate::plan::Placed;
use crate::reading::{Fields, HOURS_OF_A_WEEK, Place};
use jiff::{SignedDuration, Timestamp};
use law::working_time::{Assistant, Shift, Stretch};
use std::collections::{BTreeMap, BTreeSet};

/// No two entries have one id.
pub(crate) fn own_ids<T>(entries: &[Placed<'_, T>], id: impl Fn(&T) -> &str) {
    let mut seen = BTreeSet::new();
    for entry in entries {
        if !seen.insert(id(&entry.read)) {
            match entry.place.field("id") {
                Some(place) => place.expected(Expected::OwnId),
                None => entry.place.expected(Expected::OwnId),
            }
        }
    }
}

/// Everybody who is named is in the plan. Looks at the entries as they are written, so that one that could not be read
/// for another reason is judged too.
pub(crate) fn known_assistants(named: &[&str], entries: &[Place<'_>]) {
    for entry in entries {
        if entry.quiet_text("assistant").is_some_and(|id| !named.contains(&id))
            && let Some(place) = entry.field("assistant")
        {
            place.expected(Expected::KnownAssistant);
        }
    }
}

/// Nobody works two shifts at once, whoever the employers are.
pub(crate) fn overlaps(assistants: &[Placed<'_, Assistant>], shifts: &[Placed<'_, Shift>]) {
    let people: BTreeMap<&str, &str> = assistants
        .iter()
        .map(|a| (a.read.id.as_str(), a.read.person.as_deref().unwrap_or(a.read.id.as_str())))
        .collect();
    let mut of_person: BTreeMap<&str, Vec<&Placed<'_, Shift>>> = BTreeMap::new();
    for shift in shifts {
        let id = shift.read.assistant.as_str();
        of_person.entry(people.get(id).copied().unwrap_or(id)).or_default().push(shift);
    }
    for mut of_one in of_person.into_values() {
        of_one.sort_by_key(|shift| shift.read.start);
        let mut latest: Option<&Placed<'_, Shift>> = None;
        for shift in of_one {
            if let Some(before) = latest.filter(|before| before.read.end > shift.read.start) {
                shift.place.expected(Expected::NoOverlap(before.place.path().to_owned()));
            }
            if latest.is_none_or(|before| before.read.end < shift.read.end) {
                latest = Some(shift);
            }
        }
    }
}

/// Nobody works before the day of birth.
pub(crate) fn born_before_work(assistants: &[Placed<'_, Assistant>], shifts: &[Placed<'_, Shift>]) {
    for assistant in assistants {
        let own = shifts.iter().filter(|shift| shift.read.assistant == assistant.read.id);
        let first = own.map(|shift| shift.read.start).min().map(day_of);
        if let (Some(first), Some(place)) = (first, assistant.place.field("born"))
            && assistant.read.born > first
        {
            place.expected(Expected::BornBy(first.to_string()));
        }
    }
}

fn day_of(instant: Timestamp) -> jiff::civil::Date {
    instant.to_zoned(crate::instants::zone()).date()
}

/// A shift is no longer than a week.
pub(crate) fn no_longer_than_a_week(fields: &Fields<'_>, stretch: Stretch) {
    if stretch.to.duration_since(stretch.from) > SignedDuration::from_hours(HOURS_OF_A_WEEK)
        && let Some(place) = fields.get("end")
    {
        place.expected(Expected::AtMostHours(HOURS_OF_A_WEEK));
    }
}

/// Parts lie inside their whole and do not overlap each other.
pub(crate) fn within<T>(whole: Stretch, parts: &[Placed<'_, T>], stretch: impl Fn(&T) -> Stretch) {
    let mut sorted: Vec<(Stretch, &Placed<'_, T>)> = parts.iter().map(|part| (stretch(&part.read), part)).collect();
    sorted.sort_by_key(|(stretch, _)| stretch.from);
    let mut latest: Option<(Stretch, &Placed<'_, T>)> = None;
    for (part, placed) in sorted {
        if part.from < whole.from || part.to > whole.to {
            placed.place.expected(Expected::WithinWhole);
        } else if let Some((_, before)) = latest.filter(|(before, _)| before.to > part.from) {
            placed.place.expected(Expected::NoOverlap(before.place.path().to_owned()));
        }
        if latest.is_none_or(|(before, _)| before.to < part.to) {
            latest = Some((part, placed));
        }
    }
}
