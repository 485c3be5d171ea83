//! How is a claim put to the solver?

use crate::claim::Claim;
use access::Policies;
use cedar_policy::{Authorizer, Decision, PolicyId, PolicySet, RequestEnv, Schema};
use cedar_policy_symcc::solver::LocalSolver;
use cedar_policy_symcc::{CedarSymCompiler, CompiledPolicy, CompiledPolicySet};

/// Why nothing could be proved or disproved.
#[derive(Debug, thiserror::Error)]
pub enum ProofFault {
    /// The solver is not there.
    #[error(
        "the solver cvc5 is missing, so nothing is proved: install the package cvc5, or set CVC5 to its path ({0})"
    )]
    NoSolver(String),
    /// The policies, the claim or the solver's answer cannot be used.
    #[error("{place}: {message}")]
    Unusable {
        /// Policy, claim or action.
        place: String,
        /// What is wrong.
        message: String,
    },
}

fn unusable(place: impl ToString) -> impl FnOnce(Box<dyn std::error::Error>) -> ProofFault {
    move |e| ProofFault::Unusable { place: place.to_string(), message: e.to_string() }
}

/// The embedded policies and a running solver.
pub struct Prover {
    policies: Policies,
    solver: CedarSymCompiler<LocalSolver>,
}

impl Prover {
    /// Starts the solver.
    ///
    /// # Errors
    /// No solver, or no valid policies.
    pub fn start() -> Result<Self, ProofFault> {
        let policies = Policies::embedded().map_err(|e| unusable("policies")(e.into()))?;
        let solver = LocalSolver::cvc5().map_err(|e| ProofFault::NoSolver(e.to_string()))?;
        let solver = CedarSymCompiler::new(solver).map_err(|e| unusable("solver")(e.into()))?;
        Ok(Self { policies, solver })
    }

    /// A request that breaks the claim, in words; `None` when there is none, which is the proof.
    ///
    /// # Errors
    /// The claim is no Cedar, speaks of no action, or the solver gives up.
    pub async fn breaks(&mut self, claim: &Claim) -> Result<Option<String>, ProofFault> {
        let all = self.policies.policy_set().clone();
        self.search(claim, &all).await
    }

    /// The same with one wall taken away. A request that is found has been put to the real authorizer both ways: let
    /// through without the wall, stopped with it.
    ///
    /// # Errors
    /// As [`Prover::breaks`]; and when no policy has that id.
    pub async fn breaks_without(&mut self, claim: &Claim, wall: &str) -> Result<Option<String>, ProofFault> {
        let mut fewer = self.policies.policy_set().clone();
        fewer.remove_static(PolicyId::new(wall)).map_err(|e| unusable(wall)(e.into()))?;
        self.search(claim, &fewer).await
    }

    /// Policies that can fail to evaluate for some request. A forbid that fails is skipped by Cedar, so there must be
    /// none.
    ///
    /// # Errors
    /// The solver gives up.
    pub async fn policies_that_can_fail(&mut self) -> Result<Vec<String>, ProofFault> {
        let schema = self.policies.schema().clone();
        let mut found = Vec::new();
        for env in schema.request_envs() {
            let place = env.action().to_string();
            for policy in self.policies.policy_set().policies() {
                let compiled =
                    CompiledPolicy::compile(policy, &env, &schema).map_err(|e| unusable(&place)(e.into()))?;
                let safe = self.solver.check_never_errors_opt(&compiled).await;
                if !safe.map_err(|e| unusable(&place)(e.into()))? {
                    found.push(format!("{} on {place}", policy.id()));
                }
            }
        }
        Ok(found)
    }

    async fn search(&mut self, claim: &Claim, policies: &PolicySet) -> Result<Option<String>, ProofFault> {
        let schema = self.policies.schema().clone();
        let admitted = claim.as_policies().map_err(|e| unusable(claim.only_if)(e.into()))?;
        let spoken_of: Vec<_> = schema.request_envs().filter(|env| claim.speaks_of(&schema, env.action())).collect();
        if spoken_of.is_empty() {
            return Err(unusable(claim.only_if)("the claim speaks of no action of the schema".into()));
        }
        for env in spoken_of {
            if let Some(found) = self.search_one(&schema, &env, policies, &admitted).await? {
                return Ok(Some(found));
            }
        }
        Ok(None)
    }

    async fn search_one(
        &mut self,
        schema: &Schema,
        env: &RequestEnv,
        policies: &PolicySet,
        admitted: &PolicySet,
    ) -> Result<Option<String>, ProofFault> {
        let place = env.action().to_string();
        let compile = |set| CompiledPolicySet::compile(set, env, schema).map_err(|e| unusable(&place)(e.into()));
        let (allowed, admitted) = (compile(policies)?, compile(admitted)?);
        let found = self.solver.check_implies_with_counterexample_opt(&allowed, &admitted).await;
        let Some(found) = found.map_err(|e| unusable(&place)(e.into()))? else {
            return Ok(None);
        };
        let asked = |set: &PolicySet| Authorizer::new().is_authorized(&found.request, set, &found.entities).decision();
        if asked(policies) != Decision::Allow {
            return Err(unusable(&place)("the solver's request is not let through by the authorizer".into()));
        }
        let stopped = asked(self.policies.policy_set()) == Decision::Deny;
        let outcome = if stopped { "stopped by the whole set" } else { "LET THROUGH by the whole set" };
        Ok(Some(format!("{outcome}: {found}")))
    }
}
