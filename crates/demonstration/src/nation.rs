//! What does a large municipality look like? Families and cases by the thousand, for load runs and simulation.
//!
//! Rows are written by the same events as in real life, many in one transaction, without access entries. The same
//! seed gives the same nation.

use crate::lines::{EVERYDAY, Line};
use access::{Principal, Role};
use cases::{ApplicationEvent, CaseReference, Event, LineEvent, OpenedCase, Stance, Story};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use kernel::{
    AccountId, ApplicationId, CaseId, Entropy, HatId, Id, ItemId, Lang, Minutes, Period, PersonId, SeededEntropy,
    TenantId,
};
use people::hats::Hat;
use people::persons::Contact;
use people::positions::{Authority, PositionEvent, Side, TakenPosition};
use people::relations::{RelationKind, Tie};
use people::seed::{self, NewPerson};
use store::{Fault, Scope, Tx};
use usecase::{Event as _, House, Stamp};

/// How much to make.
#[derive(Clone, Copy, Debug)]
pub struct Load {
    /// How many cases in the tenant.
    pub cases: usize,
    /// How many of them each caseworker has.
    pub cases_each: usize,
    /// The seed.
    pub seed: u64,
}

/// Somebody of the load to log in as.
#[derive(Clone, Debug)]
pub struct Made {
    /// A parent with a case.
    pub parent: Principal,
    /// That case, and its application.
    pub case: (CaseId, ApplicationId),
    /// A caseworker with a full list.
    pub caseworker: Principal,
}

const BATCH: usize = 250;

struct Maker<'a> {
    entropy: &'a SeededEntropy,
    tenant: TenantId,
    unit: &'a str,
    at: jiff::Timestamp,
    today: Date,
    needs: Vec<cases::Need>,
}

/// Fills a tenant that is registered and has no cases yet. `progress` is told how many are done.
///
/// # Errors
/// The database.
pub async fn populate(
    house: &House,
    tenant: TenantId,
    unit: &str,
    load: Load,
    mut progress: impl FnMut(usize),
) -> anyhow::Result<Option<Made>> {
    let entropy = SeededEntropy::new(load.seed);
    let needs = EVERYDAY.iter().map(Line::need).collect::<anyhow::Result<Vec<_>>>()?;
    let (at, today) = (house.clock.now(), house.clock.today());
    let maker = Maker { entropy: &entropy, tenant, unit, at, today, needs };
    let (mut made, mut caseworker, mut last) = (None, None, None);
    for start in (0..load.cases).step_by(BATCH) {
        let mut tx = house.db.begin_write(Scope::Tenant(tenant)).await?;
        tx.set_today(today);
        for n in start..load.cases.min(start + BATCH) {
            if n % load.cases_each.max(1) == 0 {
                caseworker = Some(maker.somebody(&mut tx, n, "Saksbehandler", Role::Caseworker).await?);
            }
            let Some(caseworker) = &caseworker else { continue };
            let reference = CaseReference::next(today.year(), last);
            last = Some(reference);
            let (parent, case) = maker.family(&mut tx, n, reference, caseworker).await?;
            made.get_or_insert(Made { parent, case, caseworker: caseworker.clone() });
        }
        tx.commit().await?;
        progress(load.cases.min(start + BATCH));
    }
    house.db.refresh_statistics().await?;
    Ok(made)
}

impl Maker<'_> {
    fn id<I: Id>(&self) -> I {
        self.entropy.new_id(self.at)
    }

    async fn person(&self, tx: &mut Tx, name: String, born: Date) -> Result<PersonId, Fault> {
        let (id, born) = (self.id(), Some(born));
        let new = NewPerson { id, name, born, identity: None, lang: Lang::Nb, contact: Contact::default() };
        seed::person(tx, new, self.at).await.map(|()| id)
    }

    async fn somebody(&self, tx: &mut Tx, n: usize, name: &str, role: Role) -> Result<Principal, Fault> {
        let person = self.person(tx, format!("{name} {n}"), date(1980, 5, 17)).await?;
        let account: AccountId = self.id();
        seed::account(tx, account, Lang::Nb, self.at).await?;
        let unit = if role == Role::PartyMember { "" } else { self.unit };
        let (id, period): (HatId, _) = (self.id(), Period::open(date(2024, 1, 1)));
        let hat = Hat { id, tenant: self.tenant, account, person, role, unit: unit.to_owned(), period };
        seed::hat(tx, &hat).await?;
        Ok(hat.principal())
    }

    async fn family(
        &self,
        tx: &mut Tx,
        n: usize,
        reference: CaseReference,
        caseworker: &Principal,
    ) -> anyhow::Result<(Principal, (CaseId, ApplicationId))> {
        let parent = self.somebody(tx, n, "Forelder", Role::PartyMember).await?;
        let applicant = parent.person.unwrap_or(PersonId(uuid::Uuid::nil()));
        let subject = self.person(tx, format!("Barn {n}"), date(2016, 4, 2)).await?;
        let period = Period::open(date(2024, 1, 1));
        seed::relation(tx, &Tie { from: applicant, kind: RelationKind::ParentOf, to: subject, period }).await?;
        let (application, case): (ApplicationId, CaseId) = (self.id(), self.id());
        let story = Story::parse("At hverdagen går rundt.", &["Vi sover".to_owned()]).unwrap_or_default();
        // Spread over three months, so that some are overdue and some have just come.
        let received_on = self.today.checked_sub(i64::try_from(n % 90)?.days())?;
        let provisional_due = law::provisional_answer_due(received_on, self.today)?;
        let asked: Minutes = self.needs.iter().map(cases::Need::weekly).sum();
        let unit = self.unit.to_owned();
        let opened = OpenedCase { case, application, subject, reference, unit, received_on, provisional_due, asked };
        let mut events: Vec<Event> = vec![
            ApplicationEvent::Started { application, subject, applicant, lang: Lang::Nb }.into(),
            ApplicationEvent::StorySaved { application, subject, story, version: 2 }.into(),
        ];
        for (ordinal, need) in (1..).zip(&self.needs) {
            events.extend(self.line((application, subject), applicant, ordinal, need));
        }
        events.push(ApplicationEvent::Submitted { application, subject, received_on }.into());
        events.push(ApplicationEvent::CaseOpened(opened).into());
        let unit = self.unit.to_owned();
        events.push(cases::AssessmentEvent::CaseAssigned { case, subject, unit, to: caseworker.hat }.into());
        let stamp = Stamp { tenant: self.tenant, event: self.id(), at: self.at, who: parent.clone() };
        for event in &events {
            event.apply(tx, &stamp).await?;
        }
        Ok((parent, (case, application)))
    }

    fn line(&self, of: (ApplicationId, PersonId), person: PersonId, ordinal: i64, need: &cases::Need) -> [Event; 2] {
        let (application, subject) = of;
        let item: ItemId = self.id();
        let kind = "need_line".to_owned();
        let opened = PositionEvent::ItemOpened { item, kind, holder: application.0, subject, ordinal };
        let taken = TakenPosition {
            position: self.id(),
            item,
            person,
            written_by: person,
            side: Side::Family,
            authority: Authority::ParentalResponsibility,
            minutes: Some(need.weekly()),
            body: Stance::Need(need.clone()),
            shared: true,
            supersedes: None,
        };
        let event = |event| LineEvent { application, subject, event }.into();
        [event(opened), event(PositionEvent::PositionTaken(taken))]
    }
}
