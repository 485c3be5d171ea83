//! How is a question put to the policies, and what do they answer?

use crate::action::{Action, ActionKind};
use crate::grant::{GrantFact, Topic};
use crate::permit::{Basis, Denied, Permit};
use crate::principal::Principal;
use crate::resource::{Relation, Resource, ResourceFact};
use cedar_policy::{
    ActionConstraint, Authorizer, Context, Decision, Effect, Entities, Entity, EntityId, EntityTypeName, EntityUid,
    PolicyId, PolicySet, Request, RestrictedExpression, Schema, ValidationMode, Validator,
};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::str::FromStr;

const SCHEMA: &str = include_str!("../policies/schema.cedarschema");
const FILES: &[(&str, &str)] = &[
    ("parties.cedar", include_str!("../policies/parties.cedar")),
    ("municipality.cedar", include_str!("../policies/municipality.cedar")),
    ("granted.cedar", include_str!("../policies/granted.cedar")),
    ("oversight.cedar", include_str!("../policies/oversight.cedar")),
    ("own_account.cedar", include_str!("../policies/own_account.cedar")),
    ("operation.cedar", include_str!("../policies/operation.cedar")),
    ("isolation.cedar", include_str!("../policies/isolation.cedar")),
];

/// The embedded policies cannot be used: a fault of the build, found at start and by the tests.
#[derive(Debug, thiserror::Error)]
#[error("access policies, {place}: {message}")]
pub struct PolicyFault {
    /// File or policy.
    pub place: String,
    /// What is wrong with it.
    pub message: String,
}

impl PolicyFault {
    fn new(place: impl Into<String>, message: impl ToString) -> Self {
        Self { place: place.into(), message: message.to_string() }
    }
}

/// What a `permit` policy says about the basis it gives.
#[derive(Clone, Copy)]
enum StatedBasis {
    Known(Basis),
    /// The basis is that of the live grant on the resource's topic.
    OfTheGrant,
}

/// The policies, parsed and validated. Made once, shared by all requests.
pub struct Policies {
    schema: Schema,
    policies: PolicySet,
    bases: HashMap<PolicyId, StatedBasis>,
    slices: BTreeMap<Action, Slice>,
    names: Names,
    authorizer: Authorizer,
}

impl Policies {
    /// The policies that are built in.
    ///
    /// # Errors
    /// A file does not parse, is not valid against the schema, or a policy lacks `@id` or `@basis`.
    pub fn embedded() -> Result<Self, PolicyFault> {
        let (schema, _) =
            Schema::from_cedarschema_str(SCHEMA).map_err(|e| PolicyFault::new("schema.cedarschema", e))?;
        let policies = parse_all()?;
        let findings = Validator::new(schema.clone()).validate(&policies, ValidationMode::Strict);
        if !findings.validation_passed_without_warnings() {
            return Err(PolicyFault::new("validation", findings));
        }
        let mut bases = HashMap::new();
        for policy in policies.policies().filter(|p| p.effect() == Effect::Permit) {
            bases.insert(policy.id().clone(), stated_basis(policy)?);
        }
        let names = Names::new()?;
        let slice = |action: &Action| Ok((*action, Slice::of(*action, &schema, &policies, &names)?));
        let slices = Action::ALL.iter().map(slice).collect::<Result<_, PolicyFault>>()?;
        Ok(Self { schema, policies, bases, slices, names, authorizer: Authorizer::new() })
    }

    /// The policies as Cedar has them: for the proofs.
    pub fn policy_set(&self) -> &PolicySet {
        &self.policies
    }

    /// The schema as Cedar has it: for the proofs.
    pub fn schema(&self) -> &Schema {
        &self.schema
    }

    /// May this actor do this to that? The one place that makes a [`Permit`].
    ///
    /// # Errors
    /// [`Denied`] when no policy allows it, one forbids it, the resource is of another kind than the action is for, or
    /// a policy could not be evaluated: whatever is unclear is a no.
    pub fn permit<A: ActionKind>(&self, who: &Principal, what: &Resource) -> Result<Permit<A>, Denied> {
        self.basis_for(A::ACTION, who, what).map(|basis| Permit::new(who.clone(), what.clone(), basis))
    }

    /// The same question with the action as a value, answered without a permit: for lists and the golden matrix.
    ///
    /// # Errors
    /// As [`Policies::permit`].
    pub fn basis_for(&self, action: Action, who: &Principal, what: &Resource) -> Result<Basis, Denied> {
        let nothing = || Denied { action, forbidden_by: Vec::new() };
        if action.kind() != what.kind {
            return Err(nothing());
        }
        let (request, entities) = self.question(action, who, what).ok_or_else(nothing)?;
        let policies = &self.slices.get(&action).ok_or_else(nothing)?.policies;
        let answer = self.authorizer.is_authorized(&request, policies, &entities);
        if answer.decision() == Decision::Deny || answer.diagnostics().errors().next().is_some() {
            let forbidden_by = answer.diagnostics().reason().map(ToString::to_string).collect();
            return Err(Denied { action, forbidden_by });
        }
        let granted = what.live_grants().find(|g| g.topic == what.kind.topic()).map(|g| Basis::Grant(g.basis));
        let stated =
            answer.diagnostics().reason().filter_map(|id| self.bases.get(id)).filter_map(|basis| match basis {
                StatedBasis::Known(basis) => Some(*basis),
                StatedBasis::OfTheGrant => granted,
            });
        // Where several hold, the strongest is named: a party needs no consent.
        stated.min().ok_or_else(nothing)
    }

    /// `None` only if Cedar refuses a value, which the fixed shapes below rule out.
    fn question(&self, action: Action, who: &Principal, what: &Resource) -> Option<(Request, Entities)> {
        let names = &self.names;
        let principal = names.uid(&names.hat, &who.hat.to_string());
        let resource = names.uid(names.kinds.get(what.kind.text())?, &what.id.to_string());
        let tenant_of = |tenant: kernel::TenantId| names.entity(&names.tenant, &tenant.to_string());
        let hat = HashMap::from([
            ("role".to_owned(), names.entity(&names.role, who.role.text())),
            ("tenant".to_owned(), tenant_of(who.tenant)),
        ]);
        let mut thing = HashMap::from([
            ("tenant".to_owned(), tenant_of(what.tenant)),
            ("topic".to_owned(), names.topic_of(what.kind.topic())),
        ]);
        for fact in ResourceFact::ALL {
            thing.insert(fact.text().to_owned(), RestrictedExpression::new_bool(what.facts.contains(fact)));
        }
        let arrived = [
            Entity::new(principal.clone(), hat, HashSet::new()).ok()?,
            Entity::new(resource.clone(), thing, HashSet::new()).ok()?,
        ];
        let entities = self.slices.get(&action)?.action.clone().add_entities(arrived, None).ok()?;
        let request =
            Request::new(principal, names.uid(&names.action, action.text()), resource, names.context(what)?, None)
                .ok()?;
        Some((request, entities))
    }
}

fn parse_all() -> Result<PolicySet, PolicyFault> {
    let mut all = PolicySet::new();
    for (file, text) in FILES {
        let parsed = PolicySet::from_str(text).map_err(|e| PolicyFault::new(*file, e))?;
        for policy in parsed.policies() {
            let id = policy.annotation("id").ok_or_else(|| PolicyFault::new(*file, "a policy has no @id"))?;
            all.add(policy.new_id(PolicyId::new(id))).map_err(|e| PolicyFault::new(*file, e))?;
        }
    }
    Ok(all)
}

fn stated_basis(policy: &cedar_policy::Policy) -> Result<StatedBasis, PolicyFault> {
    let text = policy.annotation("basis").ok_or_else(|| PolicyFault::new(policy.id().to_string(), "no @basis"))?;
    if text == "Grant" {
        return Ok(StatedBasis::OfTheGrant);
    }
    text.parse().map(StatedBasis::Known).map_err(|e| PolicyFault::new(policy.id().to_string(), e))
}

/// What a decision about one action needs: the policies that can match it, and the action with its groups. A list
/// asks once for each row, so the others are left out beforehand.
struct Slice {
    policies: PolicySet,
    action: Entities,
}

impl Slice {
    fn of(action: Action, schema: &Schema, policies: &PolicySet, names: &Names) -> Result<Self, PolicyFault> {
        let fault = |e: &dyn std::fmt::Display| PolicyFault::new(action.text(), e);
        let all = schema.action_entities().map_err(|e| fault(&e))?;
        let uid = names.uid(&names.action, action.text());
        let groups = all.ancestors(&uid).ok_or_else(|| fault(&"the schema has no such action"))?;
        let groups: HashSet<EntityUid> = groups.cloned().collect();
        let named = |named: &EntityUid| *named == uid || groups.contains(named);
        let matching = policies.policies().filter(|policy| match policy.action_constraint() {
            ActionConstraint::Any => true,
            ActionConstraint::Eq(one) => named(&one),
            ActionConstraint::In(some) => some.iter().any(named),
        });
        let policies = PolicySet::from_policies(matching.cloned()).map_err(|e| fault(&e))?;
        let alone = Entity::new(uid.clone(), HashMap::new(), groups.clone()).map_err(|e| fault(&e))?;
        let action = Entities::from_entities([alone], None).map_err(|e| fault(&e))?;
        Ok(Self { policies, action })
    }
}

/// Type names, parsed once.
struct Names {
    hat: EntityTypeName,
    tenant: EntityTypeName,
    role: EntityTypeName,
    action: EntityTypeName,
    topic: EntityTypeName,
    purpose: EntityTypeName,
    basis: EntityTypeName,
    kinds: HashMap<&'static str, EntityTypeName>,
}

impl Names {
    fn new() -> Result<Self, PolicyFault> {
        let name = |text: &str| EntityTypeName::from_str(text).map_err(|e| PolicyFault::new(text, e));
        let kinds =
            crate::ResourceKind::ALL.iter().map(|k| Ok((k.text(), name(k.text())?))).collect::<Result<_, _>>()?;
        Ok(Self {
            hat: name("Hat")?,
            tenant: name("Controller")?,
            role: name("Role")?,
            action: name("Action")?,
            topic: name("Topic")?,
            purpose: name("Purpose")?,
            basis: name("GrantBasis")?,
            kinds,
        })
    }
    fn uid(&self, kind: &EntityTypeName, id: &str) -> EntityUid {
        EntityUid::from_type_name_and_id(kind.clone(), EntityId::new(id))
    }
    fn entity(&self, kind: &EntityTypeName, id: &str) -> RestrictedExpression {
        RestrictedExpression::new_entity_uid(self.uid(kind, id))
    }
    fn topic_of(&self, topic: Topic) -> RestrictedExpression {
        self.entity(&self.topic, topic.text())
    }
    fn context(&self, what: &Resource) -> Option<Context> {
        let relation = RestrictedExpression::new_record(Relation::ALL.iter().map(|relation| {
            (relation.text().to_owned(), RestrictedExpression::new_bool(what.relations.contains(relation)))
        }));
        let topics = what.live_grants().map(|g| self.topic_of(g.topic));
        let grants: Option<Vec<_>> = what.live_grants().map(|g| self.grant(g)).collect();
        Context::from_pairs([
            ("relation".to_owned(), relation.ok()?),
            ("live".to_owned(), RestrictedExpression::new_set(grants?)),
            ("live_topics".to_owned(), RestrictedExpression::new_set(topics)),
        ])
        .ok()
    }
    fn grant(&self, grant: &GrantFact) -> Option<RestrictedExpression> {
        RestrictedExpression::new_record([
            ("topic".to_owned(), self.topic_of(grant.topic)),
            ("purpose".to_owned(), self.entity(&self.purpose, grant.purpose.text())),
            ("basis".to_owned(), self.entity(&self.basis, grant.basis.text())),
        ])
        .ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{GrantBasis, Purpose, ResourceKind, Role, acts};
    use kernel::{AccountId, HatId, TenantId};
    use uuid::Uuid;

    fn wearing(role: Role) -> Principal {
        let id = Uuid::from_u128(7);
        Principal { account: AccountId(id), hat: HatId(id), role, tenant: TenantId(id), person: None }
    }

    fn thing(kind: ResourceKind) -> Resource {
        Resource::new(kind, Uuid::from_u128(9), TenantId(Uuid::from_u128(7)))
    }

    fn granted(topic: Topic, purpose: Purpose, basis: GrantBasis, live: bool) -> GrantFact {
        GrantFact { topic, purpose, basis, live }
    }

    fn policies() -> Policies {
        Policies::embedded().expect("the built-in policies are valid")
    }

    #[test]
    fn every_question_has_the_shape_of_the_schema() {
        let policies = policies();
        for action in Action::ALL {
            for role in Role::ALL {
                let grants = Topic::ALL.iter().map(|t| granted(*t, Purpose::Assist, GrantBasis::Consent, true));
                let what = thing(action.kind()).with_grants(grants).with_relations([Relation::Party]);
                let (request, entities) = policies.question(*action, &wearing(*role), &what).expect("a question");
                let context = policies.names.context(&what).expect("a context");
                context.validate(&policies.schema, request.action().expect("known")).expect("valid context");
                let arrived = entities.iter().filter(|e| e.uid().type_name().to_string() != "Action").cloned();
                Entities::from_entities(arrived, Some(&policies.schema)).expect("valid entities");
            }
        }
    }

    #[test]
    fn a_slice_answers_as_the_whole_set_does() {
        let policies = policies();
        let standings =
            [vec![Relation::Party], vec![Relation::Assigned], vec![Relation::GivenTo], Relation::ALL.to_vec()];
        for (action, role) in Action::ALL.iter().flat_map(|a| Role::ALL.iter().map(move |r| (*a, *r))) {
            for standing in &standings {
                let what = thing(action.kind()).with_relations(standing.clone());
                let (request, entities) = policies.question(action, &wearing(role), &what).expect("a question");
                let slice = &policies.slices[&action].policies;
                let ask = |set| policies.authorizer.is_authorized(&request, set, &entities);
                let (sliced, whole) = (ask(slice), ask(&policies.policies));
                let reasons =
                    |answer: &cedar_policy::Response| answer.diagnostics().reason().cloned().collect::<HashSet<_>>();
                assert_eq!(sliced.decision(), whole.decision(), "{role} {action} {standing:?}");
                assert_eq!(reasons(&sliced), reasons(&whole), "{role} {action} {standing:?}");
            }
        }
    }

    #[test]
    fn a_permit_says_who_may_what_and_why() {
        let mother = wearing(Role::PartyMember);
        let case = thing(ResourceKind::Case).with_relations([Relation::Party]);
        let permit = policies().permit::<acts::ReadCase>(&mother, &case).expect("a party may");
        assert_eq!((permit.action(), permit.basis()), (Action::ReadCase, Basis::Party));
        assert_eq!((permit.who(), permit.resource()), (&mother, &case));
    }

    #[test]
    fn a_permit_is_not_given_for_another_kind_of_thing() {
        let note = thing(ResourceKind::InternalNote).with_relations([Relation::Party]);
        assert!(policies().permit::<acts::ReadCase>(&wearing(Role::PartyMember), &note).is_err());
    }

    #[test]
    fn a_no_names_the_wall_that_said_it() {
        let note = thing(ResourceKind::InternalNote).with_relations([Relation::Party]);
        let denied = policies().permit::<acts::ReadInternalNote>(&wearing(Role::PartyMember), &note);
        assert_eq!(denied.expect_err("never").forbidden_by, ["internal-notes-stay-in-the-office"]);
        let denied = policies().permit::<acts::ListCases>(&wearing(Role::Caseworker), &thing(ResourceKind::Tenant));
        assert_eq!(denied.expect_err("no relation").forbidden_by, Vec::<String>::new());
    }

    #[test]
    fn the_basis_of_a_grant_is_that_of_the_grant_that_runs() {
        let policies = policies();
        let decision = |live| {
            thing(ResourceKind::Decision)
                .with_relations([Relation::GivenTo])
                .with_facts([ResourceFact::Issued])
                .with_grants([
                    granted(Topic::Decision, Purpose::Assist, GrantBasis::Consent, false),
                    granted(Topic::Decision, Purpose::DeliverService, GrantBasis::ServiceAgreement, live),
                ])
        };
        let provider = wearing(Role::ServiceProvider);
        let basis = policies.basis_for(Action::ReadDecision, &provider, &decision(true));
        assert_eq!(basis, Ok(Basis::Grant(GrantBasis::ServiceAgreement)));
        assert!(policies.basis_for(Action::ReadDecision, &provider, &decision(false)).is_err());
    }

    #[test]
    fn a_grant_on_one_topic_opens_no_other_and_none_opens_an_account() {
        let policies = policies();
        let elsewhere = |kind: ResourceKind, topic| {
            let what = Resource::new(kind, Uuid::from_u128(9), TenantId(Uuid::from_u128(8)));
            what.with_relations(Relation::ALL.iter().copied())
                .with_facts(ResourceFact::ALL.iter().copied())
                .with_grants([granted(topic, Purpose::Assist, GrantBasis::Consent, true)])
        };
        let ombud = wearing(Role::Ombud);
        let ask = |action: Action, topic| policies.basis_for(action, &ombud, &elsewhere(action.kind(), topic)).is_ok();
        assert!(ask(Action::ReadDecision, Topic::Decision));
        assert!(!ask(Action::ReadDecision, Topic::Assessment));
        assert!(!ask(Action::RevokeSession, Topic::Account));
    }

    #[test]
    fn who_is_party_needs_no_consent() {
        let case = thing(ResourceKind::Case)
            .with_relations([Relation::Party, Relation::GivenTo])
            .with_grants([granted(Topic::Assessment, Purpose::Assist, GrantBasis::Consent, true)]);
        assert_eq!(policies().basis_for(Action::ReadCase, &wearing(Role::PartyMember), &case), Ok(Basis::Party));
    }

    #[test]
    fn a_mother_who_works_at_the_office_reads_her_childs_case_as_mother_and_not_as_caseworker() {
        let policies = policies();
        let case = thing(ResourceKind::Case).with_relations([Relation::Party, Relation::Assigned, Relation::SameUnit]);
        assert_eq!(policies.basis_for(Action::ReadCase, &wearing(Role::PartyMember), &case), Ok(Basis::Party));
        let denied = policies.basis_for(Action::ReadCase, &wearing(Role::Caseworker), &case);
        assert_eq!(denied.expect_err("her own").forbidden_by, ["nobody-handles-their-own-case"]);
    }
}
