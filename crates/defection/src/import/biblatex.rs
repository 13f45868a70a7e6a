//! Sources out of BibTeX and BibLaTeX.

use std::collections::BTreeMap;

use biblatex::{
    Bibliography, ChunksExt as _, DateValue, Datetime, Entry, EntryType, PermissiveType, Person,
};
use thiserror::Error;

use super::{Imported, Item, identifiers::Identifiers};
use crate::{
    date::Date,
    model::{Creator, ItemType, NonBlank, Source, SourceKind},
    text::LARGEST_DOCUMENT,
};

/// A text is no bibliography.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum BibliographyError {
    /// It is larger than what is read.
    #[error("the bibliography has {bytes} bytes; at most {limit} are read")]
    TooLarge {
        /// Its size in bytes.
        bytes: usize,
        /// The limit in bytes.
        limit: usize,
    },
    /// Something in it is not as the format demands.
    #[error("line {line} column {column}: {message}")]
    Unfit {
        /// The line, from 1.
        line: usize,
        /// The column, from 1, in characters.
        column: usize,
        /// What is wrong.
        message: String,
    },
}

/// Reads sources from a bibliography in BibTeX or BibLaTeX.
///
/// The kind is the one that the type of an entry suggests. Fields for which a source has none, and
/// values that are not what a field holds, are told as notices; an entry without a title is not
/// taken.
///
/// # Errors
///
/// Returns the first place in which the text is no bibliography.
///
/// ```
/// let text = "@book{Gold1978, author = {Gold, Anna}, title = {A study}, date = {1978-05},
///     publisher = {A press}, location = {London}, keywords = {spies}}";
/// let imported = defection::import::biblatex(text)?;
/// let reference = imported.sources[0].reference().to_string();
/// assert_eq!(reference, "Anna Gold, “A study”, A press, London, May 1978.");
/// let notice = imported.notices[1].to_string();
/// assert_eq!(notice, "item 1 `Gold1978`: a source has no field for `keywords`");
/// # Ok::<(), defection::import::BibliographyError>(())
/// ```
pub fn biblatex(text: &str) -> Result<Imported, BibliographyError> {
    if text.len() > LARGEST_DOCUMENT {
        let (bytes, limit) = (text.len(), LARGEST_DOCUMENT);
        return Err(BibliographyError::TooLarge { bytes, limit });
    }
    let bibliography = Bibliography::parse(text).map_err(|error| {
        let before = text.get(..error.span.start).unwrap_or(text);
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        BibliographyError::Unfit {
            line: before.matches('\n').count() + 1,
            column,
            message: error.kind.to_string(),
        }
    })?;
    let mut imported = Imported::default();
    let mut identifiers = Identifiers::default();
    for (index, entry) in bibliography.iter().enumerate() {
        let name = entry.key.clone();
        let item = Item { number: index + 1, name, notices: &mut imported.notices };
        let texts = entry.fields.iter();
        let texts = texts.map(|(name, chunks)| (name.as_str(), chunks.format_verbatim())).collect();
        let mut reading = Reading { item, entry, texts };
        imported.sources.extend(reading.source(&mut identifiers));
    }
    Ok(imported)
}

/// An entry of which the fields are taken one after another.
struct Reading<'a> {
    item: Item<'a>,
    entry: &'a Entry,
    texts: BTreeMap<&'a str, String>,
}

impl Reading<'_> {
    fn source(&mut self, identifiers: &mut Identifiers) -> Option<Source> {
        let titles: Vec<String> =
            ["title", "subtitle"].into_iter().filter_map(|name| self.text(name)).collect();
        let Ok(title) = NonBlank::new(titles.join(": ")) else {
            self.item.notice("the entry is not taken: it has no title");
            return None;
        };
        let id = identifiers.give(&self.item.name);
        if id.as_str() != self.item.name {
            self.item.notice(format!("it is called `{id}` here"));
        }
        let (item_type, kind) = self.item_type();
        let mut source = Source::new(id, title, kind).ok()?;
        source.item_type = Some(item_type);
        source.author = self.names("author");
        source.editor = self.names("editor");
        source.container_title =
            self.first(&["journaltitle", "journal", "booktitle", "maintitle", "series"]);
        source.publisher = self.first(&["publisher", "institution", "school", "organization"]);
        source.publisher_place = self.first(&["location", "address"]);
        source.issued = self.issued();
        let read = self.text("urldate");
        source.accessed = self.item.read("urldate", read);
        let url = self.text("url");
        source.url = self.item.read("url", url);
        source.doi = self.text("doi");
        source.isbn = self.text("isbn");
        source.archive = self.text("library");
        source.language = self.first(&["langid", "language"]);
        source.genre = self.first(&["type", "howpublished"]);
        source.page = self.text("pages");
        source.volume = self.text("volume");
        source.issue = self.text("issue");
        // What an article has as its number is the issue of the journal.
        let number = self.text("number");
        let is_article = matches!(
            item_type,
            ItemType::ArticleJournal | ItemType::ArticleMagazine | ItemType::ArticleNewspaper
        );
        if is_article && source.issue.is_none() {
            source.issue = number;
        } else {
            source.number = number;
        }
        source.note = self.first(&["note", "addendum", "annotation", "annote"]);
        for name in std::mem::take(&mut self.texts).into_keys() {
            self.item.notice(format!("a source has no field for `{name}`"));
        }
        Some(source)
    }

    fn text(&mut self, name: &str) -> Option<String> {
        self.texts.remove(name).filter(|text| !text.trim().is_empty())
    }

    /// The first of some fields that is there. The others stay.
    fn first(&mut self, names: &[&str]) -> Option<String> {
        names.iter().find_map(|name| self.text(name))
    }

    fn names(&mut self, field: &str) -> Vec<Creator> {
        if self.text(field).is_none() {
            return Vec::new();
        }
        let people: Vec<Person> = self.entry.get_as(field).unwrap_or_default();
        let names: Vec<Creator> = people.into_iter().filter_map(name).collect();
        if names.is_empty() {
            self.item.notice(format!("`{field}` is not taken: there is no name in it"));
        }
        names
    }

    /// The date, or year and month in their own fields.
    fn issued(&mut self) -> Option<Date> {
        if let Some(text) = self.text("date") {
            // BibLaTeX leaves an open end empty.
            let text = match text.trim().split_once('/') {
                Some((first, "")) => format!("{first}/.."),
                Some(("", last)) => format!("../{last}"),
                _ => text,
            };
            return self.item.read("date", Some(text));
        }
        let year = self.text("year")?;
        let month = self.text("month");
        let day = self.text("day");
        let written = match self.entry.date() {
            Ok(PermissiveType::Typed(date)) => match date.value {
                DateValue::At(day) => Some(in_format(day)),
                _ => None,
            },
            _ => None,
        };
        if written.is_none() && (month.is_some() || day.is_some()) {
            self.item.notice("of the date only the year is taken");
        }
        self.item.read("year", Some(written.unwrap_or(year)))
    }

    fn item_type(&mut self) -> (ItemType, SourceKind) {
        use EntryType as Entry;
        let sort = self.text("entrysubtype").unwrap_or_default();
        match &self.entry.entry_type {
            Entry::Article if sort == "newspaper" => {
                (ItemType::ArticleNewspaper, SourceKind::Press)
            }
            Entry::Article if sort == "magazine" => (ItemType::ArticleMagazine, SourceKind::Press),
            Entry::Article | Entry::SuppPeriodical => (ItemType::ArticleJournal, SourceKind::Study),
            Entry::Book
            | Entry::MvBook
            | Entry::Collection
            | Entry::MvCollection
            | Entry::Proceedings
            | Entry::MvProceedings => (ItemType::Book, SourceKind::Study),
            Entry::Booklet => (ItemType::Pamphlet, SourceKind::Study),
            Entry::InBook
            | Entry::BookInBook
            | Entry::SuppBook
            | Entry::InCollection
            | Entry::SuppCollection => (ItemType::Chapter, SourceKind::Study),
            Entry::InProceedings => (ItemType::PaperConference, SourceKind::Study),
            Entry::Reference | Entry::MvReference => (ItemType::Book, SourceKind::Reference),
            Entry::InReference => (ItemType::EntryEncyclopedia, SourceKind::Reference),
            Entry::Periodical => (ItemType::Periodical, SourceKind::Press),
            Entry::Online => (ItemType::Webpage, SourceKind::Web),
            Entry::Report | Entry::TechReport => (ItemType::Report, SourceKind::Study),
            Entry::Thesis | Entry::MastersThesis | Entry::PhdThesis => {
                (ItemType::Thesis, SourceKind::Study)
            }
            Entry::Unpublished => (ItemType::Manuscript, SourceKind::Study),
            Entry::Dataset => (ItemType::Dataset, SourceKind::Study),
            Entry::Software => (ItemType::Software, SourceKind::Study),
            Entry::Patent => (ItemType::Patent, SourceKind::Study),
            Entry::Unknown(word) => {
                let (item_type, kind) = match word.as_str() {
                    "legislation" => (ItemType::Legislation, SourceKind::Statute),
                    "legal" | "jurisdiction" => (ItemType::LegalCase, SourceKind::StatePaper),
                    "letter" => (ItemType::PersonalCommunication, SourceKind::Study),
                    "video" | "audio" => (ItemType::Broadcast, SourceKind::Press),
                    _ => {
                        self.item.notice(format!("`@{word}` is taken for a document"));
                        (ItemType::Document, SourceKind::Study)
                    }
                };
                (item_type, kind)
            }
            _ => (ItemType::Document, SourceKind::Study),
        }
    }
}

fn name(person: Person) -> Option<Creator> {
    let filled = |text: String| (!text.trim().is_empty()).then_some(text);
    let family = NonBlank::new(person.name).ok()?;
    let (given, suffix) = (filled(person.given_name), filled(person.suffix));
    let non_dropping_particle = filled(person.prefix);
    if given.is_none() && suffix.is_none() && non_dropping_particle.is_none() {
        return Some(Creator::Literal(family));
    }
    Some(Creator::Person { family, given, suffix, non_dropping_particle })
}

/// A day, month or year in Extended Date/Time Format. Months and days are counted from zero.
fn in_format(day: Datetime) -> String {
    let parts = [day.month, day.day].into_iter().flatten().map(|part| format!("-{:02}", part + 1));
    format!("{:04}{}", day.year, parts.collect::<String>())
}
