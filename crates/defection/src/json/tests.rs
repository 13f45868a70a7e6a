use std::{collections::BTreeMap, fmt::Debug};

use serde::{Deserialize, Serialize, de::DeserializeOwned, ser::Error as _};

use super::{write::Unwritable, *};
use crate::{Fact, Lens};

/// What `serde_json` reads, and what the library reads, of the same text.
fn both<T: DeserializeOwned>(text: &str) -> (Result<T, String>, Result<T, JsonError>) {
    (serde_json::from_str(text).map_err(|error| error.to_string()), from_bytes(text.as_bytes()))
}

/// Where in a text an error is, and what it says.
#[track_caller]
fn unfit<T: DeserializeOwned + Debug>(text: &str) -> (String, usize, usize, String) {
    match from_bytes::<T>(text.as_bytes()).unwrap_err() {
        JsonError::Unfit { pointer, line, column, message, .. } => (pointer, line, column, message),
        other => panic!("{other}"),
    }
}

/// Everything that serde can ask for, beyond what the library itself has.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Everything {
    number: i16,
    fraction: f64,
    letter: char,
    nothing: (),
    pair: (u8, String),
    perhaps: Option<bool>,
    shapes: Vec<Shape>,
    by_name: BTreeMap<String, u8>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
enum Shape {
    Point,
    Circle(u8),
    Line(u8, u8),
    Square { side: u8 },
}

fn everything() -> Everything {
    Everything {
        number: -3,
        fraction: 0.5,
        letter: 'Ж',
        nothing: (),
        pair: (1, "one".to_owned()),
        perhaps: None,
        shapes: vec![Shape::Point, Shape::Circle(1), Shape::Line(1, 2), Shape::Square { side: 3 }],
        by_name: BTreeMap::from([("a".to_owned(), 1), ("b".to_owned(), 2)]),
    }
}

#[test]
fn types_of_other_programs_are_read_and_written() {
    let text = serde_json::to_string(&everything()).unwrap();
    let (theirs, ours) = both::<Everything>(&text);
    assert_eq!(theirs.unwrap(), everything());
    assert_eq!(ours.unwrap(), everything());
    assert_eq!(Json::of(&everything()), Document::parse(text.as_bytes()).unwrap().whole().json());
    assert_eq!(serde_json::to_string(&Json::of(&everything())).unwrap(), text);
}

#[test]
fn what_is_wrong_is_said_and_shown_where_it_begins() {
    let (pointer, line, column, message) = unfit::<Lens>("{\n  \"as_of\": 7\n}");
    assert_eq!((pointer.as_str(), line, column), ("/as_of", 2, 12));
    assert!(message.starts_with("invalid type: integer `7`, expected "), "{message}");

    let (pointer, line, column, message) =
        unfit::<Lens>("{\n  \"strict\": true,\n  \"asof\": 7\n}");
    assert_eq!((pointer.as_str(), line, column), ("/asof", 3, 3));
    assert!(message.starts_with("unknown field `asof`"), "{message}");

    let doubled = unfit::<Lens>("{\"strict\": true, \"strict\": true}");
    assert_eq!(doubled, ("/strict".to_owned(), 1, 18, "duplicate field `strict`".to_owned()));

    let listed = unfit::<Lens>("[true]");
    assert_eq!((listed.0.as_str(), listed.1, listed.2), ("", 1, 1));
    assert!(listed.3.starts_with("invalid type: a list, expected "), "{}", listed.3);

    let shape = unfit::<Vec<Shape>>(r#"["Point", {"Square": {"side": "é"}}]"#);
    assert_eq!((shape.0.as_str(), shape.2), ("/1/Square/side", 31));
    assert_eq!(unfit::<Vec<Shape>>(r#"["Circle"]"#).0, "/0");
    assert_eq!(unfit::<Vec<Shape>>(r#"[{"Point": 1}]"#).0, "/0");
    assert_eq!(unfit::<Vec<Shape>>(r#"[{"Point": null, "Circle": 1}]"#).0, "/0");
}

/// Fields that may be absent, in several ways.
#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sparse {
    first: u8,
    #[serde(default)]
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
fn fields_are_found_in_any_order_and_may_be_absent_where_they_say_so() {
    for text in [
        r#"{"first": 1, "second": 2, "third": 3, "last": 4}"#,
        r#"{"last": 4, "third": 3, "second": 2, "first": 1}"#,
        r#"{"last": 4, "first": 1}"#,
        r#"{"second": null, "last": 4, "first": 1}"#,
    ] {
        let (theirs, ours) = both::<Sparse>(text);
        assert_eq!(ours.unwrap(), theirs.unwrap(), "{text}");
    }
    assert_eq!(unfit::<Sparse>(r#"{"last": 4}"#).3, "missing field `first`");
    assert_eq!(unfit::<Sparse>(r#"{"first": 1, "third": 3}"#).3, "missing field `last`");
    assert_eq!(unfit::<Sparse>("{}").0, "");
    assert_eq!(unfit::<Sparse>(r#"{"first": 1, "last": "4"}"#).0, "/last");
    assert_eq!(unfit::<Sparse>(r#"{"first": 1, "second": "2"}"#).0, "/second");
    assert_eq!(unfit::<Sparse>(r#"{"first": 1, "last": 4, "never": 1}"#).0, "/never");
}

#[test]
fn what_stands_behind_an_object_is_no_member_of_it() {
    let text = r#"[{"last": 4, "second": 2, "first": 1}, "second"]"#;
    let (theirs, ours) = both::<(Sparse, String)>(text);
    assert_eq!(ours.unwrap(), theirs.unwrap());
}

#[test]
fn a_name_too_many_is_found_before_anything_is_read() {
    let unknown = unfit::<Sparse>(r#"{"first": "1", "lost": 4}"#);
    assert_eq!((unknown.0.as_str(), unknown.2), ("/lost", 16));
    assert_eq!(
        unknown.3,
        "unknown field `lost`, expected one of `first`, `second`, `third`, `last`"
    );
    let second = unfit::<Sparse>(r#"{"first": "1", "last": 4, "first": 1}"#);
    assert_eq!((second.0.as_str(), second.3.as_str()), ("/first", "duplicate field `first`"));
}

/// A field with two names.
#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Alias {
    #[serde(alias = "forename", default)]
    name: u8,
    #[serde(default)]
    age: u8,
}

#[test]
fn a_field_with_two_names_is_never_misread() {
    for text in [r#"{"name": 1}"#, r#"{"forename": 1}"#, r#"{"name": 1, "age": 2}"#] {
        assert_eq!(unfit::<Alias>(text).3, "a field with several names cannot be read");
    }
}

#[test]
fn what_is_wrong_in_a_map_is_shown_where_it_stands() {
    type Numbers = BTreeMap<String, u8>;
    let value = unfit::<Numbers>(r#"{"a": 1, "b": "x", "c": 2}"#);
    assert_eq!((value.0.as_str(), value.2), ("/b", 15));
    let name = unfit::<BTreeMap<Fact, u8>>(r#"{"minor": 1, "voluntary": 2, "b": 3, "c": 4}"#);
    assert_eq!((name.0.as_str(), name.2), ("/b", 30));
    let again = unfit::<Numbers>(r#"{"a": 1, "b": "x", "c": 2, "c": 3, "a": 4}"#);
    assert_eq!(again, ("/c".to_owned(), 1, 28, "duplicate field `c`".to_owned()));
}

#[test]
fn what_is_no_json_is_said_and_shown_where_it_stops_being_it() {
    let (pointer, line, column, message) = unfit::<Lens>("{\n  \"strict\" true\n}");
    assert_eq!((pointer.as_str(), line, column), ("/strict", 2, 12));
    assert_eq!(message, "expected `:`");
}

#[test]
fn parts_of_a_value_are_found() {
    let document = Document::parse(br#"{"a": [1], "b": 2}"#).unwrap();
    let value = document.whole().json();
    assert_eq!(value.member("b"), Some(&Json::Unsigned(2)));
    assert_eq!(value.member("a").and_then(Json::list), Some(&[Json::Unsigned(1)][..]));
    assert_eq!((value.member("c"), value.list()), (None, None));
}

#[test]
fn what_cannot_be_written_is_nothing_and_says_why() {
    assert_eq!(Json::of(&BTreeMap::from([(1, 2)])), Json::Null);
    assert_eq!(Unwritable::custom("no text").to_string(), "no text");
}

#[test]
fn a_document_is_read_up_to_the_limit() {
    assert_eq!(LARGEST_DOCUMENT, 33_554_432);
    let blank = vec![b' '; LARGEST_DOCUMENT + 1];
    let read = |bytes| from_bytes::<Lens>(bytes).unwrap_err();
    assert_eq!(read(&blank[1..]), JsonError::Empty);
    let too_large = JsonError::TooLarge { bytes: blank.len(), limit: LARGEST_DOCUMENT };
    assert_eq!(read(&blank), too_large);
}

#[test]
fn names_may_be_written_with_escapes() {
    let lens: Lens = from_bytes(br#"{"\u0073trict": true}"#).unwrap();
    assert!(lens.strict);
}

#[test]
fn every_kind_of_value_that_is_out_of_place_is_named() {
    let words = [
        ("null", "null"),
        ("true", "boolean `true`"),
        ("7", "integer `7`"),
        ("-7", "integer `-7`"),
        ("0.5", "a number with a fraction"),
        ("[]", "a list"),
        ("{}", "an object"),
    ];
    for (text, word) in words {
        let (_, _, _, message) = unfit::<String>(text);
        assert_eq!(message, format!("invalid type: {word}, expected a string"));
    }
    assert_eq!(unfit::<u8>("\"\u{e9}\"").3, "invalid type: string \"é\", expected u8");
    assert_eq!(unfit::<u8>("300").3, "invalid value: integer `300`, expected u8");
}
