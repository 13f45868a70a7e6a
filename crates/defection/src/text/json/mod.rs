//! Reading JSON documents: `serde_json`, and where in the document a mistake stands.

mod many;
mod place;
#[cfg(test)]
mod tests;
mod values;
mod words;

use serde::de::DeserializeOwned;
use serde_path_to_error::Segment;
use thiserror::Error;

pub use self::{
    many::{JsonErrors, from_json_with_all_errors},
    values::MOST_VALUES,
};
use crate::text::likely;

/// The largest document that is read, in bytes.
pub const LARGEST_DOCUMENT: usize = 32 * 1024 * 1024;

/// A document cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum JsonError {
    /// There is nothing in it.
    #[error("the document is empty")]
    Empty,
    /// It is larger than what is read.
    #[error("the document has {bytes} bytes; at most {limit} are read")]
    TooLarge {
        /// Its size in bytes.
        bytes: usize,
        /// The limit in bytes.
        limit: usize,
    },
    /// There are more values in it than are read.
    #[error("the document has more than {limit} values")]
    TooManyValues {
        /// The limit, values inside others counted too.
        limit: usize,
    },
    /// It is not text in UTF-8.
    #[error("the document is not UTF-8: byte {at} begins no valid character")]
    NotUtf8 {
        /// The index of the first byte that does not fit.
        at: usize,
    },
    /// Something in it is not what it should be.
    #[error(
        "at {}{}: {message}{}",
        if pointer.is_empty() { "the top" } else { pointer },
        if *line == 0 { String::new() } else { format!(", line {line} column {column}") },
        suggestion.as_ref().map(|word| format!("; did you mean `{word}`?")).unwrap_or_default()
    )]
    Unfit {
        /// Where in the document, as a JSON pointer.
        pointer: String,
        /// The line, from 1; 0 if it was not read from lines.
        line: usize,
        /// The column, from 1, in characters.
        column: usize,
        /// What is wrong and what was expected.
        message: String,
        /// The word that was probably meant.
        suggestion: Option<String>,
        /// The text that stands there, if a text does.
        found: Option<String>,
    },
}

impl JsonError {
    /// The error without line and column, for a value that was not read from lines.
    #[must_use]
    pub fn without_lines(self) -> Self {
        match self {
            Self::Unfit { pointer, message, suggestion, found, .. } => {
                Self::Unfit { pointer, line: 0, column: 0, message, suggestion, found }
            }
            other => other,
        }
    }
}

/// Reads a value from a JSON document in UTF-8, as the library reads its own files: a mistake is
/// shown with its place, and the [limits](LARGEST_DOCUMENT) hold. A byte order mark is passed over.
///
/// A type of your own is read as the manual of serde says. What it expects is told in the words of
/// `#[serde(expecting = "…")]`.
///
/// # Errors
///
/// Returns the first thing that is not as the type demands, in the order of the document.
///
/// ```
/// let lens: defection::Lens = defection::archive::from_json(br#"{ "as_of": "1962-01-01" }"#)?;
/// let error = defection::archive::from_json::<defection::Lens>(br#"{ "asof": 1 }"#).unwrap_err();
/// assert!(error.to_string().contains("did you mean `as_of`?"), "{error}");
/// # Ok::<(), defection::archive::JsonError>(())
/// ```
pub fn from_json<T: DeserializeOwned>(document: &[u8]) -> Result<T, JsonError> {
    let text = text_of(document)?;
    read(text).map_err(|refused| *refused.error)
}

/// The text of a document within the limits.
fn text_of(document: &[u8]) -> Result<&str, JsonError> {
    if document.len() > LARGEST_DOCUMENT {
        return Err(JsonError::TooLarge { bytes: document.len(), limit: LARGEST_DOCUMENT });
    }
    let text = std::str::from_utf8(document)
        .map_err(|error| JsonError::NotUtf8 { at: error.valid_up_to() })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(JsonError::Empty);
    }
    if values::are_too_many(text) {
        return Err(JsonError::TooManyValues { limit: MOST_VALUES });
    }
    Ok(text)
}

/// A mistake in a text.
struct Refused {
    error: Box<JsonError>,
    /// Where it begins, in bytes.
    offset: usize,
    /// Whether the text is JSON there, and something in it is not what it should be.
    is_data: bool,
}

/// Reads a value from a text.
fn read<T: DeserializeOwned>(text: &str) -> Result<T, Refused> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let read = serde_path_to_error::deserialize(&mut deserializer);
    let value = read.map_err(|error| {
        let path: Vec<Segment> = error.path().iter().cloned().collect();
        unfit(text, error.inner(), &path)
    })?;
    deserializer.end().map_err(|error| unfit(text, &error, &[]))?;
    Ok(value)
}

fn unfit(text: &str, error: &serde_json::Error, path: &[Segment]) -> Refused {
    let whole = error.to_string();
    let end = format!(" at line {} column {}", error.line(), error.column());
    let message = whole.strip_suffix(&end).unwrap_or(&whole);
    let read = place::bytes_read(text, error.line(), error.column());
    let place = place::find(text, path, read, message.starts_with("duplicate field "));
    // What is JSON is shown where it begins, and what is none at the character that does not fit.
    let offset = if error.is_data() {
        place.offset
    } else {
        text.floor_char_boundary(read.saturating_sub(1))
    };
    let (line, column) = place::line_and_column(text, offset);
    let (message, suggestion) = match message.rsplit_once("; did you mean `") {
        // What was probably meant is told apart.
        Some((message, word)) if word.ends_with("`?") && word.matches('`').count() == 1 => {
            (message, word.strip_suffix("`?").map(str::to_owned))
        }
        _ => (message, likely_word(message)),
    };
    let is_data = error.is_data();
    let error = JsonError::Unfit {
        pointer: place.pointer,
        line,
        column,
        message: words::of_the_field(message, text.get(offset..).unwrap_or_default()),
        suggestion,
        found: if is_data { place::text_at(text, offset) } else { None },
    };
    Refused { error: Box::new(error), offset, is_data }
}

/// For "unknown field `x`, expected one of `a`, `b`", the nearest of the expected words.
fn likely_word(message: &str) -> Option<String> {
    if !message.starts_with("unknown ") {
        return None;
    }
    let mut quoted = message.split('`').skip(1).step_by(2);
    let found = quoted.next()?;
    likely(found, quoted).map(str::to_owned)
}
