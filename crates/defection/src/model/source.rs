//! Where a claim comes from.

use serde::{Deserialize, Serialize};

use crate::{
    date::Date,
    model::id::{PublicationId, SourceId},
    text::{NonBlank, closed_set},
};

closed_set! {
    /// What sort of thing a source is.
    SourceKind, called "a kind of source" {
        /// A statute, decree, constitution or treaty.
        Statute = "statute",
        /// A paper of a state: a note, a minute, a file, a judgment.
        StatePaper = "state_paper",
        /// Press of the time.
        Press = "press",
        /// A memoir or other account of a party.
        Memoir = "memoir",
        /// A biography or study.
        Study = "study",
        /// A work of reference.
        Reference = "reference",
        /// A page of the web without a printed original: a lead, weak by itself.
        Web = "web",
        /// The position of a state or service as others report it.
        Position = "position",
        /// General knowledge that nobody has looked up.
        GeneralKnowledge = "general_knowledge",
        /// The editors of an archive.
        Editors = "editors",
    }
}

/// Where a claim comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a source as an object")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Source {
    /// The identifier.
    pub id: SourceId,
    /// The title, as one would cite it.
    pub title: NonBlank,
    /// What sort of thing it is.
    pub kind: SourceKind,
    /// Who wrote or issued it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<String>,
    /// The newspaper, publisher or series.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published_in: Option<String>,
    /// When it was published or written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// The publication of the archive that it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publication: Option<PublicationId>,
    /// The address of the original, never of a mirror.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// A remark: what was seen of it, how far to trust it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}
