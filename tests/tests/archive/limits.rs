//! Every limit has its error, and the table of limits says what the error says.

use std::fmt::Write as _;

use defection::{
    ArchiveDraft, Condition, Date, Definitions, Fact, Source,
    archive::{LARGEST_DOCUMENT, MOST_VALUES, from_json},
    rules::{Axiom, Axioms, DefinitionDraft},
};
use serde_json::json;

/// The error says what the table says that it says.
#[track_caller]
fn documented(says: &str, error: &str) {
    let table = include_str!("../../../docs/limits.md");
    assert!(table.contains(&format!("`{says}`")), "`{says}` does not stand in the table");
    assert!(error.contains(says), "`{says}` is not in: {error}");
}

fn draft(id: &str, when: &str) -> DefinitionDraft {
    serde_json::from_value(json!({
        "format": "defection-definition/1", "id": id, "title": id, "summary": id,
        "citations": [{ "source": "book" }], "versions": [{ "when": when }],
    }))
    .unwrap()
}

fn book() -> Source {
    serde_json::from_value(json!({ "id": "book", "title": "A book", "kind": "study" })).unwrap()
}

fn definitions(drafts: &[(&str, &str)]) -> Result<Definitions, String> {
    let drafts = drafts.iter().map(|(id, when)| draft(id, when)).collect();
    Definitions::of(drafts, Vec::new(), Vec::new(), vec![book()])
        .map_err(|errors| errors.iter().map(ToString::to_string).collect())
}

#[test]
fn the_size_of_a_document() {
    let empty = "{ \"format\": \"defection-archive/1\" }";
    let fitting = empty.to_owned() + &" ".repeat(LARGEST_DOCUMENT - empty.len());
    assert!(ArchiveDraft::from_json(fitting.as_bytes()).is_ok());
    let large = fitting + " ";
    let error = ArchiveDraft::from_json(large.as_bytes()).unwrap_err();
    documented("at most 33554432 are read", &error.to_string());
}

#[test]
fn the_values_of_a_document() {
    // The list is a value too.
    let lists = |count: usize| format!("[0{}]", ",0".repeat(count - 2));
    assert!(from_json::<Vec<u8>>(lists(MOST_VALUES).as_bytes()).is_ok());
    let error = from_json::<Vec<u8>>(lists(MOST_VALUES + 1).as_bytes()).unwrap_err();
    documented("more than 4000000 values", &error.to_string());
}

#[test]
fn the_depth_of_a_document() {
    let nested = |depth: usize| {
        let lists = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        from_json::<serde_json::Value>(lists.as_bytes())
    };
    assert!(nested(127).is_ok());
    documented("recursion limit exceeded", &nested(128).unwrap_err().to_string());
    documented("recursion limit exceeded", &nested(1_000_000).unwrap_err().to_string());
}

#[test]
fn the_length_of_a_condition() {
    let fitting = "minor".to_owned() + &" ".repeat(65_536 - 5);
    assert!(fitting.parse::<Condition>().is_ok());
    let error = (fitting + " ").parse::<Condition>().unwrap_err();
    documented("at most 65536 bytes", &error.to_string());
}

#[test]
fn the_depth_of_a_condition() {
    let nested = |depth: usize| {
        format!("{}minor{}", "(".repeat(depth), ")".repeat(depth)).parse::<Condition>()
    };
    assert!(nested(63).is_ok());
    documented("at most 64 levels of nesting", &nested(64).unwrap_err().to_string());
    let negated = format!("{}minor", "not ".repeat(10_000)).parse::<Condition>().unwrap_err();
    documented("at most 64 levels of nesting", &negated.to_string());
}

#[test]
fn the_length_of_a_date() {
    let set = |days: usize| format!("[{}]", vec!["1961-06-16"; days].join(","));
    assert!(set(23).parse::<Date>().is_ok());
    let error = set(24).parse::<Date>().unwrap_err();
    documented("a date has at most 256 bytes", &error.to_string());
}

#[test]
fn the_days_of_a_definition() {
    let rule = |days: usize| {
        let days: Vec<String> =
            (0..days).map(|year| format!("act before {}-01-01", 1900 + year)).collect();
        days.join(" or ")
    };
    definitions(&[("many-days", &rule(63))]).unwrap();
    let error = definitions(&[("many-days", &rule(64))]).unwrap_err();
    documented("at most 63 can be told apart", &error);
}

#[test]
fn the_questions_of_a_definition() {
    let rule = |questions: usize| {
        let days: Vec<String> =
            (0..questions).map(|year| format!("dead by {}-01-01", 1500 + year)).collect();
        days.join(" or ")
    };
    definitions(&[("some-questions", &rule(16))]).unwrap();
    let error = definitions(&[("many-questions", &rule(129))]).unwrap_err();
    documented("at most 128 can be asked together", &error);
}

/// Pairs of facts, at least one of which is whole.
fn some_pair(pairs: usize) -> String {
    let (firsts, seconds) = Fact::ALL.split_at(pairs);
    let both = firsts.iter().zip(seconds).map(|(first, second)| format!("{first} and {second}"));
    both.collect::<Vec<_>>().join(" or ")
}

/// The same, asked in the order that costs most: a diagram has to remember all of the firsts.
fn some_pair_in_the_worst_order(pairs: usize) -> String {
    let mut rule = String::new();
    for fact in &Fact::ALL[..pairs] {
        let _ = write!(rule, "({fact} or not {fact}) and ");
    }
    format!("{rule}({})", some_pair(pairs))
}

#[test]
fn the_nodes_of_a_definition() {
    definitions(&[("pairs", &some_pair(20))]).unwrap();
    let error = definitions(&[("pairs", &some_pair_in_the_worst_order(20))]).unwrap_err();
    documented("needs more than 65536 nodes", &error);
}

#[test]
fn the_nodes_of_a_comparison() {
    let names: Vec<String> = Fact::ALL[..20].iter().map(ToString::to_string).collect();
    let first = names.join(" or ");
    let set = definitions(&[("firsts", &first), ("pairs", &some_pair(20))]).unwrap();
    let error = set.compare("firsts", "pairs").unwrap_err();
    documented("needs more than 1048576 nodes", &error.to_string());
}

#[test]
fn the_nodes_of_the_axioms() {
    let axiom = |always: &str| -> Axiom {
        serde_json::from_value(json!({
            "id": "pairs", "always": always, "reason": "pairs", "citations": [{ "source": "book" }],
        }))
        .unwrap()
    };
    assert!(Axioms::new(vec![axiom(&some_pair(20))]).is_ok());
    let error = Axioms::new(vec![axiom(&some_pair_in_the_worst_order(20))]).unwrap_err();
    documented("needs more than 16384 nodes", &error.to_string());
}
