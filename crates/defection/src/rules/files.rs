//! The files that stand beside the definitions of a directory.

use serde::{Deserialize, Serialize};

use crate::{
    model::{Fact, Source},
    rules::{
        CategoryFile, TheoremFile,
        definition::{Axiom, DefinitionDraft, Term},
        element::ActInForce,
    },
    text::{JsonErrors, NonBlank, closed_set, from_json_with_all_errors},
};

/// What a file of a directory of definitions holds.
#[derive(Debug)]
pub(crate) enum Content {
    Terms(TermFile),
    Axioms(AxiomFile),
    Theorems(TheoremFile),
    Categories(CategoryFile),
    Sources(SourceFile),
    Definition(Box<DefinitionDraft>),
}

impl Content {
    /// Reads a file as what its name says.
    pub(crate) fn read(file: &str, document: &[u8]) -> Result<Self, JsonErrors> {
        Ok(match file.to_lowercase().as_str() {
            "terms.json" => Self::Terms(from_json_with_all_errors(document)?),
            "axioms.json" => Self::Axioms(from_json_with_all_errors(document)?),
            "theorems.json" => Self::Theorems(from_json_with_all_errors(document)?),
            "categories.json" => Self::Categories(from_json_with_all_errors(document)?),
            "sources.json" => Self::Sources(from_json_with_all_errors(document)?),
            _ => Self::Definition(Box::new(from_json_with_all_errors(document)?)),
        })
    }
}

/// Whether a file is one that a system or an editor puts beside others: `._west.json`, `.DS_Store`,
/// `west.json~`, `#west.json#`.
pub(crate) fn is_put_beside(file: &str) -> bool {
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
    name.starts_with(['.', '#', '~']) || name.ends_with(['~', '#'])
}

closed_set! {
    /// The names and versions of the formats of the files beside the definitions.
    TermFormat, called "the format of terms" {
        /// The first version.
        Version1 = "defection-terms/1",
    }
}

closed_set! {
    /// The name and version of the format of `axioms.json`.
    AxiomFormat, called "the format of axioms" {
        /// The first version.
        Version1 = "defection-axioms/1",
    }
}

closed_set! {
    /// The name and version of the format of `sources.json`.
    SourceFormat, called "the format of sources" {
        /// The first version.
        Version1 = "defection-sources/1",
    }
}

/// `terms.json`: conditions with a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "terms as an object")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TermFile {
    /// The format.
    pub format: TermFormat,
    /// The terms.
    pub terms: Vec<Term>,
    /// Facts that are kept for the record and that no definition asks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unasked: Vec<Unasked>,
}

/// A fact that is kept for the record and that no definition asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an unasked fact as an object")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Unasked {
    /// The fact.
    pub fact: Fact,
    /// Why it is kept all the same.
    pub reason: NonBlank,
}

/// `axioms.json`: what is so in every possible world.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "axioms as an object")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AxiomFile {
    /// The format.
    pub format: AxiomFormat,
    /// The axioms.
    pub axioms: Vec<Axiom>,
}

/// `sources.json`: what the definitions, terms and axioms cite.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "sources as an object")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SourceFile {
    /// The format.
    pub format: SourceFormat,
    /// The sources.
    pub sources: Vec<Source>,
    /// The days on which those of them that are acts of law were in force.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub acts: Vec<ActInForce>,
}
