//! How long do the pages take with twenty thousand cases, on one core, beside a static page of the same stack?
//!
//! Prints a table for `docs/performance.md`. `FELLESBORD_BENCH_CASES` makes a smaller load. SQLite always; PostgreSQL when
//! `FELLESBORD_TEST_POSTGRES` names a cluster.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use demonstration::{Load, Made, populate};
use kernel::{Id, Lang, TenantId};
use people::sessions::{Device, OpenSession, OpenedBy, open_session};
use people::tenants::{Organisation, Tenant, TenantContact, TenantKind, register_tenant};
use std::time::{Duration, Instant};
use testkit::TestDb;
use tower::ServiceExt;
use usecase::House;
use web::Site;

const UNIT: &str = "Tildelingskontoret";
const ROUNDS: usize = 400;
const WARM: usize = 40;

#[expect(clippy::disallowed_methods, reason = "a bench reads how large it shall be")]
fn setting(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

fn main() {
    let cases = setting("FELLESBORD_BENCH_CASES").and_then(|n| n.parse().ok()).unwrap_or(20_000);
    // One worker, so that the figures are those of one core.
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().expect("a runtime");
    println!("| {cases} cases | median | p95 | ratio of medians to the static page |\n|---|---|---|---|");
    runtime.block_on(async {
        tokio::spawn(async move {
            bench("SQLite", TestDb::sqlite().await, cases).await;
            if setting("FELLESBORD_TEST_POSTGRES").is_some() {
                let db = TestDb::postgres().await;
                let name = db.database_name();
                bench("PostgreSQL", db, cases).await;
                TestDb::drop_database(&name).await;
            }
        })
        .await
        .expect("the bench runs");
    });
    letter();
}

async fn tenant(house: &House) -> TenantId {
    let id = TenantId::from_uuid(uuid::Uuid::from_u128(1));
    let contact = TenantContact { office: UNIT.to_owned(), ..TenantContact::default() };
    let (kind, organisation) = (TenantKind::Municipality, Organisation::PurchaserProvider);
    let tenant = Tenant { id, kind, name: "Storby kommune".to_owned(), organisation, lang: Lang::Nb, contact };
    register_tenant(&house.db, &tenant).await.expect("registered");
    id
}

struct Client {
    app: Router,
    cookie: String,
}

impl Client {
    async fn new(house: &House, who: &usecase::access::Principal) -> Self {
        let site = Site { house: house.clone(), personas: None, secure: false };
        let open = OpenSession {
            account: who.account,
            opened_by: OpenedBy::Login,
            lang: Lang::Nb,
            device: Device::from_user_agent(""),
            hat: Some((who.tenant, who.hat)),
        };
        let (_, token) = open_session(&house.db, &*house.clock, &*house.entropy, &open).await.expect("a session opens");
        Self { app: web::app(site, Router::new()), cookie: format!("session={}", token.text()) }
    }

    async fn get(&self, path: &str) -> String {
        let request = Request::get(path).header(header::COOKIE, &self.cookie).body(Body::empty()).expect("a request");
        let response = self.app.clone().oneshot(request).await.expect("an answer");
        assert_eq!(response.status(), StatusCode::OK, "{path}");
        let bytes = to_bytes(response.into_body(), usize::MAX).await.expect("a body");
        String::from_utf8_lossy(&bytes).into_owned()
    }

    /// Sends a form; gives the address that it leads to.
    async fn post(&self, path: &str, form: String) -> String {
        let request = Request::post(path)
            .header(header::COOKIE, &self.cookie)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(form))
            .expect("a request");
        let response = self.app.clone().oneshot(request).await.expect("an answer");
        assert_eq!(response.status(), StatusCode::SEE_OTHER, "{path}");
        response.headers()[header::LOCATION].to_str().expect("an address").to_owned()
    }
}

async fn time(client: &Client, path: &str) -> Vec<Duration> {
    for _ in 0..WARM {
        client.get(path).await;
    }
    let mut times = Vec::with_capacity(ROUNDS);
    for _ in 0..ROUNDS {
        let start = Instant::now();
        client.get(path).await;
        times.push(start.elapsed());
    }
    times
}

fn at(times: &mut [Duration], share: f64) -> f64 {
    times.sort_unstable();
    let place = ((times.len() - 1) as f64 * share).round() as usize;
    times[place].as_secs_f64() * 1000.0
}

fn row(what: &str, mut times: Vec<Duration>, still: f64) -> f64 {
    let (median, late) = (at(&mut times, 0.5), at(&mut times, 0.95));
    let still = if still == 0.0 { median } else { still };
    println!("| {what} | {median:.2} ms | {late:.2} ms | {:.1} |", median / still);
    median
}

async fn bench(engine: &str, db: TestDb, cases: usize) {
    let house = db.house();
    let tenant = tenant(&house).await;
    let load = Load { cases, cases_each: 200, seed: 7 };
    let start = Instant::now();
    let done = |n: usize| {
        if n.is_multiple_of(5_000) {
            eprintln!("{engine}: {n} cases after {:.0?}", start.elapsed());
        }
    };
    let made: Made = populate(&house, tenant, UNIT, load, done).await.expect("populated").expect("cases");
    let (parent, office) = (Client::new(&house, &made.parent).await, Client::new(&house, &made.caseworker).await);
    let case = made.case.0;
    let still = row(&format!("{engine}: a static page"), time(&office, "/help").await, 0.0);
    row(&format!("{engine}: the family's page"), time(&parent, &format!("/cases/{case}")).await, still);
    row(&format!("{engine}: the family's home"), time(&parent, "/home").await, still);
    row(&format!("{engine}: the assessment"), time(&office, &format!("/office/cases/{case}/assessment")).await, still);
    row(&format!("{engine}: a list of 200 cases"), time(&office, "/office/cases").await, still);
    row(&format!("{engine}: saving a line"), saving(&parent).await, still);
}

/// A new application of the same parent's, and one line after another saved in it.
async fn saving(client: &Client) -> Vec<Duration> {
    let page = client.get("/applications/new").await;
    let (child, csrf) = (value_of(&page, "person").expect("a child"), value_of(&page, "csrf").expect("a token"));
    let begun = client.post("/applications/new", format!("csrf={csrf}&key=start&person={child}")).await;
    let address = format!("{begun}/lines/new");
    let mut times = Vec::new();
    for n in 0..20 {
        let page = client.get(&address).await;
        let csrf = value_of(&page, "csrf").expect("a token");
        let form = format!(
            "csrf={csrf}&key=line{n}&activity=Kveldsstell&times_a_day=&times_a_week=7&minutes=35&helpers=1&night=no\
             &purpose=Sove&helps=child&does_today=Far&manages=with_help&words=Slik"
        );
        let start = Instant::now();
        client.post(&address, form).await;
        times.push(start.elapsed());
    }
    times
}

fn value_of(page: &str, name: &str) -> Option<String> {
    let field = page.split("<input").find(|f| f.contains(&format!("name=\"{name}\"")))?;
    field.split("value=\"").nth(1)?.split('"').next().map(str::to_owned)
}

fn letter() {
    use letters::{LetterKind, LetterOrder, Press};
    let (press, order) = (Press::new(), LetterOrder::sample(LetterKind::Decision, Lang::Nb));
    let on = jiff::civil::date(2026, 11, 23);
    let mut times = Vec::new();
    for _ in 0..40 {
        let start = Instant::now();
        press.render(&order, on).expect("printed");
        times.push(start.elapsed());
    }
    println!("| a decision letter | {:.1} ms | {:.1} ms | |", at(&mut times, 0.5), at(&mut times, 0.95));
}
