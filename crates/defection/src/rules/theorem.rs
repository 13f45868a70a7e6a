//! Theorems as written down: what is claimed to be always so of a set of definitions.

use serde::{Deserialize, Serialize};

use crate::{
    model::{Citation, DefinitionId, TheoremId},
    rules::{condition::WrittenCondition, definition::DefinitionDraft, set::Definitions},
    text::{NonBlank, NonEmpty, closed_set},
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
    pub says: NonBlank,
    /// The condition from which it starts. It may name terms and definitions.
    pub whenever: WrittenCondition,
    /// The condition that then holds.
    pub then: WrittenCondition,
    /// What is claimed of the converse, if anything is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub converse: Option<Converse>,
    /// On what the claim rests, beside the proof.
    pub citations: NonEmpty<Citation>,
}

impl Definitions {
    /// The theorems of the set.
    pub fn theorems(&self) -> &[Theorem] {
        &self.theorems
    }
}

impl Theorem {
    /// The two conditions as definitions.
    pub(crate) fn conditions(&self) -> [DefinitionDraft; 2] {
        [("whenever", &self.whenever), ("then", &self.then)].map(|(name, when)| {
            let id = DefinitionId::of_words(&[self.id.as_str(), name]);
            DefinitionDraft::of_condition(id, when.clone(), self.citations.clone())
        })
    }
}
