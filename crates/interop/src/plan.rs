//! Which plan does a document for `worktime check` give?

use crate::document;
use crate::fault::{Expected, Fault};
use crate::instants::{ZONE, zone};
use crate::plan_sense;
use crate::reading::{Faults, Fields, HOURS_OF_A_WEEK, Place};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use law::working_time::{
    Absence, AbsenceKind, AgreementKind, Assistant, Averaging, Break, Origin, Plan, Regime, Shift, ShiftStatus,
    Standby, Stretch,
};

const ROOT: [&str; 5] = ["timezone", "assistants", "shifts", "standby", "absences"];
const ASSISTANT: [&str; 10] = [
    "id",
    "person",
    "born",
    "employer",
    "regime",
    "weekly_hours",
    "position_percent",
    "tariff_bound",
    "agreements",
    "averaging",
];
const SHIFT: [&str; 13] = [
    "id",
    "assistant",
    "user",
    "start",
    "end",
    "status",
    "origin",
    "night_risk",
    "essentially_passive",
    "passive",
    "breaks",
    "published_on",
    "accepted_on",
];
/// Weeks of averaging; the law allows fewer, and says so in a finding.
const WEEKS: i64 = 520;

/// Reads a plan, with the defaults of the interface.
///
/// # Errors
/// Every fault of the document at once, in the order of the file.
pub fn read_plan(text: &str) -> Result<Plan, Vec<Fault>> {
    let root = document::parse(text).map_err(|error| no_json(&error))?;
    let faults = Faults::default();
    let read = Read { zone: zone() }.plan(&Place::root(&root, &faults));
    faults.or(read)
}

/// The one fault of what is no JSON at all.
pub(crate) fn no_json(error: &serde_json::Error) -> Vec<Fault> {
    vec![Fault { place: String::new(), expected: Expected::Json, found: error.to_string(), at: 0 }]
}

/// What was read beside the place it was read from, for what is judged when everything is read.
pub(crate) struct Placed<'a, T> {
    pub place: Place<'a>,
    pub read: T,
}

struct Read {
    zone: TimeZone,
}

impl Read {
    fn plan(&self, root: &Place<'_>) -> Plan {
        let Some(fields) = root.fields(&ROOT) else { return Plan::default() };
        if let Some(place) = fields.get("timezone") {
            place.choice(&[ZONE], |zone| zone);
        }
        let lists = ["assistants", "shifts", "standby", "absences"].map(|key| fields.list(key));
        let [of_assistants, of_shifts, of_standby, of_absences] = &lists;
        let assistants = placed(of_assistants, |place| assistant(&place.fields(&ASSISTANT)?));
        let shifts = placed(of_shifts, |place| self.shift(place));
        let standby = placed(of_standby, |place| self.standby(place));
        let absences = placed(of_absences, absence);
        plan_sense::own_ids(&assistants, |assistant| assistant.id.as_str());
        plan_sense::own_ids(&shifts, |shift| shift.id.as_str());
        plan_sense::overlaps(&assistants, &shifts);
        plan_sense::born_before_work(&assistants, &shifts);
        let named: Vec<&str> = of_assistants.iter().filter_map(|place| place.quiet_text("id")).collect();
        for entries in [of_shifts, of_standby, of_absences] {
            plan_sense::known_assistants(&named, entries);
        }
        Plan {
            assistants: assistants.into_iter().map(|placed| placed.read).collect(),
            shifts: shifts.into_iter().map(|placed| placed.read).collect(),
            standby: standby.into_iter().map(|placed| placed.read).collect(),
            absences: absences.into_iter().map(|placed| placed.read).collect(),
        }
    }

    fn shift(&self, place: &Place<'_>) -> Option<Shift> {
        let fields = place.fields(&SHIFT)?;
        let (assistant, whole) = (required_text(&fields, "assistant"), self.span(&fields, "start", "end"));
        if let Some(stretch) = whole {
            plan_sense::no_longer_than_a_week(&fields, stretch);
        }
        let passive = placed(&fields.list("passive"), |place| self.span(&place.fields(&["from", "to"])?, "from", "to"));
        let breaks = placed(&fields.list("breaks"), |place| self.a_break(place));
        if let Some(whole) = whole {
            plan_sense::within(whole, &passive, |stretch| *stretch);
            plan_sense::within(whole, &breaks, |pause| Stretch { from: pause.from, to: pause.to });
        }
        let status = fields.get("status").map(|p| p.choice(ShiftStatus::ALL, ShiftStatus::key));
        let origin = fields.get("origin").map(|p| p.choice(Origin::ALL, Origin::key));
        let published_on = fields.get("published_on").and_then(|p| p.plan_date());
        let accepted_on = fields.get("accepted_on").and_then(|p| p.plan_date());
        let (night_risk, essentially_passive) = (fields.flag("night_risk"), fields.flag("essentially_passive"));
        let id = fields.get("id").map_or_else(|| Some(place.path().to_owned()), |p| p.text());
        let user = fields.get("user").and_then(|p| p.text());
        let whole = whole?;
        Some(Shift {
            id: id?,
            assistant: assistant?,
            user,
            start: whole.from,
            end: whole.to,
            status: status.flatten().unwrap_or(ShiftStatus::Planned),
            origin: origin.flatten().unwrap_or(Origin::Base),
            night_risk: night_risk.unwrap_or_default(),
            essentially_passive: essentially_passive.unwrap_or_default(),
            passive: passive.into_iter().map(|placed| placed.read).collect(),
            breaks: breaks.into_iter().map(|placed| placed.read).collect(),
            published_on,
            accepted_on,
        })
    }

    fn a_break(&self, place: &Place<'_>) -> Option<Break> {
        let fields = place.fields(&["from", "to", "free"])?;
        let free = fields.flag("free");
        let Stretch { from, to } = self.span(&fields, "from", "to")?;
        Some(Break { from, to, free: free.unwrap_or_default() })
    }

    fn standby(&self, place: &Place<'_>) -> Option<Standby> {
        let fields = place.fields(&["assistant", "start", "end", "callouts"])?;
        let (assistant, whole) = (required_text(&fields, "assistant"), self.span(&fields, "start", "end"));
        let callouts =
            placed(&fields.list("callouts"), |place| self.span(&place.fields(&["from", "to"])?, "from", "to"));
        let whole = whole?;
        plan_sense::within(whole, &callouts, |stretch| *stretch);
        let callouts = callouts.into_iter().map(|placed| placed.read).collect();
        Some(Standby { assistant: assistant?, start: whole.from, end: whole.to, callouts })
    }

    /// A stretch whose end lies after its start.
    fn span(&self, fields: &Fields<'_>, from: &str, to: &str) -> Option<Stretch> {
        let instant = |key: &str| -> Option<Timestamp> { fields.required(key)?.instant(&self.zone) };
        let (start, end) = (instant(from), instant(to));
        let stretch = Stretch { from: start?, to: end? };
        if stretch.to <= stretch.from {
            fields.get(to)?.expected(Expected::EndAfterStart);
            return None;
        }
        Some(stretch)
    }
}

/// Everything of a list that could be read, with its place.
fn placed<'a, T>(items: &[Place<'a>], read: impl Fn(&Place<'a>) -> Option<T>) -> Vec<Placed<'a, T>> {
    items.iter().filter_map(|place| read(place).map(|read| Placed { place: place.clone(), read })).collect()
}

fn required_text(fields: &Fields<'_>, key: &str) -> Option<String> {
    fields.required(key)?.text()
}

fn assistant(fields: &Fields<'_>) -> Option<Assistant> {
    let id = required_text(fields, "id");
    let born = fields.required("born").and_then(|p| p.plan_date());
    let employer = required_text(fields, "employer");
    let usual = Assistant::default();
    let agreements = fields.list("agreements");
    let agreements = agreements.iter().filter_map(|p| p.choice(AgreementKind::ALL, AgreementKind::key)).collect();
    let hours = fields.get("weekly_hours").and_then(|p| p.number(0.0, HOURS_OF_A_WEEK as f64));
    let position = fields.get("position_percent").and_then(|p| p.number(0.0, 100.0));
    let regime = fields.get("regime").and_then(|p| p.choice(Regime::ALL, Regime::key));
    let averaging = fields.get("averaging").and_then(|p| averaging(&p.fields(&["from", "weeks"])?));
    let person = fields.get("person").and_then(|p| p.text());
    let tariff_bound = fields.flag("tariff_bound");
    Some(Assistant {
        id: id?,
        person,
        born: born?,
        employer: employer?,
        regime: regime.unwrap_or(usual.regime),
        weekly_minutes: hours.map_or(usual.weekly_minutes, |hours| (hours * 60.0).round() as u32),
        position: position.map(|percent| (percent * 100.0).round() as u32),
        tariff_bound: tariff_bound.unwrap_or(usual.tariff_bound),
        agreements,
        averaging,
    })
}

fn averaging(fields: &Fields<'_>) -> Option<Averaging> {
    let from = fields.required("from").and_then(|p| p.plan_date());
    let weeks = fields.required("weeks").and_then(|p| p.whole(1, WEEKS));
    Some(Averaging { from: from?, weeks: u16::try_from(weeks?).ok()? })
}

fn absence(place: &Place<'_>) -> Option<Absence> {
    let fields = place.fields(&["assistant", "from", "to", "kind"])?;
    let assistant = required_text(&fields, "assistant");
    let day = |key: &str| -> Option<Date> { fields.required(key)?.plan_date() };
    let (from, to) = (day("from"), day("to"));
    let kind = fields.get("kind").map(|p| p.choice(AbsenceKind::ALL, AbsenceKind::key));
    let absence = Absence {
        assistant: assistant?,
        from: from?,
        to: to?,
        kind: kind.map_or(Some(AbsenceKind::Leave), |kind| kind)?,
    };
    if absence.to < absence.from {
        fields.get("to")?.expected(Expected::EndAfterStart);
        return None;
    }
    Some(absence)
}
