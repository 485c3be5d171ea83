//! Which shapes are published? JSON Schemas (draft 2020-12) of the documents that come in and go out.

macro_rules! published {
    ($($name:literal),* $(,)?) => {
        /// Every published schema: its name and its text.
        pub const SCHEMAS: &[(&str, &str)] =
            &[$(($name, include_str!(concat!("../../../docs/schemas/", $name, ".schema.json")))),*];
    };
}

published!("rights-facts", "rights-results", "worktime-findings", "worktime-plan");

/// The schema of this name.
pub fn schema(name: &str) -> Option<&'static str> {
    SCHEMAS.iter().find(|(known, _)| *known == name).map(|(_, text)| *text)
}
