//! The bundled archive and its files.

use std::{collections::BTreeMap, fs, path::Path};

use defection::{
    Archive, ArchiveDraft, Definitions,
    archive::{FileError, JoinedFiles},
    check::Severity,
};
use serde::Deserialize;

fn draft() -> ArchiveDraft {
    ArchiveDraft::from_json(Archive::BUNDLED_JSON.as_bytes()).unwrap()
}

/// A warning of the bundled archive that has been looked at, and why it stays.
#[derive(Deserialize)]
struct Explained {
    code: String,
    /// A part of the message that tells it from others.
    about: String,
    because: String,
}

#[test]
fn it_has_no_error_and_every_warning_is_explained() {
    let found = draft().diagnostics(Definitions::built_in().axioms());
    let errors: Vec<String> = found
        .iter()
        .filter(|one| one.severity != Severity::Warning)
        .map(ToString::to_string)
        .collect();
    assert!(errors.is_empty(), "{} errors:\n{}", errors.len(), errors.join("\n"));

    let explained: Vec<Explained> =
        serde_json::from_str(include_str!("../../expected/warnings.json")).unwrap();
    assert!(explained.iter().all(|one| one.because.len() > 20));
    let fits = |one: &Explained, message: &str, code: &str| {
        one.code == code && message.contains(&one.about)
    };
    let unexplained: Vec<String> = found
        .iter()
        .filter(|one| !explained.iter().any(|other| fits(other, &one.message, one.code.word())))
        .map(ToString::to_string)
        .collect();
    assert!(unexplained.is_empty(), "unexplained:\n{}", unexplained.join("\n"));
    for one in &explained {
        let used = found.iter().any(|other| fits(one, &other.message, other.code.word()));
        assert!(used, "{} `{}` explains no warning", one.code, one.about);
    }
}

/// The files of the bundled archive, each with its path in their folder.
fn files() -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/defection/data");
    let mut files = Vec::new();
    for (within, folder) in [("", folder.clone()), ("persons/", folder.join("persons"))] {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "json") {
                let name = path.file_name().unwrap().to_str().unwrap();
                files.push((format!("{within}{name}"), fs::read(&path).unwrap()));
            }
        }
    }
    files
}

fn joined(files: &[(String, Vec<u8>)]) -> Result<JoinedFiles, FileError> {
    JoinedFiles::join(files.iter().map(|(name, content)| (name.as_str(), content.as_slice())))
}

#[test]
fn its_files_join_to_the_document() {
    let joined = joined(&files()).unwrap();
    assert!(joined.draft == draft());
    for (index, person) in joined.draft.persons.iter().enumerate() {
        let (file, inside) = joined.place(&format!("/persons/{index}/id")).unwrap();
        assert_eq!(file, format!("persons/{}.json", person.id));
        assert_eq!(inside, "/persons/0/id");
    }
    for (index, episode) in joined.draft.defections.iter().enumerate() {
        let (file, _) = joined.place(&format!("/defections/{index}")).unwrap();
        assert_eq!(file, format!("persons/{}.json", episode.person), "{}", episode.id);
    }
}

#[test]
fn what_is_wrong_in_files_is_told_with_the_file() {
    let mut files = files();
    let nureyev = files.iter_mut().find(|(name, _)| name == "persons/nureyev.json").unwrap();
    let text = String::from_utf8(std::mem::take(&mut nureyev.1)).unwrap();
    nureyev.1 = text.replace(r#""left": "ussr""#, r#""left": "usrr""#).into_bytes();
    let axioms = Definitions::built_in().axioms();
    let error = joined(&files).unwrap().check_under(axioms).unwrap_err().to_string();
    let words = "at persons/nureyev.json#/defections/0/left: there is no state `usrr`";
    assert!(error.contains(words), "{error}");
}

#[test]
fn reading_and_writing_loses_nothing() {
    let before: serde_json::Value = serde_json::from_str(Archive::BUNDLED_JSON).unwrap();
    let after = serde_json::to_value(draft()).unwrap();
    assert!(before == after, "the archive is not written back as it was read");
    let archive = Archive::bundled();
    assert!(archive.to_draft() == draft());
    let again = Archive::from_json(archive.to_json().as_bytes(), Definitions::built_in().axioms());
    assert!(again.unwrap().to_draft() == draft());
}

#[test]
fn every_citation_names_its_place() {
    let archive: serde_json::Value = serde_json::from_str(Archive::BUNDLED_JSON).unwrap();
    let mut without = Vec::new();
    let mut waiting = vec![(String::new(), &archive)];
    while let Some((pointer, value)) = waiting.pop() {
        match value {
            serde_json::Value::Object(members) => {
                let cites = members.get("source").is_some_and(serde_json::Value::is_string);
                if cites && !members.contains_key("at") {
                    without.push(pointer.clone());
                }
                waiting
                    .extend(members.iter().map(|(key, value)| (format!("{pointer}/{key}"), value)));
            }
            serde_json::Value::Array(list) => waiting.extend(
                list.iter().enumerate().map(|(index, value)| (format!("{pointer}/{index}"), value)),
            ),
            _ => {}
        }
    }
    assert!(without.is_empty(), "without a locator:\n{}", without.join("\n"));
}

#[test]
fn the_committed_schemas_are_those_of_the_types() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/defection/schema");
    let mut committed: BTreeMap<String, String> = BTreeMap::new();
    for entry in fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        committed.insert(name, fs::read_to_string(&path).unwrap());
    }
    let current: BTreeMap<String, String> = defection::schema::schemas()
        .into_iter()
        .map(|(name, schema)| {
            (name.to_owned(), serde_json::to_string_pretty(&schema).unwrap() + "\n")
        })
        .collect();
    assert!(committed == current, "stale: run `cargo xtask schema`");
}
