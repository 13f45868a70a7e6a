//! Books, memoirs and articles.

use serde::{Deserialize, Serialize};

use crate::{
    date::Date,
    model::{
        claim::{Attested, Citation, Dispute, SetAside},
        id::{PersonId, PublicationId, StateId},
        name::Script,
    },
    text::{NonBlank, NonEmpty, closed_set},
};

closed_set! {
    /// What sort of publication it is.
    PublicationKind, called "a kind of publication" {
        /// A book.
        Book = "book",
        /// An article.
        Article = "article",
        /// A series of articles.
        Series = "series",
    }
}

closed_set! {
    /// What somebody did for a publication.
    ContributorRole, called "a role" {
        /// Wrote it, by the title page.
        Author = "author",
        /// Wrote it together with the author, by the title page.
        CoAuthor = "co_author",
        /// Wrote it without being named on the title page, or with no more than thanks.
        GhostWriter = "ghost_writer",
        /// Translated it.
        Translator = "translator",
        /// Edited it.
        Editor = "editor",
        /// Wrote the foreword.
        Foreword = "foreword",
    }
}

/// Somebody who had a part in a publication.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a contributor as an object")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Contributor {
    /// The name.
    pub name: NonBlank,
    /// The person of the archive, if it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonId>,
    /// The part.
    pub role: ContributorRole,
}

/// A publication under one title, for one market.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an edition as an object")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Edition {
    /// The title.
    pub title: NonBlank,
    /// The writing system of the title.
    pub script: Script,
    /// The language, as a code of ISO 639-1: `ru`, `en`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// The market: the state in which it was sold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub market: Option<StateId>,
    /// The publisher.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// When it came out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// The sources.
    pub sources: NonEmpty<Citation>,
    /// Why it counts for nothing, if it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub set_aside: Option<SetAside>,
    /// A remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A book, memoir or article, as written down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a publication as an object")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Publication {
    /// The identifier.
    pub id: PublicationId,
    /// What sort of publication it is.
    pub kind: PublicationKind,
    /// The titles by market and language; the first is the one to show.
    pub editions: NonEmpty<Edition>,
    /// Who had a part in it, by which sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contributors: Vec<Attested<Contributor>>,
    /// The people of the archive it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub about: Vec<PersonId>,
    /// Questions on which sources disagree.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub disputes: Vec<Dispute>,
    /// A remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}
