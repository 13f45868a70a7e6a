//! Everything in a document that is not what it should be, and not the first thing alone.

use std::{collections::HashSet, fmt, ops::Deref};

use serde::de::DeserializeOwned;

use super::{
    JsonError, Refused,
    place::{Item, items_around, line_and_column, pointer},
    read, text_of,
};

/// How many errors of a document are looked for.
const MOST_ERRORS: usize = 100;

/// How many bytes are read again in the search for more errors.
const MOST_READ: usize = 256 * 1024 * 1024;

/// Everything that is wrong with a document. There is at least one error.
///
/// It prints one error a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JsonErrors(Vec<JsonError>);

impl From<JsonError> for JsonErrors {
    fn from(error: JsonError) -> Self {
        Self(vec![error])
    }
}

impl JsonErrors {
    /// The errors without line and column, for a value that was not read from lines.
    #[must_use]
    pub fn without_lines(self) -> Self {
        Self(self.0.into_iter().map(JsonError::without_lines).collect())
    }
}

impl Deref for JsonErrors {
    type Target = [JsonError];

    fn deref(&self) -> &[JsonError] {
        &self.0
    }
}

impl IntoIterator for JsonErrors {
    type Item = JsonError;
    type IntoIter = std::vec::IntoIter<JsonError>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl fmt::Display for JsonErrors {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.len() > 1 {
            write!(formatter, "the document has {} errors:", self.0.len())?;
        }
        for (place, error) in self.0.iter().enumerate() {
            let line = if place > 0 || self.0.len() > 1 { "\n" } else { "" };
            write!(formatter, "{line}{error}")?;
        }
        Ok(())
    }
}

impl std::error::Error for JsonErrors {}

/// Reads a value as [`from_json`](super::from_json) does, and goes on after a mistake.
///
/// What is wrong is left out, and the rest is read again. Only what is certainly wrong is told: what
/// is missing because it was left out is not.
///
/// # Errors
///
/// Returns everything that is not as the type demands, in the order in which it is met. What is no
/// JSON ends the search, and so do a hundred errors.
///
/// ```
/// let document = br#"{ "as_of": "soon", "strict": 1, "trusted": [] }"#;
/// let errors = defection::archive::from_json_with_all_errors::<defection::Lens>(document);
/// assert_eq!(errors.unwrap_err().len(), 3);
/// ```
pub fn from_json_with_all_errors<T: DeserializeOwned>(document: &[u8]) -> Result<T, JsonErrors> {
    let original = text_of(document)?;
    let mut refused = match read(original) {
        Ok(value) => return Ok(value),
        Err(refused) => refused,
    };
    let mut search = Search {
        original,
        text: original.to_owned(),
        found: vec![(*refused.error).clone()],
        left_out: HashSet::new(),
    };
    let rounds = (MOST_READ / original.len().max(1)).min(10 * MOST_ERRORS);
    for _ in 0..rounds {
        let is_over = search.found.len() >= MOST_ERRORS || !refused.is_data;
        if is_over || search.leave_out(&refused).is_none() {
            break;
        }
        refused = match read::<T>(&search.text) {
            Ok(_) => break,
            Err(next) => next,
        };
        search.tell(&refused);
    }
    Err(JsonErrors(search.found))
}

/// A search for errors after the first.
struct Search<'t> {
    original: &'t str,
    /// The text without what is wrong, in whose place are spaces.
    text: String,
    found: Vec<JsonError>,
    /// What was left out: where the object or the list begins, and the name of the member; of lists
    /// the name is empty.
    left_out: HashSet<(usize, String)>,
}

impl Search<'_> {
    /// Tells an error, unless it follows from what was left out.
    fn tell(&mut self, refused: &Refused) {
        let Refused { error, offset, .. } = refused;
        let JsonError::Unfit { message, suggestion, found, .. } = &**error else { return };
        let missing = message.strip_prefix("missing field `").and_then(|rest| rest.split_once('`'));
        let lacks = missing.map(|(name, _)| name.to_owned());
        let is_emptied = self.left_out.contains(&(*offset, String::new()));
        if lacks.is_some_and(|name| self.left_out.contains(&(*offset, name))) || is_emptied {
            return;
        }
        let (line, column) = line_and_column(self.original, *offset);
        self.found.push(JsonError::Unfit {
            pointer: pointer(&items_around(self.original, *offset)),
            line,
            column,
            message: message.clone(),
            suggestion: suggestion.clone(),
            found: found.clone(),
        });
    }

    /// Puts spaces in the place of what is wrong, and of the comma that parts it from the next item.
    fn leave_out(&mut self, refused: &Refused) -> Option<()> {
        let Item { container, step, begin, end, .. } =
            items_around(&self.text, refused.offset).pop()?;
        if let JsonError::Unfit { message, suggestion: Some(meant), .. } = &*refused.error
            && message.starts_with("unknown field")
        {
            self.left_out.insert((container, meant.clone()));
        }
        let is_list = self.text.get(container..)?.starts_with('[');
        self.left_out.insert((container, if is_list { String::new() } else { step }));
        let after = self.text.get(end..)?;
        let comma = if after.trim_start().starts_with(',') {
            Some(end + after.find(',')?)
        } else {
            let before = self.text.get(..begin)?.trim_end();
            before.ends_with(',').then(|| before.len() - 1)
        };
        if let Some(comma) = comma {
            self.text.replace_range(comma..=comma, " ");
        }
        self.text.replace_range(begin..end, &" ".repeat(end - begin));
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::ArchiveDraft;

    #[track_caller]
    fn check(document: &str, expected: &[&str]) {
        let errors = from_json_with_all_errors::<ArchiveDraft>(document.as_bytes()).unwrap_err();
        let told: Vec<String> = errors.iter().map(ToString::to_string).collect();
        assert_eq!(told.len(), expected.len(), "{told:#?}");
        for (told, expected) in told.iter().zip(expected) {
            assert!(told.starts_with(expected), "{told} is not {expected}");
        }
    }

    #[test]
    fn each_wrong_row_is_told_with_its_place() {
        let mut document = String::from("{ \"format\": \"defection-archive/1\", \"sources\": [\n");
        for number in 0..10 {
            let comma = if number < 9 { "," } else { "" };
            let title = if number % 2 == 0 {
                "\"kind\": \"stdy\""
            } else {
                "\"kin\": 1, \"kind\": \"study\""
            };
            document += &[
                r#"{ "id": "a"#,
                &number.to_string(),
                r#"", "title": "É", "#,
                title,
                " }",
                comma,
                "\n",
            ]
            .concat();
        }
        document.push_str("] }");
        let places: Vec<String> = (0..10)
            .map(|number| {
                let (name, column) = if number % 2 == 0 { ("kind", 37) } else { ("kin", 29) };
                format!("at /sources/{number}/{name}, line {} column {column}: ", number + 2)
            })
            .collect();
        check(&document, &places.iter().map(String::as_str).collect::<Vec<_>>());
    }

    #[test]
    fn what_follows_from_what_was_left_out_is_not_told() {
        check(
            r#"{ "format": "defection-archive/1", "persons": [
                { "id": "a", "name": 7, "names": [{ "text": "A", "kind": "usuall", "script": "latin",
                  "sources": [{ "sourc": "b" }] }], "died": [{ "value": "1957-13", "sources": [] }] },
                { "name": "B" }] }"#,
            &[
                "at /persons/0/name, ",
                "at /persons/0/names/0/kind, ",
                "at /persons/0/names/0/sources/0/sourc, ",
                "at /persons/0/died/0/value, ",
                "at /persons/0/died/0/sources, ",
                "at /persons/1, ",
            ],
        );
    }

    #[test]
    fn what_is_no_json_ends_the_search() {
        check(
            r#"{ "format": "defection-archive/1", "sources": [1, 2, }"#,
            &["at /sources/0, ", "at /sources/1, ", "at "],
        );
        check("[]", &["at the top, line 1 column 1: "]);
    }
}
