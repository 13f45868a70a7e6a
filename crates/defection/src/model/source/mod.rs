//! Where a claim comes from.

mod creator;
mod kind;
mod reference;
#[cfg(test)]
mod tests;
mod url;

use serde::{Deserialize, Serialize};

pub use self::{
    creator::Creator,
    kind::{ItemType, SourceKind, Worth},
    reference::Reference,
    url::{Url, UrlError},
};
use crate::{
    date::Date,
    model::{
        Citation, RowError,
        id::{PublicationId, SourceId},
    },
    text::NonBlank,
};

/// Where a claim comes from: something that a reader can get.
///
/// The fields are those of the Citation Style Language (CSL), and have its names in JSON. What it
/// has no field for is `kind`, `worth`, `copies` and `publication`.
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
    /// The type of item.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub item_type: Option<ItemType>,
    /// Who wrote or issued it. One text is read as one name.
    #[serde(
        default,
        deserialize_with = "creator::one_or_many",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub author: Vec<Creator>,
    /// Who edited it.
    #[serde(
        default,
        deserialize_with = "creator::one_or_many",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub editor: Vec<Creator>,
    /// What it is part of: the newspaper, the book, the series, the website.
    #[serde(
        rename = "container-title",
        alias = "published_in",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub container_title: Option<String>,
    /// The publisher.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// Where the publisher is.
    #[serde(rename = "publisher-place", default, skip_serializing_if = "Option::is_none")]
    pub publisher_place: Option<String>,
    /// When it was published or written.
    #[serde(alias = "on", default, skip_serializing_if = "Option::is_none")]
    pub issued: Option<Date>,
    /// When it was read at its address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accessed: Option<Date>,
    /// The address of the original, never of a mirror.
    #[serde(rename = "URL", alias = "address", default, skip_serializing_if = "Option::is_none")]
    pub url: Option<Url>,
    /// The Digital Object Identifier.
    #[serde(rename = "DOI", default, skip_serializing_if = "Option::is_none")]
    pub doi: Option<String>,
    /// The International Standard Book Number.
    #[serde(rename = "ISBN", default, skip_serializing_if = "Option::is_none")]
    pub isbn: Option<String>,
    /// The body that holds it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub archive: Option<String>,
    /// Its signature or place in the holdings of that body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub archive_location: Option<String>,
    /// The language, as a code of BCP 47: `ru`, `en`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// The title in English, where it is in another language.
    #[serde(rename = "translated-title", default, skip_serializing_if = "Option::is_none")]
    pub translated_title: Option<String>,
    /// What sort of item it is in words: memorandum, dissertation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub genre: Option<String>,
    /// Its pages in what it is part of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
    /// The volume.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub volume: Option<String>,
    /// The issue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issue: Option<String>,
    /// The number by which it is known: of a law, a report, a document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// A remark: what was seen of it, how far to trust it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// What it is worth as evidence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub worth: Option<Worth>,
    /// The source of which it is a copy. The two are one witness.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub copies: Option<SourceId>,
    /// The publication of the archive that it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publication: Option<PublicationId>,
}

impl Source {
    /// A source of which no more is known than its title and kind.
    ///
    /// # Errors
    ///
    /// Returns an error if the identifier is none or the title is blank.
    ///
    /// ```
    /// use defection::{Source, model::{Creator, SourceKind}};
    ///
    /// let source = Source::new("gold-1978", "A study", SourceKind::Study)?
    ///     .author(Creator::person("Gold", "Anna")?)
    ///     .issued("1978")?
    ///     .url("https://example.org/gold")?;
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
            item_type: None,
            author: Vec::new(),
            editor: Vec::new(),
            container_title: None,
            publisher: None,
            publisher_place: None,
            issued: None,
            accessed: None,
            url: None,
            doi: None,
            isbn: None,
            archive: None,
            archive_location: None,
            language: None,
            translated_title: None,
            genre: None,
            page: None,
            volume: None,
            issue: None,
            number: None,
            note: None,
            worth: None,
            copies: None,
            publication: None,
        })
    }

    /// The source with one more author.
    #[must_use]
    pub fn author(mut self, author: Creator) -> Self {
        self.author.push(author);
        self
    }

    /// The source with the day, month or year in which it was published or written.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is no date.
    pub fn issued<D>(mut self, date: D) -> Result<Self, RowError>
    where
        D: TryInto<Date>,
        RowError: From<D::Error>,
    {
        self.issued = Some(date.try_into()?);
        Ok(self)
    }

    /// The source with the address of the original.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is no address of `http` or `https`.
    pub fn url<U>(mut self, address: U) -> Result<Self, RowError>
    where
        U: TryInto<Url>,
        RowError: From<U::Error>,
    {
        self.url = Some(address.try_into()?);
        Ok(self)
    }

    /// A citation of a place in the source: a page, a paragraph, a minute.
    pub fn cite(&self, place: impl Into<String>) -> Citation {
        Citation { at: Some(place.into()), ..Citation::whole(self.id.clone()) }
    }
}
