//! The error that nothing has an identifier.

use thiserror::Error;

use super::likely;

/// The error that nothing of a kind has an identifier.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error(
    "there is no {what} `{id}`{}",
    meant_in_words(suggestion.as_deref(), others)
)]
#[non_exhaustive]
pub struct UnknownId {
    /// What was looked for: `episode`.
    pub what: &'static str,
    /// The identifier.
    pub id: String,
    /// The identifier that was probably meant.
    pub suggestion: Option<String>,
    /// Others that may have been meant just as well.
    pub others: Box<[String]>,
}

/// `; did you mean …?`, with everything that may have been meant.
fn meant_in_words(first: Option<&str>, others: &[String]) -> String {
    let words: Vec<String> = first
        .into_iter()
        .chain(others.iter().map(String::as_str))
        .map(|word| format!("`{word}`"))
        .collect();
    match words.split_last() {
        None => String::new(),
        Some((last, [])) => format!("; did you mean {last}?"),
        Some((last, before)) => format!("; did you mean {} or {last}?", before.join(", ")),
    }
}

impl UnknownId {
    /// The error with the nearest of the identifiers that there are.
    pub(crate) fn among<'a>(
        what: &'static str,
        id: &str,
        known: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        Self {
            what,
            id: id.to_owned(),
            suggestion: likely(id, known).map(str::to_owned),
            others: Box::default(),
        }
    }
}
