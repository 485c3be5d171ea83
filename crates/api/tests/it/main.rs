//! Does the interface answer as it is described, and every error as a problem?

use api::{ROUTES, openapi, router};
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use axum::response::Response;
use jiff::civil::date;
use kernel::{AccountId, Clock, HatId, Lang, Period, PersonId, TenantId};
use people::hats::Hat;
use people::seed::{self, NewPerson};
use people::sessions::{Device, OpenSession, OpenedBy, open_session};
use people::tenants::{Organisation, Tenant, TenantContact, TenantKind, register_tenant};
use serde_json::Value;
use store::{OsEntropy, Scope};
use testkit::TestDb;
use tower::ServiceExt;
use uuid::Uuid;

async fn get(db: &TestDb, path: &str, cookie: Option<&str>) -> Response {
    send(db, "GET", path, cookie).await
}

async fn send(db: &TestDb, method: &str, path: &str, cookie: Option<&str>) -> Response {
    let mut request = Request::builder().method(method).uri(path);
    if let Some(cookie) = cookie {
        request = request.header(header::COOKIE, format!("lang=nb; session={cookie}"));
    }
    router(db.house(), "session").oneshot(request.body(Body::empty()).expect("a request")).await.expect("an answer")
}

/// An address with something real in its place.
fn filled(path: &str) -> String {
    path.replace("{id}", "PRELIM").replace("{name}", "worktime-plan")
}

async fn json(response: Response) -> Value {
    serde_json::from_slice(&to_bytes(response.into_body(), 1 << 20).await.expect("a body")).expect("JSON")
}

fn kind_of(response: &Response) -> &str {
    response.headers()[header::CONTENT_TYPE].to_str().expect("text")
}

/// A municipality and a parent in it.
async fn parent(db: &TestDb) -> Hat {
    let tenant = TenantId(Uuid::from_u128(1));
    let municipality = Tenant {
        id: tenant,
        kind: TenantKind::Municipality,
        name: "Granvik kommune".into(),
        organisation: Organisation::PurchaserProvider,
        lang: Lang::Nb,
        contact: TenantContact::default(),
    };
    register_tenant(&db.db, &municipality).await.expect("the database answers");
    let person = PersonId(Uuid::from_u128(2));
    let hat = Hat {
        id: HatId(Uuid::from_u128(3)),
        tenant,
        account: AccountId(Uuid::from_u128(4)),
        person,
        role: access::Role::PartyMember,
        unit: String::new(),
        period: Period::open(date(2026, 1, 1)),
    };
    let at = db.clock.now();
    let mut tx = db.db.begin_write(Scope::Tenant(tenant)).await.expect("the database answers");
    seed::person(&mut tx, NewPerson::named(person, "Kari Granli"), at).await.expect("the database answers");
    seed::account(&mut tx, hat.account, Lang::Nn, at).await.expect("the database answers");
    seed::hat(&mut tx, &hat).await.expect("the database answers");
    tx.commit().await.expect("the database answers");
    hat
}

async fn session(db: &TestDb, hat: &Hat, wears: bool) -> String {
    let open = OpenSession {
        account: hat.account,
        opened_by: OpenedBy::Login,
        lang: Lang::Nn,
        device: Device::Computer,
        hat: wears.then_some((hat.tenant, hat.id)),
    };
    open_session(&db.db, &*db.clock, &OsEntropy, &open).await.expect("the database answers").1.text()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_process_is_alive_and_ready() {
    let db = TestDb::sqlite().await;
    for path in ["/healthz", "/readyz"] {
        let response = get(&db, path, None).await;
        assert_eq!(response.status(), StatusCode::OK, "{path}");
        assert_eq!(json(response).await["status"], "ok");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn rules_are_open_to_everybody() {
    let db = TestDb::sqlite().await;
    let all = json(get(&db, "/api/rules", None).await).await;
    assert_eq!(all["items"].as_array().map(Vec::len), Some(law::catalogue().len()));
    let one = json(get(&db, "/api/rules/PRELIM", None).await).await;
    assert_eq!(one["term"], "foreløpig svar");
    let sleeping =
        all["items"].as_array().expect("a list").iter().flat_map(|rule| rule["versions"].as_array().expect("a list"));
    assert!(sleeping.clone().any(|version| version.get("from").is_none()), "a sleeping version has no first day");
    assert!(sleeping.clone().all(|version| version["from"].as_str() != Some("")));
}

#[tokio::test(flavor = "multi_thread")]
async fn schemas_are_open_to_everybody() {
    let db = TestDb::sqlite().await;
    let names = json(get(&db, "/api/schemas", None).await).await;
    assert_eq!(names["items"].as_array().map(Vec::len), Some(4));
    for name in names["items"].as_array().expect("a list").iter().filter_map(Value::as_str) {
        let response = get(&db, &format!("/api/schemas/{name}"), None).await;
        assert_eq!(kind_of(&response), "application/schema+json");
        assert_eq!(json(response).await["$id"], format!("/api/schemas/{name}"), "named by its own address");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_calling_is_told_in_ids_and_words() {
    let db = TestDb::sqlite().await;
    let hat = parent(&db).await;
    let me = json(get(&db, "/api/me", Some(&session(&db, &hat, true).await)).await).await;
    assert_eq!((me["role"].as_str(), me["lang"].as_str()), (Some("party_member"), Some("nn")));
    assert_eq!(me["account"], hat.account.to_string());
    assert_eq!(me["tenant_name"], "Granvik kommune");
    assert_eq!(me["session_ends_at"], "2026-11-23T23:00:00Z");
    assert!(!me.to_string().contains("Kari"), "a name is read with its person");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_error_is_a_problem() {
    let db = TestDb::sqlite().await;
    let hat = parent(&db).await;
    let (bare, whole) = (session(&db, &hat, false).await, session(&db, &hat, true).await);
    let rows = [
        ("GET", "/api/me", None, 401, "not-logged-in"),
        ("GET", "/api/me", Some("rubbish"), 401, "not-logged-in"),
        ("GET", "/api/me", Some(bare.as_str()), 403, "no-hat"),
        ("GET", "/api/rules/NO-SUCH", None, 404, "not-found"),
        ("GET", "/api/schemas/no-such", None, 404, "not-found"),
        ("GET", "/api/nothing/here", Some(whole.as_str()), 404, "not-found"),
        ("DELETE", "/api/me", Some(whole.as_str()), 405, "method-not-allowed"),
    ];
    for (method, path, cookie, status, kind) in rows {
        let response = send(&db, method, path, cookie).await;
        assert_eq!(response.status().as_u16(), status, "{method} {path}");
        assert_eq!(kind_of(&response), "application/problem+json", "{method} {path}");
        let problem = json(response).await;
        assert_eq!(problem["type"], format!("/problems/{kind}"));
        assert_eq!(problem["status"], status);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_expired_session_is_none() {
    let db = TestDb::sqlite().await;
    let hat = parent(&db).await;
    let cookie = session(&db, &hat, true).await;
    db.clock.advance(jiff::SignedDuration::from_hours(3));
    assert_eq!(get(&db, "/api/me", Some(&cookie)).await.status(), StatusCode::UNAUTHORIZED);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_description_is_served_and_names_every_address() {
    let db = TestDb::sqlite().await;
    let served = json(get(&db, "/api/openapi.json", None).await).await;
    assert_eq!(served, serde_json::to_value(openapi()).expect("JSON"));
    assert_eq!(served["openapi"].as_str().map(|v| &v[..3]), Some("3.1"));
    let paths: Vec<_> = served["paths"].as_object().expect("an object").keys().cloned().collect();
    let table: Vec<_> = ROUTES.iter().map(|(path, _)| *path).filter(|path| !path.ends_with("openapi.json")).collect();
    assert_eq!(paths, table);
    for (path, item) in served["paths"].as_object().expect("an object") {
        let response = get(&db, &filled(path), None).await;
        let described = &item["get"]["responses"];
        assert!(described.get(response.status().as_str()).is_some(), "{path} answers {}", response.status());
        assert!(item["get"]["summary"].as_str().is_some_and(|text| !text.is_empty()), "{path} says what it is");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_no_session_reads_what_is_open_and_nothing_else() {
    let db = TestDb::sqlite().await;
    for (path, asks_for_session) in ROUTES {
        let status = get(&db, &filled(path), None).await.status().as_u16();
        assert_eq!(status, if *asks_for_session { 401 } else { 200 }, "{path}");
    }
}
