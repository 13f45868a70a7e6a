//! Bad input: a clear error with its place, exit status 2, no panic, nothing half-loaded.

use std::{fs, path::PathBuf};

use defection::{
    Agency, Archive, ArchiveDraft, Claim, Definitions,
    archive::{JsonError, MOST_VALUES},
    check::Severity,
};
use defection_tests::program::run_program;

/// A file of this name with this content, for one test.
fn file(name: &str, content: &[u8]) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("defection-hostile-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    fs::write(&path, content).unwrap();
    path
}

#[track_caller]
fn refused(name: &str, content: &[u8], parts: &[&str]) {
    let path = file(name, content);
    let output = run_program(&["--archive", path.to_str().unwrap()]);
    fs::remove_file(&path).unwrap();
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{errors}");
    assert!(output.stdout.is_empty(), "something was printed");
    assert!(!errors.contains("panicked"), "{errors}");
    assert!(errors.contains(name), "the file is not named: {errors}");
    for part in parts {
        assert!(errors.contains(part), "`{part}` is not in: {errors}");
    }
}

/// The table of the archive is printed all the same; a check finds what is wrong.
#[track_caller]
fn found(name: &str, content: &[u8], parts: &[&str]) {
    let path = file(name, content);
    let table = run_program(&["--archive", path.to_str().unwrap(), "--definition", "west"]);
    let check = run_program(&["--archive", path.to_str().unwrap(), "--check"]);
    fs::remove_file(&path).unwrap();
    let warned = String::from_utf8_lossy(&table.stderr).into_owned();
    assert!(table.status.success() && !table.stdout.is_empty(), "{warned}");
    assert!(warned.contains("`--check` lists"), "{warned}");
    let findings = String::from_utf8_lossy(&check.stdout).into_owned();
    assert!(check.status.success(), "{findings}");
    for part in parts {
        assert!(findings.contains(part), "`{part}` is not in: {findings}");
    }
}

/// The bundled archive as JSON, with something changed.
fn changed(change: impl FnOnce(&mut serde_json::Value)) -> Vec<u8> {
    let mut archive: serde_json::Value = serde_json::from_str(Archive::BUNDLED_JSON).unwrap();
    change(&mut archive);
    serde_json::to_vec(&archive).unwrap()
}

/// The place of an episode in the archive.
fn place_of(episode: &str) -> usize {
    let archive: serde_json::Value = serde_json::from_str(Archive::BUNDLED_JSON).unwrap();
    let episodes = archive["defections"].as_array().unwrap();
    episodes.iter().position(|one| one["id"] == episode).unwrap()
}

#[test]
fn what_is_no_document_is_refused() {
    refused("empty.json", b"", &["the document is empty"]);
    refused("blank.json", b"  \n ", &["the document is empty"]);
    refused("text.json", b"who counts?", &["line 1 column 1"]);
    refused("half.json", &Archive::BUNDLED_JSON.as_bytes()[..90_000], &["line"]);
    refused("tail.json", b"{\"format\":\"defection-archive/1\"} {}", &["trailing characters"]);
    refused(
        "other.json",
        b"{\"format\":\"defection-archive/2\"}",
        &["/format", "defection-archive/1"],
    );
    let mut bytes = Archive::BUNDLED_JSON.as_bytes().to_vec();
    bytes[5_000] = 0xff;
    refused("bytes.json", &bytes, &["not UTF-8", "byte 5000"]);
}

#[test]
fn too_much_is_refused_before_it_is_read() {
    let large = vec![b' '; 50 * 1024 * 1024];
    refused("large.json", &large, &["has 52428800 bytes; at most 33554432 are read"]);
    let deep = format!(
        "{{\"format\":\"defection-archive/1\",\"persons\":{}{}}}",
        "[".repeat(10_000),
        "]".repeat(10_000)
    );
    refused("deep.json", deep.as_bytes(), &["/persons/0"]);
    let many = format!("[0{}]", ",0".repeat(MOST_VALUES));
    refused("many.json", many.as_bytes(), &["the document has more than 4000000 values"]);
}

#[test]
fn unknown_fields_and_wrong_types_are_shown_with_their_place() {
    let unknown =
        changed(|archive| archive["defections"][5]["claims"][0]["facts"] = "minor".into());
    refused(
        "unknown.json",
        &unknown,
        &["/defections/5/claims/0/facts", "unknown field `facts`", "did you mean `fact`?"],
    );
    let wrong = changed(|archive| archive["persons"][3]["names"] = 7.into());
    refused("wrong.json", &wrong, &["/persons/3/names", "invalid type: integer `7`"]);
    let fact =
        changed(|archive| archive["defections"][5]["claims"][0]["fact"] = "asylum_saught".into());
    refused(
        "fact.json",
        &fact,
        &[
            "/defections/5/claims/0/fact",
            "`asylum_saught` is not a fact; did you mean `asylum_sought`?",
        ],
    );
    let date = changed(|archive| archive["defections"][5]["on"][0]["value"] = "16 June".into());
    refused("date.json", &date, &["/defections/5/on/0/value", "`16 June` is not a date"]);
    let unsourced =
        changed(|archive| archive["defections"][5]["claims"][0]["sources"] = serde_json::json!([]));
    refused(
        "unsourced.json",
        &unsourced,
        &["/defections/5/claims/0/sources", "a list that must not be empty is empty"],
    );
}

#[test]
fn wrong_rows_are_shown_all_at_once() {
    let wrong = changed(|archive| {
        for row in 0..10 {
            archive["persons"][row]["names"][0]["kind"] = "nickname".into();
        }
        archive["defections"][5]["on"][0]["value"] = "16 June 1961".into();
    });
    let mut parts: Vec<String> =
        (0..10).map(|row| format!("at /persons/{row}/names/0/kind, ")).collect();
    parts.push("`16 June 1961` is not a date: ".to_owned());
    parts.push("did you mean `1961-06-16`?".to_owned());
    parts.push("the document has 11 errors".to_owned());
    refused("rows.json", &wrong, &parts.iter().map(String::as_str).collect::<Vec<_>>());
}

#[test]
fn dangling_and_duplicate_identifiers_are_shown_all_at_once() {
    let wrong = changed(|archive| {
        archive["defections"][5]["person"] = "nureyef".into();
        archive["defections"][6]["claims"][0]["sources"][0]["source"] = "editor".into();
        archive["persons"][1]["id"] = archive["persons"][0]["id"].clone();
    });
    refused(
        "ids.json",
        &wrong,
        &[
            "error[duplicate_id] at /persons/1/id",
            "error[dangling_reference] at /defections/5/person: there is no person `nureyef`; did you mean `nureyev`?",
            "/defections/6/claims/0/sources/0/source: there is no source `editor`; did you mean `editors`?",
        ],
    );
}

#[test]
fn what_cannot_be_is_found_and_refuses_nothing() {
    let nureyev = place_of("nureyev-1961");
    let itself = changed(|archive| {
        let claims = archive["defections"][nureyev]["claims"].as_array_mut().unwrap();
        let mut denial = claims[0].clone();
        denial["holds"] = false.into();
        claims.push(denial);
    });
    found(
        "itself.json",
        &itself,
        &["fault[source_contradicts_itself]", "both asserts and denies `soviet_citizen`"],
    );
    let early = changed(|archive| {
        let nureyev = archive["persons"].as_array_mut().unwrap();
        let nureyev = nureyev.iter_mut().find(|person| person["id"] == "nureyev").unwrap();
        nureyev["died"][0]["value"] = "1937".into();
    });
    found("early.json", &early, &["fault[died_before_birth]", "fault[act_after_death]"]);
    let clash = changed(|archive| {
        let source = serde_json::json!([{ "source": "editors", "at": "what if" }]);
        let claims = archive["defections"][nureyev]["claims"].as_array_mut().unwrap();
        claims.push(serde_json::json!({ "fact": "exchanged", "sources": source }));
    });
    found(
        "clash.json",
        &clash,
        &["fault[clash_with_axioms]", "`exchanged` yes", "`voluntary` yes"],
    );
    let inside = changed(|archive| {
        let agencies = archive["agencies"].as_array_mut().unwrap();
        let place = |id: &str, agencies: &[serde_json::Value]| {
            agencies.iter().position(|agency| agency["id"] == id).unwrap()
        };
        let nkvd = place("nkvd", agencies);
        agencies[nkvd]["parent"] = "gugb".into();
    });
    found("inside.json", &inside, &["fault[agency_inside_itself]", "gugb -> nkvd"]);
    let service = changed(|archive| {
        let persons = archive["persons"].as_array_mut().unwrap();
        let deryabin = persons.iter_mut().find(|person| person["id"] == "deryabin").unwrap();
        for row in deryabin["service"].as_array_mut().unwrap() {
            if row["agency"] == "kgb" {
                row["period"] = "1954-02-14".into();
            }
            row.as_object_mut().unwrap().remove("set_aside");
        }
    });
    found("service.json", &service, &["fault[agency_not_in_existence]", "27 days later"]);
}

/// The bundled archive as a draft, with something added to it, and what is wrong with it.
fn wrong_with(change: impl FnOnce(&mut ArchiveDraft)) -> Vec<String> {
    let mut draft = Archive::bundled().to_draft();
    change(&mut draft);
    let found = draft.diagnostics(Definitions::built_in().axioms()).into_iter();
    found.filter(|one| one.severity != Severity::Warning).map(|one| one.to_string()).collect()
}

#[test]
fn mistakes_by_the_thousand_are_shown_one_by_one() {
    const MANY: usize = 20_000;

    let contradictions = wrong_with(|draft| {
        let episode = draft.defections.first_mut().unwrap();
        let claim = |holds: bool| Claim {
            holds,
            ..serde_json::from_str(r#"{"fact":"minor","sources":[{"source":"erh"}]}"#).unwrap()
        };
        episode.disputes.clear();
        episode.claims = (0..MANY).map(|number| claim(number % 2 == 0)).collect();
    });
    assert_eq!(contradictions.len(), MANY - 1);
    assert!(contradictions[0].contains("claims 0 and 1"), "{}", contradictions[0]);
    assert!(contradictions[MANY - 2].contains("(claims 0 and 19999)"));

    let dangling = wrong_with(|draft| {
        let episode = draft.defections.first_mut().unwrap();
        episode.with = vec!["nureyef".parse().unwrap(); MANY];
    });
    assert_eq!(dangling.len(), MANY);
    let guessed = dangling.iter().take_while(|text| text.contains("did you mean `nureyev`?"));
    assert_eq!(guessed.count(), 1_000);
    assert!(!dangling[1_000].contains("did you mean"), "{}", dangling[1_000]);

    let chain = |circle: Option<&str>| {
        wrong_with(|draft| {
            let agency = draft.agencies.first().unwrap().clone();
            let id = |number: usize| format!("part-{number}").parse().unwrap();
            draft.agencies.extend((0..MANY).map(|number| Agency {
                id: id(number),
                parent: Some(id(number + 1)),
                successors: Vec::new(),
                predecessors: Vec::new(),
                ..agency.clone()
            }));
            let top = circle.map(|circle| circle.parse().unwrap());
            draft.agencies.push(Agency {
                id: id(MANY),
                parent: top,
                successors: Vec::new(),
                predecessors: Vec::new(),
                ..agency
            });
        })
    };
    assert_eq!(chain(None), Vec::<String>::new());
    let circle = chain(Some("part-19998"));
    let words =
        "the parents lead in a circle: part-19998 -> part-19999 -> part-20000 -> part-19998";
    assert_eq!(circle.len(), 1, "{circle:?}");
    assert!(circle[0].ends_with(words), "{}", circle[0]);
}

#[test]
fn hostile_text_comes_out_unchanged() {
    let hostile = "<script>alert(1)</script> \u{202e}=cmd|' /C calc'!A0 \u{0} Кalugin | ** `";
    let document = changed(|archive| {
        let nureyev = archive["persons"].as_array_mut().unwrap();
        let nureyev = nureyev.iter_mut().find(|person| person["id"] == "nureyev").unwrap();
        nureyev["name"] = hostile.into();
        nureyev["names"][0]["text"] = hostile.into();
    });
    let draft = ArchiveDraft::from_json(&document).unwrap();
    let archive = draft.check_under(Definitions::built_in().axioms()).unwrap();
    let again: serde_json::Value = serde_json::from_str(&archive.to_json()).unwrap();
    assert_eq!(again, serde_json::from_slice::<serde_json::Value>(&document).unwrap());
}

#[test]
fn the_limit_of_a_document_is_that_of_the_library() {
    let error =
        ArchiveDraft::from_json(&vec![b' '; defection::archive::LARGEST_DOCUMENT + 1]).unwrap_err();
    assert!(matches!(&error[..], [JsonError::TooLarge { .. }]));
}
