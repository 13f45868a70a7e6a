//! JSON: reading it so that a mistake is shown with its place, and writing it.

mod fault;
mod fields;
mod packed;
mod parse;
mod place;
mod pointer;
mod read;
mod signs;
#[cfg(test)]
mod tests;
mod value;
mod values;
mod write;

use serde::de::DeserializeOwned;
use thiserror::Error;

use self::{
    fault::{Fault, Step},
    packed::Packed,
    read::Reader,
    values::{Head, Part, Value},
};
pub use self::{parse::MOST_VALUES, value::Json};
use crate::{Condition, ConditionError, Date, DateError, suggest};

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
        /// What is wrong inside the text that stands there, if it is a condition or a date.
        misread: Option<Box<Misread>>,
    },
}

/// What is wrong inside a text of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Misread {
    /// It is not a condition.
    Condition(ConditionError),
    /// It is not a date.
    Date(DateError),
}

impl JsonError {
    /// The error without line and column, for a value that was not read from lines.
    #[must_use]
    pub fn without_lines(self) -> Self {
        match self {
            Self::Unfit { pointer, message, suggestion, misread, .. } => {
                Self::Unfit { pointer, line: 0, column: 0, message, suggestion, misread }
            }
            other => other,
        }
    }
}

/// Reads a value of the library from JSON, as the library reads its own files: unknown fields are
/// refused, and a mistake is shown with its place.
///
/// A type of your own is read as strictly: a field that may be absent has to say
/// `#[serde(default)]`, an [`Option`] too, and a field has one name.
///
/// # Errors
///
/// Returns the first thing that is not as the type demands: in each object first a name that does not
/// belong there, then the fields in the order of the type.
///
/// ```
/// let lens: defection::Lens = defection::from_json(br#"{ "as_of": "1962-01-01" }"#)?;
/// let error = defection::from_json::<defection::Lens>(br#"{ "asof": 1 }"#).unwrap_err();
/// assert!(error.to_string().contains("did you mean `as_of`?"), "{error}");
/// # Ok::<(), defection::JsonError>(())
/// ```
pub fn from_json<T: DeserializeOwned>(document: &[u8]) -> Result<T, JsonError> {
    from_bytes(document)
}

/// Reads a document from bytes.
pub(crate) fn from_bytes<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, JsonError> {
    Document::parse(bytes)?.whole().read()
}

/// A document, before it is read as something.
#[derive(Debug)]
pub(crate) struct Document<'t> {
    text: &'t str,
    values: Vec<Value<'t>>,
}

impl<'t> Document<'t> {
    /// Takes any JSON in UTF-8, up to the limits.
    pub(crate) fn parse(bytes: &'t [u8]) -> Result<Self, JsonError> {
        if bytes.len() > LARGEST_DOCUMENT {
            return Err(JsonError::TooLarge { bytes: bytes.len(), limit: LARGEST_DOCUMENT });
        }
        let text = std::str::from_utf8(bytes)
            .map_err(|error| JsonError::NotUtf8 { at: error.valid_up_to() })?;
        if text.trim().is_empty() {
            return Err(JsonError::Empty);
        }
        let values = parse::parse(text).map_err(|error| not_json(text, &error))?;
        Ok(Self { text, values })
    }

    /// All of it, to be read.
    pub(crate) fn whole(&self) -> Excerpt<'_> {
        Excerpt { text: Some(self.text), part: Part::Listed(&self.values) }
    }
}

/// Reads what the build has packed, as far as it is that: once, and in its order.
pub(crate) fn unpacked<T>(text: &str, read: impl FnOnce(Excerpt<'_>) -> T) -> Option<T> {
    let packed = Packed::of(text)?;
    Some(read(Excerpt { text: None, part: packed.whole() }))
}

/// A part of a document, or all of it, to be read as something.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Excerpt<'v> {
    /// The text of the document, where this is all of it.
    text: Option<&'v str>,
    part: Part<'v>,
}

impl<'v> Excerpt<'v> {
    /// The members of an object, by their names.
    pub(crate) fn members(self) -> impl Iterator<Item = (&'v str, Self)> {
        let members =
            if let Head::Object(members) = self.part.head() { Some(members) } else { None };
        members.into_iter().flatten().map(|(name, part)| (name, Self { text: None, part }))
    }

    /// The value, with everything in it.
    pub(crate) fn json(self) -> Json<'static> {
        self.part.json()
    }

    /// Reads it as something.
    pub(crate) fn read<T: DeserializeOwned>(self) -> Result<T, JsonError> {
        T::deserialize(Reader(self.part)).map_err(|fault| self.unfit(&fault))
    }

    /// What is JSON, but not what was expected.
    fn unfit(self, fault: &Fault) -> JsonError {
        let way = fault.way();
        let message = fault.message().to_owned();
        let (line, column) = self.text.map_or((0, 0), |text| {
            place::line_and_column(text, place::offset(text, &way, fault.is_of_name()))
        });
        JsonError::Unfit {
            pointer: way.iter().map(Step::in_pointer).collect(),
            line,
            column,
            suggestion: likely_word(&message),
            misread: misread(self.part.at(&way), &message),
            message,
        }
    }
}

/// What is no JSON, and is shown where it stood before the character that does not fit.
fn not_json(text: &str, error: &serde_json::Error) -> JsonError {
    // Any value is taken, as long as there are not too many.
    if error.is_data() {
        return JsonError::TooManyValues { limit: MOST_VALUES };
    }
    let message = message(error);
    let end = pointer::offset(text, error.line(), error.column()).saturating_sub(1);
    let (line, column) = place::line_and_column(text, end);
    let pointer = pointer::at(text, end);
    JsonError::Unfit { pointer, line, column, message, suggestion: None, misread: None }
}

/// Reads a text again, to learn where in it the mistake is. What the reader says of an error is no
/// more than its words.
fn misread(part: Option<Part<'_>>, message: &str) -> Option<Box<Misread>> {
    let text = part?.text()?;
    let condition = text.parse::<Condition>().err().filter(|error| error.to_string() == message);
    let date = text.parse::<Date>().err().filter(|error| error.to_string() == message);
    condition.map(Misread::Condition).or(date.map(Misread::Date)).map(Box::new)
}

/// For "unknown field `x`, expected one of `a`, `b`", the nearest of the expected words.
fn likely_word(message: &str) -> Option<String> {
    if !message.starts_with("unknown ") {
        return None;
    }
    let mut quoted = message.split('`').skip(1).step_by(2);
    let found = quoted.next()?;
    suggest::nearest(found, quoted).map(str::to_owned)
}

/// What is wrong, without the place.
fn message(error: &serde_json::Error) -> String {
    let whole = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    whole.strip_suffix(&place).map(str::to_owned).unwrap_or(whole)
}
