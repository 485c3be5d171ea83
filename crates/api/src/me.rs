//! Who am I here? The account, the hat it wears, and where.

use crate::caller::Caller;
use crate::problem::Problem;
use crate::schema::snake;
use axum::Json;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Who is calling. Ids and words alone; a name is read with its person.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct Me {
    /// The account, across tenants.
    account: Uuid,
    /// The hat.
    hat: Uuid,
    /// What the hat is for.
    #[schema(example = "party_member")]
    role: String,
    /// The unit the hat is worn in.
    #[serde(skip_serializing_if = "String::is_empty")]
    unit: String,
    /// The tenant the hat belongs to.
    tenant: Uuid,
    /// What the tenant is called.
    tenant_name: String,
    /// The person that the tenant knows the account as.
    #[serde(skip_serializing_if = "Option::is_none")]
    person: Option<Uuid>,
    /// The language of the pages.
    #[schema(example = "nb")]
    lang: &'static str,
    /// When the session ends whatever happens.
    #[schema(value_type = String, format = DateTime)]
    session_ends_at: Timestamp,
}

/// Who is calling, in which hat.
#[utoipa::path(get, path = "/api/me", tag = "people", security(("session" = [])), responses(
    (status = 200, body = Me),
    (status = 401, description = "No session", body = Problem, content_type = "application/problem+json"),
    (status = 403, description = "No hat chosen", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn show(caller: Caller) -> Json<Me> {
    let Caller { who, session } = caller;
    Json(Me {
        account: who.account.0,
        hat: who.hat.0,
        role: snake(who.role.text()),
        unit: session.hat.map(|hat| hat.unit).unwrap_or_default(),
        tenant: who.tenant.0,
        tenant_name: session.tenant_name,
        person: who.person.map(|person| person.0),
        lang: session.lang.tag(),
        session_ends_at: session.ends_at,
    })
}
