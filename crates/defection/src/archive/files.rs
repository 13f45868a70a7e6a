//! An archive that is written down in several files.

use std::collections::BTreeMap;

use serde::{Deserialize, de::DeserializeOwned};
use thiserror::Error;

use super::{ArchiveDraft, ArchiveFormat, JsonError, from_json};
use crate::model::{Defection, Person, Silence};

/// The file of what stands beside the lists.
const HEADER: &str = "archive.json";

/// The folder with a file for each person.
const PERSONS: &str = "persons/";

/// An archive joined from several files, which are laid out like those of the bundled archive.
///
/// | file | what it holds |
/// |---|---|
/// | `archive.json` | `format`, `title`, `silence`, and `order`: the files of persons in the order of the table |
/// | `sources.json`, `states.json`, `agencies.json`, `publications.json` | a list of rows each |
/// | `persons/NAME.json` | `persons` and `defections`: somebody with the episodes |
///
/// Only `archive.json` has to be there. The files of persons that `order` does not name follow in
/// the order of their names.
///
/// ```
/// use defection::archive::JoinedFiles;
///
/// let files: [(&str, &[u8]); 2] = [
///     ("archive.json", br#"{ "format": "defection-archive/1" }"#),
///     ("sources.json", br#"[{ "id": "gold-1978", "title": "A study", "kind": "study" }]"#),
/// ];
/// let joined = JoinedFiles::join(files)?;
/// assert_eq!(joined.draft.sources.len(), 1);
/// let (file, pointer) = joined.place("/sources/0/title").unwrap();
/// assert_eq!((file, pointer.as_str()), ("sources.json", "/0/title"));
/// # Ok::<(), defection::archive::FileError>(())
/// ```
#[derive(Clone, Debug)]
pub struct JoinedFiles {
    /// The whole.
    pub draft: ArchiveDraft,
    /// The files of persons in the order in which they were joined, each with the index of its first
    /// person and of its first episode.
    parts: Vec<(String, usize, usize)>,
}

/// A file of an archive cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum FileError {
    /// It cannot be read.
    #[error("{file}: {error}")]
    Unfit {
        /// The file.
        file: String,
        /// What is wrong, with its place in the file.
        error: Box<JsonError>,
    },
    /// There is no `archive.json`.
    #[error("there is no file archive.json")]
    NoHeader,
    /// It is none of the files of an archive.
    #[error("{file} is no file of an archive")]
    Stray {
        /// The file.
        file: String,
    },
    /// `order` names a file that is not there, or names one twice.
    #[error(
        "archive.json: `order` names `{name}`, which has no file in persons/ or is named twice"
    )]
    NoPerson {
        /// The name.
        name: String,
    },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "the head of an archive as an object")]
struct Header {
    format: ArchiveFormat,
    #[serde(default)]
    title: Option<String>,
    #[serde(default)]
    silence: Option<Silence>,
    #[serde(default)]
    order: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "persons and their episodes as an object")]
struct PersonFile {
    #[serde(default)]
    persons: Vec<Person>,
    #[serde(default)]
    defections: Vec<Defection>,
}

fn read<T: DeserializeOwned>(file: &str, content: &[u8]) -> Result<T, FileError> {
    from_json(content)
        .map_err(|error| FileError::Unfit { file: file.to_owned(), error: Box::new(error) })
}

impl JoinedFiles {
    /// Joins files, each given by its path in the folder of the archive, with `/` between its parts.
    ///
    /// # Errors
    ///
    /// Returns the first file that cannot be used, with the place in it.
    pub fn join<'a>(
        files: impl IntoIterator<Item = (&'a str, &'a [u8])>,
    ) -> Result<Self, FileError> {
        let mut header = None;
        let mut draft = ArchiveDraft::empty();
        let mut persons: BTreeMap<&str, (&str, &[u8])> = BTreeMap::new();
        for (file, content) in files {
            match file {
                HEADER => header = Some(read::<Header>(file, content)?),
                "sources.json" => draft.sources = read(file, content)?,
                "states.json" => draft.states = read(file, content)?,
                "agencies.json" => draft.agencies = read(file, content)?,
                "publications.json" => draft.publications = read(file, content)?,
                _ => {
                    let name =
                        file.strip_prefix(PERSONS).and_then(|name| name.strip_suffix(".json"));
                    let name = name.filter(|name| !name.contains('/'));
                    let stray = || FileError::Stray { file: file.to_owned() };
                    persons.insert(name.ok_or_else(stray)?, (file, content));
                }
            }
        }
        let Header { format, title, silence, order } = header.ok_or(FileError::NoHeader)?;
        (draft.format, draft.title, draft.silence) = (format, title, silence);
        let mut parts = Vec::new();
        let mut add = |(file, content): (&str, &[u8])| {
            let part: PersonFile = read(file, content)?;
            parts.push((file.to_owned(), draft.persons.len(), draft.defections.len()));
            draft.persons.extend(part.persons);
            draft.defections.extend(part.defections);
            Ok(())
        };
        for name in order {
            match persons.remove(name.as_str()) {
                Some(file) => add(file)?,
                None => return Err(FileError::NoPerson { name }),
            }
        }
        persons.into_values().try_for_each(add)?;
        Ok(Self { draft, parts })
    }

    /// The file, and the JSON pointer in it, of a place in the whole, which a
    /// [`Diagnostic`](crate::check::Diagnostic) names.
    pub fn place(&self, pointer: &str) -> Option<(&str, String)> {
        let (list, rest) = pointer.strip_prefix('/')?.split_once('/')?;
        let (index, inside) =
            rest.split_once('/').map_or((rest, None), |(one, two)| (one, Some(two)));
        let index: usize = index.parse().ok()?;
        let after = inside.map(|inside| format!("/{inside}")).unwrap_or_default();
        let whole = |file| Some((file, format!("/{index}{after}")));
        let first: fn(&(String, usize, usize)) -> usize = match list {
            "sources" => return whole("sources.json"),
            "states" => return whole("states.json"),
            "agencies" => return whole("agencies.json"),
            "publications" => return whole("publications.json"),
            "persons" => |part| part.1,
            "defections" => |part| part.2,
            _ => return None,
        };
        // Of several parts that begin at one index, the last has the row; those before have none.
        let part = self.parts.iter().rev().find(|part| first(part) <= index)?;
        Some((&part.0, format!("/{list}/{}{after}", index - first(part))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: (&str, &str) =
        ("archive.json", r#"{ "format": "defection-archive/1", "order": ["b", "c"] }"#);

    fn person(id: &str, episodes: &[&str]) -> String {
        let episode =
            |year: &&str| format!(r#"{{ "id": "{id}-{year}", "person": "{id}", "left": "ussr" }}"#);
        let episodes: Vec<String> = episodes.iter().map(episode).collect();
        format!(
            r#"{{ "persons": [{{ "id": "{id}", "name": "N", "names": [{{ "text": "N",
                "kind": "usual", "script": "latin", "sources": [{{ "source": "s" }}] }}] }}],
                "defections": [{}] }}"#,
            episodes.join(", ")
        )
    }

    fn join(files: &[(&str, &str)]) -> Result<JoinedFiles, FileError> {
        JoinedFiles::join(files.iter().map(|(name, text)| (*name, text.as_bytes())))
    }

    #[test]
    fn files_are_joined_in_their_order_and_places_lead_back() {
        let (a, b, c) = (person("a", &["1961"]), person("b", &[]), person("c", &["1970", "1971"]));
        let joined = join(&[
            ("persons/a.json", &a),
            ("persons/b.json", &b),
            ("persons/c.json", &c),
            ("agencies.json", "[]"),
            HEAD,
        ]);
        let joined = joined.unwrap();
        let persons: Vec<&str> = joined.draft.persons.iter().map(|one| one.id.as_str()).collect();
        assert_eq!(persons, ["b", "c", "a"]);
        let episodes: Vec<&str> =
            joined.draft.defections.iter().map(|one| one.id.as_str()).collect();
        assert_eq!(episodes, ["c-1970", "c-1971", "a-1961"]);
        for (pointer, file, inside) in [
            ("/persons/0", "persons/b.json", "/persons/0"),
            ("/persons/2/names/0/text", "persons/a.json", "/persons/0/names/0/text"),
            ("/defections/0/left", "persons/c.json", "/defections/0/left"),
            ("/defections/1/left", "persons/c.json", "/defections/1/left"),
            ("/defections/2/left", "persons/a.json", "/defections/0/left"),
            ("/states/7/names", "states.json", "/7/names"),
        ] {
            assert_eq!(joined.place(pointer), Some((file, inside.to_owned())), "{pointer}");
        }
        assert_eq!(
            ["", "/title", "/rows/0", "/persons/x"].map(|one| joined.place(one)),
            [const { None }; 4]
        );
    }

    #[track_caller]
    fn refused(files: &[(&str, &str)], words: &[&str]) {
        let error = join(files).unwrap_err().to_string();
        assert!(words.iter().all(|part| error.contains(part)), "{error}");
    }

    #[test]
    fn a_file_that_cannot_be_used_is_named() {
        refused(&[("sources.json", "[]")], &["there is no file archive.json"]);
        refused(&[HEAD], &["archive.json: `order` names `b`"]);
        refused(&[HEAD, ("notes.json", "[]")], &["notes.json is no file of an archive"]);
        refused(&[HEAD, ("persons/x/y.json", "[]")], &["persons/x/y.json is no file"]);
        refused(
            &[HEAD, ("states.json", "[{ \"id\": \"ussr\",\n \"name\": 1 }]")],
            &["states.json: at /0/name, line 2 column 2: unknown field"],
        );
        refused(
            &[HEAD, ("persons/b.json", r#"{ "persons": [{ "id": "B" }] }"#)],
            &["persons/b.json: at /persons/0/id"],
        );
        refused(&[HEAD, ("persons/b.json", r#"{ "person": [] }"#)], &["did you mean `persons`?"]);
    }
}
