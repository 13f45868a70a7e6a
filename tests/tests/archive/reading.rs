//! What the library makes of a document is what `serde_json` makes of it, and a mistake is shown
//! where it begins.

use std::collections::BTreeMap;

use defection::{
    ArchiveDraft, Lens,
    archive::{JsonError, from_json},
    record::CaseView,
    rules::{Axioms, DefinitionDraft},
    strategy,
};
use proptest::{prelude::*, sample::Index};
use serde_json::{Value, json};

/// The pointers to everything in a value.
fn pointers(value: &Value, pointer: &str, found: &mut Vec<String>) {
    found.push(pointer.to_owned());
    let inner: Vec<(String, &Value)> = match value {
        Value::Array(elements) => {
            elements.iter().enumerate().map(|(place, value)| (place.to_string(), value)).collect()
        }
        Value::Object(members) => {
            members.iter().map(|(name, value)| (name.clone(), value)).collect()
        }
        _ => Vec::new(),
    };
    for (step, value) in inner {
        pointers(value, &format!("{pointer}/{step}"), found);
    }
}

/// An archive in which one value is another, and the pointer to it.
fn one_wrong(draft: &ArchiveDraft, place: Index, other: Value) -> (Value, String) {
    let mut document = serde_json::to_value(draft).unwrap();
    let mut found = Vec::new();
    pointers(&document, "", &mut found);
    let pointer = place.get(&found).clone();
    *document.pointer_mut(&pointer).unwrap() = other;
    (document, pointer)
}

/// A value that may be out of place.
fn stray() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(json!(null)),
        Just(json!(false)),
        Just(json!(-7)),
        Just(json!(1.5)),
        Just(json!("")),
        Just(json!("1961-13")),
        Just(json!([])),
        Just(json!({ "stray": [] })),
    ]
}

/// The text from a line and a column in characters on.
fn text_from(text: &str, line: usize, column: usize) -> &str {
    let before: usize = text.split_inclusive('\n').take(line - 1).map(str::len).sum();
    let rest = &text[before..];
    &rest[rest.char_indices().nth(column - 1).map_or(rest.len(), |(place, _)| place)..]
}

#[test]
fn among_many_names_the_one_whose_value_is_wrong_is_found() {
    let names: Vec<String> = (0..200_000).map(|number| format!("\"name-{number}\": 0")).collect();
    let read = |text: &str| from_json::<BTreeMap<String, u8>>(text.as_bytes());
    let all = names.join(",\n");
    assert_eq!(read(&format!("{{{all}}}")).unwrap().len(), names.len());
    let error = read(&format!("{{{all},\n\"name-9\": \"x\"}}")).unwrap_err().to_string();
    assert!(error.starts_with("at /name-9, line 200001 column 11: "), "{error}");
}

proptest! {
    #[test]
    fn what_serde_json_reads_is_read_the_same_and_a_mistake_is_shown_where_it_begins(
        draft in strategy::archive(Axioms::none()),
        place in any::<Index>(),
        other in stray(),
    ) {
        let (document, pointer) = one_wrong(&draft, place, other);
        let text = serde_json::to_string_pretty(&document).unwrap();
        let theirs: Result<ArchiveDraft, serde_json::Error> = serde_json::from_str(&text);
        match (theirs, from_json::<ArchiveDraft>(text.as_bytes())) {
            (Ok(theirs), Ok(ours)) => prop_assert_eq!(theirs, ours),
            (Err(_), Err(JsonError::Unfit { pointer: found, line, column, .. })) => {
                // What is wrong is what was put there, or that something is missing around it.
                prop_assert!(pointer.starts_with(&found) || found.starts_with(&pointer), "{found}");
                let rest = serde_json::Deserializer::from_str(text_from(&text, line, column));
                let begins: Value = rest.into_iter().next().unwrap().unwrap();
                let name = found.rsplit('/').next().unwrap();
                prop_assert!(Some(&begins) == document.pointer(&found) || begins == name, "{begins}");
            }
            (theirs, ours) => prop_assert!(false, "{theirs:?}\n{ours:?}"),
        }
    }

    #[test]
    fn definitions_and_views_come_back(
        definition in strategy::written_definition(),
        lens in strategy::lens(),
        view in strategy::case_view(),
    ) {
        let again: DefinitionDraft = from_json(&serde_json::to_vec(&definition).unwrap()).unwrap();
        prop_assert_eq!(again, definition);
        let again: Lens = from_json(&serde_json::to_vec(&lens).unwrap()).unwrap();
        prop_assert_eq!(again, lens);
        let again: CaseView = from_json(&serde_json::to_vec(&view).unwrap()).unwrap();
        prop_assert_eq!(again, view);
    }
}
