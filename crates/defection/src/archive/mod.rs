//! The archive: everything that is known, with every reference checked.

mod added;
mod files;
pub(crate) mod references;
pub(crate) mod rows;

use std::{collections::HashSet, sync::Arc};

use serde::{Deserialize, Serialize};

pub(crate) use self::rows::{Row, places};
pub use self::{
    added::AddedRow,
    files::{FileError, JoinedFiles},
};
pub use crate::text::{
    JsonError, JsonErrors, LARGEST_DOCUMENT, MOST_VALUES, from_json, from_json_with_all_errors,
};
use crate::{
    archive::rows::Rows,
    model::{
        Agency, Defection, Person, PersonId, Publication, RowError, Silence, Source, SourceId,
        State, UnknownId,
    },
    text::{closed_set, in_ascii, in_small_letters, likely, nearest},
};

closed_set! {
    /// The name and version of the archive format.
    ArchiveFormat, called "the format of an archive" {
        /// The first version.
        Version1 = "defection-archive/1",
    }
}

/// An archive as written down: well-formed, with nothing checked across records.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an archive as an object")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ArchiveDraft {
    /// The format.
    pub format: ArchiveFormat,
    /// What the archive is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// How the editors read silence on every episode that does not say it otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub silence: Option<Silence>,
    /// Where claims come from.
    #[serde(default)]
    pub sources: Vec<Source>,
    /// States.
    #[serde(default)]
    pub states: Vec<State>,
    /// Services, ministries, cover organisations.
    #[serde(default)]
    pub agencies: Vec<Agency>,
    /// People.
    #[serde(default)]
    pub persons: Vec<Person>,
    /// Books, memoirs, articles.
    #[serde(default)]
    pub publications: Vec<Publication>,
    /// Episodes.
    #[serde(default)]
    pub defections: Vec<Defection>,
    /// Rows that could not be made and were added all the same. A check reports them; a document has
    /// none.
    #[serde(skip)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub unmade: Vec<RowError>,
}

impl ArchiveDraft {
    /// An archive with nothing in it.
    pub fn empty() -> Self {
        Self {
            format: ArchiveFormat::Version1,
            title: None,
            silence: None,
            sources: Vec::new(),
            states: Vec::new(),
            agencies: Vec::new(),
            persons: Vec::new(),
            publications: Vec::new(),
            defections: Vec::new(),
            unmade: Vec::new(),
        }
    }

    /// Adds a row at the end of its list: a source, state, agency, person, publication or episode.
    ///
    /// The error in making a row can be added in its place. Then [`check`](Self::check) reports it,
    /// so that a program that adds many rows learns of everything that is wrong at once.
    pub fn add(&mut self, row: impl Into<AddedRow>) {
        match row.into() {
            AddedRow::Source(row) => self.sources.push(*row),
            AddedRow::State(row) => self.states.push(*row),
            AddedRow::Agency(row) => self.agencies.push(*row),
            AddedRow::Person(row) => self.persons.push(*row),
            AddedRow::Publication(row) => self.publications.push(*row),
            AddedRow::Defection(row) => self.defections.push(*row),
            AddedRow::Unmade(error) => self.unmade.push(error),
        }
    }

    /// Reads a draft from a JSON document in UTF-8.
    ///
    /// # Errors
    ///
    /// Returns what is not as the format demands, each with its place, as far as it can be known for
    /// certain.
    pub fn from_json(document: &[u8]) -> Result<Self, JsonErrors> {
        from_json_with_all_errors(document)
    }
}

impl Default for ArchiveDraft {
    /// An archive with nothing in it.
    fn default() -> Self {
        Self::empty()
    }
}

/// Persons, agencies, defections, publications, sources and states, with every reference checked.
#[derive(Clone, Debug)]
pub struct Archive {
    pub(crate) title: Option<String>,
    pub(crate) silence: Option<Silence>,
    pub(crate) sources: Arc<Rows<Source>>,
    pub(crate) states: Rows<State>,
    pub(crate) agencies: Rows<Agency>,
    pub(crate) persons: Rows<Person>,
    pub(crate) publications: Rows<Publication>,
    pub(crate) defections: Rows<Defection>,
}

impl Archive {
    /// The archive as a JSON document. Reading it back gives the same archive.
    #[expect(
        clippy::expect_used,
        clippy::missing_panics_doc,
        reason = "a text in memory takes any value of the model"
    )]
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(&self.to_draft()).expect("every row has a JSON form")
    }

    /// A draft with everything in the archive, to be changed and checked again.
    pub fn to_draft(&self) -> ArchiveDraft {
        ArchiveDraft { defections: self.defections.to_vec(), ..self.without_defections() }
    }

    pub(crate) fn without_defections(&self) -> ArchiveDraft {
        ArchiveDraft {
            format: ArchiveFormat::Version1,
            title: self.title.clone(),
            silence: self.silence.clone(),
            sources: self.sources.to_vec(),
            states: self.states.to_vec(),
            agencies: self.agencies.to_vec(),
            persons: self.persons.to_vec(),
            publications: self.publications.to_vec(),
            defections: Vec::new(),
            unmade: Vec::new(),
        }
    }

    /// The archive of a draft in which no error was found.
    pub(crate) fn index(draft: ArchiveDraft) -> Self {
        Self {
            title: draft.title,
            silence: draft.silence,
            sources: Arc::new(Rows::new(draft.sources)),
            states: Rows::new(draft.states),
            agencies: Rows::new(draft.agencies),
            persons: Rows::new(draft.persons),
            publications: Rows::new(draft.publications),
            defections: Rows::new(draft.defections),
        }
    }

    /// What the archive is.
    pub fn title(&self) -> Option<&str> {
        self.title.as_deref()
    }

    /// How the editors read silence on every episode that does not say it otherwise.
    pub const fn silence(&self) -> Option<&Silence> {
        self.silence.as_ref()
    }

    /// How the editors read silence on an episode: its own reading, or that of the archive without
    /// the facts that the episode takes out.
    ///
    /// ```
    /// use defection::{Archive, Fact};
    ///
    /// let archive = Archive::bundled();
    /// let episode = archive.defection("nureyev-1961")?;
    /// let silence = archive.silence_on(episode).unwrap();
    /// assert!(!silence.except.contains(&Fact::Exchanged));
    /// # Ok::<(), defection::Error>(())
    /// ```
    pub fn silence_on(&self, episode: &Defection) -> Option<Silence> {
        if episode.silence.is_some() {
            return episode.silence.clone();
        }
        let silence = self.silence.as_ref()?;
        let mut silence = silence.clone();
        silence.except.extend(&episode.silence_except);
        Some(silence)
    }

    /// The sources, in the order of the file.
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }

    /// The states, in the order of the file.
    pub fn states(&self) -> &[State] {
        &self.states
    }

    /// The agencies, in the order of the file.
    pub fn agencies(&self) -> &[Agency] {
        &self.agencies
    }

    /// The persons, in the order of the file.
    pub fn persons(&self) -> &[Person] {
        &self.persons
    }

    /// The publications, in the order of the file.
    pub fn publications(&self) -> &[Publication] {
        &self.publications
    }

    /// The episodes, in the order of the file.
    pub fn defections(&self) -> &[Defection] {
        &self.defections
    }

    /// The source of an identifier.
    ///
    /// # Errors
    ///
    /// Returns an error with the likely identifier if there is none.
    pub fn source(&self, id: impl AsRef<str>) -> Result<&Source, UnknownId> {
        self.sources.find("source", id.as_ref())
    }

    /// The source of which a source is a copy in the end, or the source itself if it is none. Of
    /// copies that go in a circle it is the one that comes first by its name.
    ///
    /// ```
    /// use defection::{Archive, model::SourceId};
    ///
    /// let article = SourceId::new("erh")?;
    /// assert_eq!(Archive::bundled().original(&article), &article);
    /// # Ok::<(), defection::Error>(())
    /// ```
    pub fn original<'a>(&'a self, id: &'a SourceId) -> &'a SourceId {
        let copied = |id: &SourceId| self.sources.get(id.as_str())?.copies.as_ref();
        let mut passed = vec![id];
        let mut last = id;
        while let Some(next) = copied(last) {
            if let Some(begin) = passed.iter().position(|one| *one == next) {
                return passed.into_iter().skip(begin).min().unwrap_or(last);
            }
            passed.push(next);
            last = next;
        }
        last
    }

    /// The state of an identifier.
    ///
    /// # Errors
    ///
    /// Returns an error with the likely identifier if there is none.
    pub fn state(&self, id: impl AsRef<str>) -> Result<&State, UnknownId> {
        self.states.find("state", id.as_ref())
    }

    /// The agency of an identifier.
    ///
    /// # Errors
    ///
    /// Returns an error with the likely identifier if there is none.
    pub fn agency(&self, id: impl AsRef<str>) -> Result<&Agency, UnknownId> {
        self.agencies.find("agency", id.as_ref())
    }

    /// The person of an identifier.
    ///
    /// # Errors
    ///
    /// Returns an error with the likely identifier if there is none.
    pub fn person(&self, id: impl AsRef<str>) -> Result<&Person, UnknownId> {
        self.persons.find("person", id.as_ref())
    }

    /// The publication of an identifier.
    ///
    /// # Errors
    ///
    /// Returns an error with the likely identifier if there is none.
    pub fn publication(&self, id: impl AsRef<str>) -> Result<&Publication, UnknownId> {
        self.publications.find("publication", id.as_ref())
    }

    /// The episode of an identifier.
    ///
    /// # Errors
    ///
    /// Returns an error with the likely identifier if there is none.
    ///
    /// ```
    /// use defection::Archive;
    ///
    /// let episode = Archive::bundled().defection("nureyev-1961")?;
    /// assert_eq!(episode.person.as_str(), "nureyev");
    ///
    /// let error = Archive::bundled().defection("nureyev").unwrap_err();
    /// assert_eq!(error.suggestion.as_deref(), Some("nureyev-1961"));
    /// let error = Archive::bundled().defection("Svetlana Alliluyeva").unwrap_err();
    /// assert!(error.to_string().ends_with("`alliluyeva-1984` or `alliluyeva-1986`?"));
    /// # Ok::<(), defection::Error>(())
    /// ```
    pub fn defection(&self, id: impl AsRef<str>) -> Result<&Defection, UnknownId> {
        let id = id.as_ref();
        self.defections.get(id).ok_or_else(|| {
            let mut likely = self.likely_episodes(id).into_iter();
            let suggestion = likely.next();
            UnknownId { what: "episode", id: id.to_owned(), suggestion, others: likely.collect() }
        })
    }

    /// The person of an episode of the archive.
    #[expect(clippy::expect_used, reason = "every reference is checked when an archive is made")]
    pub(crate) fn person_of(&self, episode: &Defection) -> &Person {
        self.person(&episode.person).expect("an archive has the person of each of its episodes")
    }

    /// The episodes that were probably meant: those of a person of that name, or the nearest.
    fn likely_episodes(&self, id: &str) -> Vec<String> {
        let persons = self.persons_named(id);
        let of_person = self.defections.iter().filter(|episode| {
            persons
                .iter()
                .any(|person| episode.person == person.id || episode.with.contains(&person.id))
        });
        let found: Vec<String> = of_person.map(|episode| episode.id.to_string()).collect();
        if !found.is_empty() {
            return found;
        }
        let known = self.defections.iter().map(|episode| episode.id.as_str());
        likely(id, known).map(str::to_owned).into_iter().collect()
    }

    /// The persons who bear a name: an identifier, the listed name, or any name on record, whole or
    /// its last word, in small letters or capitals.
    ///
    /// ```
    /// let found = defection::Archive::bundled().persons_named("gouzenko");
    /// assert_eq!(found[0].id.as_str(), "gouzenko");
    /// ```
    pub fn persons_named(&self, name: &str) -> Vec<&Person> {
        let wanted = in_small_letters(name.trim());
        let bears = |person: &&Person| {
            person.id.as_str() == wanted
                || person.names.iter().any(|name| {
                    let text = in_small_letters(&name.text);
                    let family = name.parts.as_ref().and_then(|parts| parts.family.as_ref());
                    text == wanted
                        || text.split_whitespace().next_back() == Some(wanted.as_str())
                        || family.is_some_and(|family| in_small_letters(family) == wanted)
                })
        };
        self.persons.iter().filter(bears).collect()
    }

    /// The name of an episode, or of a person who has one, nearest to a misspelt one, if one is near
    /// enough. It is never the name that is given.
    pub fn nearest(&self, name: &str) -> Option<String> {
        let wanted = in_small_letters(name.trim());
        let ids = self.defections.iter().map(|episode| episode.id.as_str());
        let mut words: Vec<&str> = ids.collect();
        let has_episode: HashSet<&str> = self
            .defections
            .iter()
            .flat_map(|episode| std::iter::once(&episode.person).chain(&episode.with))
            .map(PersonId::as_str)
            .collect();
        for person in self.persons.iter().filter(|one| has_episode.contains(one.id.as_str())) {
            words.push(person.id.as_str());
            for name in &person.names {
                words.extend(name.text.split_whitespace().next_back());
                words.push(&name.text);
            }
        }
        // Compared in small letters, and told as it stands on record.
        let small: Vec<String> = words.iter().map(|word| in_small_letters(word)).collect();
        let others = || small.iter().map(String::as_str).filter(|word| *word != wanted);
        let meant = nearest(&wanted, others()).or_else(|| nearest(&in_ascii(name), others()))?;
        let place = small.iter().position(|word| word == meant)?;
        words.get(place).map(|word| (*word).to_owned())
    }
}
