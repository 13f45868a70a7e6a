//! The files that stand beside the definitions of a directory.

use serde::{Deserialize, Serialize};

use super::{Axiom, CategoryFile, DefinitionDraft, Term, TheoremFile};
use crate::{Fact, Filled, JsonError, Source, json::Excerpt};

/// What a file of a directory of definitions holds.
#[derive(Debug)]
pub(super) enum Content {
    Terms(TermFile),
    Axioms(AxiomFile),
    Theorems(TheoremFile),
    Categories(CategoryFile),
    Sources(SourceFile),
    Definition(DefinitionDraft),
}

impl Content {
    /// Reads a file as what its name says.
    pub(super) fn read(file: &str, document: Excerpt<'_>) -> Result<Self, JsonError> {
        Ok(match file {
            "terms.json" => Self::Terms(document.read()?),
            "axioms.json" => Self::Axioms(document.read()?),
            "theorems.json" => Self::Theorems(document.read()?),
            "categories.json" => Self::Categories(document.read()?),
            "sources.json" => Self::Sources(document.read()?),
            _ => Self::Definition(document.read()?),
        })
    }
}

/// The names and versions of the formats of the files beside the definitions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum TermFormat {
    /// The first version.
    #[serde(rename = "defection-terms/1")]
    Version1,
}

/// The name and version of the format of `axioms.json`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum AxiomFormat {
    /// The first version.
    #[serde(rename = "defection-axioms/1")]
    Version1,
}

/// The name and version of the format of `sources.json`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum SourceFormat {
    /// The first version.
    #[serde(rename = "defection-sources/1")]
    Version1,
}

/// `terms.json`: conditions with a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
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
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Unasked {
    /// The fact.
    pub fact: Fact,
    /// Why it is kept all the same.
    pub reason: Filled<String>,
}

/// `axioms.json`: what is so in every possible world.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AxiomFile {
    /// The format.
    pub format: AxiomFormat,
    /// The axioms.
    pub axioms: Vec<Axiom>,
}

/// `sources.json`: what the definitions, terms and axioms cite.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SourceFile {
    /// The format.
    pub format: SourceFormat,
    /// The sources.
    pub sources: Vec<Source>,
}
