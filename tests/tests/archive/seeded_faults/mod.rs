//! The built-in definition files with one mistake each: every mistake is found when the files are
//! loaded, at its place, and whoever is shown for it shows it in the oracle too.

mod beside;
mod elements;
mod names;
mod replay;
mod rules;
mod table;

use std::collections::BTreeMap;

use defection::{Definitions, compare::FindingKind};
use serde_json::{Value, json};

/// A mistake in one of the built-in files.
struct Fault {
    title: &'static str,
    file: &'static str,
    edit: Edit,
    expected: Expected,
    /// Whether the passages on which the parts of the rules rest stay in the files. They name parts
    /// that an edit may change.
    elements: bool,
    /// The file and the place in it where the mistake is shown.
    shown: (&'static str, &'static str),
}

/// One edit of a file, at a place in it.
enum Edit {
    /// Part of a text becomes something else.
    Replace(&'static str, &'static str, &'static str),
    /// A text goes on.
    Append(&'static str, &'static str),
    /// A value takes the place of another, or comes in.
    Set(&'static str, Value),
    /// A value comes in at the end of a list.
    Push(&'static str, Value),
    /// A value comes in before another of a list.
    Insert(&'static str, Value),
    /// A value goes.
    Remove(&'static str),
}

/// What is said of a mistake.
enum Expected {
    /// The files are loaded, and this is odd about them. The last says whether somebody is shown.
    Odd(FindingKind, &'static str, bool),
    /// The files are refused with words that have this part.
    Refused(&'static str),
}

/// The list or object in which a place is, and the last step to the place.
fn around<'a, 'b>(file: &'a mut Value, pointer: &'b str) -> (&'a mut Value, &'b str) {
    let (parent, step) = pointer.rsplit_once('/').expect("a place below the top");
    (file.pointer_mut(parent).unwrap_or_else(|| panic!("nothing at {parent}")), step)
}

impl Edit {
    fn apply(&self, file: &mut Value) {
        match self {
            Self::Replace(pointer, old, new) => {
                let text = file.pointer(pointer).and_then(Value::as_str).unwrap_or_default();
                assert_eq!(text.matches(old).count(), 1, "`{old}` in `{text}` at {pointer}");
                let text = text.replace(old, new);
                *file.pointer_mut(pointer).unwrap() = text.into();
            }
            Self::Append(pointer, more) => {
                let text = file.pointer(pointer).and_then(Value::as_str);
                let text = format!("{}{more}", text.unwrap_or_else(|| panic!("{pointer}")));
                *file.pointer_mut(pointer).unwrap() = text.into();
            }
            Self::Set(pointer, value) => match around(file, pointer) {
                (Value::Array(list), step) => list[step.parse::<usize>().unwrap()] = value.clone(),
                (parent, step) => parent[step] = value.clone(),
            },
            Self::Push(pointer, value) => {
                let (parent, step) = around(file, pointer);
                let list = parent.as_object_mut().unwrap().entry(step).or_insert(json!([]));
                list.as_array_mut().unwrap().push(value.clone());
            }
            Self::Insert(pointer, value) => {
                let (list, step) = around(file, pointer);
                list.as_array_mut().unwrap().insert(step.parse().unwrap(), value.clone());
            }
            Self::Remove(pointer) => match around(file, pointer) {
                (Value::Array(list), step) => drop(list.remove(step.parse().unwrap())),
                (Value::Object(object), step) => {
                    assert!(object.remove(step).is_some(), "nothing at {pointer}");
                }
                _ => panic!("nothing at {pointer}"),
            },
        }
    }
}

fn built_in() -> BTreeMap<&'static str, Value> {
    Definitions::built_in_files()
        .map(|(name, bytes)| (name, serde_json::from_slice(bytes).unwrap()))
        .collect()
}

/// Takes the passages on which parts of rules rest, and the acts of versions, out of a file.
fn without_elements(file: &mut Value) {
    match file {
        Value::Object(members) => {
            members.remove("elements");
            members.remove("act");
            members.values_mut().for_each(without_elements);
        }
        Value::Array(list) => list.iter_mut().for_each(without_elements),
        _ => {}
    }
}

/// What is wrong with how a mistake is found.
fn missed(fault: &Fault) -> Option<String> {
    let mut files = built_in();
    let file = files.get_mut(fault.file).unwrap_or_else(|| panic!("no {}", fault.file));
    let untouched = file.clone();
    fault.edit.apply(file);
    assert_ne!(*file, untouched, "{}: nothing was edited", fault.title);
    if !fault.elements {
        files.values_mut().for_each(without_elements);
    }
    let texts: Vec<(&str, Vec<u8>)> =
        files.iter().map(|(name, value)| (*name, serde_json::to_vec(value).unwrap())).collect();
    let loaded = Definitions::load(texts.iter().map(|(name, text)| (*name, text.as_slice())), None);
    match (&fault.expected, loaded) {
        (Expected::Refused(part), Err(errors)) => {
            let places: Vec<(String, String)> = errors.iter().map(place_of_error).collect();
            let words: Vec<String> = errors.iter().map(ToString::to_string).collect();
            let [(file, pointer)] = places.as_slice() else {
                return Some(format!("not one error: {words:#?}"));
            };
            let right = (file.as_str(), pointer.as_str()) == fault.shown && words[0].contains(part);
            (!right).then(|| format!("another error: {words:?}"))
        }
        (Expected::Odd(kind, what, shows), Ok(definitions)) => {
            let findings = definitions.findings().unwrap();
            let wrong: Vec<String> =
                findings.iter().filter_map(|one| replay::wrong(&definitions, one)).collect();
            let found = findings.iter().any(|one| {
                one.kind == *kind
                    && one.what == *what
                    && (replay::file_of(one).as_str(), one.pointer.as_str()) == fault.shown
                    && one.witness.is_some() == *shows
            });
            let words: Vec<String> = findings
                .iter()
                .map(|one| format!("{} {one} {}", one.kind, one.witness.is_some()))
                .collect();
            match (found, wrong.is_empty()) {
                (true, true) => None,
                (false, _) => Some(format!("not found: {words:#?}")),
                (_, false) => Some(format!("wrongly shown: {wrong:#?}")),
            }
        }
        (Expected::Refused(_), Ok(_)) => Some("the files are loaded".to_owned()),
        (Expected::Odd(..), Err(errors)) => Some(format!(
            "refused: {:?}",
            errors.iter().map(ToString::to_string).collect::<Vec<_>>()
        )),
    }
}

/// The place of an error in its file, also where the file is not what it should be.
fn place_of_error(error: &defection::rules::DefinitionError) -> (String, String) {
    let pointer = match &error.problem {
        defection::rules::DefinitionProblem::Json(defection::archive::JsonError::Unfit {
            pointer,
            ..
        }) => pointer,
        _ => &error.pointer,
    };
    (error.file.clone(), pointer.clone())
}

#[test]
fn every_seeded_fault_is_found_at_its_place() {
    let faults = table::faults();
    assert!(faults.len() >= 40, "only {} faults", faults.len());
    let mut titles: Vec<&str> = faults.iter().map(|fault| fault.title).collect();
    titles.sort_unstable();
    titles.dedup();
    assert_eq!(titles.len(), faults.len(), "two faults have one title");
    let missed: Vec<String> = faults
        .iter()
        .filter_map(|fault| Some(format!("{}: {}", fault.title, missed(fault)?)))
        .collect();
    assert!(missed.is_empty(), "{} of {}:\n{}", missed.len(), faults.len(), missed.join("\n"));
}

#[test]
fn every_kind_of_finding_is_among_the_faults() {
    let faults = table::faults();
    for kind in FindingKind::ALL {
        let of_kind =
            |fault: &&Fault| matches!(&fault.expected, Expected::Odd(odd, ..) if odd == kind);
        assert!(faults.iter().any(|fault| of_kind(&fault)), "no fault of the kind {kind}");
    }
}

#[test]
fn nothing_is_odd_about_the_built_in_files() {
    let findings = Definitions::built_in().findings().unwrap();
    let words: Vec<String> = findings.iter().map(ToString::to_string).collect();
    assert!(words.is_empty(), "{}", words.join("\n"));
    // A finding names a definition by its identifier, which is also the name of its file.
    for (name, file) in built_in() {
        if let Some(id) = file.get("id").and_then(Value::as_str) {
            assert_eq!(name, format!("{id}.json"));
        }
    }
}
