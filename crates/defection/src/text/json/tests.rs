use std::{collections::BTreeMap, fmt::Debug};

use serde::{Deserialize, Serialize};

use super::*;
use crate::{
    model::Fact,
    record::{CaseView, Lens},
};

/// Where in a text an error is, and what it says.
#[track_caller]
fn unfit<T: DeserializeOwned + Debug>(text: &str) -> (String, usize, usize, String) {
    match from_json::<T>(text.as_bytes()).unwrap_err() {
        JsonError::Unfit { pointer, line, column, message, .. } => (pointer, line, column, message),
        other => panic!("{other}"),
    }
}

/// What is wrong with a text is the same in every line of a document.
#[track_caller]
fn check<T: DeserializeOwned + Debug>(text: &str, pointer: &str, column: usize, message: &str) {
    let expected = |line| (pointer.to_owned(), line, column, message.to_owned());
    assert_eq!(unfit::<T>(text), expected(1));
    assert_eq!(unfit::<T>(&format!("\n\n{text}")), expected(3));
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
enum Shape {
    Point,
    Circle(u8),
    Line(u8, u8),
    Square { side: u8 },
}

#[test]
fn what_is_wrong_is_said_and_shown_where_it_begins() {
    let (pointer, line, column, message) = unfit::<Lens>("{\n  \"as_of\": 7\n}");
    assert_eq!((pointer.as_str(), line, column), ("/as_of", 2, 12));
    assert_eq!(message, "invalid type: integer `7`, expected a day as text");

    let (pointer, line, column, message) =
        unfit::<Lens>("{\n  \"strict\": true,\n  \"asof\": 7\n}");
    assert_eq!((pointer.as_str(), line, column), ("/asof", 3, 3));
    assert!(message.starts_with("unknown field `asof`"), "{message}");

    check::<Lens>("7", "", 1, "invalid type: integer `7`, expected a lens as an object");
    check::<Lens>(r#"{"é": 0, "strict": 0}"#, "/é", 2, &unknown("é"));
}

fn unknown(name: &str) -> String {
    format!("unknown field `{name}`, expected one of `as_of`, `trust`, `strict`, `reading`")
}

#[test]
fn one_of_several_kinds_is_a_word_or_an_object_with_it() {
    let form = "an object with the word as its only name";
    for (text, shape) in [
        (r#""Point""#, Shape::Point),
        (r#"{"Circle": 1}"#, Shape::Circle(1)),
        (r#"{"Line": [1, 2]}"#, Shape::Line(1, 2)),
        (r#"{"Square": {"side": 3}}"#, Shape::Square { side: 3 }),
    ] {
        assert_eq!(from_json::<Shape>(text.as_bytes()), Ok(shape));
    }
    let within = "invalid type: string \"é\", expected u8";
    check::<Vec<Shape>>(r#"["Point", {"Square": {"side": "é"}}]"#, "/1/Square/side", 31, within);
    let alone = format!("invalid type: a word alone, expected {form}");
    check::<Vec<Shape>>(r#"["Circle"]"#, "/0", 2, &alone);
    let more = "invalid type: integer `1`, expected null";
    check::<Vec<Shape>>(r#"[{"Point": 1}]"#, "/0/Point", 12, more);
    check::<Vec<Shape>>("[ 7]", "/0", 3, &format!("expected a word, or {form}"));
}

/// Fields that may be absent, in several ways.
#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sparse {
    first: u8,
    second: Option<u8>,
    #[serde(default = "seven")]
    third: u8,
    #[serde(skip)]
    never: u8,
    last: u8,
}

fn seven() -> u8 {
    7
}

#[test]
fn fields_stand_in_any_order_and_an_option_may_be_absent() {
    for (text, second, third) in [
        (r#"{"first": 1, "second": 2, "third": 3, "last": 4}"#, Some(2), 3),
        (r#"{"last": 4, "third": 3, "second": 2, "first": 1}"#, Some(2), 3),
        (r#"{"last": 4, "first": 1}"#, None, 7),
        (r#"{"second": null, "last": 4, "first": 1}"#, None, 7),
    ] {
        let sparse = Sparse { first: 1, second, third, never: 0, last: 4 };
        assert_eq!(from_json::<Sparse>(text.as_bytes()), Ok(sparse), "{text}");
    }
    check::<Sparse>(r#" {"last": 4}"#, "", 2, "missing field `first`");
    check::<Sparse>(r#"{"first": 1, "third": 3}"#, "", 1, "missing field `last`");
    assert_eq!(unfit::<Sparse>(r#"{"first": 1, "last": "4"}"#).0, "/last");
    assert_eq!(unfit::<Sparse>(r#"{"first": 1, "second": "2"}"#).0, "/second");
    assert_eq!(unfit::<Sparse>(r#"{"first": 1, "last": 4, "never": 1}"#).0, "/never");
}

#[test]
fn a_name_that_comes_again_is_refused() {
    let text = r#"{"strict": true, "strict": true}"#;
    check::<Lens>(text, "/strict", 18, "duplicate field `strict`");
    let text = r#"{"suppose": {"minor": true, "dispatched": true, "minor": true}}"#;
    check::<CaseView>(text, "/suppose/minor", 49, "duplicate field `minor`");
    let text = r#"{"first": 1, "last": 4, "first": 1}"#;
    check::<Sparse>(text, "/first", 25, "duplicate field `first`");
}

#[test]
fn a_document_that_ends_inside_a_text_is_shown_where_it_ends() {
    check::<String>("\"\u{e9}", "", 2, "EOF while parsing a string");
}

#[test]
fn what_is_wrong_in_a_map_is_shown_where_it_stands() {
    let value = unfit::<BTreeMap<String, u8>>(r#"{"a": 1, "b": "x", "c": 2}"#);
    assert_eq!((value.0.as_str(), value.2), ("/b", 15));
    let name = unfit::<BTreeMap<Fact, u8>>(r#"{"minor": 1, "voluntary": 2, "b": 3, "c": 4}"#);
    assert_eq!((name.0.as_str(), name.2), ("/b", 30));
}

/// A field with two names.
#[derive(Debug, PartialEq, Deserialize)]
struct Alias {
    #[serde(alias = "forename")]
    name: u8,
}

#[derive(Debug, PartialEq, Deserialize)]
struct Flat {
    id: u8,
    #[serde(flatten)]
    alias: Alias,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(untagged, expecting = "a number or a list of two")]
enum Either {
    One(u8),
    Two(u8, u8),
}

/// An own type is read as the manual of serde says.
#[test]
fn attributes_of_serde_mean_what_they_mean() {
    for text in [r#"{"name": 1}"#, r#"{"forename": 1}"#] {
        assert_eq!(from_json(text.as_bytes()), Ok(Alias { name: 1 }));
    }
    let text = r#"{"name": 1, "forename": 1}"#;
    check::<Alias>(text, "/forename", 13, "duplicate field `name`");

    let flat = Flat { id: 2, alias: Alias { name: 1 } };
    assert_eq!(from_json(br#"{"id": 2, "forename": 1}"#), Ok(flat));
    check::<Flat>(r#"{"id": 2}"#, "", 1, "missing field `name`");

    assert_eq!(from_json(b"[1, [2, 3]]"), Ok([Either::One(1), Either::Two(2, 3)]));
    check::<Vec<Either>>(r#"[1, "x"]"#, "/1", 5, "a number or a list of two");
}

#[test]
fn what_is_no_json_is_said_and_shown_where_it_stops_being_it() {
    let (pointer, line, column, message) = unfit::<Lens>("{\n  \"strict\" true\n}");
    assert_eq!((pointer.as_str(), line, column), ("", 2, 12));
    assert_eq!(message, "expected `:`");
    check::<Lens>(r#"{"reading": }"#, "/reading", 13, "expected value");
    check::<Vec<u8>>("[1,]", "", 4, "trailing comma");
    check::<Vec<u8>>("[1] é", "", 5, "trailing characters");
    check::<Vec<u8>>("[1, ", "", 4, "EOF while parsing a value");
}

#[test]
fn a_document_is_read_up_to_the_limit() {
    assert_eq!(LARGEST_DOCUMENT, 33_554_432);
    let blank = vec![b' '; LARGEST_DOCUMENT + 1];
    let read = |bytes| from_json::<Lens>(bytes).unwrap_err();
    assert_eq!(read(&blank[1..]), JsonError::Empty);
    let too_large = JsonError::TooLarge { bytes: blank.len(), limit: LARGEST_DOCUMENT };
    assert_eq!(read(&blank), too_large);
}

#[test]
fn a_byte_order_mark_is_passed_over() {
    let lens: Lens = from_json("\u{feff}{\"strict\": true}".as_bytes()).unwrap();
    assert!(lens.strict);
    assert_eq!(from_json::<Lens>("\u{feff}\n".as_bytes()), Err(JsonError::Empty));
    let (pointer, line, column, _) = unfit::<Lens>("\u{feff}{\"strict\": 1}");
    assert_eq!((pointer.as_str(), line, column), ("/strict", 1, 12));
    // Anywhere else it is a stray character.
    assert_eq!(unfit::<Lens>("\u{feff}\u{feff}{}").3, "expected value");
}

#[test]
fn names_may_be_written_with_escapes() {
    let lens: Lens = from_json(br#"{"\u0073trict": true}"#).unwrap();
    assert!(lens.strict);
    assert_eq!(unfit::<Lens>(r#"{"\u0073trict": 1}"#).2, 17);
}

#[test]
fn the_text_that_is_at_fault_is_told() {
    let found = |text: &str| match from_json::<Lens>(text.as_bytes()).unwrap_err() {
        JsonError::Unfit { found, .. } => found,
        other => panic!("{other}"),
    };
    assert_eq!(found(r#"{"as_of": "196\u0031"}"#).as_deref(), Some("1961"));
    assert_eq!(found(r#"{"as_of": 1961}"#), None);
    assert_eq!(found(r#"{"as_of": "1961}"#), None);
}

#[test]
fn every_kind_of_value_that_is_out_of_place_is_named() {
    let words = [
        ("null", "null"),
        ("true", "boolean `true`"),
        ("7", "integer `7`"),
        ("-7", "integer `-7`"),
        ("0.5", "number `0.5`"),
        ("[]", "a list"),
        ("{}", "an object"),
    ];
    for (text, word) in words {
        check::<String>(text, "", 1, &format!("invalid type: {word}, expected a string"));
    }
    check::<Vec<u8>>("{}", "", 1, "invalid type: an object, expected a list");
    check::<CaseView>(
        r#"{"suppose": []}"#,
        "/suppose",
        13,
        "invalid type: a list, expected answers by fact as an object",
    );
    check::<u8>("\"\u{e9}\"", "", 1, "invalid type: string \"é\", expected u8");
    check::<u8>("300", "", 1, "invalid value: integer `300`, expected u8");
}
