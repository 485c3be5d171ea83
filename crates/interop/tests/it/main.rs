//! Do readers, writers and published schemas say the same?

mod faults;
mod plans;
mod results;
mod shapes;

/// The facts of the interface.
pub const FACTS: &str = r#"{ "on": "2026-11-22",
  "person": { "born": "2017-05-03", "lives_with_parents": true, "reduced_function": true,
              "bpa_right_before_67": false },
  "need": { "personal_assistance_hours_per_week": 36.5, "respite_hours_per_week": 5.0,
            "of_which_two_helpers": 0.0, "of_which_night": 0.0, "continuous": false,
            "respite_health_service_hours": 0.0, "support_contact": false, "duration_months": 60 },
  "municipality": { "documents_substantial_cost": false },
  "family": { "expecting_child": false, "needs_long_term_coordinated_services": true,
              "needs_other_welfare_services": true, "wants_coordinator": true,
              "heavy_care_burden": true, "minor_siblings": true } }"#;

/// The plan of the interface.
pub const PLAN: &str = r#"{ "timezone": "Europe/Oslo",
  "assistants": [ { "id": "a1", "born": "1990-01-01", "employer": "e1", "regime": "AML",
                    "weekly_hours": 37.5, "position_percent": 100, "tariff_bound": false,
                    "agreements": ["avg_individual"], "averaging": { "from": "2027-01-04", "weeks": 26 } } ],
  "shifts": [ { "id": "s1", "assistant": "a1", "user": "u1", "start": "2027-01-04T15:00", "end": "2027-01-04T21:00",
                "status": "planned", "origin": "base", "night_risk": false, "essentially_passive": false,
                "passive": [ { "from": "2027-01-04T19:00", "to": "2027-01-04T20:00" } ],
                "breaks": [ { "from": "2027-01-04T17:00", "to": "2027-01-04T17:30", "free": true } ],
                "published_on": "2026-12-10", "accepted_on": null } ],
  "standby": [ { "assistant": "a1", "start": "2027-01-08T16:00", "end": "2027-01-10T24:00", "callouts": [] } ],
  "absences": [ { "assistant": "a1", "from": "2027-02-01", "to": "2027-02-03", "kind": "sick" } ] }"#;
