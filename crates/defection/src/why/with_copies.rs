//! Witnesses: a source together with its copies.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::{
    archive::Archive,
    model::{SourceId, Worth},
};

/// A source and the copies of it that speak in a record. They are one witness.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SourceWithCopies {
    /// The source, which is no copy.
    pub source: SourceId,
    /// What it is worth as evidence, if the archive says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub worth: Option<Worth>,
    /// The copies of it that speak beside it or in its place.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub copies: Vec<SourceId>,
}

impl SourceWithCopies {
    /// The witnesses behind sources, in the order of their names.
    pub(super) fn behind(archive: &Archive, sources: &[SourceId]) -> Vec<Self> {
        let mut copies: BTreeMap<&SourceId, Vec<SourceId>> = BTreeMap::new();
        for source in sources {
            let original = archive.original(source);
            let copies = copies.entry(original).or_default();
            if original != source {
                copies.push(source.clone());
            }
        }
        let witness = |(source, copies): (&SourceId, Vec<SourceId>)| Self {
            source: source.clone(),
            worth: archive.source(source).ok().and_then(|source| source.worth),
            copies,
        };
        copies.into_iter().map(witness).collect()
    }
}
