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
    person: Uuid,
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
    let Caller { hat, session } = caller;
    Json(Me {
        account: hat.account.0,
        hat: hat.id.0,
        role: snake(hat.role.text()),
        unit: hat.unit,
        tenant: hat.tenant.0,
        tenant_name: session.tenant_name,
        person: hat.person.0,
        lang: session.lang.tag(),
        session_ends_at: session.ends_at,
    })
}
