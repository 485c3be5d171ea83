//! Does anything personal leave without a permit and a channel?

use access::{Disclosed, OutputChannel, Permit, Policies, Principal, Relation, Resource, ResourceKind, Role, acts};
use kernel::{AccountId, HatId, TenantId};
use uuid::Uuid;

#[derive(serde::Serialize)]
#[serde(remote = "Self")]
struct Child {
    name: String,
}
access::personal!(Child);

fn permit() -> Permit<acts::ReadPerson> {
    let id = Uuid::from_u128(1);
    let (account, hat, tenant) = (AccountId(id), HatId(id), TenantId(id));
    let who = Principal { account, hat, role: Role::PartyMember, tenant, person: None };
    let what = Resource::new(ResourceKind::PersonRecord, id, tenant).with_relations([Relation::Party]);
    Policies::embedded().expect("valid").permit(&who, &what).expect("a party may")
}

fn kari() -> Child {
    Child { name: "Kari".to_owned() }
}

#[test]
fn what_is_disclosed_is_written_by_its_channel() {
    let list = Disclosed::new(&permit(), OutputChannel::Json, vec![Some(kari()), None]);
    assert_eq!(serde_json::to_string(&list).expect("json"), r#"[{"name":"Kari"},null]"#);
    assert_eq!(list.channel(), OutputChannel::Json);
    let first = list.map(|mut all| all.remove(0));
    assert_eq!((first.channel(), first.as_ref().map(|c| c.name.as_str())), (OutputChannel::Json, Some("Kari")));
}

#[test]
fn a_notice_and_the_audit_trail_refuse_to_carry_a_person() {
    for channel in OutputChannel::ALL {
        let written = serde_json::to_string(&Disclosed::new(&permit(), *channel, kari()));
        assert_eq!(written.is_ok(), !matches!(channel, OutputChannel::Notice | OutputChannel::Audit), "{channel}");
    }
}

#[test]
fn a_debug_print_tells_nothing() {
    let shown = format!("{:?}", Disclosed::new(&permit(), OutputChannel::Page, kari()));
    assert_eq!(shown, "Disclosed(Page)");
}
