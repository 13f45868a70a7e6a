//! Messages of `serde_json` in the words of the field.

use super::place;

/// The message, with lists and objects called so. `rest` is the text from the place of the mistake
/// on.
pub(super) fn of_the_field(message: &str, rest: &str) -> String {
    // A value is there, but it is none of the two forms that one of several kinds has.
    if message == "expected value" && place::begins_value(rest) {
        return "expected a word, or an object with the word as its only name".to_owned();
    }
    let parts = ["invalid type: ", "invalid value: ", "invalid length "].iter().find_map(|kind| {
        let (found, expected) = message.strip_prefix(kind)?.rsplit_once(", expected ")?;
        Some(format!("{kind}{}, expected {}", found_in_words(found), expected_in_words(expected)))
    });
    parts.unwrap_or_else(|| message.to_owned())
}

fn found_in_words(found: &str) -> String {
    match found {
        "sequence" => "a list".to_owned(),
        "map" => "an object".to_owned(),
        "unit variant" => "a word alone".to_owned(),
        _ => match found.strip_prefix("floating point ") {
            Some(number) => format!("number {number}"),
            None => found.to_owned(),
        },
    }
}

fn expected_in_words(expected: &str) -> &str {
    match expected {
        "a sequence" => "a list",
        "a map" => "an object",
        "unit" => "null",
        "newtype variant" | "tuple variant" | "struct variant" => {
            "an object with the word as its only name"
        }
        _ => expected,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_and_objects_are_called_so() {
        for (message, words) in [
            (
                "invalid type: sequence, expected a string",
                "invalid type: a list, expected a string",
            ),
            ("invalid type: map, expected a sequence", "invalid type: an object, expected a list"),
            ("invalid type: null, expected a map", "invalid type: null, expected an object"),
            (
                "invalid type: floating point `1.5`, expected a boolean",
                "invalid type: number `1.5`, expected a boolean",
            ),
            (
                "invalid type: unit variant, expected newtype variant",
                "invalid type: a word alone, expected an object with the word as its only name",
            ),
            (
                "invalid type: integer `1`, expected unit",
                "invalid type: integer `1`, expected null",
            ),
        ] {
            assert_eq!(of_the_field(message, ""), words);
        }
    }

    #[test]
    fn what_a_document_says_is_not_changed() {
        for message in [
            r#"invalid type: string "map, expected a map", expected a person as an object"#,
            r#"invalid type: string "floating point ", expected u8"#,
            "unknown field `map`, expected `sequence`",
        ] {
            assert_eq!(of_the_field(message, ""), message);
        }
    }

    #[test]
    fn a_value_where_one_is_expected_is_of_the_wrong_form() {
        assert_eq!(of_the_field("expected value", "}"), "expected value");
        assert_eq!(
            of_the_field("expected value", "7}"),
            "expected a word, or an object with the word as its only name"
        );
    }
}
