//! Which rules does the product hold, in which versions? Open to everybody.

use crate::problem::Problem;
use axum::Json;
use axum::extract::Path;
use jiff::civil::Date;
use kernel::{Citation, Commencement};
use law::{Entry, VersionEntry};
use serde::Serialize;
use utoipa::ToSchema;

/// A list.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct Rules {
    /// Every rule, by id.
    items: Vec<Rule>,
}

/// A rule with its versions.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct Rule {
    /// Stable name.
    #[schema(example = "PRELIM")]
    id: String,
    /// The field's Norwegian term.
    #[schema(example = "foreløpig svar")]
    term: &'static str,
    /// How far it is to be trusted.
    #[schema(value_type = String)]
    confidence: law::Confidence,
    /// Keys of what is not settled.
    doubts: Vec<&'static str>,
    /// All versions, oldest first; those without a day come last.
    versions: Vec<Version>,
}

/// A version of a rule.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct Version {
    /// First day; for a day that is not established the earliest it can be. Missing while none is set.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, format = Date)]
    from: Option<Date>,
    /// Is the first day established?
    is_from_established: bool,
    /// Last day, where one is set.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, format = Date)]
    until: Option<Date>,
    /// Day of adoption, where it is established.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, format = Date)]
    adopted: Option<Date>,
    /// What it says, in Norwegian.
    text: &'static str,
    /// Its wording has been read; without that nothing is computed from it.
    is_read: bool,
    /// Where it stands.
    citations: Vec<Place>,
}

/// A place in the law.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct Place {
    /// As lawyers write it.
    text: String,
    /// The act's Norwegian title.
    act: &'static str,
    /// Lovdata's path of the act.
    #[schema(example = "lov/1967-02-10")]
    lovdata: &'static str,
}

impl From<&Citation> for Place {
    fn from(citation: &Citation) -> Self {
        Self { text: citation.to_string(), act: citation.act.title(), lovdata: citation.act.lovdata() }
    }
}

impl From<VersionEntry> for Version {
    fn from(version: VersionEntry) -> Self {
        Self {
            from: version.first_day(),
            is_from_established: matches!(version.commencement, Commencement::From(_)),
            until: version.until,
            adopted: version.adopted,
            text: version.text,
            is_read: version.is_read,
            citations: version.citations.iter().map(Place::from).collect(),
        }
    }
}

impl From<Entry> for Rule {
    fn from(entry: Entry) -> Self {
        Self {
            id: entry.id.0.to_string(),
            term: entry.term,
            confidence: entry.confidence,
            doubts: entry.doubts.iter().map(|doubt| doubt.key()).collect(),
            versions: entry.versions.into_iter().map(Version::from).collect(),
        }
    }
}

/// Every rule that the product holds.
#[utoipa::path(get, path = "/api/rules", tag = "law", responses((status = 200, body = Rules)))]
pub(crate) async fn list() -> Json<Rules> {
    Json(Rules { items: law::catalogue().into_iter().map(Rule::from).collect() })
}

/// One rule.
#[utoipa::path(get, path = "/api/rules/{id}", tag = "law",
    params(("id" = String, Path, description = "The rule's stable name", example = "PRELIM")),
    responses(
        (status = 200, body = Rule),
        (status = 404, description = "No such rule", body = Problem, content_type = "application/problem+json"),
    ))]
pub(crate) async fn show(Path(id): Path<String>) -> Result<Json<Rule>, Problem> {
    law::find(&id).map(|entry| Json(entry.into())).ok_or_else(Problem::not_found)
}
