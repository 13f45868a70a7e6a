//! A directory of a user's own definition files works exactly like the built-in ones.

use std::{fs, path::PathBuf};

use defection_tests::program::run_program;

fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("defection-own-{}-{name}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    for (name, content) in files {
        fs::write(folder.join(name), content).unwrap();
    }
    folder
}

fn run(name: &str, files: &[(&str, &str)], arguments: &[&str]) -> (Option<i32>, String, String) {
    let folder = folder(name, files);
    let all = [&["--definitions", folder.to_str().unwrap()], arguments].concat();
    let output = run_program(&all);
    fs::remove_dir_all(&folder).unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

const OWN: &str = r#"{
  "format": "defection-definition/1",
  "id": "museum-2026",
  "title": "The museum's own",
  "summary": "Whoever got away, by the law of the day or by asking for asylum, and is no soldier of the war.",
  "citations": [{ "source": "museum", "at": "wall text" }],
  "versions": [{
    "when": "got_away and (soviet-usage or asylum_sought) and act before 1992",
    "exceptions": [{ "id": "the-war", "when": "war_displaced", "reason": "They have a room of their own.",
                     "citations": [{ "source": "museum", "at": "wall text" }] }]
  }]
}"#;

const TERMS: &str = r#"{
  "format": "defection-terms/1",
  "terms": [{ "name": "got_away", "when": "outside_control and voluntary", "meaning": "Out of reach by own will.",
              "citations": [{ "source": "museum", "at": "wall text" }] }]
}"#;

const SOURCES: &str = r#"{
  "format": "defection-sources/1",
  "sources": [{ "id": "museum", "title": "Wall texts of the museum", "kind": "editors" }]
}"#;

#[test]
fn own_terms_sources_and_references_to_built_in_definitions_work() {
    let files = [("museum.json", OWN), ("terms.json", TERMS), ("sources.json", SOURCES)];
    let (status, output, errors) = run("works", &files, &["--format", "csv"]);
    assert_eq!(status, Some(0), "{errors}");
    assert!(output.contains("nureyev-1961,nureyev,Rudolf Nureyev,museum-2026,holds,"), "{output}");
    assert!(
        output.contains("solzhenitsyn-1974,solzhenitsyn,Aleksandr Solzhenitsyn,museum-2026,fails,")
    );
    assert!(output.contains(
        "displaced-1947,displaced-person,Wartime displaced person (composite),museum-2026,fails,"
    ));
    assert!(!output.contains("krasnov-sample"), "only the directory is applied");
}

#[test]
fn the_built_in_files_in_a_directory_give_the_same_table() {
    let files: Vec<(&str, &str)> = defection::Definitions::built_in_files()
        .map(|(name, bytes)| (name, std::str::from_utf8(bytes).unwrap()))
        .collect();
    let (status, output, errors) = run("same", &files, &["--format", "json"]);
    assert_eq!(status, Some(0), "{errors}");
    let built_in = run_program(&["--format", "json"]);
    assert!(output.as_bytes() == built_in.stdout);
}

#[test]
fn a_mistake_names_the_file_the_place_and_the_likely_word() {
    let misspelt = OWN.replace("got_away and", "got_awai and");
    let files =
        [("museum.json", misspelt.as_str()), ("terms.json", TERMS), ("sources.json", SOURCES)];
    let (status, output, errors) = run("misspelt", &files, &[]);
    assert_eq!((status, output.as_str()), (Some(2), ""), "{errors}");
    let expected = "museum.json at /versions/0/when: at characters 0 to 8: expected a fact, a term or a definition, found `got_awai`; did you mean `got_away`?";
    assert!(errors.contains(expected), "{errors}");

    let circle = TERMS.replace("outside_control and voluntary", "museum-2026 or voluntary");
    let files = [("museum.json", OWN), ("terms.json", circle.as_str()), ("sources.json", SOURCES)];
    let (status, _, errors) = run("circle", &files, &[]);
    assert_eq!(status, Some(2));
    assert!(errors.contains("the names lead in a circle"), "{errors}");

    let grammar = OWN.replace("act before 1992", "act befor 1992");
    let files =
        [("museum.json", grammar.as_str()), ("terms.json", TERMS), ("sources.json", SOURCES)];
    let (status, _, errors) = run("grammar", &files, &[]);
    assert_eq!(status, Some(2));
    assert!(
        errors.contains("museum.json: at /versions/0/when")
            && errors.contains("did you mean `before`?"),
        "{errors}"
    );

    let (status, _, errors) = run("empty", &[("notes.txt", "")], &[]);
    assert_eq!(status, Some(2));
    assert!(errors.contains("holds no .json file"), "{errors}");
}
