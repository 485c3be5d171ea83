//! Does an invitation let in the one it is for, once, to the one thing it is for?

use crate::family::{self, CHILD, FATHER, Family, MOTHER, OFFICER, SISTER, TENANT, is_not_found, who};
use access::{Policies, Principal, Relation, Resource, ResourceKind, Role, acts};
use jiff::SignedDuration;
use jiff::civil::{Date, date};
use kernel::{AccountId, ApplicationId, Lang};
use people::{
    AcceptInvitation, AcceptRefusal, Acceptance, EndGrant, FactToAsk, InvitationPurpose, InvitationState, InvitePerson,
    InviteRefusal, Invitee, ListGrants, PhoneCode, RevokeInvitation, RevokeRefusal, SecondFact, Token, WhoMaySee, hats,
    locate, look_up,
};
use testkit::TestDb;
use usecase::{Failure, IdempotencyKey};
use uuid::Uuid;

const APPLICATION: ApplicationId = ApplicationId(Uuid::from_u128(500));
const OTHER: ApplicationId = ApplicationId(Uuid::from_u128(501));
const BORN: Date = date(2017, 3, 4);

fn writer(family: &Family) -> InvitePerson {
    let invitee = Invitee::Writer { name: "Kari Ås".into(), application: APPLICATION, until: Some(date(2027, 1, 31)) };
    InvitePerson { subject: CHILD, invitee, fact: FactToAsk::BirthDate, token: Token::fresh(&*family.house.entropy) }
}

fn father(family: &Family) -> InvitePerson {
    InvitePerson { invitee: Invitee::Party { person: FATHER }, ..writer(family) }
}

async fn accept_as(
    family: &Family,
    token: &Token,
    fact: SecondFact,
    logged_in: Option<AccountId>,
) -> Result<Acceptance, Failure<AcceptRefusal>> {
    let face = look_up(&family.test.db, &*family.test.clock, token).await.expect("searched").expect("a link");
    let command = AcceptInvitation { token: token.clone(), fact, lang: Lang::Nn };
    family.run(&face.bearer(logged_in), &command).await
}

async fn accept(family: &Family, token: &Token) -> Result<Acceptance, Failure<AcceptRefusal>> {
    accept_as(family, token, SecondFact::BirthDate(BORN), None).await
}

async fn state(family: &Family, token: &Token) -> InvitationState {
    look_up(&family.test.db, &*family.test.clock, token).await.expect("searched").expect("a link").state
}

async fn principal(family: &Family, done: &Acceptance) -> Principal {
    let Acceptance::Accepted { tenant, hat, .. } = done else { panic!("accepted, not {done:?}") };
    let mut tx = family.read().await;
    hats::hat(&mut tx, *tenant, *hat).await.expect("read").expect("a hat").principal()
}

async fn may<A: access::ActionKind>(
    family: &Family,
    who: &Principal,
    kind: ResourceKind,
    id: Uuid,
    scope: Uuid,
) -> bool {
    let mut tx = family.read().await;
    let resource = Resource::new(kind, id, TENANT).about(CHILD);
    let resource = locate::within(&mut tx, who, resource, scope).await.expect("located");
    Policies::embedded().expect("policies").permit::<A>(who, &resource).is_ok()
}

async fn who_may_see(family: &Family) -> WhoMaySee {
    family.see(&who(MOTHER), &ListGrants { subject: CHILD, now: family.now() }).await.expect("the mother's view")
}

fn refused<T: std::fmt::Debug>(outcome: Result<T, Failure<AcceptRefusal>>) -> AcceptRefusal {
    match outcome {
        Err(Failure::Refused(refusal)) => refusal,
        other => panic!("refused, not {other:?}"),
    }
}

testkit::db_test! {
    async fn an_invited_writer_reaches_one_application_and_nothing_else(db: TestDb) {
        let family = Family::at_home(db).await;
        let invite = writer(&family);
        assert!(family.run(&who(MOTHER), &invite).await.expect("invited").is_for(&invite.token));
        let face = look_up(&family.test.db, &*family.test.clock, &invite.token).await.expect("searched").expect("a link");
        assert_eq!((face.purpose, face.tenant_name.as_str(), face.tries_left), (InvitationPurpose::WriteAlong, "Solvik kommune", 5));
        let writer = principal(&family, &accept(&family, &invite.token).await.expect("in")).await;
        assert_eq!(writer.role, Role::InvitedWriter);
        let line = Uuid::from_u128(600);
        assert!(may::<acts::ReadApplication>(&family, &writer, ResourceKind::Application, APPLICATION.0, APPLICATION.0).await);
        assert!(may::<acts::SaveNeedLine>(&family, &writer, ResourceKind::NeedLine, line, APPLICATION.0).await);
        assert!(!may::<acts::SubmitApplication>(&family, &writer, ResourceKind::Application, APPLICATION.0, APPLICATION.0).await);
        assert!(!may::<acts::ReadApplication>(&family, &writer, ResourceKind::Application, OTHER.0, OTHER.0).await);
        assert!(!may::<acts::SaveNeedLine>(&family, &writer, ResourceKind::NeedLine, line, OTHER.0).await);
        assert!(!may::<acts::ReadCase>(&family, &writer, ResourceKind::Case, APPLICATION.0, APPLICATION.0).await);
        assert!(!may::<acts::ReadPerson>(&family, &writer, ResourceKind::PersonRecord, CHILD.0, CHILD.0).await);
        // The family sees it, by name, and ends it at once.
        let seen = who_may_see(&family).await;
        let [grant] = seen.grants.as_slice() else { panic!("one grant") };
        assert_eq!((grant.receiver.as_str(), grant.giver.as_str(), grant.period.to), ("Kari Ås", "Marit Nordli", Some(date(2027, 1, 31))));
        family.run(&who(MOTHER), &EndGrant { grant: grant.id }).await.expect("ended");
        assert!(!may::<acts::ReadApplication>(&family, &writer, ResourceKind::Application, APPLICATION.0, APPLICATION.0).await);
    }

    async fn a_writers_access_ends_on_its_last_day(db: TestDb) {
        let family = Family::at_home(db).await;
        let invite = writer(&family);
        family.run(&who(MOTHER), &invite).await.expect("invited");
        let writer = principal(&family, &accept(&family, &invite.token).await.expect("in")).await;
        let reads = || may::<acts::ReadApplication>(&family, &writer, ResourceKind::Application, APPLICATION.0, APPLICATION.0);
        family.test.clock.set(kernel::Clock::now(&kernel::FixedClock::noon(date(2027, 1, 31))));
        assert!(reads().await);
        family.test.clock.set(kernel::Clock::now(&kernel::FixedClock::noon(date(2027, 2, 1))));
        assert!(!reads().await);
    }

    async fn a_forwarded_invitation_stops_at_the_second_fact(db: TestDb) {
        let family = Family::at_home(db).await;
        let invite = writer(&family);
        family.run(&who(MOTHER), &invite).await.expect("invited");
        for left in (0..5).rev() {
            let wrong = SecondFact::BirthDate(date(2017, 3, 5));
            let outcome = accept_as(&family, &invite.token, wrong, None).await.expect("counted");
            assert_eq!(outcome, Acceptance::WrongFact { tries_left: left });
        }
        // Closed now, even for the right answer; nobody got in.
        assert_eq!(state(&family, &invite.token).await, InvitationState::Closed);
        assert_eq!(refused(accept(&family, &invite.token).await), AcceptRefusal::Closed);
        assert!(who_may_see(&family).await.grants.is_empty());
    }

    async fn an_invitation_is_used_once(db: TestDb) {
        let family = Family::at_home(db).await;
        let invite = writer(&family);
        family.run(&who(MOTHER), &invite).await.expect("invited");
        let Ok(Acceptance::Accepted { account, .. }) = accept(&family, &invite.token).await else { panic!("in") };
        assert_eq!(state(&family, &invite.token).await, InvitationState::Used);
        assert_eq!(refused(accept_as(&family, &invite.token, SecondFact::BirthDate(BORN), Some(account)).await), AcceptRefusal::YoursAlready);
        let somebody = family::hat(family::GRANDMOTHER).account;
        assert_eq!(refused(accept_as(&family, &invite.token, SecondFact::BirthDate(BORN), Some(somebody)).await), AcceptRefusal::UsedBefore);
        assert_eq!(who_may_see(&family).await.grants.len(), 1);
    }

    async fn the_same_answer_sent_twice_has_one_effect(db: TestDb) {
        let family = Family::at_home(db).await;
        let invite = writer(&family);
        family.run(&who(MOTHER), &invite).await.expect("invited");
        let face = look_up(&family.test.db, &*family.test.clock, &invite.token).await.expect("searched").expect("a link");
        let command = AcceptInvitation { token: invite.token.clone(), fact: SecondFact::BirthDate(BORN), lang: Lang::Nb };
        let key = IdempotencyKey::new("accept-1");
        // The commit succeeds, and its answer is lost on the way.
        family.test.db.lose_next_commit(true);
        let lost = usecase::run(&family.house, &face.bearer(None), &command, key.as_ref()).await;
        assert!(matches!(lost, Err(Failure::Fault(_))));
        let again = usecase::run(&family.house, &face.bearer(None), &command, key.as_ref()).await.expect("the same answer");
        assert!(matches!(again, Acceptance::Accepted { .. }));
        assert_eq!(who_may_see(&family).await.grants.len(), 1);
    }

    async fn two_who_use_an_invitation_at_once_are_one(db: TestDb) {
        let family = Family::at_home(db).await;
        let invite = writer(&family);
        family.run(&who(MOTHER), &invite).await.expect("invited");
        let grandmother = family::hat(family::GRANDMOTHER).account;
        let (one, other) = tokio::join!(
            accept(&family, &invite.token),
            accept_as(&family, &invite.token, SecondFact::BirthDate(BORN), Some(grandmother)),
        );
        assert!(one.is_ok() != other.is_ok(), "{one:?} {other:?}");
        let lost = if one.is_ok() { other } else { one };
        assert_eq!(refused(lost), AcceptRefusal::UsedBefore);
        assert_eq!(who_may_see(&family).await.grants.len(), 1);
    }

    async fn an_invitation_expires_after_fourteen_days(db: TestDb) {
        let family = Family::at_home(db).await;
        let (first, second) = (writer(&family), writer(&family));
        family.run(&who(MOTHER), &first).await.expect("invited");
        family.run(&who(MOTHER), &second).await.expect("invited");
        family.test.clock.advance(SignedDuration::from_hours(14 * 24) - SignedDuration::from_secs(1));
        assert!(accept(&family, &first.token).await.is_ok());
        family.test.clock.advance(SignedDuration::from_secs(1));
        assert_eq!(refused(accept(&family, &second.token).await), AcceptRefusal::Expired);
        assert_eq!(state(&family, &second.token).await, InvitationState::Expired);
    }

    async fn an_invitation_is_taken_back_by_any_party(db: TestDb) {
        let family = Family::at_home(db).await;
        let invite = father(&family);
        let code = PhoneCode::fresh(&*family.house.entropy);
        let invite = InvitePerson { fact: FactToAsk::Code(code.clone()), ..invite };
        // The office sent it, the mother takes it back.
        let invited = family.run(&who(OFFICER), &invite).await.expect("invited");
        let twice = father(&family);
        assert!(matches!(family.run(&who(MOTHER), &twice).await, Err(Failure::Refused(InviteRefusal::InvitedAlready))));
        assert!(is_not_found(&family.run(&who(family::GRANDMOTHER), &RevokeInvitation { invitation: invited.invitation }).await));
        family.run(&who(MOTHER), &RevokeInvitation { invitation: invited.invitation }).await.expect("taken back");
        let answer = SecondFact::Code(code.digits().to_owned());
        assert_eq!(refused(accept_as(&family, &invite.token, answer, None).await), AcceptRefusal::Revoked);
        let anew = father(&family);
        family.run(&who(MOTHER), &anew).await.expect("invited anew");
    }

    async fn the_other_parent_gets_in_as_who_they_are_with_a_code_told_by_phone(db: TestDb) {
        let family = Family::at_home(db).await;
        let code = PhoneCode::fresh(&*family.house.entropy);
        let invite = InvitePerson { fact: FactToAsk::Code(code.clone()), ..father(&family) };
        let invited = family.run(&who(MOTHER), &invite).await.expect("invited");
        // The birth date is not what was asked for.
        assert_eq!(accept(&family, &invite.token).await.expect("counted"), Acceptance::WrongFact { tries_left: 4 });
        // The mother opens her own link while logged in: the tenant knows her as somebody else.
        let spaced = format!("{} {}", &code.digits()[..3], &code.digits()[3..]);
        let answer = || SecondFact::Code(spaced.clone());
        let mothers = Some(family::hat(MOTHER).account);
        assert_eq!(refused(accept_as(&family, &invite.token, answer(), mothers).await), AcceptRefusal::ForSomebodyElse);
        let father = principal(&family, &accept_as(&family, &invite.token, answer(), None).await.expect("in")).await;
        assert_eq!((father.role, father.person), (Role::PartyMember, Some(FATHER)));
        assert!(may::<acts::ReadCase>(&family, &father, ResourceKind::Case, OTHER.0, OTHER.0).await);
        let mut tx = family.read().await;
        let sister = locate::person_record(&mut tx, &father, SISTER).await.expect("located").expect("there");
        assert!(!sister.relations.contains(&Relation::Party), "a father of one child is not one of all");
        tx.rollback().await;
        let used = family.run(&who(MOTHER), &RevokeInvitation { invitation: invited.invitation }).await;
        assert!(matches!(used, Err(Failure::Refused(RevokeRefusal::UsedBefore))));
        let again = InvitePerson { token: Token::fresh(&*family.house.entropy), ..invite };
        assert!(matches!(family.run(&who(MOTHER), &again).await, Err(Failure::Refused(InviteRefusal::HasAccessAlready))));
    }

    async fn nobody_invites_to_a_child_that_is_not_theirs(db: TestDb) {
        let family = Family::at_home(db).await;
        let invite = writer(&family);
        assert!(is_not_found(&family.run(&who(family::GRANDMOTHER), &invite).await));
        let refused = family.run(&who(OFFICER), &invite).await;
        assert!(matches!(refused, Err(Failure::Refused(InviteRefusal::OnlyTheFamilyInvitesWriters))));
        let unfollowed = InvitePerson { subject: SISTER, ..invite };
        assert!(is_not_found(&family.run(&who(OFFICER), &unfollowed).await));
        // The record knows no birth date of hers.
        assert!(matches!(family.run(&who(MOTHER), &unfollowed).await, Err(Failure::Refused(InviteRefusal::BirthDateUnknown))));
        let stranger = InvitePerson { invitee: Invitee::Party { person: family::GRANDMOTHER }, ..writer(&family) };
        assert!(matches!(family.run(&who(MOTHER), &stranger).await, Err(Failure::Refused(InviteRefusal::NotAParty))));
    }

    async fn a_link_that_was_never_made_is_nothing(db: TestDb) {
        let family = Family::at_home(db).await;
        let found = look_up(&family.test.db, &*family.test.clock, &Token::fresh(&store::OsEntropy)).await;
        assert_eq!(found.expect("searched"), None);
    }

    async fn open_invitations_are_listed_with_who_may_see(db: TestDb) {
        let family = Family::at_home(db).await;
        family.run(&who(MOTHER), &writer(&family)).await.expect("invited");
        family.test.clock.advance(SignedDuration::from_secs(1));
        family.run(&who(MOTHER), &father(&family)).await.expect("invited");
        let seen = who_may_see(&family).await;
        assert_eq!(seen.invitations.iter().map(|i| (i.invitee.as_str(), i.state)).collect::<Vec<_>>(),
            [("Jonas Nordli", InvitationState::Open), ("Kari Ås", InvitationState::Open)]);
        assert_eq!(seen.parties.iter().map(|p| p.name.as_str()).collect::<Vec<_>>(), ["Marit Nordli", "Jonas Nordli"]);
        assert_eq!(seen.units, [family::UNIT]);
    }
}
