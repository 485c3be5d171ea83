//! From whom, to whom, and who gets a copy?

use crate::drafts::dossier::Dossier;
use access::Role;
use i18n::msg;
use jiff::civil::Date;
use kernel::{Lang, PersonId};
use letters::{Envelope, Sender, Signature};
use people::persons::Person;
use people::tenants::Tenant;

/// What differs from letter to letter.
pub(crate) struct Frame {
    /// What the letter is, without names.
    pub(crate) title: &'static str,
    /// The date of the letter.
    pub(crate) on: Date,
    /// Does the minor get the letter personally?
    pub(crate) to_minor_too: bool,
}

/// As many lines as fit in the window.
const WINDOW: usize = 6;

/// The frame around a letter to the applicant; the other parties get a copy.
pub(crate) fn envelope(of: &Dossier, frame: &Frame) -> Envelope {
    let applicant = &of.family.applicant;
    let lang = applicant.lang;
    Envelope {
        lang,
        sender: sender(&of.office.tenant),
        recipient: recipient(applicant),
        copies_to: copies(of, frame.to_minor_too),
        reference: of.case.reference.clone(),
        sent_on: frame.on,
        title: frame.title.to_owned(),
        concerns: of.family.subject.name.clone(),
        signatures: of.office.signers.iter().map(|(name, role)| signature(lang, name, *role)).collect(),
    }
}

fn lines(text: &str) -> impl Iterator<Item = String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned)
}

fn sender(tenant: &Tenant) -> Sender {
    Sender {
        municipality: tenant.name.clone(),
        office: tenant.contact.office.clone(),
        address: lines(&tenant.contact.address).collect(),
        phone: tenant.contact.phone.clone(),
        phone_hours: None,
    }
}

/// Name and postal address of the office.
pub(super) fn post_to(tenant: &Tenant) -> Vec<String> {
    let names = [tenant.name.clone(), tenant.contact.office.clone()].into_iter().filter(|name| !name.is_empty());
    names.chain(lines(&tenant.contact.address)).collect()
}

fn recipient(person: &Person) -> Vec<String> {
    let address = person.contact.address.as_deref().unwrap_or_default();
    std::iter::once(person.name.clone()).chain(lines(address)).take(WINDOW).collect()
}

/// Parents and guardians who did not apply, and the person when the letter goes to them personally.
fn copies(of: &Dossier, to_minor_too: bool) -> Vec<String> {
    let (applicant, subject) = (of.application.applicant, of.application.subject);
    let minor = (to_minor_too && subject != applicant).then_some(subject);
    let others = of.family.parties.iter().copied().filter(|party| *party != applicant);
    let mut persons: Vec<PersonId> = Vec::new();
    for person in others.chain(minor) {
        // A parent may be a guardian as well.
        if !persons.contains(&person) {
            persons.push(person);
        }
    }
    persons.iter().filter_map(|person| of.names.get(person).cloned()).collect()
}

fn signature(lang: Lang, name: &str, role: Role) -> Signature {
    let role = match role {
        Role::DecisionMaker => msg::letter_signs_decision_maker(lang),
        _ => msg::letter_signs_caseworker(lang),
    };
    Signature { name: name.to_owned(), role: role.to_owned() }
}
