//! Where in a JSON text a mistake is, as a JSON pointer (RFC 6901).

use super::{parse::parse, values::Part};

/// A value that has begun and not ended.
#[derive(Debug)]
enum Inside {
    /// An object, with the name of the member that was begun last.
    Object { name: Option<String>, named: bool },
    /// An array, with the index of the element that was begun last.
    Array { index: usize },
}

/// The pointer to the value in which the first `end` bytes of a text end, or which they have just
/// finished. What the text says up to there has to be JSON; the rest may be anything.
///
/// The pointer is found after the fact, from the place that the reader of the text names. Keeping
/// track while reading would cost every document for the sake of the few that are wrong.
pub(super) fn at(text: &str, end: usize) -> String {
    let bytes = text.as_bytes().get(..end).unwrap_or(text.as_bytes());
    let mut inside: Vec<Inside> = Vec::new();
    let mut place = 0;
    while let Some(byte) = bytes.get(place) {
        match byte {
            b'{' => inside.push(Inside::Object { name: None, named: false }),
            b'[' => inside.push(Inside::Array { index: 0 }),
            b'}' | b']' => {
                inside.pop();
            }
            b',' => match inside.last_mut() {
                Some(Inside::Object { name, named }) => (*name, *named) = (None, false),
                Some(Inside::Array { index }) => *index += 1,
                None => {}
            },
            b':' => {
                if let Some(Inside::Object { named, .. }) = inside.last_mut() {
                    *named = true;
                }
            }
            b'"' => {
                let start = place;
                place = end_of_string(bytes, start);
                if let Some(Inside::Object { name, named: false }) = inside.last_mut() {
                    let quoted = text.get(start..=place).and_then(|quoted| parse(quoted).ok());
                    *name = quoted.and_then(|name| Part::Listed(&name).text().map(str::to_owned));
                }
            }
            _ => {}
        }
        place += 1;
    }
    inside.iter().filter_map(step).collect()
}

/// The offset of a line and a column, both counted from one, as `serde_json` counts them: the
/// column is the number of bytes of the line up to there.
pub(super) fn offset(text: &str, line: usize, column: usize) -> usize {
    let before = text.split_inclusive('\n').take(line.saturating_sub(1));
    before.map(str::len).sum::<usize>() + column
}

/// The index of the quotation mark that ends a string.
fn end_of_string(bytes: &[u8], start: usize) -> usize {
    let mut place = start + 1;
    while let Some(byte) = bytes.get(place) {
        match byte {
            b'"' => return place,
            b'\\' => place += 2,
            _ => place += 1,
        }
    }
    bytes.len()
}

fn step(inside: &Inside) -> Option<String> {
    match inside {
        Inside::Object { name, .. } => {
            let name = name.as_ref()?;
            Some(format!("/{}", name.replace('~', "~0").replace('/', "~1")))
        }
        Inside::Array { index } => Some(format!("/{index}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The place of `^` in a text that is read without it.
    #[track_caller]
    fn check(marked: &str, pointer: &str) {
        let end = marked.find('^').unwrap();
        assert_eq!(at(&marked.replace('^', ""), end), pointer, "{marked}");
    }

    #[test]
    fn a_place_is_the_value_that_goes_on_there_or_has_just_ended() {
        check("^[1]", "");
        check(r#"{"a"^: 1}"#, "/a");
        check(r#"{"a": ^1}"#, "/a");
        check(r#"{"a": 1^}"#, "/a");
        check(r#"{"a": 1, ^"b": 2}"#, "");
        check(r#"{"a": {"b": [1, 2^]}}"#, "/a/b/1");
        check(r#"{"a": {"b": [1, 2]^}}"#, "/a/b");
        check(r#"{"a": {"b": [1, 2]}^}"#, "/a");
        check(r#"[{"a": 1}, {"a": ^}]"#, "/1/a");
    }

    #[test]
    fn strings_are_not_looked_into() {
        check(r#"{"a": "{[,:\"", "b": ^1}"#, "/b");
        check(r#"{"a": "x", "b": ["y", "z^"#, "/b/1");
        check(r#"{"a": "x"^}"#, "/a");
        check(r#"{"a/b": {"~": ^1}}"#, "/a~1b/~0");
        check(r#"{"\u0061": ^1}"#, "/a");
    }

    #[test]
    fn an_offset_counts_bytes() {
        let text = "[\n \"é\",\n 1 ]";
        assert_eq!(offset(text, 1, 1), 1);
        assert_eq!(offset(text, 3, 2), 11);
        assert_eq!(at(text, offset(text, 3, 2)), "/1");
    }
}
