//! What the library makes of a document is what `serde_json` makes of it, and a mistake is shown
//! where it begins.

use std::collections::BTreeMap;

use defection::{
    ArchiveDraft, Axioms, CaseView, DefinitionDraft, Json, JsonError, Lens, from_json, strategy,
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

/// A value that may be out of place. A list is none: `serde_json` takes one for an object, and the
/// library does not.
fn stray() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(json!(null)),
        Just(json!(false)),
        Just(json!(-7)),
        Just(json!(1.5)),
        Just(json!("")),
        Just(json!("1961-13")),
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
fn among_many_names_the_one_that_comes_again_is_found() {
    let names: Vec<String> = (0..200_000).map(|number| format!("\"name-{number}\": 0")).collect();
    let read = |text: &str| from_json::<BTreeMap<String, u8>>(text.as_bytes());
    let all = names.join(",");
    assert_eq!(read(&format!("{{{all}}}")).unwrap().len(), names.len());
    let error = read(&format!("{{{all},\"name-9\": 1,\"name-7\": 1}}")).unwrap_err().to_string();
    assert!(error.starts_with("at /name-9, line 1 column"), "{error}");
    assert!(error.ends_with("duplicate field `name-9`"), "{error}");
}

proptest! {
    #[test]
    fn what_is_written_is_what_serde_json_writes(draft in strategy::archive(Axioms::none())) {
        let text = serde_json::to_string(&draft).unwrap();
        prop_assert_eq!(serde_json::to_string(&Json::of(&draft)).unwrap(), text);
    }

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
        let text = |value: &Json<'static>| serde_json::to_vec(value).unwrap();
        let again: DefinitionDraft = from_json(&text(&Json::of(&definition))).unwrap();
        prop_assert_eq!(again, definition);
        prop_assert_eq!(from_json::<Lens>(&text(&Json::of(&lens))).unwrap(), lens);
        prop_assert_eq!(from_json::<CaseView>(&text(&Json::of(&view))).unwrap(), view);
    }
}
