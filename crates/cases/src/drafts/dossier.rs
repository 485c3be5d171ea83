//! What does the office know of a case when it writes to the family? Loaded once, behind the permit of whoever writes.

use super::content::Answers;
use crate::apply_assessment::{ANSWER_BODY, Question};
use crate::casework::CaseFile;
use crate::store::{self as rows, Application, Line};
use crate::voices::Stance;
use access::{Principal, Role};
use jiff::civil::Date;
use kernel::{CaseId, PersonId, TenantId};
use people::hats::hat;
use people::persons::{Face, Person, faces_of, names_of, person};
use people::positions::{Viewer, load_items};
use people::relations::{household_of, parties_of, siblings_of};
use people::tenants::{Tenant, tenant};
use std::collections::{BTreeMap, BTreeSet};
use store::{Fault, Tx, p, sql};

/// Everything that a draft and a decision are made from.
#[derive(Clone, Debug)]
pub struct Dossier {
    pub(crate) case: CaseFile,
    pub(crate) application: Application,
    pub(crate) lines: Vec<Line>,
    pub(crate) answers: Answers,
    pub(crate) family: Family,
    /// Names of everybody who speaks on a line or is party.
    pub(crate) names: BTreeMap<PersonId, String>,
    pub(crate) office: Office,
}

/// Whom the case is about, and who speaks for them.
#[derive(Clone, Debug)]
pub(crate) struct Family {
    pub(crate) subject: Person,
    pub(crate) applicant: Person,
    /// Parents and guardians today.
    pub(crate) parties: Vec<PersonId>,
    pub(crate) siblings: Vec<Face>,
    /// Does the person live with a parent? `None` where no household is known.
    pub(crate) lives_with_parents: Option<bool>,
}

impl Family {
    /// Who is waited for: parents and guardians, or the person where there are none.
    pub(crate) fn expected(&self) -> Vec<PersonId> {
        if self.parties.is_empty() { vec![self.subject.id] } else { self.parties.clone() }
    }
}

/// Who writes.
#[derive(Clone, Debug)]
pub(crate) struct Office {
    pub(crate) tenant: Tenant,
    /// Who answers for the letter: whoever acts, and the caseworker where that is another.
    pub(crate) signers: Vec<(String, Role)>,
}

sql! {
    ANSWERS -> [Text, Bytes] = "select question, body from assessment_answer where tenant_id = ?1 and case_id = ?2";
}

impl Dossier {
    /// Loads what is known of a case. The case itself comes from whoever locked it, or did not need to.
    pub(crate) async fn load(tx: &mut Tx, who: &Principal, case: CaseFile) -> Result<Self, Fault> {
        let missing = |what: &str| Fault::Decode(format!("a case without its {what}"));
        let application = rows::application(tx, who.tenant, case.application).await?;
        let application = application.ok_or_else(|| missing("application"))?;
        let lines = load_items::<Stance>(tx, case.application.0, Viewer::Municipality).await?;
        let answers = answers(tx, who.tenant, case.id).await?;
        let family = family(tx, &application).await?;
        let voices = lines.iter().flat_map(|line| &line.positions).map(|p| p.person);
        let named: BTreeSet<PersonId> = voices
            .chain(family.parties.iter().copied())
            .chain([application.applicant, application.subject])
            .chain(who.person)
            .collect();
        let names = names_of(tx, named).await?;
        let office = office(tx, who, &case).await?;
        Ok(Self { case, application, lines, answers, family, names, office })
    }
}

/// The answers to the questions of a case.
pub(crate) async fn answers(tx: &mut Tx, tenant: TenantId, case: CaseId) -> Result<Answers, Fault> {
    let mut answers = Answers::default();
    for row in tx.all(&ANSWERS, p![tenant, case]).await? {
        let words = Some(tx.open(ANSWER_BODY, case, &row.get::<Vec<u8>>(1)?)?);
        match row.parse::<Question>(0)? {
            Question::Facts => answers.facts = words,
            Question::Considerations => answers.considerations = words,
            Question::ChildView => answers.child_view = words,
            Question::BestInterests => answers.best_interests = words,
        }
    }
    Ok(answers)
}

/// Who is waited for in a case.
pub(crate) async fn expected(tx: &mut Tx, subject: PersonId) -> Result<Vec<PersonId>, Fault> {
    let today = tx.today()?;
    let parties = parties_of(tx, subject, today).await?;
    let parties: Vec<PersonId> = parties.into_iter().map(|(person, _)| person).collect();
    Ok(if parties.is_empty() { vec![subject] } else { parties })
}

async fn known(tx: &mut Tx, id: PersonId) -> Result<Person, Fault> {
    person(tx, id).await?.ok_or_else(|| Fault::Decode("a person of a case is not in the register".into()))
}

async fn family(tx: &mut Tx, application: &Application) -> Result<Family, Fault> {
    let today: Date = tx.today()?;
    let subject = known(tx, application.subject).await?;
    let applicant = known(tx, application.applicant).await?;
    let parties: Vec<PersonId> =
        parties_of(tx, subject.id, today).await?.into_iter().map(|(person, _)| person).collect();
    let siblings = siblings_of(tx, subject.id, today).await?;
    let siblings = faces_of(tx, siblings).await?.into_values().collect();
    let household = household_of(tx, subject.id).await?;
    let lives_with_parents = (!household.is_empty()).then(|| parties.iter().any(|party| household.contains(party)));
    Ok(Family { subject, applicant, parties, siblings, lives_with_parents })
}

async fn office(tx: &mut Tx, who: &Principal, case: &CaseFile) -> Result<Office, Fault> {
    let tenant = tenant(tx, who.tenant).await?;
    let tenant = tenant.ok_or_else(|| Fault::Decode("a case of a municipality that is not set up".into()))?;
    let mut signing: Vec<(PersonId, Role)> = who.person.map(|person| (person, who.role)).into_iter().collect();
    if let Some(caseworker) = case.caseworker
        && let Some(hat) = hat(tx, who.tenant, caseworker).await?
        && Some(hat.person) != who.person
    {
        signing.push((hat.person, hat.role));
    }
    let names = names_of(tx, signing.iter().map(|(person, _)| *person)).await?;
    let signers = signing.into_iter().filter_map(|(person, role)| Some((names.get(&person)?.clone(), role)));
    Ok(Office { signers: signers.collect(), tenant })
}
