//! The whole answer on one page: which role may do what, from which relation, on which basis?

use crate::action::Action;
use crate::grant::{GrantBasis, GrantFact, Purpose};
use crate::permit::Basis;
use crate::policies::Policies;
use crate::principal::{Principal, Role};
use crate::resource::{Relation, Resource, ResourceFact};
use kernel::{AccountId, HatId, TenantId};
use std::fmt::Write;
use uuid::Uuid;

const LEGEND: &str = "\
# Who may do what, from which relation, on which basis. Generated from the policies; do not edit.
#   cargo run -p access --example permissions > crates/access/permissions.txt
#
# Basis:      P party   S statutory task   G grant   O own account   R running the program   - no
# Condition:  f  only once it is shared, submitted, sent or issued
#             a  only as the author            f|a  either            f&a  both
# Columns:    Given   given by a grant of the role's own purpose that runs
#             Ended   the same grant after its end
#             All     every relation at once, with a running grant: shows conflicts of interest
#             Abroad  every relation, in another tenant, without a grant
# An action that a role may never do is not listed under it.
";

/// A column of the table: one way of standing to a resource.
struct Column {
    head: &'static str,
    relations: &'static [Relation],
    grant: Option<bool>,
    abroad: bool,
}

const fn column(head: &'static str, relations: &'static [Relation], grant: Option<bool>) -> Column {
    Column { head, relations, grant, abroad: false }
}

const COLUMNS: &[Column] = &[
    column("None", &[], None),
    column("Subject", &[Relation::Subject], None),
    column("Party", &[Relation::Party], None),
    column("Given", &[Relation::GivenTo], Some(true)),
    column("Ended", &[Relation::GivenTo], Some(false)),
    column("Assigned", &[Relation::Assigned], None),
    column("SameUnit", &[Relation::SameUnit], None),
    column("Holder", &[Relation::Holder], None),
    column("All", Relation::ALL, Some(true)),
    Column { head: "Abroad", relations: Relation::ALL, grant: None, abroad: true },
];

/// The golden matrix, as committed in `permissions.txt`.
pub fn permissions(policies: &Policies) -> String {
    let mut out = LEGEND.to_owned();
    for role in Role::ALL {
        // Writing to a String cannot fail.
        let _ = write!(out, "\n{:<24}", role.text());
        for column in COLUMNS {
            let _ = write!(out, "{:<10}", column.head);
        }
        trim_line(&mut out);
        for action in Action::ALL {
            let cells: Vec<String> = COLUMNS.iter().map(|column| cell(policies, *role, *action, column)).collect();
            if cells.iter().all(|cell| cell == "-") {
                continue;
            }
            let _ = write!(out, "  {:<22}", action.text());
            for cell in cells {
                let _ = write!(out, "{cell:<10}");
            }
            trim_line(&mut out);
        }
    }
    out
}

fn trim_line(out: &mut String) {
    out.truncate(out.trim_end().len());
    out.push('\n');
}

fn cell(policies: &Policies, role: Role, action: Action, column: &Column) -> String {
    let ask = |facts: bool, author: bool| {
        let (who, what) = question(role, action, column, facts, author);
        policies.basis_for(action, &who, &what).ok()
    };
    let answers = [ask(false, false), ask(true, false), ask(false, true), ask(true, true)];
    let condition = match answers.map(|answer| answer.is_some()) {
        [true, ..] => "",
        [false, true, true, _] => " f|a",
        [false, true, false, _] => " f",
        [false, false, true, _] => " a",
        [false, false, false, true] => " f&a",
        [false, false, false, false] => return "-".to_owned(),
    };
    let letter = answers.iter().flatten().map(|basis| letter(*basis)).next().unwrap_or('-');
    format!("{letter}{condition}")
}

const fn letter(basis: Basis) -> char {
    match basis {
        Basis::Party => 'P',
        Basis::StatutoryTask => 'S',
        Basis::Grant(_) => 'G',
        Basis::OwnAccount => 'O',
        Basis::Operation => 'R',
    }
}

/// The grant that a role usually stands on.
const fn usual_grant(role: Role) -> (Purpose, GrantBasis) {
    match role {
        Role::InvitedWriter => (Purpose::WriteAlong, GrantBasis::Consent),
        Role::Representative => (Purpose::Represent, GrantBasis::PowerOfAttorney),
        Role::ServiceProvider => (Purpose::DeliverService, GrantBasis::ServiceAgreement),
        Role::CountyGovernor => (Purpose::TryComplaint, GrantBasis::Complaint),
        Role::Caseworker | Role::DecisionMaker | Role::Coordinator => (Purpose::Coordinate, GrantBasis::Consent),
        Role::PartyMember
        | Role::Sibling
        | Role::Ombud
        | Role::Assistant
        | Role::DataProtectionOfficer
        | Role::Auditor
        | Role::Newcomer
        | Role::Machine => (Purpose::Assist, GrantBasis::Consent),
    }
}

fn question(role: Role, action: Action, column: &Column, facts: bool, author: bool) -> (Principal, Resource) {
    let home = TenantId(Uuid::from_u128(1));
    let tenant = if column.abroad { TenantId(Uuid::from_u128(2)) } else { home };
    let hat = HatId(Uuid::from_u128(3));
    let who = Principal { account: AccountId(Uuid::from_u128(4)), hat, role, tenant: home, person: None };
    let kind = action.kind();
    let (purpose, basis) = usual_grant(role);
    let grant = column.grant.map(|live| GrantFact { topic: kind.topic(), purpose, basis, live });
    let relations = column.relations.iter().copied().chain(author.then_some(Relation::Author));
    let what = Resource::new(kind, Uuid::from_u128(5), tenant)
        .with_relations(relations)
        .with_grants(grant)
        .with_facts(ResourceFact::ALL.iter().copied().filter(|_| facts));
    (who, what)
}
