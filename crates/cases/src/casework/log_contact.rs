//! When was somebody at the office in touch with the family, and did they reach them?

use super::{CaseFile, load_case};
use crate::apply_assessment::{AssessmentEvent, ContactManner};
use crate::events::Event;
use crate::locate;
use crate::text::Words;
use access::{Permit, Principal, acts};
use jiff::civil::Date;
use kernel::{CaseId, ContactId};
use store::{Fault, Tx};
use usecase::{Command, Decided, Located, Moment, Refusal};

/// Logs a human contact (*kontakt*) with a family.
#[derive(Clone, Debug)]
pub struct LogContact {
    /// In which case.
    pub case: CaseId,
    /// On which day.
    pub on: Date,
    /// How.
    pub manner: ContactManner,
    /// Was anybody reached?
    pub reached: bool,
    /// What was said, or what was tried. The family reads it.
    pub words: Words,
}

/// Why a contact is not logged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContactRefusal {
    /// The day has not come.
    InTheFuture,
    /// The day lies before the application came.
    BeforeTheCase,
}

impl Refusal for ContactRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::InTheFuture => "contact_in_the_future",
            Self::BeforeTheCase => "contact_before_the_case",
        }
    }
}

impl Command for LogContact {
    type Action = acts::LogContact;
    type State = CaseFile;
    type Event = Event;
    type Refusal = ContactRefusal;
    type Done = ContactId;
    const NAME: &'static str = "log_contact";

    async fn locate(&self, tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        locate::case(tx, who, self.case).await
    }

    async fn load(&self, tx: &mut Tx, _: &Permit<acts::LogContact>) -> Result<CaseFile, Fault> {
        load_case(tx, self.case).await
    }

    fn decide(&self, case: &CaseFile, moment: &Moment<'_>) -> Result<Decided<Event, ContactId>, ContactRefusal> {
        if self.on > moment.today {
            return Err(ContactRefusal::InTheFuture);
        }
        if self.on < case.received_on {
            return Err(ContactRefusal::BeforeTheCase);
        }
        let contact = moment.id();
        let event = AssessmentEvent::ContactLogged {
            contact,
            case: case.id,
            subject: case.subject,
            on: self.on,
            manner: self.manner,
            reached: self.reached,
            words: self.words.clone(),
        };
        Ok(Decided::one(event.into(), contact))
    }
}
