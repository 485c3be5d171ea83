//! Who is logged in, on which device, and for how long?
//!
//! A session belongs to an account and to no tenant, so it is opened and found without the runner. Ending one is a
//! command like any other (`revoke_session.rs`) and leaves an event with the tenant of the hat.

mod device;
mod life;

pub use device::Device;
pub use life::SessionLimits;

use crate::hats::{self, Hat};
use crate::token::Token;
use crate::words::words;
use access::Principal;
use jiff::Timestamp;
use kernel::{AccountId, Clock, Entropy, HatId, Lang, SessionId, TenantId, today_in_oslo};
use life::{Life, Standing};
use store::{Db, Fault, Row, Scope, Tx, p, sql};

words! {
    /// How a session was opened.
    OpenedBy {
        /// A persona of the demonstration.
        Persona = "persona",
        /// A one-time invitation.
        Invitation = "invitation",
        /// Ordinary login.
        Login = "login",
    }
}

/// What is needed to open a session.
#[derive(Clone, Debug)]
pub struct OpenSession {
    /// For whom.
    pub account: AccountId,
    /// How.
    pub opened_by: OpenedBy,
    /// The language of its pages.
    pub lang: Lang,
    /// On what kind of device.
    pub device: Device,
    /// The hat it begins with; `None` when it is still to be chosen.
    pub hat: Option<(TenantId, HatId)>,
}

/// A session that lives.
#[derive(Clone, PartialEq, Eq)]
pub struct Session {
    /// Its id.
    pub id: SessionId,
    /// Whose.
    pub account: AccountId,
    /// The hat worn, if one is chosen and may still be worn today.
    pub hat: Option<Hat>,
    /// What the hat's tenant is called; empty without a hat.
    pub tenant_name: String,
    /// The secret that proves that a form came from this session's own page. Masked for each response.
    pub csrf: [u8; 32],
    /// The language of its pages.
    pub lang: Lang,
    /// On what kind of device it was opened.
    pub device: Device,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// When it was last seen, to the minute.
    pub seen_at: Timestamp,
    /// When it ends whatever happens.
    pub ends_at: Timestamp,
}

impl Session {
    /// Who asks; `None` until a hat is chosen.
    pub fn principal(&self) -> Option<Principal> {
        self.hat.as_ref().map(Hat::principal)
    }
}

impl std::fmt::Debug for Session {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Session({})", self.id)
    }
}

/// What a cookie led to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// A session that lives.
    Live(Box<Session>),
    /// A session that nobody ended but time. What its holder had typed may be kept for this account.
    Expired(AccountId),
    /// Nothing, or a session that was ended. Which of them is not told.
    Nothing,
}

sql! {
    PUT -> [] = "insert into session (id, token_hash, account_id, hat_tenant, hat_id, csrf, lang, device, opened_by, opened_at, seen_at, ends_at)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?10, ?11)";
    FIND -> [Uuid, Uuid, Uuid, Uuid, Text, Text, Date, Date, Text, Uuid, Uuid, Bytes, Text, Text, At, At, At] =
        "select h.id, h.tenant_id, h.account_id, h.person_id, h.role, h.unit, h.from_on, h.to_on, coalesce(t.name, ''),
        s.id, s.account_id, s.csrf, s.lang, s.device, s.opened_at, s.seen_at, s.ends_at
        from session s join account a on a.id = s.account_id and a.closed_at is null
        left join hat h on h.tenant_id = s.hat_tenant and h.id = s.hat_id and h.account_id = s.account_id
        left join tenant t on t.id = h.tenant_id
        where s.token_hash = ?1 and s.ended_at is null";
    TOUCH -> [] = "update session set seen_at = ?2, ends_at = ?3 where id = ?1 and ended_at is null";
    SET_LANG -> [] = "update session set lang = ?2 where id = ?1";
    WEAR -> [] = "update session set hat_tenant = ?2, hat_id = ?3 where id = ?1 and account_id = ?4 and ended_at is null";
    END -> [] = "update session set ended_at = ?2 where id = ?1 and account_id = ?3 and ended_at is null";
    END_ALL -> [] = "update session set ended_at = ?2 where account_id = ?1 and id <> ?3 and ended_at is null";
    FORGET -> [] = "delete from session where ends_at < ?1";
    OPEN -> [Uuid, Text, Text, At, At, At] = "select id, device, opened_by, opened_at, seen_at, ends_at from session
        where account_id = ?1 and ended_at is null order by seen_at desc, id";
    OWNER -> [Uuid, At] = "select account_id, ended_at from session where id = ?1";
}

/// Opens a session and gives the token for its cookie. Whoever calls has made sure who it is.
pub async fn open_session(
    db: &Db,
    clock: &dyn Clock,
    entropy: &dyn Entropy,
    open: &OpenSession,
) -> Result<(SessionId, Token), Fault> {
    let now = clock.now();
    let (id, token): (SessionId, Token) = (entropy.id(now), Token::fresh(entropy));
    let ends_at = now + SessionLimits::default().whole;
    let (tenant, hat) = open.hat.unzip();
    let csrf = entropy.bytes32().to_vec();
    let (device, by) = (open.device.key(), open.opened_by.key());
    let digest = token.digest();
    let mut tx = db.begin_write(Scope::AllTenants).await?;
    tx.run(&PUT, p![id, digest, open.account, tenant, hat, csrf, open.lang, device, by, now, ends_at]).await?;
    tx.commit().await?;
    Ok((id, token))
}

/// Finds the session of a cookie, and notes once a minute that it was seen.
pub async fn find_session(db: &Db, clock: &dyn Clock, token: &Token) -> Result<Found, Fault> {
    let mut tx = db.begin_read(Scope::AllTenants).await?;
    let row = tx.maybe(&FIND, p![token.digest()]).await;
    tx.rollback().await;
    let Some(row) = row? else { return Ok(Found::Nothing) };
    let now = clock.now();
    let mut session = read(&row, now)?;
    let life = Life { seen_at: session.seen_at, ends_at: session.ends_at };
    match life.standing(now, &SessionLimits::default()) {
        Standing::Live => {}
        Standing::Note(noted) => {
            (session.seen_at, session.ends_at) = (noted.seen_at, noted.ends_at);
            note(db, session.id, noted).await;
        }
        Standing::Idle | Standing::Over => return Ok(Found::Expired(session.account)),
    }
    Ok(Found::Live(Box::new(session)))
}

/// A note that cannot be written costs nobody their page: the session only seems idle for a little longer.
async fn note(db: &Db, id: SessionId, life: Life) {
    let Ok(mut tx) = db.begin_write(Scope::AllTenants).await else { return };
    if tx.run(&TOUCH, p![id, life.seen_at, life.ends_at]).await.is_ok() {
        let _ = tx.commit().await;
    }
}

fn read(row: &Row, now: Timestamp) -> Result<Session, Fault> {
    let hat = if row.get::<Option<HatId>>(0)?.is_some() { Some(hats::read(row)?) } else { None };
    let hat = hat.filter(|hat| hat.period.contains(today_in_oslo(now)));
    let csrf: Vec<u8> = row.get(11)?;
    Ok(Session {
        id: row.get(9)?,
        account: row.get(10)?,
        tenant_name: if hat.is_some() { row.get(8)? } else { String::new() },
        hat,
        csrf: csrf.try_into().map_err(|_| Fault::Decode("a session's secret has another length".into()))?,
        lang: row.get(12)?,
        device: row.parse(13)?,
        opened_at: row.get(14)?,
        seen_at: row.get(15)?,
        ends_at: row.get(16)?,
    })
}

/// Changes the language of a session's pages, and of its account.
pub async fn choose_lang(db: &Db, session: &Session, lang: Lang) -> Result<(), Fault> {
    let mut tx = db.begin_write(Scope::AllTenants).await?;
    tx.run(&SET_LANG, p![session.id, lang]).await?;
    hats::set_lang(&mut tx, session.account, lang).await?;
    tx.commit().await
}

/// Ends a session that wears no hat. Without a hat nobody acts for a tenant, so no tenant has an event of it; with one,
/// use [`crate::RevokeSession`].
pub async fn close_session(db: &Db, clock: &dyn Clock, session: &Session) -> Result<(), Fault> {
    let mut tx = db.begin_write(Scope::AllTenants).await?;
    end(&mut tx, session.account, session.id, clock.now()).await?;
    tx.commit().await
}

/// Removes sessions that ended by time. A job calls it; nobody can tell the difference.
pub async fn forget_ended_sessions(db: &Db, clock: &dyn Clock) -> Result<u64, Fault> {
    let mut tx = db.begin_write(Scope::AllTenants).await?;
    // A day's grace: until then an expired cookie still tells whose typed text to keep.
    let gone = tx.run(&FORGET, p![clock.now() - crate::kept_forms::KEPT]).await?;
    tx.commit().await?;
    Ok(gone)
}

pub(crate) async fn wear(tx: &mut Tx, session: SessionId, hat: &Hat) -> Result<(), Fault> {
    tx.run(&WEAR, p![session, hat.tenant, hat.id, hat.account]).await.map(|_| ())
}

pub(crate) async fn end(tx: &mut Tx, account: AccountId, session: SessionId, at: Timestamp) -> Result<(), Fault> {
    tx.run(&END, p![session, at, account]).await.map(|_| ())
}

pub(crate) async fn end_all(
    tx: &mut Tx,
    account: AccountId,
    but: Option<SessionId>,
    at: Timestamp,
) -> Result<(), Fault> {
    let but = but.map_or(uuid::Uuid::nil(), |session| session.0);
    tx.run(&END_ALL, p![account, at, but]).await.map(|_| ())
}

/// Whose session it is, and whether it is still open.
pub(crate) async fn owner(tx: &mut Tx, session: SessionId) -> Result<Option<(AccountId, bool)>, Fault> {
    let row = tx.maybe(&OWNER, p![session]).await?;
    row.map(|row| Ok((row.get(0)?, row.get::<Option<Timestamp>>(1)?.is_none()))).transpose()
}

/// One session in the list of one's own.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(remote = "Self")]
pub struct SessionLine {
    /// Its id.
    pub id: SessionId,
    /// On what kind of device it was opened.
    pub device: Device,
    /// How it was opened.
    pub opened_by: OpenedBy,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// When it was last seen, to the minute.
    pub seen_at: Timestamp,
    /// Is it the one that asks?
    pub is_this: bool,
}
access::personal!(SessionLine);

pub(crate) async fn open_sessions(
    tx: &mut Tx,
    account: AccountId,
    this: SessionId,
    now: Timestamp,
) -> Result<Vec<SessionLine>, Fault> {
    let mut lines = Vec::new();
    for row in tx.all(&OPEN, p![account]).await? {
        let (id, seen_at): (SessionId, Timestamp) = (row.get(0)?, row.get(4)?);
        let life = Life { seen_at, ends_at: row.get(5)? };
        if life.standing(now, &SessionLimits::default()).lives() {
            let (device, opened_by, opened_at) = (row.parse(1)?, row.parse(2)?, row.get(3)?);
            lines.push(SessionLine { id, device, opened_by, opened_at, seen_at, is_this: id == this });
        }
    }
    Ok(lines)
}
