//! How is a question put to the policies, and what do they answer?

use crate::action::{Action, ActionKind};
use crate::grant::{GrantFact, Topic};
use crate::permit::{Basis, Denied, Permit};
use crate::principal::Principal;
use crate::resource::{Relation, Resource, ResourceFact};
use cedar_policy::{
    Authorizer, Context, Decision, Effect, Entities, Entity, EntityId, EntityTypeName, EntityUid, PolicyId, PolicySet,
    Request, RestrictedExpression, Schema, ValidationMode, Validator,
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
    actions: BTreeMap<Action, Entities>,
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
        let actions =
            Action::ALL.iter().map(|a| Ok((*a, action_alone(&schema, &names, *a)?))).collect::<Result<_, _>>()?;
        Ok(Self { schema, policies, bases, actions, names, authorizer: Authorizer::new() })
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
        let answer = self.authorizer.is_authorized(&request, &self.policies, &entities);
        if answer.decision() == Decision::Deny || answer.diagnostics().errors().next().is_some() {
            let forbidden_by = answer.diagnostics().reason().map(ToString::to_string).collect();
            return Err(Denied { action, forbidden_by });
        }
        let granted =
            what.grants.iter().find(|g| g.live && g.topic == what.kind.topic()).map(|g| Basis::Grant(g.basis));
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
        let entities = self.actions.get(&action)?.clone().add_entities(arrived, None).ok()?;
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

/// The one action with its groups: all that a decision about it needs of the action hierarchy.
fn action_alone(schema: &Schema, names: &Names, action: Action) -> Result<Entities, PolicyFault> {
    let all = schema.action_entities().map_err(|e| PolicyFault::new("schema.cedarschema", e))?;
    let uid = names.uid(&names.action, action.text());
    let missing = || PolicyFault::new("schema.cedarschema", format!("no action {action}"));
    let groups: HashSet<EntityUid> = all.ancestors(&uid).ok_or_else(missing)?.cloned().collect();
    let alone = Entity::new(uid, HashMap::new(), groups).map_err(|e| PolicyFault::new(action.text(), e))?;
    Entities::from_entities([alone], None).map_err(|e| PolicyFault::new(action.text(), e))
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
        let live: Vec<&GrantFact> = what.grants.iter().filter(|g| g.live).collect();
        let topics = live.iter().map(|g| self.topic_of(g.topic));
        let grants: Option<Vec<_>> = live.iter().map(|g| self.grant(g)).collect();
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
