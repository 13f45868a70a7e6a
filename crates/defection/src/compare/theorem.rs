//! Theorems: what is always so of a set of definitions, stated in a file and proved on demand.

use serde::Serialize;

use crate::rules::{Converse, Theorem};
use crate::{
    compare::comparison::Witness,
    logic::NodeId,
    model::TheoremId,
    rules::{DefinitionProblem, Definitions, too_large},
};

/// What became of a theorem.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Proof {
    /// The theorem.
    pub theorem: TheoremId,
    /// Whether it is true, its converse is what is claimed, and it is about something.
    pub proved: bool,
    /// A world in which the first condition holds and the second does not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub counterexample: Option<Witness>,
    /// Whether the converse holds or fails.
    pub converse: Converse,
    /// A world in which the second condition holds and the first does not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub converse_counterexample: Option<Witness>,
    /// Whether the first condition can never hold, so that nothing is said.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub vacuous: bool,
}

impl Definitions {
    /// Looks whether a theorem is true in every world.
    ///
    /// # Errors
    ///
    /// Returns an error if it asks more than can be put together.
    ///
    /// ```
    /// use defection::Definitions;
    ///
    /// let definitions = Definitions::built_in();
    /// for theorem in definitions.theorems() {
    ///     assert!(definitions.prove(theorem)?.proved, "{}", theorem.id);
    /// }
    /// # Ok::<(), defection::rules::DefinitionProblem>(())
    /// ```
    pub fn prove(&self, theorem: &Theorem) -> Result<Proof, DefinitionProblem> {
        let drafts = theorem.conditions();
        let mut joint = self.scope().join(&[&drafts[0], &drafts[1]])?;
        let [only_first, only_second, both] = joint.parts(0, 1).map_err(too_large)?;
        let broken = [(0, true), (1, false)];
        let counterexample = joint.witness(only_first, &broken).map_err(too_large)?;
        let backwards = [(0, false), (1, true)];
        let converse_counterexample = joint.witness(only_second, &backwards).map_err(too_large)?;
        let converse = if only_second == NodeId::NO { Converse::Holds } else { Converse::Fails };
        let vacuous = only_first == NodeId::NO && both == NodeId::NO;
        let as_claimed = theorem.converse.is_none_or(|claimed| claimed == converse);
        Ok(Proof {
            theorem: theorem.id.clone(),
            proved: only_first == NodeId::NO && as_claimed && !vacuous,
            counterexample,
            converse,
            converse_counterexample,
            vacuous,
        })
    }
}
