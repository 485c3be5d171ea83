//! Sign the rule set, or say what is wrong with it. Whoever holds authority at the municipality does it, with the name and
//! the capacity of the lawyer who has read the rules.

use super::rule_set::{RuleMarks, rule_set};
use super::sign_offs::{SIGNER, Sealed, Signer};
use crate::office::own_office;
use access::{Permit, Principal, acts};
use kernel::{PersonId, SignOffId};
use people::words;
use serde::{Deserialize, Serialize};
use store::{Fault, Tx, p, sql};
use usecase::{Command, Decided, Located, Moment, Refusal, Stamp};
use uuid::Uuid;

sql! {
    PUT -> [] = "insert into rule_sign_off (tenant_id, id, digest, signer, signed_at) values (?1, ?2, ?3, ?4, ?5)";
    SIGNED -> [Uuid, Bytes] = "select id, signer from rule_sign_off where tenant_id = ?1 and digest = ?2";
}

/// The most characters of a name or a capacity.
const LONGEST_LINE: usize = 200;
/// The most characters of remarks.
const LONGEST_TEXT: usize = 5_000;

words! {
    /// A field of the form.
    SignField {
        /// Name.
        Name = "name",
        /// In which capacity: `kommuneadvokat`.
        Capacity = "capacity",
        /// Remarks.
        Remarks = "remarks",
    }
}

words! {
    /// What is wrong with a field.
    SignFaultCode {
        /// Nothing stands there.
        Missing = "missing",
        /// Longer than there is room for.
        TooLong = "too_long",
    }
}

/// A field that cannot be taken as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SignFault {
    /// Which.
    pub field: SignField,
    /// What is wrong.
    pub code: SignFaultCode,
}

/// What was typed in the form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SignInput {
    /// Name of the lawyer.
    pub name: String,
    /// In which capacity they have read the rules.
    pub capacity: String,
    /// What they remark; may be empty.
    pub remarks: String,
}

impl SignInput {
    /// Reads what was typed.
    ///
    /// # Errors
    /// Every field that cannot be taken.
    pub fn parse(&self) -> Result<Signer, Vec<SignFault>> {
        let mut faults = Vec::new();
        let mut read = |field, typed: &str, most: usize, is_needed: bool| {
            let text: String = typed.chars().filter(|c| *c == '\n' || !c.is_control()).collect();
            let text = text.trim().to_owned();
            match text.chars().count() {
                0 if is_needed => faults.push(SignFault { field, code: SignFaultCode::Missing }),
                count if count > most => faults.push(SignFault { field, code: SignFaultCode::TooLong }),
                _ => {}
            }
            text
        };
        let signer = Signer {
            name: read(SignField::Name, &self.name, LONGEST_LINE, true),
            capacity: read(SignField::Capacity, &self.capacity, LONGEST_LINE, true),
            remarks: read(SignField::Remarks, &self.remarks, LONGEST_TEXT, false),
        };
        if faults.is_empty() { Ok(signer) } else { Err(faults) }
    }
}

/// Signs the rule set that was read.
#[derive(Clone, Debug)]
pub struct SignRules {
    /// The digest on the page that was read.
    pub digest: String,
    /// Who, in which capacity, with which remarks.
    pub signer: Signer,
}

/// Why it was not signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignRefusal {
    /// The program holds another version now; read that one.
    OtherRuleSet,
}

impl Refusal for SignRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::OtherRuleSet => "other_rule_set",
        }
    }
}

/// What was signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signed {
    /// The signature; the one that was there, when the same was signed before.
    pub sign_off: SignOffId,
}

/// A version of the rule set was signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignOffEvent {
    /// Its id.
    pub sign_off: SignOffId,
    /// Which version.
    pub digest: String,
    /// By whom.
    pub signer: Signer,
    /// What each rule said.
    #[serde(default)]
    pub marks: RuleMarks,
}

impl usecase::Event for SignOffEvent {
    fn kind(&self) -> &'static str {
        "rules_signed"
    }
    fn subject(&self) -> Option<PersonId> {
        None
    }
    fn resource(&self) -> Option<Uuid> {
        Some(self.sign_off.0)
    }
    async fn apply(&self, tx: &mut Tx, stamp: &Stamp) -> Result<(), Fault> {
        let sealed = Sealed { signer: self.signer.clone(), marks: self.marks.clone() };
        let signer = tx.seal_json(SIGNER, self.sign_off, &sealed)?;
        let params = p![stamp.tenant, self.sign_off, self.digest.as_str(), signer, stamp.at];
        tx.run(&PUT, params).await.map(|_| ())
    }
}

impl Command for SignRules {
    type Action = acts::SignRules;
    /// The signatures under this version.
    type State = Vec<(SignOffId, Signer)>;
    type Event = SignOffEvent;
    type Refusal = SignRefusal;
    type Done = Signed;
    const NAME: &'static str = "sign_rules";

    async fn locate(&self, tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        own_office(tx, who).await
    }

    async fn load(&self, tx: &mut Tx, permit: &Permit<Self::Action>) -> Result<Self::State, Fault> {
        let rows = tx.all(&SIGNED, p![permit.resource().tenant, self.digest.as_str()]).await?;
        rows.iter()
            .map(|row| {
                let id: SignOffId = row.get(0)?;
                Ok((id, tx.open_json(SIGNER, id, &row.get::<Vec<u8>>(1)?)?))
            })
            .collect()
    }

    fn decide(&self, state: &Self::State, moment: &Moment<'_>) -> Result<Decided<SignOffEvent, Signed>, SignRefusal> {
        if self.digest != rule_set().digest {
            return Err(SignRefusal::OtherRuleSet);
        }
        if let Some((sign_off, _)) = state.iter().find(|(_, signer)| *signer == self.signer) {
            return Ok(Decided::all(Vec::new(), Signed { sign_off: *sign_off }));
        }
        let sign_off = moment.id();
        let (digest, signer, marks) = (self.digest.clone(), self.signer.clone(), rule_set().marks.clone());
        let event = SignOffEvent { sign_off, digest, signer, marks };
        Ok(Decided::one(event, Signed { sign_off }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_has_a_name_and_a_capacity() {
        let input = SignInput { name: " Siv Lie ".into(), capacity: "kommuneadvokat".into(), remarks: String::new() };
        assert_eq!(input.parse().expect("whole").name, "Siv Lie");
        let faults = SignInput { remarks: "x".repeat(LONGEST_TEXT + 1), ..SignInput::default() }.parse();
        let expected = [
            SignFault { field: SignField::Name, code: SignFaultCode::Missing },
            SignFault { field: SignField::Capacity, code: SignFaultCode::Missing },
            SignFault { field: SignField::Remarks, code: SignFaultCode::TooLong },
        ];
        assert_eq!(faults, Err(expected.to_vec()));
    }
}
