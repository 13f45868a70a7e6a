//! The main job in a terminal.

use std::collections::BTreeSet;

use defection::{Archive, Definitions};
use defection_tests::program::run_program;

#[track_caller]
fn printed(arguments: &[&str]) -> String {
    let output = run_program(arguments);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
    String::from_utf8(output.stdout).unwrap()
}

#[track_caller]
fn refused(arguments: &[&str], part: &str) {
    let output = run_program(arguments);
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{errors}");
    assert!(output.stdout.is_empty(), "something was printed");
    assert!(errors.contains(part), "{errors}");
    assert!(!errors.contains("panicked"), "{errors}");
}

#[test]
fn the_table_fits_a_terminal_of_100_columns_and_names_every_episode() {
    let text = printed(&[]);
    for line in text.lines() {
        assert!(line.chars().count() <= 100, "{line}");
    }
    for episode in Archive::bundled().defections() {
        assert!(text.contains(episode.id.as_str()), "{}", episode.id);
    }
    for definition in Definitions::built_in().iter() {
        assert!(text.contains(definition.id().as_str()), "{}", definition.id());
    }
    assert!(text.contains("+ holds   - fails   ? open   ! disputed   x impossible"));
}

#[test]
fn somebody_without_an_episode_is_said_to_be_on_record() {
    let without = Archive::bundled().persons().iter().find(|person| {
        let archive = Archive::bundled();
        archive
            .defections()
            .iter()
            .all(|one| one.person != person.id && !one.with.contains(&person.id))
    });
    if let Some(person) = without {
        refused(&[person.id.as_str()], "on record, with no episode");
    }
    refused(&["Nureyef"], "did you mean `nureyev`?");
}

#[test]
fn json_is_an_array_of_cells() {
    let cells: Vec<serde_json::Value> =
        serde_json::from_str(&printed(&["--format", "json"])).unwrap();
    let expected = Archive::bundled().defections().len() * Definitions::built_in().iter().count();
    assert_eq!(cells.len(), expected);
    let verdicts: BTreeSet<&str> =
        cells.iter().map(|cell| cell["verdict"].as_str().unwrap()).collect();
    assert_eq!(verdicts.into_iter().collect::<Vec<_>>(), ["disputed", "fails", "holds", "open"]);
    for cell in &cells {
        for field in ["episode", "person", "definition"] {
            assert!(cell[field].is_string(), "{cell}");
        }
        let undecided = matches!(cell["verdict"].as_str(), Some("open" | "disputed"));
        let turns_on = cell["turns_on"].as_array().unwrap();
        assert_eq!(undecided, !turns_on.is_empty(), "{cell}");
    }
}

#[test]
fn csv_and_markdown_have_a_row_for_each() {
    let csv = printed(&["--format", "csv", "--definition", "soviet-usage"]);
    assert_eq!(csv.lines().count(), Archive::bundled().defections().len() + 1);
    assert!(csv.starts_with("episode,person,name,definition,verdict,turns_on\n"));
    assert!(
        csv.contains("rostropovich-1974,rostropovich,Mstislav Rostropovich,soviet-usage,disputed,")
    );
    let markdown = printed(&["--format", "markdown", "--definition", "soviet-usage"]);
    assert!(markdown.contains("| gouzenko-1945 | holds |"));
}

#[test]
fn a_case_is_explained_by_episode_or_by_any_name() {
    let by_episode = printed(&["nureyev-1961"]);
    assert!(by_episode.contains("rsfsr-1960-art-64a-letter: turns on harm_intent"));
    assert!(by_episode.contains("guardian-1961-06-17"), "a source is named");
    for name in ["Nureyev", "Rudolph Nureyev", "Нуреев", "noureïev"] {
        assert_eq!(printed(&[name]), by_episode, "{name}");
    }
    assert!(printed(&["Alliluyeva"]).contains("alliluyeva-1986"), "all episodes of a person");
}

#[test]
fn the_lens_changes_the_verdict() {
    let verdict = |arguments: &[&str]| {
        let all = [&["nureyev-1961", "--format", "csv", "--definition"], arguments].concat();
        let text = printed(&all);
        text.lines().nth(1).unwrap().split(',').nth(4).unwrap().to_owned()
    };
    let practice = "rsfsr-1960-art-64a-practice";
    assert_eq!(verdict(&[practice]), "disputed");
    assert_eq!(verdict(&[practice, "--as-of", "1997"]), "holds");
    assert_eq!(verdict(&[practice, "--as-of", "1961-06-15"]), "fails");
    assert_eq!(verdict(&["soviet-usage", "--strict"]), "open");
    assert_eq!(verdict(&["soviet-usage", "--trust", "erh", "--trust", "editors"]), "holds");
    assert_eq!(verdict(&["rsfsr-1960-art-64a-letter", "--reading", "by-account"]), "disputed");
    assert_eq!(verdict(&["soviet-usage", "--reading", "guardian-1961-06-17"]), "open");
}

#[test]
fn labels_show_where_a_verdict_differs_from_the_article() {
    let text = printed(&["--labels", "--definition", "soviet-usage"]);
    assert!(text.contains("soviet-usage: agrees with"), "{text}");
    assert!(text.contains("rostropovich-1974"), "{text}");
    assert!(text.contains("erh says not_defector; the verdict: disputed"), "{text}");
}

/// The files of the bundled archive.
const DATA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../crates/defection/data");

#[test]
fn an_archive_is_a_file_or_a_directory() {
    let one = ["--format", "csv", "--definition", "soviet-usage"];
    assert_eq!(printed(&[&one[..], &["--archive", DATA]].concat()), printed(&one));
    let case = ["nureyev-1961", "--archive", DATA];
    assert_eq!(printed(&case), printed(&case[..1]));
    let found = printed(&["--check", "--archive", DATA]);
    assert!(found.contains("at agencies.json#/") || found.contains("at persons/"), "{found}");
    refused(&["--archive", &format!("{DATA}/persons")], "alliluyeva.json is no file of an archive");
}

#[test]
fn sources_are_printed_as_references_and_as_csl_json() {
    let all = printed(&["--sources"]);
    assert_eq!(all.lines().count(), Archive::bundled().sources().len());
    let of_case = printed(&["nureyev-1961", "--sources"]);
    assert!(of_case.lines().all(|line| all.contains(line)), "{of_case}");
    assert!(of_case.lines().count() < all.lines().count());
    let items: Vec<serde_json::Value> =
        serde_json::from_str(&printed(&["--sources", "--format", "json"])).unwrap();
    assert_eq!(items.len(), Archive::bundled().sources().len());
    assert!(items.iter().all(|item| item["type"].is_string()));
    let rows = printed(&["--sources", "--format", "csv"]);
    assert!(rows.starts_with("source,kind,worth,reference,url,read\n"));
    assert_eq!(rows.lines().count(), items.len() + 1);
}

#[test]
fn sources_come_in_from_other_programs() {
    let name = format!("defection-sources-{}", std::process::id());
    let path = |ending: &str| std::env::temp_dir().join(format!("{name}.{ending}"));
    for (ending, text) in [
        ("json", r#"[{ "id": "A1", "type": "book", "title": "A", "keyword": "b" }]"#),
        ("bib", "@book{A1, title = {A}, keywords = {b}}"),
    ] {
        std::fs::write(path(ending), text).unwrap();
        let output = run_program(&["--import", path(ending).to_str().unwrap()]);
        let errors = String::from_utf8(output.stderr).unwrap();
        assert!(errors.contains("warning: item 1 `A1`: a source has no field for `keyword"));
        let rows: Vec<defection::Source> = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(rows[0].id.as_str(), "a1");
    }
    std::fs::write(path("bib"), "@book{").unwrap();
    refused(&["--import", path("bib").to_str().unwrap()], "line 1 column");
}

#[test]
fn check_prints_what_is_doubtful() {
    let text = printed(&["--check"]);
    assert!(text.contains("warning[state_not_in_existence]"), "{text}");
    assert!(!text.contains("error["), "{text}");
}

#[test]
fn a_misspelt_argument_is_answered_with_the_likely_one() {
    refused(
        &["nureyef-1961"],
        "there is no episode or person `nureyef-1961`; did you mean `nureyev-1961`?",
    );
    refused(
        &["--definition", "soviet-usge"],
        "there is no definition `soviet-usge`; did you mean `soviet-usage`?",
    );
    refused(&["--trust", "ehr"], "there is no source `ehr`; did you mean `erh`?");
    refused(&["--as-of", "soon"], "`soon` is not a day to look back from");
    refused(&["--format", "jsn"], "json");
    refused(&["--archive", "no-such-file.json"], "no-such-file.json");
    refused(&["--definitions", "no-such-folder"], "no-such-folder");
}
