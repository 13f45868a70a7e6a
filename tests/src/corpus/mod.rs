//! The conformance corpus: cases that any implementation can be held to.

pub mod built_in;
pub mod episodes;
pub mod made;
pub mod themes;

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use defection::{
    Archive, Definition, Definitions, Lens, Record, Verdict,
    date::DayRange,
    rules::{AnswerValue, Axioms},
    why::AnswerSets,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A file of cases.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseFile {
    /// The name and version of the format.
    pub format: String,
    /// What the cases have in common, in words.
    pub about: String,
    /// The cases.
    pub cases: Vec<Case>,
}

/// An episode seen through a lens, and what a definition makes of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// The identifier, within the file.
    pub id: String,
    /// A whole archive.
    pub archive: Value,
    /// Definition files by their names; without them, the built-in definitions.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub definitions: BTreeMap<String, Value>,
    /// The episode.
    pub episode: String,
    /// The definition.
    pub definition: String,
    /// The lens.
    #[serde(default, skip_serializing_if = "is_default")]
    pub lens: Lens,
    /// The verdict.
    pub verdict: Verdict,
    /// What it still turns on, in the order of the alphabet.
    pub turns_on: Vec<String>,
    /// The least sets of answers that force the verdict.
    pub reasons: Vec<Vec<String>>,
}

/// The bundled archive by the built-in definitions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BundledFile {
    /// The name and version of the format.
    pub format: String,
    /// What is in it, in words.
    pub about: String,
    /// The built-in definitions, in the order of the verdicts.
    pub definitions: Vec<String>,
    /// The verdicts, lens by lens.
    pub tables: Vec<BundledTable>,
}

/// The verdicts on the bundled archive under a lens.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BundledTable {
    /// The lens.
    pub lens: Lens,
    /// For each episode, the verdict of each definition.
    pub verdicts: BTreeMap<String, Vec<Verdict>>,
}

/// The name and version of the format of a file of cases.
pub const FORMAT: &str = "defection-conformance/1";

/// The name and version of the format of the verdicts on the bundled archive.
pub const BUNDLED_FORMAT: &str = "defection-conformance-bundled/1";

/// The file of the verdicts on the bundled archive.
pub const BUNDLED: &str = "bundled.json";

/// The file of the cases of built-in definitions.
pub const BUILT_IN: &str = "built-in.json";

fn is_default(lens: &Lens) -> bool {
    *lens == Lens::default()
}

/// The folder of the corpus.
#[must_use]
pub fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("conformance")
}

fn is_json(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|extension| extension == "json")
}

/// Every file of cases, by its name.
///
/// # Panics
///
/// If a file cannot be read.
#[must_use]
pub fn files() -> BTreeMap<String, CaseFile> {
    let entries = fs::read_dir(folder()).expect("the folder of the corpus");
    let names = entries.map(|entry| entry.expect("an entry").file_name().into_string());
    let names = names.map(|name| name.expect("a name"));
    names
        .filter(|name| is_json(name) && name != BUNDLED)
        .map(|name| {
            let text = fs::read(folder().join(&name)).expect("a file");
            let file =
                serde_json::from_slice(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
            (name, file)
        })
        .collect()
}

/// The verdicts on the bundled archive.
///
/// # Panics
///
/// If the file cannot be read.
#[must_use]
pub fn bundled() -> BundledFile {
    let text = fs::read(folder().join(BUNDLED)).expect("the file");
    serde_json::from_slice(&text).expect("verdicts")
}

/// The lenses under which the bundled archive is seen.
///
/// # Panics
///
/// Never: the lenses are fixed.
#[must_use]
pub fn bundled_lenses() -> Vec<Lens> {
    let lenses = serde_json::json!([
        {},
        { "strict": true },
        { "as_of": "1940-06-30" },
        { "as_of": "1962-06-30" },
        { "as_of": "1985-06-30" },
        { "trust": ["erh", "editors"] },
        { "reading": "by_account" },
    ]);
    serde_json::from_value(lenses).expect("lenses")
}

/// Reads an archive that may contradict axioms.
///
/// # Errors
///
/// Returns what else is wrong with it.
pub fn archive(document: &Value) -> Result<Archive, String> {
    Archive::from_json(document.to_string().as_bytes(), &Axioms::none())
        .map_err(|error| error.to_string())
}

/// Reads definition files.
///
/// # Errors
///
/// Returns what is wrong with them.
pub fn definitions(files: &BTreeMap<String, Value>) -> Result<Definitions, String> {
    let texts: Vec<(&str, String)> =
        files.iter().map(|(name, file)| (name.as_str(), file.to_string())).collect();
    let texts = texts.iter().map(|(name, text)| (*name, text.as_bytes()));
    Definitions::load(texts, None).map_err(|errors| format!("{errors:?}"))
}

/// A case that has been read.
#[derive(Clone)]
pub struct Read {
    /// The definitions.
    pub definitions: Definitions,
    /// The definition.
    pub definition: Definition,
    /// The record.
    pub record: Record,
}

impl Case {
    /// Reads the documents of a case.
    ///
    /// # Errors
    ///
    /// Returns what is wrong with them.
    pub fn read(&self) -> Result<Read, String> {
        let definitions = if self.definitions.is_empty() {
            Definitions::built_in().clone()
        } else {
            definitions(&self.definitions)?
        };
        let definition =
            definitions.get(&self.definition).map_err(|error| error.to_string())?.clone();
        let archive = archive(&self.archive)?;
        let episode = archive.defection(&self.episode).map_err(|error| error.to_string())?;
        let record = Record::new(&archive, episode, &self.lens, definitions.axioms()).unwrap();
        Ok(Read { definitions, definition, record })
    }

    /// The case with what the library makes of it.
    ///
    /// # Errors
    ///
    /// Returns what is wrong with its documents.
    pub fn judged(self) -> Result<Self, String> {
        let Read { definition, record, .. } = self.read()?;
        let judgement = definition.judge(&record);
        let mut turns_on: Vec<String> =
            judgement.turns_on.iter().map(ToString::to_string).collect();
        turns_on.sort();
        turns_on.dedup();
        let reasons = written(&definition.reasons(&record));
        Ok(Self { verdict: judgement.verdict, turns_on, reasons, ..self })
    }
}

/// Sets of answers as they are written in a case.
#[must_use]
pub fn written(sets: &AnswerSets) -> Vec<Vec<String>> {
    let mut found: Vec<Vec<String>> = sets
        .sets
        .iter()
        .map(|set| {
            let mut answers: Vec<String> = set
                .iter()
                .map(|answer| format!("{}: {}", answer.question, value(&answer.is)))
                .collect();
            answers.sort();
            answers
        })
        .collect();
    found.sort();
    found
}

fn value(is: &AnswerValue) -> String {
    let range = |range: &DayRange| {
        let end = |day: Option<chrono::NaiveDate>| {
            day.map_or_else(|| "..".to_owned(), |day| day.to_string())
        };
        format!("{}/{}", end(range.first), end(range.last))
    };
    match is {
        AnswerValue::Yes => "yes".to_owned(),
        AnswerValue::No => "no".to_owned(),
        AnswerValue::NotYet => "not_yet".to_owned(),
        AnswerValue::Days(ranges) => ranges.iter().map(range).collect::<Vec<_>>().join(" or "),
    }
}
