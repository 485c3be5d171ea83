//! Does a grant reach what it is about, while it runs, and nothing else?

use crate::family::{self, CHILD, Family, GRANDMOTHER, MOTHER, NEIGHBOUR, OFFICER, SISTER, TENANT, is_not_found, who};
use access::{
    Basis, GrantBasis, OutputChannel, Policies, Purpose, Relation, Resource, ResourceFact, ResourceKind, Topic,
};
use jiff::civil::{Date, date};
use kernel::Period;
use people::{EndGrant, GiveGrant, GrantRefusal, GrantState, ListGrants, Receiver, locate};
use testkit::TestDb;
use usecase::Failure;
use uuid::Uuid;

fn consent() -> GiveGrant {
    GiveGrant {
        subject: CHILD,
        receiver: Receiver::Account(family::hat(GRANDMOTHER).account),
        topic: Topic::Decision,
        purpose: Purpose::Assist,
        basis: GrantBasis::Consent,
        resource: None,
        period: Period { from: date(2026, 11, 24), to: Some(date(2026, 11, 30)) },
    }
}

async fn decision(family: &Family, today: Date, id: Uuid) -> (Resource, Option<Basis>) {
    let mut tx = family.read().await;
    tx.set_today(today);
    let ombud = who(GRANDMOTHER);
    let resource = Resource::new(ResourceKind::Decision, id, TENANT).about(CHILD).with_facts([ResourceFact::Issued]);
    let resource = locate::about(&mut tx, &ombud, resource).await.expect("located");
    let policies = Policies::embedded().expect("policies");
    let basis = policies.basis_for(access::Action::ReadDecision, &ombud, &resource).ok();
    (resource, basis)
}

testkit::db_test! {
    async fn a_consent_reaches_its_topic_from_its_first_day_to_its_last(db: TestDb) {
        let family = Family::at_home(db).await;
        let any = Uuid::from_u128(700);
        assert!(decision(&family, date(2026, 11, 25), any).await.0.grants.is_empty());
        family.run(&who(MOTHER), &consent()).await.expect("given");
        let rows = [(date(2026, 11, 23), false), (date(2026, 11, 24), true), (date(2026, 11, 30), true), (date(2026, 12, 1), false)];
        for (day, runs) in rows {
            let (resource, basis) = decision(&family, day, any).await;
            assert!(resource.relations.contains(&Relation::GivenTo), "given, whether or not it runs");
            assert_eq!(basis, runs.then_some(Basis::Grant(GrantBasis::Consent)), "{day}");
        }
        // About decisions, not about the assessment.
        let mut tx = family.read().await;
        let assessment = Resource::new(ResourceKind::Assessment, any, TENANT).about(CHILD);
        let located = locate::about(&mut tx, &who(GRANDMOTHER), assessment).await.expect("located");
        assert!(!located.relations.contains(&Relation::GivenTo));
    }

    async fn where_a_grant_is_the_only_basis_its_end_is_the_end(db: TestDb) {
        let family = Family::at_home(db).await;
        let grant = GiveGrant { period: Period::open(date(2026, 11, 23)), ..consent() };
        let given = family.run(&who(MOTHER), &grant).await.expect("given");
        let any = Uuid::from_u128(700);
        assert!(decision(&family, date(2026, 11, 23), any).await.1.is_some());
        assert!(matches!(family.run(&who(MOTHER), &grant).await, Err(Failure::Refused(GrantRefusal::GivenAlready))));
        // Neither the office nor who has it ends what the family gave.
        assert!(is_not_found(&family.run(&who(OFFICER), &EndGrant { grant: given.grant }).await));
        assert!(is_not_found(&family.run(&who(GRANDMOTHER), &EndGrant { grant: given.grant }).await));
        family.run(&who(MOTHER), &EndGrant { grant: given.grant }).await.expect("ended");
        family.run(&who(MOTHER), &EndGrant { grant: given.grant }).await.expect("ended before");
        assert_eq!(decision(&family, date(2026, 11, 23), any).await.1, None);
        assert!(family.run(&who(MOTHER), &grant).await.is_ok(), "given anew");
    }

    async fn a_grant_narrowed_to_one_thing_reaches_that_alone(db: TestDb) {
        let family = Family::at_home(db).await;
        let one = Uuid::from_u128(700);
        let narrow = GiveGrant { resource: Some(one), period: Period::open(date(2026, 11, 23)), ..consent() };
        family.run(&who(MOTHER), &narrow).await.expect("given");
        assert!(decision(&family, date(2026, 11, 23), one).await.1.is_some());
        let (other, basis) = decision(&family, date(2026, 11, 23), Uuid::from_u128(701)).await;
        assert!(other.grants.is_empty() && basis.is_none());
    }

    async fn who_may_see_lists_what_was_given_and_how_it_stands(db: TestDb) {
        let family = Family::at_home(db).await;
        family.run(&who(MOTHER), &consent()).await.expect("given");
        let to_tenant = GiveGrant {
            receiver: Receiver::Tenant(NEIGHBOUR),
            purpose: Purpose::DeliverService,
            period: Period::open(date(2026, 11, 23)),
            ..consent()
        };
        let given = family.run(&who(MOTHER), &to_tenant).await.expect("given");
        let reading = ListGrants { subject: CHILD, now: family.now() };
        let lines = |view: people::WhoMaySee| {
            view.grants.into_iter().map(|g| (g.receiver, g.state)).collect::<Vec<_>>()
        };
        let seen = lines(family.see(&who(MOTHER), &reading).await.expect("seen"));
        assert_eq!(seen, [("Astrid Nordli".to_owned(), GrantState::NotBegun), ("Fjellnes kommune".to_owned(), GrantState::Runs)]);
        family.run(&who(MOTHER), &EndGrant { grant: given.grant }).await.expect("ended");
        family.test.clock.set(kernel::Clock::now(&kernel::FixedClock::noon(date(2026, 12, 1))));
        let seen = lines(family.see(&who(OFFICER), &reading).await.expect("the office sees it too"));
        assert_eq!(seen, [("Astrid Nordli".to_owned(), GrantState::Over), ("Fjellnes kommune".to_owned(), GrantState::Ended)]);
        assert!(is_not_found(&family.see(&who(GRANDMOTHER), &reading).await));
        assert!(is_not_found(&family.see(&who(OFFICER), &ListGrants { subject: SISTER, now: family.now() }).await));
    }

    async fn a_view_of_persons_leaves_only_with_its_channel(db: TestDb) {
        let family = Family::at_home(db).await;
        family.run(&who(MOTHER), &consent()).await.expect("given");
        let reading = ListGrants { subject: CHILD, now: family.now() };
        let page = usecase::read(&family.house, &who(MOTHER), OutputChannel::Json, &reading).await.expect("read");
        let json = serde_json::to_value(&page).expect("written");
        assert_eq!(json["grants"][0]["receiver"], "Astrid Nordli");
        let notice = usecase::read(&family.house, &who(MOTHER), OutputChannel::Notice, &reading).await.expect("read");
        assert!(serde_json::to_value(&notice).is_err());
    }

    async fn only_a_party_gives(db: TestDb) {
        let family = Family::at_home(db).await;
        assert!(is_not_found(&family.run(&who(OFFICER), &consent()).await));
        assert!(is_not_found(&family.run(&who(GRANDMOTHER), &consent()).await));
        let siblings = GiveGrant { subject: SISTER, topic: Topic::Sibling, ..consent() };
        assert!(matches!(family.run(&who(MOTHER), &siblings).await, Err(Failure::Refused(GrantRefusal::OnlyTheSiblingGives))));
    }
}
