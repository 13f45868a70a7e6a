//! Definition files: a set is loaded whole or refused with the place of every mistake.

use std::sync::LazyLock;

use defection::Definitions;

/// The files that are not definitions, with the formats by which they are known.
const BESIDE: [(&str, &str); 5] = [
    ("defection-terms/1", "terms.json"),
    ("defection-axioms/1", "axioms.json"),
    ("defection-theorems/1", "theorems.json"),
    ("defection-categories/1", "categories.json"),
    ("defection-sources/1", "sources.json"),
];

/// The built-in sources, terms and axioms, without the definitions: a base that is looked over in
/// little time.
static BASE: LazyLock<Definitions> = LazyLock::new(|| {
    let kept = ["sources.json", "terms.json", "axioms.json"];
    let files = Definitions::built_in_files().filter(|(name, _)| kept.contains(name));
    Definitions::load(files, None).expect("they stand by themselves")
});

/// Reads a definition file of the kind that it says it is, alone and on top of the base.
pub fn check(bytes: &[u8]) {
    let holds = |format: &str| bytes.windows(format.len()).any(|part| part == format.as_bytes());
    let name = BESIDE.iter().find(|(format, _)| holds(format)).map_or("own.json", |(_, name)| name);
    for base in [None, Some(&*BASE)] {
        match Definitions::load([(name, bytes)], base) {
            Ok(definitions) => look_over(&definitions),
            Err(errors) => {
                assert!(!errors.is_empty(), "a refusal has its reasons");
                for error in errors {
                    assert!(!error.file.is_empty() && !error.to_string().is_empty());
                }
            }
        }
    }
}

fn look_over(definitions: &Definitions) {
    for definition in definitions.iter() {
        let json = serde_json::to_vec(definition.draft()).expect("a definition is written");
        let again: defection::rules::DefinitionDraft =
            defection::archive::from_json(&json).expect("what is written is read");
        assert_eq!(&again, definition.draft(), "it is read back the same");
    }
    match definitions.findings() {
        Ok(findings) => assert!(findings.iter().all(|finding| !finding.to_string().is_empty())),
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}
