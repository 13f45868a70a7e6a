//! Where a claim comes from.

use serde::{Deserialize, Serialize};

use crate::model::{Citation, RowError};
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

impl Source {
    /// A source of which no more is known than its title and kind.
    ///
    /// # Errors
    ///
    /// Returns an error if the identifier is none or the title is blank.
    ///
    /// ```
    /// use defection::{Source, model::SourceKind};
    ///
    /// let source = Source::new("gold-1978", "A study", SourceKind::Study)?;
    /// assert_eq!(source.cite("p. 12").at.as_deref(), Some("p. 12"));
    /// # Ok::<(), defection::Error>(())
    /// ```
    pub fn new<I, T>(id: I, title: T, kind: SourceKind) -> Result<Self, RowError>
    where
        I: TryInto<SourceId>,
        T: TryInto<NonBlank>,
        RowError: From<I::Error> + From<T::Error>,
    {
        Ok(Self {
            id: id.try_into()?,
            title: title.try_into()?,
            kind,
            author: None,
            published_in: None,
            on: None,
            publication: None,
            address: None,
            note: None,
        })
    }

    /// A citation of a place in the source: a page, a paragraph, a minute.
    pub fn cite(&self, place: impl Into<String>) -> Citation {
        Citation { source: self.id.clone(), at: Some(place.into()), note: None }
    }
}
