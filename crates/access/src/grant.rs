//! What was given to somebody, for what purpose, on which legal basis, and does it still run?

use crate::words::words;

words! {
    /// What a grant, or a resource, is about. A grant reaches the resources of its topic.
    Topic {
        /// Who a person is: name, household, contact; and who has looked at it.
        Person,
        /// The application in the family's words, with its need lines.
        Application,
        /// The assessment: positions, notes, questions answered.
        Assessment,
        /// Drafts, decisions and their letters.
        Decision,
        /// What a brother or sister told (*søskensamtale*).
        Sibling,
        /// Sessions, hats, invitations and grants of an account; never granted.
        Account,
        /// Lists and deliveries of an office; never granted.
        Office,
    }
}

impl Topic {
    /// The topics that a grant may be given on.
    pub const GRANTABLE: &'static [Self] =
        &[Self::Person, Self::Application, Self::Assessment, Self::Decision, Self::Sibling];
}

words! {
    /// What a grant is to be used for (*formål*), and for nothing else.
    Purpose {
        /// To write along on an application.
        WriteAlong,
        /// To advise and support (*bistå*).
        Assist,
        /// To act in a party's place (*opptre som fullmektig*).
        Represent,
        /// To perform what was decided (*yte tjenesten*).
        DeliverService,
        /// To coordinate services around a person or their family (*samordne*).
        Coordinate,
        /// To try a complaint (*klagebehandling*).
        TryComplaint,
        /// To supervise (*tilsyn*).
        Supervise,
    }
}

words! {
    /// The legal basis of a grant (*rettsgrunnlag*).
    GrantBasis {
        /// Consent: release from secrecy (*samtykke*), withdrawn at any time.
        Consent,
        /// Power of attorney (*fullmakt*).
        PowerOfAttorney,
        /// An agreement or assignment to perform a service (*oppdrag, avtale*).
        ServiceAgreement,
        /// A complaint that was sent up (*klagesak*).
        Complaint,
        /// A supervision that was opened (*tilsynssak*).
        Supervision,
    }
}

/// A grant that reaches from the subject of a resource to the actor, found by `locate`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GrantFact {
    /// What it is about.
    pub topic: Topic,
    /// What it is for.
    pub purpose: Purpose,
    /// What it rests on.
    pub basis: GrantBasis,
    /// Within its period today, and not ended.
    pub live: bool,
}
