//! Theorems: what is always so of a set of definitions, stated in a file and proved on demand.

use serde::{Deserialize, Serialize};

use super::{DefinitionDraft, DefinitionProblem, Definitions, Witness, compile::too_large};
use crate::{
    Citation, DefinitionId, Filled, TheoremId, WrittenCondition, closed_set::closed_set,
    logic::NodeId,
};

closed_set! {
    /// The name and version of the format of `theorems.json`.
    TheoremFormat, called "the format of theorems" {
        /// The first version.
        Version1 = "defection-theorems/1",
    }
}

/// `theorems.json`: what is claimed of the definitions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "theorems as an object")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TheoremFile {
    /// The format.
    pub format: TheoremFormat,
    /// The theorems.
    pub theorems: Vec<Theorem>,
}

closed_set! {
    /// Whether a theorem read backwards is true as well.
    Converse, called "`holds` or `fails`" {
        /// It is: the two conditions come to the same.
        Holds = "holds",
        /// It is not: there is a world in which only the second is true.
        Fails = "fails",
    }
}

/// Whenever one condition holds, another does: in every world that the axioms allow.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a theorem as an object")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Theorem {
    /// The identifier.
    pub id: TheoremId,
    /// What it says, in a sentence.
    pub says: Filled<String>,
    /// The condition from which it starts. It may name terms and definitions.
    pub whenever: WrittenCondition,
    /// The condition that then holds.
    pub then: WrittenCondition,
    /// What is claimed of the converse, if anything is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub converse: Option<Converse>,
    /// On what the claim rests, beside the proof.
    pub citations: Filled<Vec<Citation>>,
}

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
    /// The theorems of the set.
    pub fn theorems(&self) -> &[Theorem] {
        &self.theorems
    }

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
    /// # Ok::<(), defection::DefinitionProblem>(())
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

impl Theorem {
    /// The two conditions as definitions.
    pub(super) fn conditions(&self) -> [DefinitionDraft; 2] {
        [("whenever", &self.whenever), ("then", &self.then)].map(|(name, when)| {
            let id = DefinitionId::of_words(&[self.id.as_str(), name]);
            DefinitionDraft::of_condition(id, when.clone(), self.citations.clone())
        })
    }
}
