//! The limit of values in a document.

/// The most values that are read of a document, those inside others counted too.
pub const MOST_VALUES: usize = 4_000_000;

/// Whether a JSON text has more values than are read.
pub(super) fn are_too_many(text: &str) -> bool {
    // A value and the sign between it and the next take two bytes, so most texts are too short.
    text.len() / 2 >= MOST_VALUES && count(text) > MOST_VALUES
}

/// How many values a JSON text has. The names of members are not counted.
fn count(text: &str) -> usize {
    let mut values = 1;
    let mut has_opened = false;
    let mut bytes = text.bytes().filter(|byte| !byte.is_ascii_whitespace());
    while let Some(byte) = bytes.next() {
        let is_first = has_opened && !matches!(byte, b']' | b'}');
        values += usize::from(is_first || byte == b',');
        has_opened = matches!(byte, b'[' | b'{');
        if byte == b'"' {
            skip_string(&mut bytes);
        }
    }
    values
}

/// Over the rest of a string, with the quotation mark that ends it.
fn skip_string(bytes: &mut impl Iterator<Item = u8>) {
    while let Some(byte) = bytes.next() {
        match byte {
            b'"' => return,
            b'\\' => {
                bytes.next();
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_counted_and_names_are_not() {
        for (text, values) in [
            ("7", 1),
            ("[]", 1),
            ("[ {} ]", 2),
            ("[[], [], 1]", 4),
            (r#"{ "a": 1, "b": [2, 3] }"#, 5),
            (r#"["[1, 2]", "\"[3, {", "\\", " , "]"#, 5),
            (r#"{ "a,[": { "b": {}, "c": null } }"#, 4),
        ] {
            assert_eq!(count(text), values, "{text}");
        }
    }
}
