//! What is an invitation, and what is a grant?

use crate::words::words;
use access::{GrantBasis, Purpose, Role, Topic};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use kernel::{AccountId, GrantId, InvitationId, Period, PersonId, TenantId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// How long a one-time invitation may be used: 14 days, so that a letter's post and a weekend fit in.
pub const INVITATION_LASTS: SignedDuration = SignedDuration::from_hours(14 * 24);
/// After so many wrong answers an invitation closes itself.
pub const WRONG_ANSWERS: i64 = 5;

words! {
    /// What an invitation is for. One person, one purpose.
    InvitationPurpose {
        /// To write along on one application, and nothing else.
        WriteAlong = "write_along",
        /// To take part as the party one already is: the user, a parent, a guardian.
        TakePart = "take_part",
    }
}

words! {
    /// By which second fact the invited proves that the link was meant for them.
    FactKind {
        /// The birth date of the one it is about.
        BirthDate = "birth_date",
        /// Six digits told by phone.
        Code = "code",
    }
}

/// What is answered when the second fact is asked for.
#[derive(Clone, PartialEq, Eq)]
pub enum SecondFact {
    /// A day.
    BirthDate(Date),
    /// What was typed as code; all but digits is left out.
    Code(String),
}

impl SecondFact {
    /// Which kind it answers.
    pub fn kind(&self) -> FactKind {
        match self {
            Self::BirthDate(_) => FactKind::BirthDate,
            Self::Code(_) => FactKind::Code,
        }
    }
    /// The text whose keyed digest is stored, bound to one invitation.
    pub(crate) fn bound_to(&self, token: &crate::Token) -> String {
        let fact = match self {
            Self::BirthDate(day) => day.to_string(),
            Self::Code(typed) => typed.chars().filter(char::is_ascii_digit).collect(),
        };
        format!("{}:{fact}", token.text())
    }
}

impl std::fmt::Debug for SecondFact {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SecondFact({})", self.kind())
    }
}

/// How an invitation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InvitationState {
    /// It may be used.
    Open,
    /// It has been used, once and for all.
    Used,
    /// It was taken back.
    Revoked,
    /// Its time is over.
    Expired,
    /// Too many wrong answers.
    Closed,
}

/// A one-time invitation (*invitasjon*), without its token, which only the invited has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Its id.
    pub id: InvitationId,
    /// The tenant it leads to.
    pub tenant: TenantId,
    /// What it is for.
    pub purpose: InvitationPurpose,
    /// The role of the hat it gives.
    pub role: Role,
    /// Whom it is about.
    pub subject: PersonId,
    /// What it is narrowed to, for instance an application.
    pub resource: Option<Uuid>,
    /// Who invites.
    pub invited_by: PersonId,
    /// The person it is for, when the tenant knows them already.
    pub invitee: Option<PersonId>,
    /// How long the access lasts; `None` until it is ended.
    pub until: Option<Date>,
    /// What is asked for.
    pub fact_kind: FactKind,
    /// Wrong answers so far.
    pub wrong_facts: i64,
    /// When it was made.
    pub made_at: Timestamp,
    /// When it expires.
    pub ends_at: Timestamp,
    /// When it was used.
    pub used_at: Option<Timestamp>,
    /// By whom.
    pub used_by: Option<AccountId>,
    /// When it was taken back.
    pub revoked_at: Option<Timestamp>,
}

impl Invitation {
    /// How it stands at an instant.
    pub fn state(&self, now: Timestamp) -> InvitationState {
        if self.used_at.is_some() {
            InvitationState::Used
        } else if self.revoked_at.is_some() {
            InvitationState::Revoked
        } else if self.wrong_facts >= WRONG_ANSWERS {
            InvitationState::Closed
        } else if now >= self.ends_at {
            InvitationState::Expired
        } else {
            InvitationState::Open
        }
    }
}

/// Who receives a grant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Receiver {
    /// Somebody who can log in.
    Account(AccountId),
    /// A tenant, for instance a provider.
    Tenant(TenantId),
}

/// A basis for reading that somebody gave (*tilgang*, for instance by *samtykke*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grant {
    /// Its id.
    pub id: GrantId,
    /// Who gave it.
    pub giver: PersonId,
    /// Who received it.
    pub receiver: Receiver,
    /// On whose record.
    pub subject: PersonId,
    /// What it is about.
    pub topic: Topic,
    /// What it may be used for.
    pub purpose: Purpose,
    /// What it rests on in law.
    pub basis: GrantBasis,
    /// What it is narrowed to, for instance an application.
    pub resource: Option<Uuid>,
    /// From when, until when.
    pub period: Period,
    /// When it was ended before its time.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub ended_at: Option<Timestamp>,
}

impl Grant {
    /// Does it run on a day?
    pub fn runs_on(&self, day: Date) -> bool {
        self.ended_at.is_none() && self.period.contains(day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn invitation() -> Invitation {
        let made_at = Timestamp::constant(1_800_000_000, 0);
        Invitation {
            id: InvitationId(Uuid::nil()),
            tenant: TenantId(Uuid::nil()),
            purpose: InvitationPurpose::WriteAlong,
            role: Role::InvitedWriter,
            subject: PersonId(Uuid::nil()),
            resource: None,
            invited_by: PersonId(Uuid::nil()),
            invitee: None,
            until: None,
            fact_kind: FactKind::Code,
            wrong_facts: 0,
            made_at,
            ends_at: made_at + INVITATION_LASTS,
            used_at: None,
            used_by: None,
            revoked_at: None,
        }
    }

    #[test]
    fn an_invitation_is_open_for_fourteen_days_unless_used_taken_back_or_closed() {
        let open = invitation();
        let (made, last) = (open.made_at, open.ends_at - SignedDuration::from_secs(1));
        let rows = [
            ("new", open.clone(), made, InvitationState::Open),
            ("last second", open.clone(), last, InvitationState::Open),
            ("a second later", open.clone(), open.ends_at, InvitationState::Expired),
            ("clock moved back", open.clone(), made - SignedDuration::from_hours(5), InvitationState::Open),
            ("four wrong answers", Invitation { wrong_facts: 4, ..open.clone() }, made, InvitationState::Open),
            ("five", Invitation { wrong_facts: 5, ..open.clone() }, made, InvitationState::Closed),
            ("taken back", Invitation { revoked_at: Some(made), ..open.clone() }, made, InvitationState::Revoked),
            ("used", Invitation { used_at: Some(made), ..open.clone() }, open.ends_at, InvitationState::Used),
        ];
        for (claim, invitation, now, expected) in rows {
            assert_eq!(invitation.state(now), expected, "{claim}");
        }
    }

    #[test]
    fn a_code_is_read_with_or_without_spaces_and_says_nothing_of_itself() {
        let token = crate::Token::fresh(&kernel::SeededEntropy::new(1));
        let other = crate::Token::fresh(&kernel::SeededEntropy::new(2));
        let typed = |text: &str| SecondFact::Code(text.to_owned());
        assert_eq!(typed("123 456").bound_to(&token), typed("123456").bound_to(&token));
        assert_ne!(typed("123456").bound_to(&token), typed("123456").bound_to(&other));
        assert_eq!(format!("{:?}", typed("123456")), "SecondFact(code)");
        assert_eq!(format!("{:?}", SecondFact::BirthDate(date(2017, 3, 4))), "SecondFact(birth_date)");
    }
}
