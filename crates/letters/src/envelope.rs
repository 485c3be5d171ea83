//! What does every letter carry: from whom, to whom, about what, when, signed by whom?

use jiff::civil::Date;
use kernel::Lang;
use serde::{Deserialize, Serialize};

/// The frame around any letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Envelope {
    /// The language the recipient reads; every other text of the context is already written in it.
    pub lang: Lang,
    /// Who writes.
    pub sender: Sender,
    /// Name and postal address, line by line, as they shall show in the envelope's window; at most six lines fit.
    pub recipient: Vec<String>,
    /// Who else gets the same letter, by name; for instance the other parent or a minor who is a party.
    pub copies_to: Vec<String>,
    /// The case reference; never personal, since it is printed on every page.
    pub reference: String,
    /// The date of the letter.
    pub sent_on: Date,
    /// What the letter is, without names: the file's title and the first heading.
    pub title: String,
    /// The person whom the matter is about, by name.
    pub concerns: String,
    /// Who answers for the letter.
    pub signatures: Vec<Signature>,
}

/// The office that writes (*avsender*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sender {
    /// The municipality's name: `Lindvik kommune`.
    pub municipality: String,
    /// The office within it.
    pub office: String,
    /// Postal address, line by line.
    pub address: Vec<String>,
    /// Telephone number as it is dialled.
    pub phone: String,
    /// When the telephone is answered: `mandag til fredag klokka 9 til 15`.
    pub phone_hours: Option<String>,
}

/// Somebody who answers for the letter (*underskrift*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// Full name.
    pub name: String,
    /// In which role.
    pub role: String,
}
